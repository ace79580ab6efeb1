import Clocks
import Office
import Papers
import Register

/// A short form on a notification: a few questions, one or two facts, and back to the record.
struct ActForm: Sendable {
    struct View: Encodable, Sendable {
        let reference: String
        let heading: String
        let choices: [String: [Choice]]

        struct Choice: Encodable, Sendable {
            let code: String
            let words: String
        }

        func list(_ name: String) -> [Component.Choice] {
            (choices[name] ?? []).map { Component.Choice($0.code, $0.words) }
        }
    }

    let heading: String
    /// A sentence or two under the heading.
    let says: Markup
    let button: String

    /// - Parameters:
    ///   - path: after the reference: `decision/new`.
    ///   - saved: the word that the record's page shows a sentence for.
    ///   - choices: lists that the fields offer, worked out from the register.
    ///   - facts: reads the answers; what it gives back is recorded of the case, in one act.
    static func route(
        _ path: String, _ deed: Deed, _ form: ActForm, summary: String, saved: String,
        isEdit: Bool = false,
        choices: @escaping @Sendable (Register.Told, Visit) async throws -> [String: [View.Choice]] = { _, _ in [:] },
        fields: @escaping @Sendable (View, Sheet) -> Markup,
        facts: @escaping @Sendable (inout Reading, Register.Told, Visit) throws(Refusal) -> [CaseFact]
    ) -> Route {
        let version: @Sendable (Visit) -> Int = { (try? NotificationPages.told($0).file.changed) ?? 0 }
        return Route(
            form: "/notifications/{reference}/\(path)", deed, summary: summary,
            example: "/notifications/N-0001/\(path.replacing("{reply}", with: "1"))", title: form.heading,
            version: isEdit ? version : nil,
            view: { visit in
                let told = try NotificationPages.told(visit)
                return View(
                    reference: "\(told.notification.id)", heading: form.heading,
                    choices: try await choices(told, visit))
            },
            page: { view, sheet, visit in page(form, view, sheet, fields(view, sheet), visit) },
            send: { typed, visit in
                let told = try NotificationPages.told(visit)
                var reading = Reading(typed, today: visit.office.today)
                let found = try facts(&reading, told, visit)
                try reading.done()
                _ = try await visit.office.record(visit.act) { register, added throws(Refusal) in
                    if isEdit { try visit.check(register[told.id].changed) }
                    for fact in found { try added.add(fact, to: told.id) }
                }
                let address = "/notifications/\(told.notification.id)?saved=\(saved)"
                return Next(address: visit.may(.readNotification, .incident(told.id)) ? address : "/today")
            })
    }

    private static func page(
        _ form: ActForm, _ view: View, _ sheet: Sheet, _ fields: Markup, _ visit: Visit
    ) -> Page {
        Page(
            title: sheet.title(form.heading), crumbs: NotificationPages.crumbs(view.reference),
            main: """
                <div class="title-row"><h1>\(form.heading)</h1>\(Component.marking("Restricted: children’s information"))</div>
                \(form.says)
                \(sheet.top)
                \(sheet.form(sheet.block(fields), button: form.button, label: form.heading))
                \(Care.section(visit))
                """)
    }
}
