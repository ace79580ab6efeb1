import Clocks
import Register
import Testing

/// Who reaches which record, and who is shut out of a review.
@Suite struct MayTests {
    private let home: ID<CaseFile> = "C-0001"
    private let review: ID<ReviewFile> = "IMR-0001"

    /// A case of the North East with its review, written by P-0001, and P-0002 managed by P-0003.
    private func reviewed() throws -> Facts {
        var facts = try given()
        for _ in 1...3 { try facts.person() }
        try facts.told("2009-04-07")
        try facts.commission(of: home, on: "2009-05-01")
        try facts.add(.authorAppointed(author: "P-0001", on: "2009-05-11"), to: review)
        try facts.add(.managed(by: "P-0003", on: "2009-01-05"), to: "P-0002" as ID<PersonFile>)
        return facts
    }

    private func asker(_ role: Role, _ person: ID<PersonFile>? = nil, areas: [String] = []) -> Asker {
        Asker(person: person, held: [.init(role, areas: areas)])
    }

    private func named(_ part: StaffPart) throws -> Facts {
        var facts = try reviewed()
        try facts.add(.staffNamed(person: "P-0002", part: part, on: "2009-05-12"), to: home)
        return facts
    }

    // MARK: reach

    @Test func `A permission names the role that gives it, a refusal the rule`() throws {
        let register = try reviewed().register
        let both = Asker(held: [.init(.staff), .init(.areaManager, areas: ["NE"])])
        #expect(register.may(both, .readNotification, .incident(home)) == .allowed(.areaManager))
        #expect(register.may(both, .seeToday) == .allowed(.staff))
        #expect(register.may(both, .decide, .incident(home)) == .refused(.noRole))
        #expect(
            register.may(asker(.areaManager, areas: ["SW"]), .readNotification, .incident(home))
                == .refused(.outOfReach))
    }

    @Test func `A case without an area is of nobody's own area`() throws {
        var facts = try given()
        try facts.add(facts.notified("2009-04-07", area: ""), to: home)
        let manager = asker(.areaManager, areas: ["NE", "SW"])
        #expect(facts.register.may(manager, .readNotification, .incident(home)) == .refused(.outOfReach))
        try facts.add(.areaFound(area: "SW", on: "2009-04-09"), to: home)
        #expect(facts.register.may(manager, .readNotification, .incident(home)).isAllowed)
    }

    @Test func `A case that is found to be of another area leaves the first area's manager`() throws {
        var facts = try reviewed()
        let manager = asker(.areaManager, areas: ["NE"])
        #expect(facts.register.may(manager, .keepFirstDay, .incident(home)).isAllowed)
        try facts.add(.areaFound(area: "SW", on: "2009-04-09"), to: home)
        #expect(!facts.register.may(manager, .keepFirstDay, .incident(home)).isAllowed)
    }

    @Test func `A review is its last author's own`() throws {
        var facts = try reviewed()
        #expect(facts.register.may(asker(.author, "P-0001"), .readReview, .review(review)).isAllowed)
        try facts.add(.authorAppointed(author: "P-0003", on: "2009-06-01"), to: review)
        #expect(!facts.register.may(asker(.author, "P-0001"), .readReview, .review(review)).isAllowed)
        #expect(!facts.register.may(asker(.author, "P-0001"), .readAccount, .incident(home)).isAllowed)
        #expect(facts.register.may(asker(.author, "P-0003"), .readAccount, .incident(home)).isAllowed)
    }

    @Test func `An author whom we do not know as a person has no review of their own`() throws {
        #expect(!(try reviewed().register.may(asker(.author), .readReview, .review(review)).isAllowed))
    }

    // MARK: shut out

    @Test(arguments: StaffPart.allCases)
    func `Whoever is named in a case is shut out of its review and not of the response`(part: StaffPart) throws {
        let register = try named(part).register
        let lead = asker(.lead, "P-0002")
        #expect(register.may(lead, .readReview, .review(review)) == .refused(.namedInCase))
        #expect(register.may(lead, .readAccount, .incident(home)) == .refused(.namedInCase))
        #expect(register.may(lead, .readNotification, .incident(home)) == .allowed(.lead))
        #expect(register.may(lead, .keepFirstDay, .incident(home)) == .allowed(.lead))
    }

    @Test(arguments: [(StaffPart.practitioner, true), (.supervisor, true), (.relative, false)])
    func `Who managed them is shut out too, unless they are a relative`(part: StaffPart, isShutOut: Bool) throws {
        let register = try named(part).register
        #expect(register.shutOut(of: home) == (isShutOut ? ["P-0002", "P-0003"] : ["P-0002"]))
        #expect(register.isShutOut(asker(.lead, "P-0003"), of: .review(review)) == isShutOut)
    }

    @Test func `Who managed them once is shut out for good`() throws {
        var facts = try named(.practitioner)
        try facts.add(.managed(by: nil, on: "2009-06-01"), to: "P-0002" as ID<PersonFile>)
        #expect(facts.register.shutOut(of: home) == ["P-0002", "P-0003"])
    }

    @Test func `The area's manager who managed them keeps the first-day list and sees no account or review`() throws {
        let register = try named(.practitioner).register
        let manager = asker(.areaManager, "P-0003", areas: ["NE"])
        #expect(register.may(manager, .keepFirstDay, .incident(home)).isAllowed)
        #expect(!register.may(manager, .readAccount, .incident(home)).isAllowed)
        #expect(!register.may(manager, .readReview, .review(review)).isAllowed)
    }

    @Test func `Being shut out comes before every role`() throws {
        let register = try named(.practitioner).register
        let everybody = Asker(person: "P-0002", held: Role.allCases.map { .init($0, areas: ["NE"]) })
        #expect(register.may(everybody, .readReview, .review(review)) == .refused(.namedInCase))
    }

    @Test func `Whoever was named in error is shut out no more`() throws {
        var facts = try named(.practitioner)
        try facts.add(.staffNamedInError(person: "P-0002", reason: "A namesake.", on: "2009-05-13"), to: home)
        #expect(facts.register.shutOut(of: home) == [])
    }

    @Test func `Being shut out of one case shuts nobody out of another`() throws {
        var facts = try named(.practitioner)
        let other = try facts.told("2009-06-01")
        #expect(facts.register.may(asker(.lead, "P-0002"), .readAccount, .incident(other)).isAllowed)
    }
}
