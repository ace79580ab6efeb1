import Office
import Papers
import Register

/// What the forms share in which an organisation says how it works.
enum SettingForm {
    static let home = ID<OrganisationFile>(1)

    static func page(
        _ heading: String, _ says: Markup = .none, before: Markup = .none, _ sheet: Sheet, button: String,
        _ fields: Markup
    ) -> Page {
        Page(
            title: sheet.title(heading), crumbs: [("/settings", "Settings")],
            main: """
                <div class="title"><h1>\(heading)</h1>\(says)</div>
                \(before)
                \(sheet.top)
                \(sheet.form(sheet.block(fields), button: button, label: heading))
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
