import Clocks
import Register
import Testing

@Suite struct ReviewFigures {
    @Test func `A review of an incident told of before the period comes from an earlier notification`() throws {
        var facts = try given()
        let before = try facts.told("2009-03-31")
        let during = try facts.told("2009-04-01")
        try facts.commission(of: before, on: "2009-05-01")
        try facts.commission(of: during, on: "2009-05-01")
        #expect(try facts.register.figure("reviews.commissioned").records == ["IMR-0001", "IMR-0002"])
        #expect(try facts.register.figure("reviews.from-earlier").records == ["IMR-0001"])
    }

    @Test func `A review counts in the period in which it is commissioned`() throws {
        var facts = try given()
        let id = try facts.told("2009-03-02")
        try facts.commission(of: id, on: "2009-03-31")
        #expect(try facts.register.figure("reviews.commissioned").value == 0)
        #expect(try facts.register.figure("reviews.commissioned", april2009.previous).value == 1)
    }

    @Test func `Complete and ongoing divide the reviews commissioned`() throws {
        var facts = try given()
        let author = try facts.person()
        let id = try facts.told("2009-04-07")
        let first = try facts.commission(of: id, on: "2009-05-01")
        try facts.commission(of: id, on: "2009-05-01")
        try facts.complete(first, by: author, on: "2009-07-31")
        #expect(try facts.register.figure("reviews.complete").records == ["IMR-0001"])
        #expect(try facts.register.figure("reviews.ongoing").records == ["IMR-0002"])
    }

    @Test func `A review that was returned is ongoing`() throws {
        var facts = try given()
        let author = try facts.person()
        let review = try facts.commission(of: facts.told("2009-04-07"), on: "2009-05-01")
        try facts.add(.authorAppointed(author: author, on: "2009-05-11"), to: review)
        try facts.add(.submitted(on: "2009-07-20"), to: review)
        try facts.add(.returned(on: "2009-07-22", reason: "Say more."), to: review)
        #expect(try facts.register.figure("reviews.ongoing").value == 1)
    }

    @Test func `Reviews across agencies are counted apart from ours`() throws {
        var facts = try given()
        let id = try facts.told("2009-04-07")
        try facts.add(.reviewAnnounced(review: "SR-0001", on: "2009-05-01", regime: "SCR06", board: nil), to: id)
        #expect(try facts.register.figure("reviews.multi-agency").records == ["SR-0001"])
        #expect(try facts.register.figure("reviews.commissioned").value == 0)
    }
}
