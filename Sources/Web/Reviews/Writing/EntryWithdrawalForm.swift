import Clocks
import Office
import Papers
import Register

/// Taking an entry out of the chronology, with a reason. It is kept, and no longer shown.
enum EntryWithdrawalForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/chronology/entries/{entry}/withdrawal/new", .writeReview,
            summary: "Withdraws an entry of a chronology.",
            example: "/imrs/IMR-0001/chronology/entries/1/withdrawal/new", title: "Withdrawing an entry",
            view: EntryForm.view, page: page, send: send)
    ]

    private static func page(_ view: EntryForm.View, _ sheet: Sheet, _ visit: Visit) -> Page {
        let number = view.entry?.number ?? 0
        let what = WritingForm.read(view.entry?.words?.what ?? "", view.names)
        return ReviewForm.page(
            "Withdraw entry \(number)", of: view.review, sheet, button: "Withdraw entry \(number)",
            ReviewForm.block(
                "why", "Why",
                "<p>\(what)</p>\(sheet.area("reason", "Why it does not belong here", hint: "It is kept with this reason.", rows: 2))"))
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let number = try EntryForm.entry(visit)?.number ?? 0
        var reading = Reading(typed, today: visit.office.today)
        let reason = reading.needed("reason", "Say why it does not belong here")
        try reading.done()
        return try await WritingForm.record(visit, to: "/chronology", saved: "entry-withdrawn") { id, _, facts throws(Refusal) in
            try facts.add(.entryWithdrawn(entry: number, reason: .said(reason), on: facts.today), to: id)
        }
    }
}
