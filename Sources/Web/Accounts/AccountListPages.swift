import Office
import Papers
import Register

/// Who may sign in, and opening an account. The list opens nothing: it shows addresses, and no names.
enum AccountListPages {
    static let routes = [
        Route(
            "/accounts", .keepAccounts, summary: "Every account, with its roles.", example: "/accounts", view: view,
            page: page),
        Route(
            form: "/accounts/new", .keepAccounts, summary: "Opens an account.", example: "/accounts/new",
            title: "An account", view: { RolesOffered($0) }, page: opening, send: open),
    ]

    struct View: Encodable {
        struct Row: Encodable {
            let reference: String
            let address: String?
            let roles: String
            let standing: String
            let isClosed: Bool
        }
        let accounts: [Row]
    }

    private static func view(_ visit: Visit) -> View {
        let register = visit.office.now()
        return View(
            accounts: register.all(AccountFile.self).map { id, file in
                .init(
                    reference: id.description, address: file.address?.value, roles: file.roleWords(in: register),
                    standing: file.standing, isClosed: file.isClosed)
            })
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        let open = view.accounts.filter { !$0.isClosed }
        let closed = view.accounts.filter(\.isClosed)
        return Page(
            title: "Accounts",
            main: """
                <h1>Accounts</h1>
                \(Component.buttons([Component.button(.init("Open an account", "/accounts/new"))]))
                \(Component.group(id: "open", title: "Open", open.map(row), empty: "No accounts yet. Open one for each person who is to sign in."))
                \(closed.isEmpty ? .none : Component.group(id: "closed", title: "Closed", closed.map(row), empty: ""))
                """)
    }

    private static func row(_ row: View.Row) -> Component.Row {
        .init(
            .init("\(row.reference) \(row.address ?? "")", "/accounts/\(row.reference)"), "\(row.roles). \(row.standing)")
    }

    private static func opening(_ offered: RolesOffered, _ sheet: Sheet, _ visit: Visit) -> Page {
        let fields: Markup = """
            \(sheet.field("person", "Reference on the staff list", hint: "Such as P-0003. Leave it empty for somebody who is not on the staff.", width: .short))
            \(sheet.field("name", "Name of somebody who is not on the staff", width: .half))
            \(sheet.field("address", "E-mail address", hint: "They sign in with it.", takes: .email, width: .half))
            \(offered.fields(sheet))
            """
        return Page(
            title: sheet.title("Open an account"), crumbs: [("/accounts", "Accounts")],
            main: """
                <h1>Open an account</h1>
                \(sheet.top)
                \(sheet.form(sheet.block(fields), button: "Open account", label: "Open an account", note: "Then you invite them."))
                """)
    }

    private static func open(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        let person = ID<PersonFile>(typed["person"])
        if typed.has("person"), person == nil { reading.problem("person", "Write a reference such as P-0003") }
        if !typed.has("person"), !typed.has("name") {
            reading.problem("person", "Write who it is: a reference on the staff list, or a name")
        }
        let address = reading.needed("address", "Enter their e-mail address")
        let held = RolesOffered.held(&reading)
        try reading.done()
        let name = person == nil ? reading.said("name") : nil
        let receipt = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
            if let person, (try? register.find(person)) == nil {
                throw Refusal("no-such-person", .rule, "There is no \(person) on the staff list.", field: "person")
            }
            try facts.begin(
                AccountFile.self,
                with: .opened(person: person, name: name, address: .said(address), held: held, on: facts.today))
        }
        return Next(address: "/accounts/\(receipt.files.compactMap { ID<AccountFile>($0) }.first?.description ?? "")?saved=account-opened")
    }
}

extension AccountFile {
    /// "service-area manager: South West; coordinator".
    func roleWords(in register: Register) -> String {
        let words = held.map { held in
            held.areas.isEmpty
                ? held.role.words : "\(held.role.words): \(held.areas.map(register.areaName).joined(separator: ", "))"
        }
        return words.joined(separator: "; ")
    }

    var standing: String { isClosed ? "Closed" : canSignIn ? "Can sign in" : "Not set up yet" }
}
