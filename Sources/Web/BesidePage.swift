import Clocks
import Papers
import Register

/// The demonstration's paper as such papers used to be written, beside Heed's, sentence by sentence.
enum BesidePage {
    static let routes = [
        Route(
            "/board-papers/{period}/as-it-used-to-be-written", .readBoardPapers,
            summary: "The paper as it used to be written, beside Heed’s, with what each sentence rests on.",
            example: "/board-papers/2009-04-to-09/as-it-used-to-be-written", view: view, page: page)
    ]

    struct View: Encodable {
        let period: Period
        let organisation: String
        let sentences: [Twice]
    }

    struct Twice: Encodable {
        struct Rest: Encodable {
            let words: String
            /// Nothing for what this reader may not open.
            let address: String?
        }
        let paragraph: String
        let was: String
        let restedOn: String
        /// What Heed's paper says in its place.
        let says: [String]
        let adds: String
        let restsOn: [Rest]
    }

    private static func view(_ visit: Visit) throws -> View {
        let (scope, register) = try BoardPaperPages.standing(visit)
        guard let old = visit.demonstration?.oldSentences, register.paper(for: scope.period) != nil else {
            throw Absent()
        }
        let paper = BoardPaper(register, scope, head: "")
        return View(
            period: scope.period, organisation: paper.organisation, sentences: old.map { twice($0, paper, visit) })
    }

    private static func twice(_ old: OldSentence, _ paper: BoardPaper, _ visit: Visit) -> Twice {
        let checks = paper.trend.filter { old.checks.contains($0.check) }
        let lessons = paper.lessons.filter { old.lessons.contains($0.reference) }
        let paragraphs = paper.sections.flatMap(\.paragraphs).filter { old.paragraphs.contains($0.number) }
        let address = "/board-papers/\(paper.period)"
        return Twice(
            paragraph: old.paragraph, was: old.was, restedOn: old.restedOn, says: says(checks, lessons, paragraphs),
            adds: old.adds,
            restsOn: paper.figures.filter { old.figures.contains($0.id) }.map { figure in
                .init(words: "\(figure.title): \(figure.value)", address: "\(address)/figures/\(figure.id)")
            } + checks.map { .init(words: "the check “\($0.title)”", address: "\(address)#check-\($0.check)") }
                + lessons.map {
                    .init(
                        words: "the thread of \($0.reference)",
                        address: visit.may(.followThreads) ? "/lessons/\($0.reference)" : nil)
                })
    }

    /// Checks speak for themselves, lessons say how far they have got, and for the rest the paragraph's first words do.
    private static func says(_ checks: [CheckView], _ lessons: [LessonView], _ paragraphs: [BoardPaper.Paragraph])
        -> [String]
    {
        let signals = checks.filter { $0.verdict == "signal" }
        if let check = signals.last ?? checks.first { return [check.sentence] }
        if !lessons.isEmpty {
            return lessons.map { "\($0.reference), \($0.title.lowercasedFirst). \($0.reached) \($0.missing ?? "")" }
        }
        return paragraphs.compactMap(\.texts.first?.words)
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        let title = "\(view.organisation)’s paper as it used to be written, beside Heed’s"
        return Page(
            title: title,
            crumbs: [("/board-papers", "Board papers"), ("/board-papers/\(view.period)", view.period.words)],
            main: """
                <div class="title"><h1>\(title)</h1>
                <p class="lead">Sentence by sentence, with what each rests on. The old sentences are invented, and are of a kind that \
                able people have long had to write by hand, from a duty book, files and memory.</p></div>
                \(view.sentences.enumerated().markup(twice))
                """)
    }

    private static func twice(_ place: Int, _ sentence: Twice) -> Markup {
        """
        <section class="twice section" aria-label="Sentence \(String(place + 1)), paragraph \(sentence.paragraph)">
        <div><h2>\(sentence.paragraph), as it used to be written</h2>
        <blockquote>\(sentence.was)</blockquote>
        <p class="rests"><b>Rested on</b> \(sentence.restedOn.lowercasedFirst)</p></div>
        <div><h2>From Heed</h2>
        \(sentence.says.markup { "<blockquote>\($0)</blockquote>" })
        <p>\(sentence.adds)</p>
        \(rests(sentence.restsOn))</div>
        </section>

        """
    }

    private static func rests(_ rests: [Twice.Rest]) -> Markup {
        guard !rests.isEmpty else { return .none }
        let list = rests.markup { rest in
            let words: Markup = rest.address.map { "<a href=\"\($0)\">\(rest.words)</a>" } ?? .text(rest.words)
            return "<li>\(words)</li>\n"
        }
        return "<p class=\"rests\"><b>Rests on</b></p><ul class=\"rests\">\(list)</ul>"
    }
}
