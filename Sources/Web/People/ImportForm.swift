import Foundation
import Imports
import Office
import Papers
import Register

/// Taking in a list in two steps: the file or the rows, then what would change, with a button that records it. Between the
/// two the rows are a draft on the desk, and nothing is recorded.
struct ImportForm<Column: ImportColumn>: Sendable {
    /// `/people/imports`.
    let address: String
    let deed: Deed
    /// "a staff list".
    let what: String
    let crumbs: [(address: String, words: String)]
    /// Where the reader goes once it is in.
    let next: String
    let check: @Sendable (ColumnTable<Column>, Visit) async throws -> Checked
    /// Records what a list changes, and tells what became of its rows.
    let take: @Sendable (ColumnTable<Column>, Visit) async throws -> ImportReport

    /// What a list would change.
    struct Checked: Encodable, Sendable {
        let report: ImportReport
        let changes: [Change]
        /// Sentences on what the list leaves as it is.
        let notes: [String]

        struct Change: Encodable, Sendable {
            let line: Int
            let who: String
            let what: [String]
        }
    }

    struct View: Encodable, Sendable {
        struct Named: Encodable, Sendable {
            let heading: String
            let holds: String
        }
        let columns: [Named]
        /// Nothing while no rows are there to be checked.
        let checked: Checked?
        /// Why the rows that are there cannot be read at all.
        let refused: String?
    }

    /// Bytes of rows that one form can hold, as a browser sends them.
    private static var mostBytes: Int { 220 * 1024 }

    /// Letters, figures and spaces are sent as one byte, all else as three.
    private static func sent(_ rows: String) -> Int {
        rows.utf8.reduce(0) { $0 + (Character(UnicodeScalar($1)).isASCII && (Character(UnicodeScalar($1)).isLetter || Character(UnicodeScalar($1)).isNumber || $1 == 32) ? 1 : 3) }
    }

    var routes: [Route] {
        [
            Route(
                file: "\(address)/template.csv", deed, summary: "An empty table with the columns of \(what).",
                example: "\(address)/template.csv"
            ) { _ in
                Download(
                    bytes: Data((Column.list.template + "\r\n").utf8), type: "text/csv; charset=utf-8",
                    name: "\(Column.list.name).csv")
            },
            Route(
                form: "\(address)/new", deed, summary: "Takes in \(what): the file, or its rows.", example: "\(address)/new",
                title: "Taking in \(what)", takesFile: true, view: { _ in try await view(nil, in: nil) }, page: choose, send: keep),
            Route(
                form: "\(address)/check", deed, summary: "What \(what) would change, and taking it in.",
                example: "\(address)/check", title: "Taking in \(what)",
                view: { visit in try await view(visit.draft(of: visit.address)?.values["rows"]?.first, in: visit) }, page: show,
                send: record),
        ]
    }

    private func view(_ rows: String?, in visit: Visit?) async throws -> View {
        let columns = Column.list.columns.map { View.Named(heading: $0.heading, holds: $0.holds) }
        guard let rows, let visit else { return View(columns: columns, checked: nil, refused: nil) }
        do {
            return View(
                columns: columns, checked: try await check(try ColumnTable(Data(rows.utf8), mustHaveHeader: false), visit),
                refused: nil)
        } catch let refusal as Refusal {
            return View(columns: columns, checked: nil, refused: refusal.messages.map(\.sentence).joined(separator: " "))
        }
    }

    private func choose(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        let title = "Take in \(what)"
        return Page(
            title: sheet.title(title), crumbs: crumbs,
            main: """
                <h1>\(title)</h1>
                \(sheet.top)
                <p>First you see what would change. Nothing is recorded before that. <a href="\(address)/template.csv">An empty table with the columns</a></p>
                \(sheet.form(
                    """
                    \(sheet.block("""
                        \(Component.file(id: "file", name: "file", label: "File", hint: "A CSV file as a spreadsheet saves it.", accepts: ".csv,.txt,text/csv", error: sheet.error("file")))\
                        \(sheet.area("rows", "Or the rows, as copied from a spreadsheet", hint: "With a line of headings, or in the order below.", rows: 8))
                        """))\
                    \(columns(view))
                    """,
                    button: "See what would change", label: title, keepsDraft: false, takesFile: true))
                """)
    }

    private func columns(_ view: View) -> Markup {
        sheetBlock(Component.details("The columns, in order", "<dl class=\"facts\">\(view.columns.markup { "<div><dt>\($0.heading)</dt><dd>\($0.holds)</dd></div>" })</dl>"))
    }

    private func sheetBlock(_ words: Markup) -> Markup {
        "<div class=\"block plain\"><div class=\"fields\">\(words)</div></div>"
    }

