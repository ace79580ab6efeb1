import Office
import Papers
import Register

/// What the forms share in which an organisation says how it works.
enum SettingForm {
    static let home = ID<OrganisationFile>(1)

    static func page(
        _ heading: String, _ says: Markup = .none, _ sheet: Sheet, button: String, after: Markup = .none, _ fields: Markup
    ) -> Page {
        Page(
            title: sheet.title(heading), crumbs: [("/settings", "Settings")],
            main: """
                <h1>\(heading)</h1>
                \(says)
                \(sheet.top)
                \(sheet.form("<div class=\"block\"><div class=\"fields\">\(fields)</div></div>", button: button, label: heading))
                \(after)
                """)
    }

    /// Records it, in one act, and goes back to the settings.
    static func record(
        _ visit: Visit, saved: String = "setting",
        _ add: @escaping @Sendable (Register, inout Facts) throws(Refusal) -> Void
    ) async throws -> Next {
        _ = try await visit.office.record(visit.act, add)
        return Next(address: "/settings?saved=\(saved)")
    }
}
