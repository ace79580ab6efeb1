import Clocks
import Register
import Testing

/// What is recorded of one member of staff.
@Suite struct StaffRules {
    private let id = GivenStaff.id
    private let other: ID<PersonFile> = "P-0002"

    @Test(
        arguments: [
            { PersonFact.postTaken(post: "Manager", area: nil, role: .support, on: $0, fte: 60) },
            { .away(from: "2009-06-01", to: "2009-06-12", on: $0) },
            { .interestDeclared(interest: 1, words: "My sister works there.", on: $0) },
        ] as [@Sendable (Day) -> PersonFact])
    func `Nothing is recorded of them before the first day, after the last, or tomorrow`(
        fact: @Sendable (Day) -> PersonFact
    ) throws {
        let facts = try GivenStaff.joined()
        #expect(facts.refusal(fact("2008-03-31"), to: id) == "out-of-order")
        #expect(facts.refusal(fact("2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(fact("2008-04-01"), to: id) == nil)
        let gone = try GivenStaff.joined(.left(on: "2009-08-31"))
        #expect(gone.refusal(fact("2009-09-01"), to: id) == "after-leaving")
        #expect(gone.refusal(fact("2009-08-31"), to: id) == nil)
    }

    @Test func `A new name takes the place of the one before`() throws {
        let facts = try GivenStaff.joined(.renamed(name: "Ewan Blyth", on: "2009-06-01"))
        #expect(facts.register[id].name == "Ewan Blyth")
    }

    @Test(arguments: [
        PersonFact.renamed(name: "Ewan Blyth", on: "2009-06-01"), .numbered(number: "N-17", on: "2009-06-01"),
        .startCorrected(start: "2008-03-03", on: "2009-06-01"),
        .postTaken(post: "Manager", area: nil, role: .support, on: "2009-06-01"), .managed(by: nil, on: "2009-06-01"),
        .away(from: "2009-06-01", to: nil, on: "2009-06-01"), .left(on: "2009-06-01"),
    ])
    func `A form about somebody shows what changed last`(fact: PersonFact) {
        var person = PersonFile()
        person.apply(.joined(name: "Ewan Blythe", on: "2008-04-01"), recorded(11))
        person.apply(fact, recorded(12))
        #expect(person.changed == 12)
    }

    @Test func `Training, a declaration and an interest change nothing that a form about them shows`() {
        var person = PersonFile()
        person.apply(.joined(name: "Ewan Blythe", on: "2008-04-01"), recorded(11))
        person.apply(.trained(course: "review-author", stage: 1, on: "2009-01-22"), recorded(12))
        person.apply(.declared(review: "IMR-0001", isConnected: false, on: "2009-07-03"), recorded(13))
        person.apply(.interestDeclared(interest: 1, words: "My sister works there.", on: "2009-07-03"), recorded(14))
        #expect(person.changed == 11)
    }

    private func recorded(_ sequence: Int) -> Recorded {
        Recorded(sequence: sequence, day: "2009-10-23", at: Moment(london: "2009-10-23", hour: 9, minute: 0), by: "P-0001")
    }

    // MARK: numbers

    @Test func `A staff number has one character to forty, whoever it is given to`() throws {
        let facts = try GivenStaff.joined()
        let long = String(repeating: "7", count: 41)
        for number in ["", long] {
            #expect(facts.refusal(.numbered(number: number, on: "2009-06-01"), to: id) == "not-a-number")
            #expect(facts.refusal(.joined(name: "Jo Marsh", on: "2009-06-01", number: number), to: other) == "not-a-number")
        }
        #expect(facts.refusal(.numbered(number: String(long.dropLast()), on: "2009-06-01"), to: id) == nil)
        #expect(facts.refusal(.joined(name: "Jo Marsh", on: "2009-06-01", number: nil), to: other) == nil)
    }

    @Test func `A staff number is not given tomorrow`() throws {
        #expect(try GivenStaff.joined().refusal(.numbered(number: "N-17", on: "2009-10-24"), to: id) == "in-future")
        #expect(try GivenStaff.joined().refusal(.numbered(number: "N-17", on: "2009-10-23"), to: id) == nil)
    }

