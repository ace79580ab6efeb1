import Clocks
import Journal
import Office
import Papers
import Register

/// One account, and inviting whoever it is for.
enum AccountRecordPages {
    static let routes = [
        Route(
            "/accounts/{reference}", .keepAccounts, summary: "One account.", example: "/accounts/AC-0001", view: view,
            page: page),
        Route(
            post: "/accounts/{reference}/invitations", .keepAccounts,
            summary: "Makes a one-time link with which somebody sets up how they sign in.", change: invite),
    ]

    struct View: Encodable {
        let reference: String
        let name: String?
        let person: String?
        let address: String?
        let roles: String
        let standing: String
        let isClosed: Bool
        let canSignIn: Bool
    }

    /// The account that the address names.
    static func find(_ visit: Visit) throws -> (id: ID<AccountFile>, file: AccountFile) {
        guard let id = ID<AccountFile>(visit.parameter("reference")) else { throw Absent() }
        return (id, try visit.office.now().find(id))
    }

    private static func view(_ visit: Visit) async throws -> View {
        let register = visit.office.now()
        let (id, file) = try find(visit)
        let name = file.person.map { register[$0].name } ?? file.name
        let wanted = file.person.map { Wanted(name, of: $0) } ?? Wanted(name, of: id)
        let opened = try await visit.open([wanted], because: "whose account \(id) is")
        return View(
            reference: id.description, name: opened[name], person: file.person?.description,
            address: file.address?.value, roles: file.roleWords(in: register), standing: file.standing,
            isClosed: file.isClosed, canSignIn: file.canSignIn)
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        let here = "/accounts/\(view.reference)"
        let facts = [
            view.name.map { Component.Fact("Name", $0) } ?? Component.Fact("Name"),
            Component.Fact("On the staff list", view.person ?? "No"),
            view.address.map { Component.Fact("E-mail address", $0) } ?? Component.Fact("E-mail address"),
            Component.Fact("Roles", view.roles, change: view.isClosed ? nil : .init("Change", "\(here)/roles/new")),
            Component.Fact("Signing in", view.standing),
        ]
        let invite = Component.formButton(
            "Make a one-time link", action: "\(here)/invitations", hidden: [Component.Hidden("token", visit.newToken())])
        let buttons =
            view.isClosed
            ? [Component.button(.init("Open it again", "\(here)/reopening/new"))]
            : [
                view.canSignIn ? Component.button(.init("Let them set it up anew", "\(here)/reset/new"), .second) : invite,
                Component.button(.init("Close account", "\(here)/closing/new"), .quiet),
            ]
        return Page(
            title: "Account \(view.reference)", crumbs: [("/accounts", "Accounts")],
            main: """
                <h1>Account \(view.reference)</h1>
                \(Saved.banner(visit))
                \(link(view.reference, visit))
                \(Component.summaryList(facts))
                \(Component.buttons(buttons))
                """)
    }

    private static func invite(_ typed: Typed, _ visit: Visit) throws -> Next {
        let (id, file) = try find(visit)
        guard !file.canSignIn else {
            throw Refusal("set-up-already", .conflict, "\(id) is set up already. Let them set it up anew first, and say why.")
        }
        let invitation = try Invitation(to: id, in: visit.office)
        if let session = visit.visitor.session { visit.site.sessions.show(invitation.token, onceTo: session) }
        return Next(address: "/accounts/\(id)")
    }

    /// The link that was made just now. It stands in no address, and is shown once.
    private static func link(_ reference: String, _ visit: Visit) -> Markup {
        guard let token = visit.visitor.session.flatMap({ visit.site.sessions.shown(to: $0) }),
            let kept = try? visit.office.desk.invitation(Token.digest(of: token), at: Clock.system.now),
            kept.account == reference
        else { return .none }
        return """
            <section class="group" aria-labelledby="link"><h2 id="link">Their one-time link</h2>
            <p>Put this behind this site’s address, and hand it to them alone. It is taken once, until \(kept.expires.words). It is not shown again: make another if it is lost.</p>
            <p><code>/invitations/\(token)</code></p></section>
            """
    }
}
