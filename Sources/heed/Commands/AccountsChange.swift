import ArgumentParser
import Office
import Register

/// A change to one account, with its reason.
protocol AccountChange: OfficeCommand {
    var act: ActOptions { get }
    var account: ID<AccountFile> { get }
    /// What is said when it is done.
    var done: String { get }
    func fact(_ facts: Facts) -> AccountFact
}

extension AccountChange {
    func run(in office: Office, _ output: inout Output) async throws {
        _ = try await office.record(act.act) { register, facts throws(Refusal) in
            _ = try register.find(account)
            try facts.add(fact(facts), to: account)
        }
        output.print(done)
    }
}

struct AccountsRoles: AccountChange {
    static let deed = Deed.keepAccounts
    static let configuration = CommandConfiguration(
        commandName: "roles", abstract: "Gives an account other roles, in place of those it has.")

    @OptionGroup var folder: FolderOptions
    @OptionGroup var act: ActOptions
    @OptionGroup var given: HeldOptions
    @Argument(help: "The account: AC-0001.") var account: ID<AccountFile>
    @Option(help: "Why.") var reason: String

    var done: String { "\(account) has these roles now, from its next page on." }
    func fact(_ facts: Facts) -> AccountFact { .rolesGiven(held: given.held, reason: .said(reason), on: facts.today) }
}

struct AccountsReset: AccountChange {
    static let deed = Deed.keepAccounts
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Puts away a password and an authenticator, so that both are set up again.")

    @OptionGroup var folder: FolderOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "The account: AC-0001.") var account: ID<AccountFile>
    @Option(help: "Why.") var reason: String

    var done: String { "\(account) cannot sign in until it is set up again: invite them with “heed accounts invite \(account)”." }
    func fact(_ facts: Facts) -> AccountFact { .signInReset(reason: .said(reason), on: facts.today) }
}

struct AccountsClose: AccountChange {
    static let deed = Deed.keepAccounts
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Closes an account. Whoever is signed in to it sees nothing more.")

    @OptionGroup var folder: FolderOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "The account: AC-0001.") var account: ID<AccountFile>
    @Option(help: "Why.") var reason: String

    var done: String { "\(account) is closed." }
    func fact(_ facts: Facts) -> AccountFact { .closed(reason: .said(reason), on: facts.today) }
}

struct AccountsReopen: AccountChange {
    static let deed = Deed.keepAccounts
    static let configuration = CommandConfiguration(commandName: "reopen", abstract: "Opens a closed account again.")

    @OptionGroup var folder: FolderOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "The account: AC-0001.") var account: ID<AccountFile>
    @Option(help: "Why.") var reason: String

    var done: String { "\(account) is open again." }
    func fact(_ facts: Facts) -> AccountFact { .reopened(reason: .said(reason), on: facts.today) }
}
