import Clocks
import Foundation
import Imports
import Office
import Papers
import Register

/// Rows pasted out of a spreadsheet. Good rows are taken; the others stay in the box, each with its reasons.
enum RowsForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/chronology/rows/new", .writeReview, summary: "Takes rows into a chronology.",
            example: "/imrs/IMR-0001/chronology/rows/new", title: "Rows of a chronology", view: view, page: page,
            send: send)
    ]

    struct View: Encodable {
        let review: ReviewForm.View
        let columns: [Column]

        struct Column: Encodable {
            let heading: String
            let holds: String
        }
    }

    private static func view(_ visit: Visit) throws -> View {
        View(
            review: try ReviewForm.view(visit),
            columns: ChronologyColumn.list.columns.map { .init(heading: $0.heading, holds: $0.holds) })
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        ReviewForm.page(
            "Paste rows", of: view.review, sheet, button: "Take these rows",
            """
            \(ReviewForm.block("rows-block", "Rows", """
                \(sheet.area("rows", "Rows, as copied from a spreadsheet or a CSV file", hint: "With a line of headings, or in the order below. Rows that are here already are not added again.", rows: 14))
                """))
            \(ReviewForm.aside(Component.details("The columns, in order", "<dl class=\"facts\">\(view.columns.markup { "<div><dt>\($0.heading)</dt><dd>\($0.holds)</dd></div>" })</dl>")))
            """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        guard typed.has("rows") else { throw Refusal("empty", .rule, "Paste at least one row", field: "rows") }
        let (id, file, _) = try visit.review()
        let table = try ChronologyTable(Data(typed.asTyped("rows").utf8), mustHaveHeader: false)
        let entries = file.report.chronology.entries
        let opened = try await visit.open(entries.map { Wanted($0.words, of: id) }, because: "taking rows into a chronology")
        let said = ChronologyIntake.said(entries) { opened[$0] }
        let intake = ChronologyIntake(table, beside: said, today: visit.office.today)
        if !intake.taken.isEmpty {
            _ = try await visit.office.record(visit.act) { _, facts throws(Refusal) in try intake.record(in: id, &facts) }
        }
        let report = intake.report
        guard report.rejected.isEmpty else {
            throw FormAgain(
                refusal: RowsLeft.refusal(report), typed: Typed(["rows": [RowsLeft.text(table, report)]]))
        }
        return Next(address: "\(id.address)/chronology?saved=entry")
    }
}
