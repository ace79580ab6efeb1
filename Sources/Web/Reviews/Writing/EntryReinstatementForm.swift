import Clocks
import Office
import Papers
import Register

/// A withdrawn entry that belongs to the chronology after all.
enum EntryReinstatementForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/chronology/entries/{entry}/reinstatement/new", .writeReview,
            summary: "Takes a withdrawn entry back into a chronology.",
            example: "/imrs/IMR-0001/chronology/entries/1/reinstatement/new", title: "A withdrawn entry", view: view, page: page,
            send: send)
    ]

    struct View: Encodable {
        let review: ReviewForm.View
        let number: Int
        let what: String
        /// Nothing where it is not withdrawn.
        let why: String?
    }

    private static func entry(_ visit: Visit) throws -> ChronologyEntry {
        let file = try visit.review().file
        guard let entry = Int(visit.parameter("entry")).flatMap({ file.report.entries[place: $0] }) else { throw Absent() }
        return entry
    }

    private static func view(_ visit: Visit) async throws -> View {
        let (id, file, register) = try visit.review()
        let entry = try entry(visit)
        var names = ReportNames(file, in: register, visit)
        let opened = try await visit.open(
            names.wanted + [Wanted(entry.words, of: id), Wanted(entry.withdrawn, of: id)], because: "a withdrawn entry")
        names.read(opened)
        return View(
            review: try ReviewForm.view(visit), number: entry.number, what: opened[entry.words].map { names($0.what) } ?? "",
            why: entry.withdrawn.map { opened[$0] ?? "" })
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        guard let why = view.why else {
            return ReviewForm.nothing("Take entry \(view.number) back", of: view.review, "Entry \(view.number) is not withdrawn.")
        }
        return ReviewForm.page(
            "Take entry \(view.number) back", of: view.review, sheet, button: "Take entry \(view.number) back",
            ReviewForm.block(
                "why", "Why",
                """
                <p>\(view.what)</p><p class="small soft">Withdrawn because: \(why)</p>\
                \(sheet.area("reason", "Why it belongs here after all", rows: 2))
                """))
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let number = try entry(visit).number
        var reading = Reading(typed, today: visit.office.today)
        let reason = reading.needed("reason", "Say why it belongs here after all")
        try reading.done()
        return try await WritingForm.record(visit, to: "/chronology", saved: "entry") { id, _, facts throws(Refusal) in
            try facts.add(.entryReinstated(entry: number, reason: .said(reason), on: facts.today), to: id)
        }
    }
}
