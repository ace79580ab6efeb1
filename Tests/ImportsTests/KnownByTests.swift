import Clocks
import Imports
import Register
import Testing

@Suite struct KnownByTests {
    @Test func `A row is known from the day the earlier register recorded it`() throws {
        #expect(try table([("Known by", "1 March 2007")]).firstRow().knownBy == "2007-03-01")
    }

    @Test func `Without that day it is known from the day it was received, and says so`() throws {
        let row = try table([("Known by", "")]).firstRow()
        #expect(row.knownBy == "2007-02-27")
        #expect(row.warnings == ["Known by: Not given. The day it was received, 27 February 2007, is taken."])
    }

    @Test func `It cannot be known before it was received, nor tomorrow`() throws {
        #expect(try table([("Known by", "1 Feb 2007")]).reasons().count == 1)
        #expect(try table([("Known by", "24/10/2009")]).reasons() == ["Known by: 24 October 2009 has not come yet."])
    }

    @Test func `A later decision is known from the day it was decided`() throws {
        let row = try table([("Known by", "01/03/2007"), ("Outcome", "no involvement"), ("Outcome date", "10/04/2007")])
            .firstRow()
        #expect(row.isFoundLater)
        #expect((row.knownBy, row.findingsKnownBy) == ("2007-03-01", "2007-04-10"))
    }

    @Test func `A decision that the register recorded with the call is known with it`() throws {
        let row = try table([("Known by", "01/05/2007"), ("Outcome", "waiting"), ("Outcome date", "10/04/2007")])
            .firstRow()
        #expect(!row.isFoundLater)
    }

    @Test func `A decision without its day is known with the row, and says so`() throws {
        let row = try table([("Known by", "01/03/2007"), ("Outcome", "waiting")])
        #expect(try row.firstCase().decisions[0].on == "2007-03-01")
        #expect(
            try row.firstRow().warnings == ["Outcome date: Not given. The day it was known by, 1 March 2007, is taken."]
        )
    }

    @Test func `What the rules refuse, the trial refuses`() throws {
        let row = try table([("Died or harmed on", "01/03/2007")]).firstRow()
        #expect(throws: Refusal.self) { try row.trial(in: given(), at: now) }
    }
}
