import Clocks
import Register
import Testing

/// What a reference in an address is about.
@Suite struct MatterTests {
    private func register() throws -> Register {
        var facts = try given()
        try facts.person()
        try facts.told("2009-04-07")
        try facts.commission(of: "C-0001", on: "2009-05-01")
        return facts.register
    }

    @Test func `A notification is about its incident, a review about itself, a person about themselves`() throws {
        let register = try register()
        #expect(Matter("N-0001", in: register) == .incident("C-0001"))
        #expect(Matter("IMR-0001", in: register) == .review("IMR-0001"))
        #expect(Matter("P-0001", in: register) == .person("P-0001"))
    }

    @Test(arguments: ["N-0002", "IMR-0002", "P-0002"])
    func `A record that does not exist is nothing to ask about`(reference: String) throws {
        #expect(try Matter(reference, in: register()) == nil)
    }

    @Test(arguments: ["L-0001", "2009-04-to-09", "supervision", ""])
    func `Records that anybody with the role may see are no matter of their own`(reference: String) throws {
        #expect(try Matter(reference, in: register()) == .nothing)
    }

    @Test func `To know that a record is there one must be allowed to read it`() {
        #expect(Matter.incident("C-0001").look == .readNotification)
        #expect(Matter.review("IMR-0001").look == .readReview)
    }
}