    @Test func `Two people do not share a number, even when one of them has left`() throws {
        let facts = try GivenStaff.three(.numbered(number: "N-17", on: "2009-06-01"), .left(on: "2009-08-31"))
        let joining = PersonFact.joined(name: "Jo Marsh", on: "2009-06-01", number: "N-17")
        #expect(facts.refusal(.numbered(number: "N-17", on: "2009-10-23"), to: other) == "number-taken")
        #expect(facts.refusal(joining, to: ID<PersonFile>(4)) == "number-taken")
        #expect(facts.refusal(.numbered(number: "N-17", on: "2009-10-23"), to: id) == nil)
        #expect(facts.refusal(.numbered(number: "N-18", on: "2009-10-23"), to: other) == nil)
    }

    @Test func `A number that came with joining finds the person`() throws {
        var facts = try given()
        try facts.begin(PersonFile.self, with: .joined(name: "Ewan Blythe", on: "2008-04-01", number: "N-17"))
        #expect(facts.register[id].number == "N-17")
        #expect(facts.register.person(numbered: "N-17") == id)
        #expect(facts.register.person(numbered: "N-18") == nil)
    }

    @Test func `A new number finds them, and the one before is free again`() throws {
        var facts = try GivenStaff.three(
            .numbered(number: "N-17", on: "2009-06-01"), .numbered(number: "N-18", on: "2009-06-02"))
        #expect(facts.register[id].number == "N-18")
        #expect(facts.register.person(numbered: "N-18") == id)
        #expect(facts.register.person(numbered: "N-17") == nil)
        try facts.add(.numbered(number: "N-17", on: "2009-06-03"), to: other)
        #expect(facts.register.person(numbered: "N-17") == other)
    }

    @Test func `The same number again still finds them`() throws {
        let facts = try GivenStaff.joined(
            .numbered(number: "N-17", on: "2009-06-01"), .numbered(number: "N-17", on: "2009-06-02"))
        #expect(facts.register.person(numbered: "N-17") == id)
    }

    // MARK: posts

