import Office
import Papers
import Register

/// What a management review is called here.
enum ReviewLabelForm {
    static let routes = [
        Route(
            form: "/settings/review-label", .setUp, summary: "Says what a management review is called here.",
            example: "/settings/review-label", title: "What a review is called", view: view,
            filled: { view, _ in Typed(["value": [view.label]]) }, page: page, send: send)
    ]

    struct View: Encodable {
        let label: String
    }

    private static func view(_ visit: Visit) -> View { View(label: visit.reviewLabel) }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        SettingForm.page(
            "What a review is called",
            "<p>Some say individual, some internal, some independent. Pages spell it out the first time it stands on them.</p>",
            sheet, button: "Save what it is called",
            """
            \(sheet.field("value", "A management review is called", hint: "With its short form: individual management review (IMR).", width: .half))
            \(sheet.date("on", "From", hint: "Leave empty for today. Pages as at an earlier day keep the earlier word."))
            \(sheet.area("reason", "Why", rows: 2))
            """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        let value = reading.needed("value", "Enter what a management review is called")
        if value.count > 80 { reading.problem("value", "Use at most 80 letters") }
        let on = reading.day("on") ?? visit.office.today
        let reason = reading.needed("reason", "Say why")
        try reading.done()
        return try await SettingForm.record(visit) { _, facts throws(Refusal) in
            try facts.add(.settingChosen(setting: .reviewLabel, value: value, reason: reason, on: on), to: SettingForm.home)
        }
    }
}
