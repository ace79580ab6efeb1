import Clocks
import Register
import Testing

/// The first-day list of a call of Thursday 22 October 2009 about the North East.
@Suite struct FirstDayDuties {
    private let id: ID<CaseFile> = "C-0001"

    private func told(area: String = "NE") throws -> Facts {
        var facts = try given()
        try facts.add(facts.notified("2009-10-22", area: area), to: id)
        return facts
    }

    private func titles(_ facts: Facts, _ role: Role, areas: [String] = []) -> [String] {
        facts.register.duties(role, areas: areas).of(.firstDay).map(\.title)
    }

    @Test func `The coordinator sees every task, and others those that are theirs`() throws {
        let facts = try told()
        #expect(titles(facts, .coordinator).count == FirstDayList.shipped.tasks.count)
        #expect(titles(facts, .lead) == ["Chief officer told for N-0001", "Press office told for N-0001"])
        #expect(
            titles(facts, .areaManager, areas: ["NE"]) == [
                "Records secured for N-0001", "Staff involved told and offered support for N-0001",
            ])
        #expect(titles(facts, .areaManager, areas: ["SW"]).isEmpty)
    }

    @Test func `A task is due by its own time limit, in working days where it counts them`() throws {
        let facts = try given(told().register, today: "2009-10-26")
        let secured = try #require(
            facts.register.duties(.coordinator, on: "2009-10-26").first { $0.title.hasPrefix("Records") })
        #expect(secured.due == "2009-10-23")
        #expect(secured.standing.words == "1 working day overdue")
        #expect(secured.address == "/notifications/N-0001/first-day")
        #expect(secured.clock == "Records secured, 1 working day")
    }

    @Test func `A task leaves the list when it is done, and comes back when it is opened again`() throws {
        var facts = try told()
        try facts.add(.firstDayDone(task: "press-told", note: nil, on: "2009-10-23"), to: id)
        #expect(!titles(facts, .lead).contains("Press office told for N-0001"))
        try facts.add(.firstDayReopened(task: "press-told", reason: "The wrong office.", on: "2009-10-23"), to: id)
        #expect(titles(facts, .lead).contains("Press office told for N-0001"))
    }

    @Test func `Where nobody knows the area it is said that no area manager is told`() throws {
        let secured = try told(area: "").register.duties(.coordinator).first { $0.title.hasPrefix("Records") }
        #expect(secured?.why == "Nobody knows yet whose area it is, so only the coordinator is told.")
    }

    @Test func `Cases from before the organisation first kept such a list owe none`() throws {
        let (before, first, after) = (id, ID<CaseFile>(2), ID<CaseFile>(3))
        var register = try given().register
        register.fold(try given().notified("2009-10-22"), of: before, sequence: 10)
        register.fold(told("N-0002"), of: first, sequence: 20)
        register.fold(.safetyAnswered(answer: .no, done: nil, by: nil, on: "2009-10-22"), of: first, sequence: 21)
        register.fold(told("N-0003"), of: after, sequence: 30)
        #expect(Set(register.duties(.coordinator).of(.firstDay).compactMap(\.reference)) == ["N-0002", "N-0003"])
        #expect(register.duties(.coordinator).of(.safety).map(\.matter) == [.incident(after)])
    }

    private func told(_ notification: NotificationID) -> CaseFact {
        .notified(
            notification: notification, received: "2009-10-22", how: .phone, nature: .death, area: "NE",
            incident: .said(IncidentFacts(occurred: .notKnown, authority: nil)), caller: nil, account: nil)
    }
}
