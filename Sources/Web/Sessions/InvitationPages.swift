import Clocks
import Journal
import Office
import Papers
import Register
import SignIn

/// Taking an invitation: first a password, then an authenticator and its first code.
enum InvitationPages {
    static let routes = [
        Route(
            form: "/invitations/{token}", .arrive, summary: "Sets up how somebody signs in, by a one-time link.",
            example: "/invitations/example", title: "Set up how you sign in", isOpen: true, view: view, page: page,
            send: send)
    ]

    struct View: Encodable {
        enum Step: String, Encodable { case password, authenticator, over }
        let step: Step
        /// The secret by fours, for an authenticator, and the address that holds it. Shown to whoever has the link alone.
        let letters: String?
        let address: String?
    }

    private static func kept(_ visit: Visit) throws -> KeptInvitation? {
        let found = try visit.office.desk.invitation(Token.digest(of: visit.parameter("token")), at: Clock.system.now)
        guard let found, let id = ID<AccountFile>(found.account), !visit.office.now()[id].isClosed else { return nil }
        return found
    }

    private static func view(_ visit: Visit) throws -> View {
        guard let kept = try kept(visit) else { return View(step: .over, letters: nil, address: nil) }
        guard kept.password != nil, let shared = Authenticator(kept.secret) else {
            return View(step: .password, letters: nil, address: nil)
        }
        let organisation = visit.office.now().home.name
        return View(
            step: .authenticator, letters: shared.groups,
            address: shared.address(organisation: organisation, account: kept.account))
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        switch view.step {
        case .over:
            Page(
                title: "This link cannot be used",
                main: """
                    <h1>This link cannot be used</h1>
                    <p>It has been used, a newer one was made, or its \(String(Invitation.hours)) hours are over. Ask your administrator for another.</p>
                    <p><a href="/session/new">Sign in</a></p>
                    """)
        case .password: password(sheet)
        case .authenticator: authenticator(view, sheet)
        }
    }

    private static func password(_ sheet: Sheet) -> Page {
        let field = Component.field(
            id: "password", name: "password", label: "New password",
            hint: "At least \(PasswordRule.shortest) characters, such as four words that do not belong together. You may paste it.",
            takes: .password, width: .half, autocomplete: "new-password", error: sheet.error("password"))
        return Page(
            title: sheet.title("Choose a password"),
            main: """
                <h1>Choose a password</h1>
                \(sheet.top)
                \(sheet.form(sheet.block(field), button: "Keep this password", label: "Choose a password", keepsDraft: false))
                """)
    }

    private static func authenticator(_ view: View, _ sheet: Sheet) -> Page {
        let field = Component.field(
            id: "code", name: "code", label: "Six-digit code", hint: "It changes every 30 seconds.", takes: .digits,
            width: .short, autocomplete: "one-time-code", error: sheet.error("code"))
        return Page(
            title: sheet.title("Set up your authenticator"),
            main: """
                <h1>Set up your authenticator</h1>
                \(sheet.top)
                <p>Add an account in your authenticator by hand: choose “time-based”, and type this key.</p>
                <p><code>\(view.letters ?? "")</code></p>
                \(Component.details("The same as an address, for a password manager", "<p><code>\(view.address ?? "")</code></p>"))
                \(sheet.form(sheet.block(field), button: "Finish and sign in", label: "Set up your authenticator", keepsDraft: false))
                """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        guard !visit.isAPI else { throw Absent() }
        guard let kept = try kept(visit), let id = ID<AccountFile>(kept.account) else {
            throw Refusal("invitation-over", .conflict, "This link cannot be used any more. Ask your administrator for another")
        }
        guard let password = kept.password else { return try await choose(typed.asTyped("password"), kept, visit) }
        return try await finish(typed["code"], password, kept, id, visit)
    }

    private static func choose(_ password: String, _ kept: KeptInvitation, _ visit: Visit) async throws -> Next {
        if let problem = PasswordRule.problem(with: password) {
            throw Refusal("not-a-password", .rule, problem, field: "password")
        }
        guard let hash = await visit.site.doorway.grindstone.hash(of: password) else {
            throw Refusal("not-a-password", .rule, "Choose another password", field: "password")
        }
        try visit.office.desk.keep(
            KeptInvitation(
                digest: kept.digest, account: kept.account, expires: kept.expires, secret: kept.secret,
                password: hash.description))
        return Next(address: visit.path)
    }

    /// Both are recorded together, and the link is used up.
    private static func finish(
        _ code: String, _ password: String, _ kept: KeptInvitation, _ id: ID<AccountFile>, _ visit: Visit
    ) async throws -> Next {
        if let next = visit.site.doorway.throttle.tryNow(kept.account, from: visit.machine) {
            throw TooManyTries(next: next)
        }
        guard let shared = Authenticator(kept.secret), let step = shared.step(of: code, at: Clock.system.now),
            try visit.office.desk.takeCode(of: kept.account, step: step)
        else {
            throw Refusal(
                "not-the-code", .rule, "Enter the code that your authenticator shows now", field: "code")
        }
        let by = visit.office.now()[id].person?.description ?? kept.account
        _ = try await visit.office.record(Act("invitation \(kept.digest)", by: by)) { _, facts throws(Refusal) in
            try facts.add(.passwordSet(hash: .said(password), on: facts.today), to: id)
            try facts.add(.authenticatorSet(secret: .said(kept.secret), on: facts.today), to: id)
        }
        try visit.office.desk.endInvitation(of: kept.account)
        return try await SignInPages.enter(id, visit)
    }
}
