import ArgumentParser
import Clocks
import Office
import Register
import Web

struct AccountsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accounts", abstract: "Who may sign in, and as what.",
        subcommands: [
            AccountsList.self, AccountsOpen.self, AccountsInvite.self, AccountsRoles.self, AccountsReset.self,
            AccountsClose.self, AccountsReopen.self,
        ])
}

/// The roles that an account is given, and the areas for which it holds them.
struct HeldOptions: ParsableArguments, Sendable {
    @Option(help: "What they are here for: coordinator, lead, administrator. Repeat it for several.") var role: [Role]
    @Option(help: "An area of a service-area manager, by its code. Repeat it for several.") var area: [String] = []

    var held: [Asker.Held] { role.map { Asker.Held($0, areas: $0 == .areaManager ? area : []) } }
}

private struct ShownAccount: Encodable {
    let account: String
    let person: String?
    let roles: [String]
    let areas: [String]
    let standing: String

    init(_ id: ID<AccountFile>, _ file: AccountFile) {
        (account, person) = (id.description, file.person?.description)
        (roles, areas) = (file.held.map(\.role.words), file.held.flatMap(\.areas))
        standing = file.isClosed ? "closed" : file.canSignIn ? "can sign in" : "not set up yet"
    }

    var line: String {
        let reach = areas.isEmpty ? "" : " (\(areas.joined(separator: ", ")))"
        return "\(account)  \(person.map { "\($0), " } ?? "")\(roles.joined(separator: ", "))\(reach). \(standing.prefix(1).uppercased())\(standing.dropFirst())."
    }
}

struct AccountsList: OfficeCommand {
    static let deed = Deed.keepAccounts
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Every account, without names.")

    @OptionGroup var folder: FolderOptions
    @Flag(help: "Answer as JSON.") var json = false

    func run(in office: Office, _ output: inout Output) async throws {
        let shown = office.now().all(AccountFile.self).map { ShownAccount($0.id, $0.file) }
        if json { return try output.print(json: shown) }
        if shown.isEmpty { output.tell("No accounts yet. Open one with “heed accounts open”.") }
        for account in shown { output.print(account.line) }
    }
}

struct AccountsOpen: OfficeCommand {
    static let deed = Deed.keepAccounts
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Opens an account for somebody on the staff, or for somebody who is not.",
        discussion: """
            heed accounts open --name "Ada Quill" --address ada@eastwold.example --role administrator
            heed accounts open --person P-0003 --address sam@eastwold.example --role area-manager --area SW
            """)

    @OptionGroup var folder: FolderOptions
    @OptionGroup var act: ActOptions
    @OptionGroup var given: HeldOptions
    @Option(help: "The member of staff: P-0003.") var person: ID<PersonFile>?
    @Option(help: "The name of somebody who is not on the staff.") var name: String?
    @Option(help: "Their e-mail address, with which they sign in.") var address: String
    @Flag(help: "Answer as JSON.") var json = false

    func validate() throws {
        if (person == nil) == (name == nil) { throw ValidationError("Give --person or --name, and not both.") }
    }

    func run(in office: Office, _ output: inout Output) async throws {
        let (person, name, address, held) = (person, name, address, given.held)
        let receipt = try await office.record(act.act) { _, facts throws(Refusal) in
            try facts.begin(
                AccountFile.self,
                with: .opened(
                    person: person, name: name.map(Sealed.said), address: .said(address), held: held, on: facts.today))
        }
        if json { return try output.print(json: receipt) }
        output.print("\(receipt.files.joined(separator: ", ")) is open. Invite them with “heed accounts invite”.")
    }
}

struct AccountsInvite: OfficeCommand {
    static let deed = Deed.keepAccounts
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: "Makes the one-time link with which somebody sets up how they sign in.",
        discussion: "heed accounts invite AC-0001")

    private struct Made: Encodable {
        let path: String
        let expires: Moment
    }

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The account: AC-0001.") var account: ID<AccountFile>
    @Flag(help: "Answer as JSON.") var json = false

    func run(in office: Office, _ output: inout Output) async throws {
        let invitation = try Invitation(to: account, in: office)
        if json { return try output.print(json: Made(path: invitation.path, expires: invitation.expires)) }
        output.print(invitation.path)
        output.tell(
            "Put it behind your site’s address and hand it to them alone. It is taken once, until \(invitation.expires.words). Any earlier link of theirs no longer works."
        )
    }
}