    @Test func `A share of full time is more than none and at most the whole, or not known`() throws {
        let post = { PersonFact.postTaken(post: "Manager", area: nil, role: .support, on: "2009-06-01", fte: $0) }
        for share in [-1, 0, 101] { #expect(try GivenStaff.joined().refusal(post(share), to: id) == "not-a-share") }
        for share in [1, 60, 100, nil] { #expect(try GivenStaff.joined().refusal(post(share), to: id) == nil) }
        #expect(try GivenStaff.joined(post(60), post(nil)).register[id].posts.map(\.fte) == [60, nil])
    }

    private func took(_ title: String, on day: Day) -> PersonFact {
        .postTaken(post: title, area: nil, role: .practitioner, on: day)
    }

    @Test func `Before the first post there is none`() throws {
        let person = try GivenStaff.joined(took("Officer", on: "2008-04-02")).register[id]
        #expect(person.post(on: "2008-04-01")?.title == nil)
        #expect(person.post(on: "2008-04-02")?.title == "Officer")
    }

    @Test func `Posts follow one another by their days, in whatever order they were recorded`() throws {
        let person = try GivenStaff.joined(took("Manager", on: "2009-06-01"), took("Officer", on: "2009-01-05")).register[id]
        #expect(person.postsInOrder.map(\.title) == ["Officer", "Manager"])
        #expect(person.post(on: "2009-05-31")?.title == "Officer")
        #expect(person.post(on: "2009-06-01")?.title == "Manager")
    }

    @Test func `Of two posts of one day the one recorded last counts`() throws {
        let person = try GivenStaff.joined(
            took("Officer", on: "2009-01-05"), took("Manager", on: "2009-06-01"), took("Senior officer", on: "2009-01-05")
        ).register[id]
        #expect(person.post(on: "2009-01-05")?.title == "Senior officer")
        #expect(person.postsInOrder.map(\.title) == ["Senior officer", "Manager"])
    }

    // MARK: managers

    @Test func `A manager is somebody else on the staff list, and the form is told which field`() throws {
        let facts = try GivenStaff.three()
        #expect(facts.refusal(.managed(by: "P-0009", on: "2009-06-01"), to: id) == "no-such-person")
        #expect(facts.fields(refusing: .managed(by: "P-0009", on: "2009-06-01"), to: id) == ["manager"])
        #expect(facts.fields(refusing: .managed(by: id, on: "2009-06-01"), to: id) == ["manager"])
    }

    @Test func `Who manages them on a day, in whatever order it was recorded`() throws {
        let third: ID<PersonFile> = "P-0003"
        let person = try GivenStaff.three(
            .managed(by: nil, on: "2009-06-01"), .managed(by: other, on: "2008-05-01"), .managed(by: third, on: "2009-02-02")
        ).register[id]
        #expect(
            ["2008-04-30", "2008-05-01", "2009-02-01", "2009-02-02", "2009-06-01"].map { person.manager(on: $0) }
                == [nil, other, other, third, nil])
        #expect(person.managersInOrder.map(\.by) == [other, third, nil])
    }

    @Test func `Of two managers of one day the one recorded last counts`() throws {
        let third: ID<PersonFile> = "P-0003"
        let person = try GivenStaff.three(
            .managed(by: other, on: "2009-02-02"), .managed(by: nil, on: "2009-06-01"), .managed(by: third, on: "2009-02-02")
        ).register[id]
        #expect(person.manager(on: "2009-02-02") == third)
        #expect(person.managersInOrder.map(\.by) == [third, nil])
    }

    @Test func `Those whom somebody manages on a day are told by reference, without those who have left`() throws {
        var facts = try GivenStaff.three(.managed(by: other, on: "2009-02-02"))
        let third: ID<PersonFile> = "P-0003"
        try facts.add(.managed(by: other, on: "2008-05-01"), to: third)
        #expect(facts.register.managed(by: other, on: "2009-02-01") == [third])
        #expect(facts.register.managed(by: other, on: "2009-02-02") == [id, third])
        try facts.add(.left(on: "2009-08-31"), to: third)
        #expect(facts.register.managed(by: other, on: "2009-09-01") == [id])
    }

    // MARK: interests

    private func declared(_ interest: Int, _ words: Sealed<String> = "My sister works there.", on day: Day) -> PersonFact {
        .interestDeclared(interest: interest, words: words, on: day)
    }

    @Test func `Interests are declared in turn`() throws {
        #expect(try GivenStaff.joined().refusal(declared(2, on: "2009-05-01"), to: id) == "out-of-turn")
        #expect(try GivenStaff.joined().refusal(declared(1, on: "2009-05-01"), to: id) == nil)
        let facts = try GivenStaff.joined(declared(1, on: "2009-05-01"))
        #expect(facts.refusal(declared(1, on: "2009-05-01"), to: id) == "out-of-turn")
        #expect(facts.refusal(declared(2, on: "2009-05-01"), to: id) == nil)
    }

    @Test func `Only an interest that stands is ended, and not tomorrow`() throws {
        var facts = try GivenStaff.joined(declared(1, on: "2009-05-01"))
        for interest in [0, 2] {
            #expect(facts.refusal(.interestEnded(interest: interest, on: "2009-09-01"), to: id) == "no-such-interest")
        }
        #expect(facts.refusal(.interestEnded(interest: 1, on: "2009-10-24"), to: id) == "in-future")
        try facts.add(.interestEnded(interest: 1, on: "2009-09-01"), to: id)
        #expect(facts.refusal(.interestEnded(interest: 1, on: "2009-09-02"), to: id) == "no-such-interest")
    }

    @Test func `An interest stands from its day until the day before it ends`() throws {
        let person = try GivenStaff.joined(
            declared(1, "My sister works there.", on: "2009-05-01"), declared(2, "I sit on its board.", on: "2009-06-01"),
            .interestEnded(interest: 1, on: "2009-09-01")
        ).register[id]
        #expect(person.interests(on: "2009-04-30").isEmpty)
        #expect(person.interests(on: "2009-05-01").map(\.words) == ["My sister works there."])
        #expect(person.interests(on: "2009-08-31").map(\.words) == ["My sister works there.", "I sit on its board."])
        #expect(person.interests(on: "2009-09-01").map(\.words) == ["I sit on its board."])
    }

    @Test func `An interest that ended keeps its number`() throws {
        let facts = try GivenStaff.joined(declared(1, on: "2009-05-01"), .interestEnded(interest: 1, on: "2009-09-01"))
        #expect(facts.refusal(declared(1, on: "2009-10-01"), to: id) == "out-of-turn")
        #expect(facts.refusal(declared(2, on: "2009-10-01"), to: id) == nil)
    }
}
