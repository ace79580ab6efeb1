import Clocks
import Papers
import Register

/// Every figure of a paper, and the records behind each.
enum FigurePages {
    static let routes = [
        Route(
            "/board-papers/{period}/figures", .readBoardPapers, summary: "Every figure of a paper.",
            example: "/board-papers/2009-04-to-09/figures", view: list, page: listPage),
        Route(
            "/board-papers/{period}/figures/{figure}", .readBoardPapers,
            summary: "One figure and the records behind it.",
            example: "/board-papers/2009-04-to-09/figures/notifications", view: figure, page: figurePage),
    ]

    // MARK: all of them

    struct List: Encodable {
        let period: Period
        let asAt: Day
        let units: [Unit]
    }
    struct Unit: Encodable {
        let unit: String
        let figures: [FigureView]
    }

    private static func list(_ visit: Visit) throws -> List {
        let (scope, register) = try BoardPaperPages.standing(visit)
        let shown =
            visit.may(.openRecords)
            ? register.figures(scope).map { FigureView($0) } : BoardPaper.figures(of: register, scope)
        let units = shown.map(\.unit).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return List(
            period: scope.period, asAt: scope.asAt,
            units: units.map { unit in Unit(unit: unit, figures: shown.filter { $0.unit == unit }) })
    }

    private static func listPage(_ list: List, _ visit: Visit) -> Page {
        let suffix = visit.standing(on: list.asAt)
        let groups = list.units.enumerated().markup { place, unit in
            let rows = unit.figures.markup { figure in
                "<tr><th scope=\"row\"><a href=\"/board-papers/\(list.period.description)/figures/\(figure.id)\(suffix)\">\(figure.title)</a></th><td class=\"r\">\(String(figure.value))</td></tr>\n"
            }
            return """
                <section class="section" aria-labelledby="unit-\(String(place + 1))"><h2 id="unit-\(String(place + 1))">\(unit.unit.capitalizedFirst)</h2>
                <div class="scroll" role="region" aria-label="Figures that count \(unit.unit)" tabindex="0"><table><thead><tr><th scope="col">Figure</th><th scope="col" class="r">Count</th></tr></thead>
                <tbody>\(rows)</tbody></table></div></section>

                """
        }
        return Page(
            title: "Figures, \(list.period.words)",
            crumbs: [("/board-papers", "Board papers"), ("/board-papers/\(list.period)", list.period.words)],
            main: """
                <div class="title"><h1>Figures, \(list.period.words)</h1>
                <p class="lead">As at \(list.asAt.words). Each kind of thing is counted by itself; no two kinds are ever added together.</p></div>
                \(groups)
                """)
    }

    // MARK: one figure

    struct Shown: Encodable {
        let period: Period
        let asAt: Day
        let figure: FigureView
        /// What is said of each record, for those who may open them.
        let said: [String: String]
    }

    private static func figure(_ visit: Visit) throws -> Shown {
        let (scope, register) = try BoardPaperPages.standing(visit)
        guard let definition = FigureDefinition.find(visit.parameter("figure")) else { throw Absent() }
        let figure = definition.figure(in: register, scope)
        let mayOpen = visit.may(.openRecords)
        // A cell the paper withholds does not exist for its readers.
        if !mayOpen, !BoardPaper.figures(of: register, scope).contains(where: { $0.id == figure.id }) {
            throw Absent()
        }
        let said =
            mayOpen
            ? figure.records.compactMap { record in RecordWords.said(of: record, in: register).map { (record, $0) } }
            : []
        return Shown(
            period: scope.period, asAt: scope.asAt, figure: FigureView(figure, generalised: !mayOpen),
            said: Dictionary(uniqueKeysWithValues: said))
    }

    private static func figurePage(_ shown: Shown, _ visit: Visit) -> Page {
        let paper = "/board-papers/\(shown.period)"
        let suffix = visit.standing(on: shown.asAt)
        return Page(
            title: shown.figure.title,
            crumbs: [
                ("/board-papers", "Board papers"), ("\(paper)\(suffix)", shown.period.words),
                ("\(paper)/figures\(suffix)", "Figures"),
            ],
            main: FigurePage.article(shown.figure, asAt: shown.asAt, said: { shown.said[$0] }) { record in
                record.hasPrefix("L-") && visit.may(.followThreads)
                    ? "/lessons/\(record.prefix { $0 != "." })" : nil
            })
    }
}
