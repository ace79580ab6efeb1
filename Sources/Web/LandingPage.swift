import Clocks
import Office
import Papers
import Register

/// The first page: what this is, the paper in one click, and each figure's records in one click.
enum LandingPage {
    static let routes = [
        Route("/", .arrive, summary: "What Heed is, and the way in.", example: "/", view: view, page: page)
    ]

    struct View: Encodable {
        struct Link: Encodable {
            let words: String
            let address: String
        }
        struct Group: Encodable {
            /// What is counted.
            let unit: String
            let figures: [Link]
        }
        let organisation: String
        let paper: Link?
        let figures: [Group]
    }

    private static func view(_ visit: Visit) throws -> View {
        let register = visit.office.now()
        guard visit.visitor.may(.readBoardPapers), let paper = register.all(PaperFile.self).last?.file else {
            return View(organisation: register.home.name, paper: nil, figures: [])
        }
        let address = "/board-papers/\(paper.period)"
        let figures = register.figures(FigureScope(period: paper.period, asAt: visit.office.today)).filter { $0.value > 0 }
        let units = figures.map(\.unit.rawValue).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return View(
            organisation: register.home.name, paper: .init(words: "Read the paper for \(paper.period.words)", address: address),
            figures: units.map { unit in
                .init(
                    unit: unit,
                    figures: figures.filter { $0.unit.rawValue == unit }
                        .map { .init(words: "\($0.title): \($0.value)", address: "\(address)/figures/\($0.id)") })
            })
    }

    private static let purpose =
        "Follow what a review taught us to the evidence that practice changed, or to the gap where it stops"

    private static func page(_ view: View, _ visit: Visit) -> Page {
        Page(
            title: purpose,
            main: """
                <h1>\(purpose)</h1>
                <p>When a child has died or been seriously harmed, Heed keeps what follows: who told us, what we reviewed, what we \
                learnt and what was done about it. Twice a year the Board’s paper comes out of it, and every number in it opens.</p>
                \(way(in: view))
                """)
    }

    private static func way(in view: View) -> Markup {
        guard let paper = view.paper else {
            return """
                <p>Signing in is not part of this version. Whoever runs this machine works with the command line: \
                <code>heed --help</code>.</p>
                """
        }
        return """
            <p><a class="button" href="\(paper.address)">\(paper.words)</a></p>
            <h2>The records behind each figure</h2>
            <p>Each kind of thing is counted by itself; no two kinds are ever added together.</p>
            \(view.figures.markup(group))
            """
    }

    private static func group(_ group: View.Group) -> Markup {
        let links = group.figures.markup { "<li><a href=\"\($0.address)\">\($0.words)</a></li>" }
        return """
            <section class="unit"><h3>\(group.unit.prefix(1).uppercased() + group.unit.dropFirst())</h3><ul class="figures">\(links)</ul></section>

            """
    }
}
