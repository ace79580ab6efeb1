import Clocks
import Register
import Testing

/// Nobody judges a report that they wrote.
@Suite struct OwnWork {
    private let home: ID<CaseFile> = "C-0001"
    private let review: ID<ReviewFile> = "IMR-0001"

    /// A case whose review P-0001 writes, and another whose review P-0002 writes.
    private func written() throws -> Facts {
        var facts = try given()
        let authors = [try facts.person(), try facts.person()]
        for author in authors {
            let id = try facts.told("2009-04-07")
            let review = try facts.commission(of: id, on: "2009-05-01")
            try facts.add(.authorAppointed(author: author, on: "2009-05-11"), to: review)
        }
        return facts
    }

    private func asker(_ role: Role, _ person: ID<PersonFile>) -> Asker {
        Asker(person: person, held: [.init(role, areas: ["NE"])])
    }

    private func everyRole(_ person: ID<PersonFile>) -> Asker {
        Asker(person: person, held: Role.allCases.map { .init($0, areas: ["NE"]) })
    }

    @Test(arguments: [Deed.judgeReview, .acceptReview], Role.allCases)
    func `Nobody judges or accepts a report they wrote, whichever role they hold`(deed: Deed, role: Role) throws {
        let register = try written().register
        #expect(!register.may(asker(role, "P-0001"), deed, .review(review)).isAllowed)
        #expect(!register.may(asker(role, "P-0001"), deed, .incident(home)).isAllowed)
    }

    @Test(arguments: [Deed.judgeReview, .acceptReview])
    func `All roles together do not help, and the refusal names the rule`(deed: Deed) throws {
        let register = try written().register
        #expect(register.may(everyRole("P-0001"), deed, .review(review)) == .refused(.ownWork))
        #expect(register.may(everyRole("P-0001"), deed, .incident(home)) == .refused(.ownWork))
    }

    @Test(arguments: [Deed.judgeReview, .acceptReview])
    func `Whoever wrote it until somebody else took over does not judge it either`(deed: Deed) throws {
        var facts = try written()
        try facts.add(.authorAppointed(author: "P-0002", on: "2009-06-01"), to: review)
        for author in ["P-0001", "P-0002"] as [ID<PersonFile>] {
            #expect(facts.register.may(everyRole(author), deed, .review(review)) == .refused(.ownWork))
        }
    }

    @Test func `Somebody else may`() throws {
        let register = try written().register
        #expect(register.may(asker(.lead, "P-0002"), .judgeReview, .review(review)) == .allowed(.lead))
        #expect(register.may(asker(.lead, "P-0002"), .acceptReview, .review(review)) == .allowed(.lead))
        #expect(
            register.may(asker(.qualityAssurer, "P-0002"), .judgeReview, .review(review)) == .allowed(.qualityAssurer))
    }

    @Test func `An author judges the reports of others`() throws {
        let register = try written().register
        #expect(register.may(asker(.lead, "P-0001"), .judgeReview, .review("IMR-0002")) == .allowed(.lead))
        #expect(register.may(asker(.lead, "P-0001"), .acceptReview, .review("IMR-0002")) == .allowed(.lead))
    }

    @Test func `An author reads how their own report was judged`() throws {
        let register = try written().register
        #expect(register.may(asker(.author, "P-0001"), .readJudgements, .review(review)) == .allowed(.author))
        #expect(register.may(asker(.author, "P-0002"), .readJudgements, .review(review)) == .refused(.outOfReach))
    }
}
