import Clocks
import Register
import Testing

/// A report on its way back with points, and on its way in again.
@Suite struct ReturnRules {
    private let id = GivenReport.id
    private let again = ReviewFact.submitted(on: "2009-07-24")

    // MARK: points

    @Test func `A report comes back with points, none of them empty, or with none`() throws {
        let facts = try GivenReport.submitted()
        let returned = { ReviewFact.returned(on: "2009-07-22", reason: "It stops too early.", points: $0) }
        #expect(facts.fields(refusing: returned(["Say what the school knew.", " "]), to: id) == ["point-2"])
        #expect(facts.refusal(returned([]), to: id) == nil)
        #expect(facts.refusal(returned(nil), to: id) == nil)
    }

    @Test func `A point that there is is answered, with words`() throws {
        var facts = try GivenReport.returned(points: ["Say what the school knew.", "Give the dates."])
        for number in [-1, 0, 3] { #expect(facts.refusal(.answer(number), to: id) == "no-such-point") }
        #expect(facts.fields(refusing: .answer(2, " "), to: id) == ["answer"])
        try facts.add(.answer(2), to: id)
        #expect(facts.register[id].report.points.map(\.answer) == [nil, "Entry 4 says it now."])
    }

    @Test func `A point is answered while the report is with its author, and not once it is given in again`() throws {
        var facts = try GivenReport.returned(points: ["Say what the school knew."])
        try facts.add(.answer(1), to: id)
        #expect(facts.refusal(.answer(1, "Entry 5 says it now."), to: id) == nil)
        try facts.add(again, to: id)
        #expect(facts.refusal(.answer(1, "Entry 5 says it now."), to: id) == "no-such-point")
    }

    @Test func `A report is not given in again while a point has no answer`() throws {
        var facts = try GivenReport.returned(points: ["Say what the school knew.", "Give the dates."])
        #expect(facts.refusal(again, to: id) == "unanswered")
        try facts.add(.answer(2), to: id)
        #expect(facts.refusal(again, to: id) == "unanswered")
        try facts.add(.answer(1), to: id)
        #expect(facts.refusal(again, to: id) == nil)
    }

    @Test func `A second return has its own points to answer`() throws {
        var facts = try GivenReport.returned(points: ["Say what the school knew."])
        try facts.add(.answer(1), to: id)
        try facts.add(again, to: id)
        try facts.add(.returned(on: "2009-07-27", reason: "Once more.", points: ["Give the dates."]), to: id)
        #expect(facts.register[id].report.points.map(\.words) == ["Give the dates."])
        #expect(facts.refusal(.submitted(on: "2009-07-28"), to: id) == "unanswered")
    }

    // MARK: in

    @Test func `The copy is of the report as it was last given in`() throws {
        let (first, last) = (String(repeating: "a1", count: 32), String(repeating: "b2", count: 32))
        var facts = try GivenReport.written()
        try facts.add(.submitted(on: "2009-07-20", copy: first), to: id)
        #expect(facts.register[id].copy == first)
        try facts.add(.returned(on: "2009-07-22", reason: "It stops too early."), to: id)
        try facts.add(.submitted(on: "2009-07-24", copy: last), to: id)
        #expect(facts.register[id].copy == last)
    }

    @Test func `Acceptance names the officer`() throws {
        #expect(try GivenReport.completed().register[id].acceptedBy == "Ruth Aldersey, National lead")
        #expect(try GivenReport.submitted().register[id].acceptedBy == nil)
    }
}