    /// Keeps the rows on the desk and shows what they would change.
    private func keep(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let rows: String
        if let file = typed.file, !file.bytes.isEmpty {
            rows = Papers.Table.csv(CSVFile(file.bytes).records.map(\.cells))
        } else if typed.has("rows") {
            rows = typed.asTyped("rows")
        } else {
            throw Refusal("empty", .rule, "Choose a file, or paste its rows", field: "file")
        }
        guard Self.sent(rows) <= Self.mostBytes else {
            throw Refusal(
                "too-long", .rule,
                "That is more than one page can hold: about 1,200 rows at most. Cut it into several files, or take it in on the command line",
                field: "file")
        }
        _ = try ColumnTable<Column>(Data(rows.utf8), mustHaveHeader: false)
        try visit.keep(Typed(["rows": [rows]]), of: "\(address)/check", title: "Taking in \(what)", version: 0)
        return Next(address: "\(address)/check")
    }

    private func show(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        let title = "What would change"
        let start = Component.Link("Choose a file", "\(address)/new")
        guard view.checked != nil || view.refused != nil else {
            return Page(
                title: title, crumbs: crumbs,
                main: "<h1>\(title)</h1><p>There are no rows to look at.</p>\(Component.buttons([Component.button(start)]))")
        }
        return Page(
            title: sheet.title(title), crumbs: crumbs,
            main: """
                <h1>\(title)</h1>
                \(sheet.top)
                \(view.refused.map { Component.note("These rows cannot be read.", $0, tone: .attend) } ?? .none)
                \(view.checked.map(told) ?? .none)
                \(sheet.form(
                    sheet.block(sheet.area("rows", "The rows", hint: "Put right here what is not taken, and keep it to look again.", rows: 12)),
                    button: "Take these rows in", label: title, note: "Rows that are not taken stay on this page."))
                """)
    }

    private func told(_ checked: Checked) -> Markup {
        let report = checked.report
        let unchanged = report.already
        let rows = { (count: Int) in count == 1 ? "1 row" : "\(count) rows" }
        let summary =
            "\(rows(report.read)) read: \(rows(report.accepted - unchanged)) to take, \(unchanged) that change nothing, \(report.rejected.count) not taken."
        return """
            <p>\(summary)</p>
            \(lines("not", "Not taken", report.rejected.map { "Line \($0.line): \($0.reason)" }))\
            \(lines("look", "To look at", report.unknownColumns.map { "Column “\($0)” is not known, and is not read." } + report.warnings.map { "Line \($0.line): \($0.what)" } + checked.notes))\
            \(lines("changes", "What changes", checked.changes.map { "Line \($0.line), \($0.who): \($0.what.joined(separator: "; "))" }))
            """
    }

    /// So many are told one by one; the rest is counted.
    private static var mostLines: Int { 2000 }

    private func lines(_ id: String, _ title: String, _ lines: [String]) -> Markup {
        guard !lines.isEmpty else { return .none }
        let more: Markup = lines.count > Self.mostLines ? "<p>And \(String(lines.count - Self.mostLines)) more.</p>" : .none
        return """
            <section class="group" aria-labelledby="\(id)"><h2 id="\(id)">\(title) <span class="count">\(String(lines.count))</span></h2>\
            <ul>\(lines.prefix(Self.mostLines).markup { "<li>\($0)</li>\n" })</ul>\(more)</section>
            """
    }

    private func record(_ typed: Typed, _ visit: Visit) async throws -> Next {
        guard typed.has("rows") else { throw Refusal("empty", .rule, "There are no rows to take", field: "rows") }
        let table = try ColumnTable<Column>(Data(typed.asTyped("rows").utf8), mustHaveHeader: false)
        let report = try await take(table, visit)
        guard report.rejected.isEmpty else {
            let left = Typed(["rows": [RowsLeft.text(table, report)]])
            try visit.keep(left, of: visit.address, title: "Taking in \(what)", version: 0)
            throw FormAgain(refusal: RowsLeft.refusal(report), typed: left)
        }
        return Next(address: "\(next)?saved=staff-list")
    }
}

/// Rows that were not taken stay by themselves, to be put right.
enum RowsLeft {
    static func text<Column>(_ table: ColumnTable<Column>, _ report: ImportReport) -> String {
        let lines = Set(report.rejected.map(\.line))
        return Papers.Table.csv(table.under(header: table.rows.filter { lines.contains($0.line) }))
    }

    /// - Parameter report: of the rows as they were sent; they stand below in the same order.
    static func refusal(_ report: ImportReport) -> Refusal {
        let taken = report.accepted - report.already
        let summary =
            "\(taken) \(taken == 1 ? "row is" : "rows are") in now. Those named here are not, and stand below by themselves: put them right, and take them again."
        return Refusal(
            "rows-not-taken", .rule,
            [.init(field: "rows", sentence: summary)]
                + report.rejected.map { .init(field: "rows", sentence: "Line \($0.line): \($0.reason)") })
    }
}
