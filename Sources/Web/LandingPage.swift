import Clocks
import Office
import Papers
import Register

/// The first page: what this is, one sentence written twice, two threads, and the way in.
enum LandingPage {
    static let routes = [
        Route("/", .arrive, summary: "What Heed is, and the way in.", example: "/", view: view, page: page)
    ]

    struct View: Encodable {
        let organisation: String
        let demonstration: Shown?
        /// Empty unless it is a demonstration.
        let cards: [RoleCard]
        let other: OtherHouse?
        /// Which of the demonstration's organisations it is.
        let house: String
    }

    struct Shown: Encodable {
        struct Rest: Encodable {
            let words: String
            let address: String
        }
        struct Thread: Encodable {
            let address: String
            let thread: ThreadView
        }
        let beside: String
        let paper: Rest
        let was: String
        let restedOn: String
        let isNow: String
        let restsOn: [Rest]
        let asAt: String
        let threads: [Thread]
    }

    private static func view(_ visit: Visit) -> View {
        View(
            organisation: visit.office.now().home.name, demonstration: visit.may(.readBoardPapers) ? Welcome(visit).flatMap { shown($0, visit) } : nil,
            cards: visit.demonstration == nil ? [] : RoleCard.offered(by: visit.house),
            other: OtherHouse(beside: visit), house: visit.house.key)
    }

    private static func shown(_ welcome: Welcome, _ visit: Visit) -> Shown? {
        guard
            let old = visit.demonstration?.oldSentences.first(where: {
                $0.checks.contains("window") && $0.paragraph == "4.1"
            }),
            let window = welcome.register.trend(welcome.scope).checks.first(where: { $0.id == "window" })
        else { return nil }
        let told = ["notifications", "notifications.after-period"].compactMap { id in
            FigureDefinition.find(id)?.figure(in: welcome.register, welcome.scope)
        }
        return Shown(
            beside: "\(welcome.paperAddress)/as-it-used-to-be-written",
            paper: .init(words: "Read the paper for \(welcome.paper.period.monthWords)", address: welcome.paperAddress),
            was: old.was, restedOn: old.restedOn, isNow: window.sentence,
            restsOn: told.map {
                .init(
                    words: "the \($0.value) of \($0.id == "notifications" ? "the period" : "October")",
                    address: welcome.figureAddress($0.id))
            }
                + [.init(words: "the window check", address: "\(welcome.paperAddress)#check-window")],
            asAt: welcome.scope.asAt.words,
            threads: !visit.may(.followThreads)
                ? []
                : [welcome.complete, welcome.stopped].compactMap { $0 }.map {
                    .init(address: "/lessons/\($0)", thread: LessonThread($0, in: welcome.register).view())
                })
    }

    private static let purpose =
        "Follow one lesson from a review to the evidence that practice changed, or to the gap where it stops"

    private static func page(_ view: View, _ visit: Visit) -> Page {
        Page(
            title: purpose,
            main: """
                <div class="hero">
                <h1>\(purpose)</h1>
                <p class="lead">When a child has died or been seriously harmed, Heed keeps what follows: who told us, what we reviewed, \
                what we learnt and whether anything changed. Twice a year the Board’s paper comes out of it, and every number in it opens.</p>
                \(view.demonstration.map(buttons) ?? .none)
                </div>
                \(view.demonstration.map(demonstration) ?? .none)
                \(ways(into: view, visit))
                """)
    }

    private static func signIn(_ visit: Visit) -> Markup {
        let link: Component.Link = visit.visitor.isSignedIn ? .init("Go to Today", "/today") : .init("Sign in", "/session/new")
        return Component.buttons([Component.button(link)])
    }

    /// The roles of a demonstration and its other organisation; else how one signs in.
    private static func ways(into view: View, _ visit: Visit) -> Markup {
        guard view.demonstration != nil || !view.cards.isEmpty else { return signIn(visit) }
        return """
            \(Markup.when(!view.cards.isEmpty, RoleCard.section(view.cards, in: view.house)))
            \(view.other.map(\.section) ?? .none)
            """
    }

    private static func buttons(_ shown: Shown) -> Markup {
        let thread = shown.threads.first.map { Component.button(.init("See a golden thread", $0.address), .second) }
        return Component.buttons(
            [
                Component.button(.init("Northmoor’s paper as it used to be written, beside Heed’s", shown.beside)),
                thread,
            ].compactMap { $0 })
    }

    private static func demonstration(_ shown: Shown) -> Markup {
        """
        <section class="twice" aria-label="One sentence, written twice">
        <div><h2>Paragraph 4.1, as it used to be written</h2>
        <blockquote>\(shown.was)</blockquote>
        <p class="rests"><b>Rested on</b> \(shown.restedOn.lowercasedFirst)</p></div>
        <div><h2>Paragraph 4.1, from Heed</h2>
        <blockquote>\(shown.isNow)</blockquote>
        <p class="rests"><b>Rests on</b> \(shown.restsOn.markup { "<a href=\"\($0.address)\">\($0.words)</a> · " })as known on \(shown.asAt)</p></div>
        </section>
        <p class="after"><a href="\(shown.paper.address)">\(shown.paper.words)</a></p>

        \(threads(shown.threads))
        """
    }

    private static func threads(_ threads: [Shown.Thread]) -> Markup {
        guard !threads.isEmpty else { return .none }
        return """
            <section class="section" aria-labelledby="threads">
            <h2 id="threads">Two lessons, and how far each has got</h2>
            <p>The line is solid as far as there is evidence, and dotted beyond it.</p>
            <div class="strips">\(threads.markup { Component.strip($0.thread, address: $0.address) })</div>
            </section>
            """
    }
}
