import Clocks
import Office
import Papers
import Register

/// In which nation the organisation works and what its reviews are of.
enum PlaceForm {
    static let routes = [
        Route(
            form: "/settings/place", .setUp, summary: "Says in which nation you work and what your reviews are of.",
            example: "/settings/place", title: "Where you work", view: view,
            filled: { view, _ in Typed(["nation": [view.nation ?? ""], "service": view.reviews]) }, page: page, send: send)
    ]

    struct View: Encodable {
        let nation: String?
        let reviews: [String]
    }

    static let nations: [Jurisdiction] = [.england, .wales, .scotland, .northernIreland]
    static let subjects: [(subject: Regime.Subject, words: String)] = [
        (.child, "Children: serious harm and deaths"), (.adult, "Adults at risk"),
        (.domestic, "Deaths through domestic abuse"), (.childDeath, "Child death review"),
        (.own, "Reviews of our own, under no law"),
    ]

    private static func view(_ visit: Visit) -> View {
        let home = visit.office.now().home
        return View(nation: home.nation?.rawValue, reviews: home.reviews.map(\.rawValue))
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        let nations = nations.map { Component.Choice($0.rawValue, $0.words) }
        let subjects = subjects.map { Component.Choice($0.subject.rawValue, $0.words) }
        return SettingForm.page(
            "Where you work, and what you review",
            "<p>Heed offers the laws in force there, in the words of today. What is recorded already keeps its own.</p>", sheet,
            button: "Save where we work",
            """
            \(sheet.choose("nation", "Nation", nations))
            \(sheet.tick("service", "What your reviews are of", subjects, hint: "Choose all that apply."))
            """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        let nation: Jurisdiction = reading.neededChoice("nation", "Choose a nation")
        let reviews = subjects.map(\.subject).filter { typed.all("service").contains($0.rawValue) }
        if reviews.isEmpty { reading.problem("service", "Choose what your reviews are of") }
        try reading.done()
        return try await SettingForm.record(visit, saved: "place") { _, facts throws(Refusal) in
            try facts.add(.placed(nation: nation, reviews: reviews, on: facts.today), to: SettingForm.home)
        }
    }
}
