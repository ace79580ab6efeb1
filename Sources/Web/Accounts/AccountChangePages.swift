import Clocks
import Office
import Papers
import Register

/// Changes to one account, each with its reason.
enum AccountChangePages {
    static let routes = [
        change("roles", "Change roles", says: "They hold these from their next page on, in place of those they had.", hasRoles: true) {
            .rolesGiven(held: RolesOffered.held(&$0), reason: $1, on: $2)
        },
        change("reset", "Let them set it up anew", says: "Their password and authenticator no longer work. Then make them a one-time link.") {
            .signInReset(reason: $1, on: $2)
        },
        change("closing", "Close account", says: "Nobody can sign in to it any more. What they recorded stays theirs, and it can be opened again.") {
            .closed(reason: $1, on: $2)
        },
        change("reopening", "Open it again", says: "It has the roles that it had.") { .reopened(reason: $1, on: $2) },
    ]

    private static func change(
        _ path: String, _ button: String, says: String, hasRoles: Bool = false,
        fact: @escaping @Sendable (inout Reading, Sealed<String>, Day) -> AccountFact
    ) -> Route {
        Route(
            form: "/accounts/{reference}/\(path)/new", .keepAccounts, summary: "\(button), with the reason.",
            example: "/accounts/AC-0001/\(path)/new", title: button,
            version: { (try? AccountRecordPages.find($0).file.changed) ?? 0 },
            view: { visit in
                _ = try AccountRecordPages.find(visit)
                return RolesOffered(visit)
            },
            filled: { _, visit in
                hasRoles ? RolesOffered.ticked((try? AccountRecordPages.find(visit).file.held) ?? []) : Typed()
            },
            page: { offered, sheet, visit in
                let reference = visit.parameter("reference")
                let fields: Markup = "\(hasRoles ? offered.fields(sheet) : .none)\(sheet.area("reason", "Why", rows: 2))"
                return Page(
                    title: sheet.title("\(button), \(reference)"),
                    crumbs: [("/accounts", "Accounts"), ("/accounts/\(reference)", reference)],
                    main: """
                        <h1>\(button)</h1>
                        \(sheet.top)
                        <p>\(says)</p>
                        \(sheet.form(sheet.block(fields), button: button, label: button))
                        """)
            },
            send: { typed, visit in
                let id = try AccountRecordPages.find(visit).id
                var reading = Reading(typed, today: visit.office.today)
                let found = fact(&reading, .said(reading.typed["reason"]), visit.office.today)
                _ = reading.needed("reason", "Say why")
                try reading.done()
                _ = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
                    try visit.check(register[id].changed)
                    try facts.add(found, to: id)
                }
                return Next(address: "/accounts/\(id)?saved=account-changed")
            })
    }
}
