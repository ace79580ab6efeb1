import Clocks
import Foundation
import Office
import Papers
import Register

/// Board papers.
enum BoardPaperPages {
    static let routes = [
        Route(
            "/board-papers", .readBoardPapers, summary: "Every Board paper, by period.", example: "/board-papers",
            view: list, page: listPage),
        Route(
            "/board-papers/{period}", .readBoardPapers, summary: "A Board paper, as at a day.",
            example: "/board-papers/2009-04-to-09", view: paper, page: paperPage),
        Route(
            file: "/board-papers/{period}/print.css", .readBoardPapers,
            summary: "What stands in the margins of the paper’s printed pages.",
            example: "/board-papers/2009-04-to-09/print.css", make: printRules),
        Route(
            file: "/board-papers/{period}/charts/{chart}/table.csv", .readBoardPapers,
            summary: "The table of a chart, as CSV.",
            example: "/board-papers/2009-04-to-09/charts/1/table.csv", make: table),
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
                issue: file.issues.last?.words ?? "Draft: not issued")
        }
    }

    private static func listPage(_ papers: [ListedPaper], _ visit: Visit) -> Page {
        let rows = papers.markup { paper in
            """
            <li class="row"><div><h2><a href="/board-papers/\(paper.period.description)">\(paper.words)</a></h2>
            <p>\(paper.meeting). \(paper.issue).</p></div></li>

            """
        }
        let next = Period.halfYear(containing: visit.office.today).last
        return Page(
            title: "Board papers",
            main: """
                <h1>Board papers</h1>
                \(Markup.when(papers.isEmpty, "<p>No papers yet. The next period closes on \(next.words).</p>", else: "<ol>\(rows)</ol>"))
                """)
    }

    // MARK: one paper

    struct Shown: Encodable {
        let paper: BoardPaper
        let issues: [ListedIssue]

        func encode(to encoder: any Encoder) throws {
            try paper.encode(to: encoder)
            var also = encoder.container(keyedBy: Key.self)
            try also.encode(issues, forKey: .issues)
        }
        private enum Key: String, CodingKey { case issues }
    }

    struct ListedIssue: Encodable {
        let number: Int
        let words: String
        let formats: [String]
    }

    private static func paper(_ visit: Visit) async throws -> Shown {
        let (scope, register) = try standing(visit)
        let author = try await author(of: scope.period, register, visit)
        let paper = BoardPaper(
            register, scope, head: try visit.office.head(of: register), author: author, issued: issueRead(scope, visit))
        let issues = visit.office.now().paper(for: scope.period)?.file.issues ?? []
        return Shown(
            paper: paper,
            issues: issues.map {
                .init(number: $0.number, words: $0.words, formats: $0.files.map(\.format))
            })
    }

    private static func paperPage(_ shown: Shown, _ visit: Visit) -> Page {
        let paper = shown.paper
        let suffix = visit.standing(on: paper.asAt)
        let address = "/board-papers/\(paper.period)"
        let page = PaperPage(paper) {
            "\(address)/figures/\($0)\(suffix)"
        } threadAddress: {
            visit.may(.followThreads) ? "/lessons/\($0)" : nil
        } csvAddress: {
            "\(address)/charts/\($0)/table.csv\(suffix)"
        }
        return Page(
            title: "\(paper.title) \(paper.periodInWords)", crumbs: [("/board-papers", "Board papers")],
            stylesheet: "\(address)/print.css\(suffix)",
            main: "<div class=\"paper-cols\">\(page.article)\(side(shown, address, suffix))</div>")
    }

    private static func side(_ shown: Shown, _ address: String, _ suffix: String) -> Markup {
        let contents = shown.paper.sections.markup { section in
            "<li><span class=\"soft\">\(String(section.number))</span><a href=\"#s\(String(section.number))\">\(section.title)</a></li>\n"
        }
        let issues = shown.issues.markup { issue in
            """
            <li><a href="\(address)/issues/\(String(issue.number))">\(issue.words)</a></li>
            \(issue.formats.filter { $0 != "json" }.markup { format in
                "<li><a href=\"\(address)/issues/\(String(issue.number))/files/\(format)\">Issue \(String(issue.number)) as \(IssuePages.words(for: format))</a></li>\n"
            })
            """
        }
        return """
            <aside class="side noprint" aria-label="About this paper">
            <nav class="toc" aria-labelledby="toc"><h2 id="toc">In this paper</h2>
            <ol>\(contents)<li><span class="soft">A</span><a href="#appendix">Appendix: activity</a></li></ol></nav>
            <section aria-labelledby="take"><h2 id="take">Take it with you</h2>
            <ul class="take">\(issues)<li><a href="\(address)/figures\(suffix)">Every figure</a></li></ul></section>
            </aside>
            """
    }

    private static func printRules(_ visit: Visit) throws -> Download {
        let (scope, register) = try standing(visit)
        return Download(
            bytes: Data(PaperMargins(register, scope, issued: issueRead(scope, visit)).rules.utf8),
            type: "text/css; charset=utf-8")
    }

    private static func table(_ visit: Visit) throws -> Download {
        let (scope, register) = try standing(visit)
        let number = Int(visit.parameter("chart"))
        guard let chart = BoardPaper(register, scope, head: "").charts.first(where: { $0.number == number }) else {
            throw Absent()
        }
        return Download(
            bytes: Data(chart.table.csv.utf8), type: "text/csv; charset=utf-8",
            name: "\(scope.period)-figure-\(chart.number)-as-at-\(scope.asAt).csv")
    }

    /// The author's name stands on the paper, so it is opened for whoever reads it, and that is noted.
    private static func author(of period: Period, _ register: Register, _ visit: Visit) async throws -> String? {
        guard let id = register.paper(for: period)?.file.author else { return nil }
        let name = register[id].name
        return try await visit.open([Wanted(name, of: id)], because: "The author’s name stands on the paper")[name]
    }

    /// Who may not open records reads papers as they were issued, the last one unless another's day is asked for: from figures
    /// of any months as at any two days, single children could be worked out by subtraction.
    private static func issued(_ period: Period, _ visit: Visit) throws -> (FigureScope, Register) {
        let issues = visit.office.now().paper(for: period)?.file.issues ?? []
        let day = try visit.isDayAsked ? visit.asAt() : issues.last?.asAt
        guard let issue = issues.last(where: { $0.asAt == day }) else { throw Absent() }
        return (
            FigureScope(period: period, asAt: issue.asAt), try visit.office.asAt(issue.asAt, through: issue.sequence)
        )
    }

    /// The issue that somebody who may not open records is reading, in words.
    private static func issueRead(_ scope: FigureScope, _ visit: Visit) -> String? {
        guard !visit.may(.openRecords) else { return nil }
        return visit.office.now().paper(for: scope.period)?.file.issues.last { $0.asAt == scope.asAt }?.words
    }

    /// The period in the address and the register on the day asked for.
    static func standing(_ visit: Visit) throws -> (FigureScope, Register) {
        guard let period = Period(visit.parameter("period")) else {
            throw BadRequest("“\(visit.parameter("period"))” is not a period. Write it as 2009-04-to-09.")
        }
        guard period.months <= 24 else {
            throw BadRequest("\(period.words) is \(period.months) months. A paper covers 24 months at most.")
        }
        guard visit.may(.openRecords) else { return try issued(period, visit) }
        let day = try visit.asAt()
        return (FigureScope(period: period, asAt: day), try visit.office.asAt(day))
    }
}
