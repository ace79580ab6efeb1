import Clocks
import Office
import Papers
import Register

/// Asking somebody who is proposed to write a review, with the days the work is thought to take.
enum InvitationForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/author-invitations/new", .changeReview, summary: "Asks somebody to write a review.",
            example: "/imrs/IMR-0001/author-invitations/new?person=P-0002", title: "Asking an author",
            version: ReviewForm.version, view: AppointmentForm.view, filled: { _, _ in Typed(["days": ["10"]]) },
            page: page, send: send)
    ]

    private static func page(_ view: AppointmentForm.View, _ sheet: Sheet, _ visit: Visit) -> Page {
        guard let candidate = view.candidate else { return AppointmentForm.nobody("Ask an author", view) }
        let why: Markup =
            candidate.isFirst
            ? .none : sheet.area("reason", "Why not the first proposed", hint: "It stands in the review’s history.", rows: 2)
        return ReviewForm.page(
            "Ask \(candidate.name)", of: view.review, sheet, button: "Ask \(candidate.name)",
            ReviewForm.block(
                "author", "Why they can write it",
                """
                <ul>\(candidate.reasons.markup { "<li>\($0)</li>" })</ul>\(why)\
                \(sheet.field("days", "Days the work is thought to take", hint: "Whole days. Reading, interviews and writing.", takes: .digits, width: .age))
                """), note: "They find it on their page, without anything of the case.")
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let person = ID<PersonFile>(visit.query["person"] ?? "")
        var reading = Reading(typed, today: visit.office.today)
        let days = Int(typed["days"]) ?? 0
        if !(1...200).contains(days) { reading.problem("days", "Enter a number of days from 1 to 200") }
        try reading.done()
        let reason = reading.said("reason")
        return try await ReviewForm.record(visit, saved: "invited") { id, register, facts throws(Refusal) in
            let asked = try AppointmentForm.proposed(person, for: id, register, hasReason: reason != nil, on: facts.today)
            try facts.add(
                .authorInvited(
                    invitation: register[id].invitations.count + 1, person: asked, days: days, on: facts.today,
                    reason: reason), to: id)
        }
    }
}

/// Somebody from outside who writes a review, where nobody of ours can.
enum ExternalAuthorForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/external-author/new", .changeReview, summary: "Appoints an author from outside.",
            example: "/imrs/IMR-0001/external-author/new", title: "An author from outside", version: ReviewForm.version,
            view: { try ReviewForm.view($0) }, page: page, send: send)
    ]

    private static func page(_ view: ReviewForm.View, _ sheet: Sheet, _ visit: Visit) -> Page {
        ReviewForm.page(
            "An author from outside", of: view, sheet, button: "Appoint them",
            ReviewForm.block(
                "external", "Who writes it",
                """
                \(sheet.field("name", "Name"))\(sheet.field("organisation", "Where they come from"))\
                \(sheet.area("independence", "What shows that they are independent", hint: "A signed declaration, and who asked for it.", rows: 2))
                """), note: "They work on paper or in Word; you attach what they send.")
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        let name = reading.needed("name", "Say who writes it")
        let organisation = reading.needed("organisation", "Say where they come from")
        let independence = reading.needed("independence", "Say what shows that they are independent")
        try reading.done()
        return try await ReviewForm.record(visit, saved: "author") { id, _, facts throws(Refusal) in
            try facts.add(
                .externalAuthorAppointed(
                    name: .said(name), organisation: .said(organisation), independence: .said(independence),
                    on: facts.today), to: id)
        }
    }
}

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
        if !(1...20).contains(halves) { reading.problem("half-days", "Enter a number of half-days from 1 to 20") }
        try reading.done()
        let (isLost, words) = (typed["lost"] == "yes", reading.said("words"))
        return try await WritingForm.record(visit, to: "", saved: "time") { id, _, facts throws(Refusal) in
            try facts.add(
                .timeNoted(day: day ?? facts.today, halfDays: halves, isLost: isLost, words: words, on: facts.today), to: id)
        }
    }
}
