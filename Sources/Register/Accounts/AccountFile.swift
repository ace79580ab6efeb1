public import Clocks
import HashTreeCollections

/// A fact about one account: who may sign in, as whom, and with what.
public enum AccountFact: Codable, Equatable, Sendable {
    /// `person` is missing for somebody who is not on the staff: an inspector, a Board member.
    case opened(person: ID<PersonFile>?, name: Sealed<String>?, address: Coded<String>, held: [Asker.Held], on: Day)
    /// What they hold from now on, in place of what they held.
    case rolesGiven(held: [Asker.Held], reason: Sealed<String>, on: Day)
    /// A new password: what scrypt made of it.
    case passwordSet(hash: Sealed<String>, on: Day)
    /// The secret that their authenticator and Heed share.
    case authenticatorSet(secret: Sealed<String>, on: Day)
    /// Both are to be set anew.
    case signInReset(reason: Sealed<String>, on: Day)
    case closed(reason: Sealed<String>, on: Day)
    case reopened(reason: Sealed<String>, on: Day)

    enum CodingKeys: String, CodingKey {
        case opened = "account.opened"
        case rolesGiven = "account.roles-given"
        case passwordSet = "account.password-set"
        case authenticatorSet = "account.authenticator-set"
        case signInReset = "account.sign-in-reset"
        case closed = "account.closed"
        case reopened = "account.reopened"
    }
}

/// One account.
public struct AccountFile: File {
    public typealias Fact = AccountFact
    public static let kind = "account"
    public static let prefix = "AC"
    public static let shelf: Shelf<AccountFile> = \.accounts

    public private(set) var person: ID<PersonFile>?
    public private(set) var name: Sealed<String>?
    public private(set) var address: Coded<String>?
    public private(set) var held: [Asker.Held] = []
    public private(set) var password: Sealed<String>?
    public private(set) var authenticator: Sealed<String>?
    public private(set) var isClosed = false
    /// The place in the journal of the last fact about it.
    public private(set) var changed = 0

    public init() {}

    /// Both a password and an authenticator are set.
    public var canSignIn: Bool { !isClosed && password != nil && authenticator != nil }

    /// Another one as soon as either is set anew; empty where neither is.
    public var proof: String {
        [password?.seal?.digest, authenticator?.seal?.digest].compactMap { $0 }.joined(separator: " ")
    }

    public static func place(of fact: AccountFact) -> Place {
        if case .opened = fact { .first } else { .later }
    }

    public mutating func apply(_ fact: AccountFact, _ recorded: Recorded) {
        changed = recorded.sequence
        switch fact {
        case .opened(let person, let name, let address, let held, _):
            (self.person, self.name, self.address, self.held) = (person, name, address, held)
        case .rolesGiven(let held, _, _): self.held = held
        case .passwordSet(let hash, _): password = hash
        case .authenticatorSet(let secret, _): authenticator = secret
        case .signInReset: (password, authenticator) = (nil, nil)
        case .closed: isClosed = true
        case .reopened: isClosed = false
        }
    }
}

extension Register {
    /// Who asks when this account is signed in; nobody we know once it is closed.
    ///
    /// Whoever writes a review holds the author's role, which reaches no further than what is theirs.
    public func asker(_ id: ID<AccountFile>) -> Asker {
        guard let account = accounts[id], !account.isClosed else { return .stranger }
        let holdsIt = account.held.contains { $0.role == .author }
        let writes = !holdsIt && account.person.map { person in reviews.contains { $0.value.author == person } } ?? false
        return Asker(
            account: id, person: account.person, held: account.held + (writes ? [Asker.Held(.author)] : []))
    }

    /// The open account with this e-mail address, however its letters are cased.
    public func account(at address: String) -> ID<AccountFile>? {
        let wanted = address.lowercased()
        return all(AccountFile.self) { !$0.isClosed && $0.address?.value?.lowercased() == wanted }.first?.id
    }

    /// The first open account of a person.
    public func account(of person: ID<PersonFile>) -> ID<AccountFile>? {
        all(AccountFile.self) { !$0.isClosed && $0.person == person }.first?.id
    }
}
