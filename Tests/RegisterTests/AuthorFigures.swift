import Clocks
import Register
import Testing

@Suite struct AuthorFigures {
    /// Somebody in this kind of post who completed stage 1 on 22 January 2009.
    private func trained(_ role: PostRole) throws -> (Facts, ID<PersonFile>) {
        var facts = try given()
        let id = try facts.person(role)
        try facts.add(.trained(course: "review-author", stage: 1, on: "2009-01-22"), to: id)
        return (facts, id)
    }

    @Test func `A manager who runs no services and has stage 1 is an author`() throws {
        let (facts, _) = try trained(.nonOperationalManager)
        #expect(try facts.register.figure("authors.stage-1").records == ["P-0001"])
        #expect(try facts.register.figure("authors.stage-2").value == 0)
    }

    @Test(arguments: [PostRole.practitioner, .operationalManager, .support])
    func `Nobody else is, whatever their training`(role: PostRole) throws {
        #expect(try trained(role).0.register.figure("authors.stage-1").value == 0)
    }

    @Test func `An author counts from the day of the stage`() throws {
        let (facts, _) = try trained(.nonOperationalManager)
        #expect(try facts.register.figure("authors.stage-1", asAt: "2009-01-21").value == 0)
        #expect(try facts.register.figure("authors.stage-1", asAt: "2009-01-22").value == 1)
    }

    @Test func `An author who has left counts no longer`() throws {
        var (facts, id) = try trained(.nonOperationalManager)
        try facts.add(.left(on: "2009-08-31"), to: id)
        #expect(try facts.register.figure("authors.stage-1", asAt: "2009-08-31").value == 1)
        #expect(try facts.register.figure("authors.stage-1", asAt: "2009-09-01").value == 0)
    }

    @Test func `An author who goes back to run services counts no longer`() throws {
        var (facts, id) = try trained(.nonOperationalManager)
        try facts.add(
            .postTaken(post: "Service manager", area: "NE", role: .operationalManager, on: "2009-09-01"), to: id)
        #expect(try facts.register.figure("authors.stage-1", asAt: "2009-08-31").value == 1)
        #expect(try facts.register.figure("authors.stage-1", asAt: "2009-09-01").value == 0)
    }

    @Test func `Another course makes no author`() throws {
        var facts = try given()
        let id = try facts.person()
        try facts.add(.trained(course: "safeguarding", stage: 1, on: "2009-01-22"), to: id)
        #expect(try facts.register.figure("authors.stage-1").value == 0)
    }
}
