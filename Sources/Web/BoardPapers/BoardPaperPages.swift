import Clocks
import Office
import Papers
import Register

/// Board papers, and the records behind each of their figures.
enum BoardPaperPages {
    static let routes = [
        Route("/board-papers", .readBoardPapers, summary: "Every Board paper, by period.", example: "/board-papers", view: list, page: listPage),
        Route(
            "/board-papers/{period}", .readBoardPapers, summary: "A Board paper, as at a day.",
            example: "/board-papers/2009-04-to-09", view: paper, page: paperPage),
        Route(
            "/board-papers/{period}/figures/{figure}", .openRecords, summary: "One figure and the records behind it.",
            example: "/board-papers/2009-04-to-09/figures/notifications", view: figure, page: figurePage),
    ]

    // MARK: the list

    struct ListedPaper: Encodable {
        let reference: String
        let period: Period
        let words: String
        let meeting: String
        let issue: String
    }

    private static func list(_ visit: Visit) -> [ListedPaper] {
        visit.office.now().all(PaperFile.self).map { id, file in
            ListedPaper(
                reference: id.description, period: file.period, words: file.period.words,
                meeting: "For the Board meeting on \(file.meeting.words)",
                issue: file.issues.last.map { "Issue \($0.number), \($0.on.words)" } ?? "Draft: not issued")
        }
    }

    private static func listPage(_ papers: [ListedPaper], _ visit: Visit) -> Page {
        let rows = papers.markup { paper in
            "<li><a href=\"/board-papers/\(paper.period.description)\">\(paper.words)</a><br><span class=\"soft\">\(paper.meeting). \(paper.issue).</span></li>"
        }
        return Page(
            title: "Board papers",
            main: "<h1>Board papers</h1>\(Markup.when(papers.isEmpty, "<p>No papers yet.</p>", else: "<ol class=\"papers\">\(rows)</ol>"))")
    }

    // MARK: one paper

    private static func paper(_ visit: Visit) async throws -> BoardPaper {
        let (scope, register) = try standing(visit)
        let author = try await author(of: scope.period, register, visit)
        return BoardPaper(register, scope, head: try visit.office.head(of: register), author: author)
    }

    private static func paperPage(_ paper: BoardPaper, _ visit: Visit) -> Page {
        let suffix = visit.query["as-at"] ?? visit.query["as_at"] == nil ? "" : "?as-at=\(paper.asAt)"
        return Page(
            title: "\(paper.title) \(paper.periodInWords)", crumbs: [("/board-papers", "Board papers")],
            main: PaperPage(paper) { "/board-papers/\(paper.period)/figures/\($0)\(suffix)" }.article)
    }

    /// The author's name stands on the paper, so it is opened for whoever reads it, and that is noted.
    private static func author(of period: Period, _ register: Register, _ visit: Visit) async throws -> String? {
        guard let id = register.paper(for: period)?.file.author else { return nil }
        let name = register[id].name
        let reader = Reader(who: "\(visit.visitor)", page: visit.path, because: "The author’s name stands on the paper")
        return try await visit.office.open([Wanted(name, of: id)], for: reader)[name]
    }

    // MARK: one figure

    struct FigureShown: Encodable {
        let period: Period
        let asAt: Day
        let figure: FigureView
        let said: [String: String]
    }

    private static func figure(_ visit: Visit) throws -> FigureShown {
        let (scope, register) = try standing(visit)
        guard let definition = FigureDefinition.find(visit.parameter("figure")) else {
            throw Refusal("no-such-figure", .missing, "There is no figure “\(visit.parameter("figure"))”.")
        }
        let figure = definition.figure(in: register, scope)
        let said = figure.records.compactMap { record in RecordWords.said(of: record, in: register).map { (record, $0) } }
        return FigureShown(
            period: scope.period, asAt: scope.asAt, figure: FigureView(figure), said: Dictionary(uniqueKeysWithValues: said))
    }

    private static func figurePage(_ shown: FigureShown, _ visit: Visit) -> Page {
        let paper = "/board-papers/\(shown.period)"
        return Page(
            title: shown.figure.title, crumbs: [("/board-papers", "Board papers"), (paper, shown.period.words)],
            main: FigurePage.article(shown.figure, asAt: shown.asAt) { shown.said[$0] })
    }

    /// The period in the address and the register on the day asked for.
    private static func standing(_ visit: Visit) throws -> (FigureScope, Register) {
        guard let period = Period(visit.parameter("period")) else {
            throw BadRequest("“\(visit.parameter("period"))” is not a period. Write it as 2009-04-to-09.")
        }
        let day = try visit.asAt()
        return (FigureScope(period: period, asAt: day), try visit.office.asAt(day))
    }
}
