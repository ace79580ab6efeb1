import Clocks
import Office
import Papers
import Register

/// What is looked for in an author besides independence: preferred, or required.
enum AuthorsForm {
    static let routes = [
        Route(
            form: "/settings/authors", .setUp, summary: "Says what is preferred and what is required of a review's author.",
            example: "/settings/authors", title: "Authors of reviews", view: view, filled: filled, page: page, send: send)
    ]

    struct View: Encodable {
        struct Chosen: Encodable {
            let setting: String
            let words: String
            let value: String
        }
        let chosen: [Chosen]
    }

    private static func view(_ visit: Visit) -> View {
        let (home, today) = (visit.office.now().home, visit.office.today)
        return View(
            chosen: AuthorPreference.allCases.map { preference in
                .init(
                    setting: preference.setting.rawValue, words: preference.words,
                    value: home.strength(of: preference, on: today).rawValue)
            })
    }

    private static func filled(_ view: View, _ visit: Visit) -> Typed {
        Typed(Dictionary(uniqueKeysWithValues: view.chosen.map { ($0.setting, [$0.value]) }))
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        let choices = [Component.Choice("prefer", "Preferred"), Component.Choice("require", "Required")]
        return SettingForm.page(
            "Authors of reviews",
            "<p>Independence is always required. What is preferred puts proposed authors in order; what is required leaves out whoever lacks it.</p>",
            sheet, button: "Save what is required",
            """
            \(view.chosen.markup { sheet.choose($0.setting, $0.words, choices, direction: .across) })
            \(sheet.date("on", "From", hint: "Leave it empty for today."))
            \(sheet.area("reason", "Why", rows: 2))
            """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        let (home, today) = (visit.office.now().home, visit.office.today)
        let chosen = AuthorPreference.allCases.map { preference -> (AuthorPreference, AuthorPreference.Strength) in
            (preference, reading.neededChoice(preference.setting.rawValue, "Choose whether it is preferred or required"))
        }
        let on = reading.day("on") ?? today
        let reason = reading.needed("reason", "Say why")
        try reading.done()
        let changed = chosen.filter { preference, strength in strength != home.strength(of: preference, on: on) }
        guard !changed.isEmpty else {
            throw Refusal(
                "nothing-changed", .rule, "Nothing is changed yet. Change what is required, or go back.",
                field: AuthorPreference.trained.setting.rawValue)
        }
        return try await SettingForm.record(visit) { _, facts throws(Refusal) in
            for (preference, strength) in changed {
                try facts.add(
                    .settingChosen(setting: preference.setting, value: strength.rawValue, reason: reason, on: on),
                    to: SettingForm.home)
            }
        }
    }
}
