import Clocks
import Register
import Testing

@Suite struct AccountRules {
    private let id: ID<AccountFile> = "AC-0001"
    private let second: ID<AccountFile> = "AC-0002"

    private func opened(
        person: ID<PersonFile>? = nil, name: Sealed<String>? = "Jo Marsh", at address: String = "jo@northmoor.example",
        _ held: [Asker.Held] = [.init(.coordinator)], on day: Day = "2009-10-01"
    ) -> AccountFact {
        .opened(person: person, name: name, address: .said(address), held: held, on: day)
    }

    /// Jo Marsh's account.
    private func open() throws -> Facts {
        var facts = try given()
        try facts.add(opened(), to: id)
        return facts
    }

    private func closed() throws -> Facts {
        var facts = try open()
        try facts.add(.closed(reason: "Left.", on: "2009-10-02"), to: id)
        return facts
    }

    // MARK: opening

    @Test func `An account is of somebody on the staff, or of somebody with a name`() throws {
        var facts = try given()
        let person = try facts.person()
        #expect(facts.refusal(opened(name: nil), to: id) == "not-an-account")
        #expect(facts.refusal(opened(name: ""), to: id) == "not-an-account")
        #expect(facts.refusal(opened(person: "P-0002", name: nil), to: id) == "no-such-person")
        #expect(facts.refusal(opened(person: person, name: nil), to: id) == nil)
        #expect(facts.refusal(opened(), to: id) == nil)
    }

    @Test(arguments: ["", "jo", "jo marsh@northmoor.example", "jo@northmoor.example "])
    func `An account has an e-mail address`(address: String) throws {
        #expect(try given().refusal(opened(at: address), to: id) == "not-an-account")
    }

    @Test func `Two open accounts do not share an address, however it is cased`() throws {
        let again = opened(at: "JO@Northmoor.example")
        #expect(try open().refusal(again, to: second) == "not-an-account")
        #expect(try closed().refusal(again, to: second) == nil)
    }

    @Test func `Nobody's account is opened tomorrow`() throws {
        #expect(try given().refusal(opened(on: "2009-10-24"), to: id) == "in-future")
        #expect(try given().refusal(opened(on: "2009-10-23"), to: id) == nil)
    }

    @Test func `Everything that is wrong is told at once`() throws {
        var facts = try given()
        let refusal = #expect(throws: Refusal.self) {
            try facts.add(opened(name: nil, at: "jo", [.init(.areaManager), .init(.operator)]), to: id)
        }
        #expect(refusal?.messages.map(\.field) == ["areas", "roles", "name", "address"])
    }

    // MARK: roles

    @Test func `An account has a role`() throws {
        #expect(try given().refusal(opened([]), to: id) == "not-an-account")
        #expect(
            try open().refusal(.rolesGiven(held: [], reason: "Moved.", on: "2009-10-02"), to: id) == "not-these-roles")
    }

    @Test(arguments: [Role.operator, .newcomer, .stranger])
    func `Nobody is given the role of somebody without an account`(role: Role) throws {
        #expect(try given().refusal(opened([.init(role)]), to: id) == "not-an-account")
    }

    @Test(arguments: Role.given)
    func `Every other role can be given`(role: Role) throws {
        #expect(try given().refusal(opened([.init(role, areas: ["NE"])]), to: id) == nil)
    }

    @Test func `A service-area manager has areas, and they are ours`() throws {
        let facts = try given()
        #expect(facts.refusal(opened([.init(.areaManager)]), to: id) == "not-an-account")
        #expect(facts.refusal(opened([.init(.areaManager, areas: ["NE", "XX"])]), to: id) == "not-an-account")
        #expect(facts.refusal(opened([.init(.areaManager, areas: ["NE", "SW"])]), to: id) == nil)
    }

    @Test func `What they hold from now on takes the place of what they held`() throws {
        var facts = try open()
        let given = { AccountFact.rolesGiven(held: [.init(.lead)], reason: $0, on: "2009-10-02") }
        #expect(facts.refusal(given(""), to: id) == "not-these-roles")
        try facts.add(given("Promoted."), to: id)
        #expect(facts.register.asker(id).roles == [.lead])
    }

    // MARK: signing in

    @Test func `Signing in takes a password and an authenticator`() throws {
        var facts = try open()
        #expect(!facts.register[id].canSignIn)
        try facts.add(.passwordSet(hash: "scrypt", on: "2009-10-02"), to: id)
        #expect(!facts.register[id].canSignIn)
        try facts.add(.authenticatorSet(secret: "secret", on: "2009-10-02"), to: id)
        #expect(facts.register[id].canSignIn)
    }

    @Test func `A reset takes both away, and has a reason`() throws {
        var facts = try open()
        try facts.add(.passwordSet(hash: "scrypt", on: "2009-10-02"), to: id)
        try facts.add(.authenticatorSet(secret: "secret", on: "2009-10-02"), to: id)
        #expect(facts.refusal(.signInReset(reason: "", on: "2009-10-03"), to: id) == "empty")
        try facts.add(.signInReset(reason: "The telephone was lost.", on: "2009-10-03"), to: id)
        #expect(facts.register[id].password == nil)
        #expect(facts.register[id].authenticator == nil)
    }

    // MARK: closing

    @Test(arguments: [
        AccountFact.rolesGiven(held: [.init(.lead)], reason: "Promoted.", on: "2009-10-03"),
        .passwordSet(hash: "scrypt", on: "2009-10-03"), .authenticatorSet(secret: "secret", on: "2009-10-03"),
        .signInReset(reason: "Lost.", on: "2009-10-03"), .closed(reason: "Left.", on: "2009-10-03"),
    ])
    func `Nothing changes in an account that is closed`(fact: AccountFact) throws {
        #expect(try closed().refusal(fact, to: id) == "account-closed")
        #expect(try open().refusal(fact, to: id) == nil)
    }

    @Test func `An account is closed and opened again with a reason`() throws {
        #expect(try open().refusal(.closed(reason: "", on: "2009-10-02"), to: id) == "empty")
        #expect(try open().refusal(.reopened(reason: "Back.", on: "2009-10-03"), to: id) == "open")
        #expect(try closed().refusal(.reopened(reason: "", on: "2009-10-03"), to: id) == "empty")
        var facts = try closed()
        try facts.add(.reopened(reason: "Back.", on: "2009-10-03"), to: id)
        #expect(!facts.register[id].isClosed)
    }

    @Test func `Whoever signs in with a closed account is a stranger`() throws {
        #expect(try open().register.asker(id).roles == [.coordinator])
        #expect(try closed().register.asker(id) == .stranger)
        #expect(try given().register.asker(id) == .stranger)
    }

    @Test func `An open account is found by its address and by its person`() throws {
        var facts = try open()
        let person = try facts.person()
        try facts.add(opened(person: person, at: "ewan@northmoor.example"), to: second)
        #expect(facts.register.account(at: "Ewan@northmoor.example") == "AC-0002")
        #expect(facts.register.account(of: person) == "AC-0002")
        try facts.add(.closed(reason: "Left.", on: "2009-10-02"), to: second)
        #expect(facts.register.account(at: "ewan@northmoor.example") == nil)
        #expect(facts.register.account(of: person) == nil)
    }
}
