import Clocks
import Register
import Testing

@Suite struct ChronologyRules {
    private let id = GivenReport.id

    @Test func `Entries are numbered in turn`() throws {
        var facts = try GivenReport.begun()
        for number in [-1, 0, 2] { #expect(facts.refusal(.entry(number), to: id) == "out-of-turn") }
        try facts.add(.entry(1), to: id)
        try facts.add(.entry(2), to: id)
        #expect(facts.register[id].report.entries.map(\.number) == [1, 2])
    }

    @Test func `An entry without a source is none`() throws {
        let facts = try GivenReport.begun()
        #expect(facts.fields(refusing: .entry(source: " "), to: id) == ["source"])
        #expect(facts.fields(refusing: .entry(source: "", what: "\n"), to: id) == ["source", "what"])
        #expect(facts.fields(refusing: .entry(), to: id) == [])
    }

    @Test(arguments: [
        ("2009-10-24", "in-future"), ("2009-11", "in-future"), ("2010", "in-future"), ("about 2009-11", "in-future"),
        ("2009-10-23", nil), ("2009-10", nil), ("2009", nil), ("not known", nil), ("1998-02", nil),
    ])
    func `Nothing in a chronology is still to come`(at: String, code: String?) throws {
        let at = try #require(UncertainDay(at))
        #expect(try GivenReport.begun().refusal(.entry(at: at), to: id) == code)
    }

    @Test func `It is written after the commission, and not tomorrow`() throws {
        let facts = try GivenReport.begun()
        #expect(facts.refusal(.entry(on: "2009-04-30"), to: id) == "out-of-order")
        #expect(facts.refusal(.entry(on: "2009-10-24"), to: id) == "in-future")
        #expect(facts.refusal(.entry(on: "2009-10-23"), to: id) == nil)
    }

    // MARK: putting right

    @Test func `Putting an entry right needs a reason`() throws {
        let facts = try GivenReport.written()
        #expect(facts.fields(refusing: .entry(1), to: id) == ["because"])
        #expect(facts.fields(refusing: .entry(1, because: " "), to: id) == ["because"])
        #expect(facts.refusal(.entry(1, because: "A slip of the pen."), to: id) == nil)
    }

    @Test func `What stood before is kept, the oldest first`() throws {
        var facts = try GivenReport.written()
        try facts.add(.entry(1, at: .exact("2009-03-03"), because: "A slip of the pen."), to: id)
        try facts.add(.entry(1, at: .month("2009-03-01"), because: "The day is not written."), to: id)
        let entry = try #require(facts.register[id].report.entries.first)
        #expect(entry.at == .month("2009-03-01"))
        #expect(entry.before.map(\.facts) == [at("2009-03-02"), at("2009-03-03")])
        #expect(facts.register[id].report.entries.count == 1)
    }

    private func at(_ day: Day) -> Coded<EntryFacts> { .said(EntryFacts(at: .exact(day))) }

    // MARK: withdrawing

    @Test func `An entry that there is is withdrawn, once, and for a reason`() throws {
        var facts = try GivenReport.written()
        #expect(facts.refusal(.withdrawn(2), to: id) == "no-such-entry")
        #expect(facts.refusal(.withdrawn(0), to: id) == "no-such-entry")
        #expect(facts.fields(refusing: .withdrawn(reason: ""), to: id) == ["reason"])
        try facts.add(.withdrawn(), to: id)
        #expect(facts.refusal(.withdrawn(), to: id) == "withdrawn")
    }

    @Test func `A withdrawn entry leaves the chronology, and is kept`() throws {
        var facts = try GivenReport.written()
        try facts.add(.entry(2), to: id)
        try facts.add(.withdrawn(1), to: id)
        #expect(facts.register[id].report.chronology.entries.map(\.number) == [2])
        #expect(facts.register[id].report.entries.map(\.withdrawn) == ["It is of another child.", nil])
    }

    @Test func `A withdrawn entry is not put right, and its number is not given again`() throws {
        var facts = try GivenReport.written()
        try facts.add(.withdrawn(), to: id)
        #expect(facts.refusal(.entry(1, because: "It is of this child after all."), to: id) == "withdrawn")
        #expect(facts.refusal(.entry(2), to: id) == nil)
    }

    // MARK: when

    static let changes: [ReviewFact] = [.entry(2), .entry(1, because: "A slip of the pen."), .withdrawn()]

    @Test(arguments: ChronologyRules.changes)
    func `Its author alone changes it: from the appointment until it is given in, and again after a return`(
        change: ReviewFact
    ) throws {
        #expect(try GivenReport.commissioned().refusal(change, to: id) == "no-author")
        #expect(try GivenReport.written().refusal(change, to: id) == nil)
        #expect(try GivenReport.submitted().refusal(change, to: id) == "already-submitted")
        #expect(try GivenReport.returned().refusal(change, to: id) == nil)
        #expect(try GivenReport.completed().refusal(change, to: id) == "complete")
    }
}
