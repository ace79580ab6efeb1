import Clocks
import Office
import Papers
import Register

/// Half-days worked on a review, or lost to something else.
enum TimeForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/time/new", .writeReview, summary: "Records half-days worked on a review, or lost.",
            example: "/imrs/IMR-0001/time/new", title: "Time on a review", view: { try ReviewForm.view($0) }, page: page,
            send: send)
    ]

    private static func page(_ view: ReviewForm.View, _ sheet: Sheet, _ visit: Visit) -> Page {
        ReviewForm.page(
            "Time on the review", of: view, sheet, button: "Save time",
            ReviewForm.block(
                "time", "Half-days",
                """
                \(sheet.choose("lost", "What became of the time?", [.init("no", "Worked on the review"), .init("yes", "Protected, and lost to something else")]))\
                \(sheet.date("day", "Day, or the first of them", hint: "Leave it empty for today."))\
                \(sheet.field("half-days", "Half-days", takes: .digits, width: .age))\
                \(sheet.field("words", "What it went on", hint: "Empty, if nothing needs to be said."))
                """))
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        if !["yes", "no"].contains(typed["lost"]) { reading.problem("lost", "Say what became of the time") }
        let day = reading.day("day")
        let halves = Int(typed["half-days"]) ?? 0
        if !TimeNote.halfDaysAllowed.contains(halves) { reading.problem("half-days", "Enter a number of half-days from 1 to 20") }
        try reading.done()
        let (isLost, words) = (typed["lost"] == "yes", reading.said("words"))
        return try await WritingForm.record(visit, to: "", saved: "time") { id, _, facts throws(Refusal) in
            try facts.add(
                .timeNoted(day: day ?? facts.today, halfDays: halves, isLost: isLost, words: words, on: facts.today), to: id)
        }
    }
}
