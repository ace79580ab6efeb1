import Office
import Papers
import Register

/// The way in to an organisation's own records.
enum SignInPages {
    static let routes = [
        Route(
            form: "/session/new", .arrive, summary: "Signs in with an e-mail address, a password and a code.",
            example: "/session/new", title: "Sign in", isOpen: true, view: view, page: page, send: send)
    ]

    struct View: Encodable {
        let isDemonstration: Bool
    }

    private static func view(_ visit: Visit) -> View { View(isDemonstration: visit.demonstration != nil) }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        if view.isDemonstration {
            return Page(
                title: "Choose a role",
                main: """
                    <h1>Choose a role</h1><p>Nobody here is real, so nobody needs a password.</p>
                    \(Component.buttons([Component.button(.init("Choose a role", "/#try"))]))
                    """)
        }
        // What was typed as a password or a code is never sent back.
        let fields: Markup = """
            \(sheet.field("address", "E-mail address", takes: .email, width: .half, autocomplete: "username"))
            \(Component.field(id: "password", name: "password", label: "Password", takes: .password, width: .half, autocomplete: "current-password", error: sheet.error("password")))
            \(Component.field(id: "code", name: "code", label: "Six-digit code", hint: "From your authenticator. It changes every 30 seconds.", takes: .digits, width: .short, autocomplete: "one-time-code", error: sheet.error("code")))
            """
        return Page(
            title: sheet.title("Sign in"),
            main: """
                <h1>Sign in</h1>
                \(sheet.top)
                \(sheet.form(sheet.block(fields), button: "Sign in", label: "Sign in", keepsDraft: false))
                <p>If you have no password yet, or have lost your authenticator, ask your administrator for an invitation.</p>
                """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        guard visit.demonstration == nil, !visit.isAPI else { throw Absent() }
        var reading = Reading(typed, today: visit.office.today)
        let address = reading.needed("address", "Enter your e-mail address")
        if !typed.has("password") { reading.problem("password", "Enter your password") }
        let code = reading.needed("code", "Enter the six-digit code")
        try reading.done()
        let account = try await visit.site.doorway.account(
            at: address, password: typed.asTyped("password"), code: code, from: visit.machine, in: visit.office)
        return try await enter(account, visit)
    }

    /// Begins a session, never the one that was there before, and goes where somebody wanted to go.
    static func enter(_ account: ID<AccountFile>, _ visit: Visit) async throws -> Next {
        let name = try await SessionPages.name(of: account, in: visit.house, visit.office.now())
        if let before = visit.visitor.session { visit.site.sessions.end(before) }
        let session = try visit.site.sessions.begin(account: account, name: name, house: visit.house)
        return Next(address: ours(visit.query["then"]) ?? "/today", cookie: SessionPages.keeping(session, visit))
    }

    /// An address of this site's own; `nil` for what would lead elsewhere, or back here.
    private static func ours(_ address: String?) -> String? {
        guard let address, address.hasPrefix("/"), !address.hasPrefix("//"), !address.hasPrefix("/session"),
            address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
        else { return nil }
        return address
    }
}
