import Clocks
import HashTreeCollections
import Register
import Testing

@Suite struct NotificationFigures {
    @Test func `One incident told of twice is 1 incident and 2 notifications`() throws {
        var facts = try given()
        let id = try facts.told("2009-04-07")
        try facts.told("2009-04-08", of: id)
        #expect(try facts.register.figure("notifications").records == ["N-0001", "N-0002"])
        #expect(try facts.register.figure("incidents").records == ["C-0001"])
    }

    @Test func `Two children in one incident are 2 children, 1 incident and 1 notification`() throws {
        var facts = try given()
        let id = try facts.told("2009-04-07")
        try facts.describe(in: id)
        try facts.describe(in: id)
        #expect(try facts.register.figure("children").records == ["C-0001.1", "C-0001.2"])
        #expect(try facts.register.figure("incidents").value == 1)
        #expect(try facts.register.figure("notifications").value == 1)
    }

    @Test func `The first and the last day of a period are in it`() throws {
        var facts = try given()
        for day in ["2009-03-31", "2009-04-01", "2009-09-30", "2009-10-01"] as [Day] { try facts.told(day) }
        #expect(try facts.register.figure("notifications").records == ["N-0002", "N-0003"])
        #expect(try facts.register.figure("notifications.previous").records == ["N-0001"])
        #expect(try facts.register.figure("notifications.after-period").records == ["N-0004"])
    }

    @Test func `The same months a year before are counted apart`() throws {
        var facts = try given()
        try facts.told("2008-09-30")
        try facts.told("2009-04-07")
        #expect(try facts.register.figure("notifications.year-before").records == ["N-0001"])
    }

    @Test func `Notifications after the close are counted to the as-at day`() throws {
        var facts = try given()
        try facts.told("2009-10-14")
        try facts.told("2009-10-15")
        #expect(try facts.register.figure("notifications.after-period", asAt: "2009-10-14").records == ["N-0001"])
        #expect(try facts.register.figure("notifications.after-period", asAt: "2009-09-30").records == [])
    }

    @Test func `What is withdrawn is left out, and counts again when it is reinstated`() throws {
        var facts = try given()
        let id = try facts.told("2009-04-07")
        try facts.add(.notificationWithdrawn(notification: "N-0001", on: "2009-05-01", reason: "Told twice."), to: id)
        #expect(try facts.register.figure("notifications").value == 0)
        #expect(try facts.register.figure("incidents").value == 0)
        #expect(facts.register.notifications(withdrawn: true).map(\.notification.id) == ["N-0001"])
        try facts.add(.notificationReinstated(notification: "N-0001", on: "2009-05-02", reason: "Two calls."), to: id)
        #expect(try facts.register.figure("notifications").value == 1)
    }

    @Test func `An incident stays while one of its notifications stands`() throws {
        var facts = try given()
        let id = try facts.told("2009-04-07")
        try facts.told("2009-04-08", of: id)
        try facts.add(.notificationWithdrawn(notification: "N-0001", on: "2009-05-01", reason: "Told twice."), to: id)
        #expect(try facts.register.figure("notifications").records == ["N-0002"])
        #expect(try facts.register.figure("incidents").records == ["C-0001"])
    }

    @Test func `A correction moves a notification from one period to another`() throws {
        var facts = try given()
        let id = try facts.told("2009-04-01")
        try facts.add(
            .receivedCorrected(notification: "N-0001", to: "2009-03-31", source: "Letter", reason: "Misread."), to: id)
        #expect(try facts.register.figure("notifications").value == 0)
        #expect(try facts.register.figure("notifications.previous").records == ["N-0001"])
        #expect(try facts.register.figure("incidents").value == 0)
    }

    @Test func `A second notification in the period does not move an incident of the period before`() throws {
        var facts = try given()
        let id = try facts.told("2009-03-31")
        try facts.told("2009-04-07", of: id)
        #expect(try facts.register.figure("notifications").records == ["N-0002"])
        #expect(try facts.register.figure("incidents").value == 0)
        #expect(try facts.register.figure("incidents", april2009.previous).records == ["C-0001"])
    }
}

/// Figures that divide the notifications of a period among them.
@Suite struct NotificationParts {
    private let outcomes = ["reviewed", "not-involved", "waiting", "information-only", "undecided"].map {
        "notifications.outcome.\($0)"
    }
    private let involvement = ["child", "sibling", "placement", "nobody", "not-known"].map { "involvement.\($0)" }

    /// A notification for each outcome and none, each found to be involved in another way or not yet.
    private func register() throws -> Register {
        var facts = try given()
        let found: [(Known, Involvement)] = [
            (.child, .before), (.sibling, .onlyAfter), (.placement, .at), (.nobody, .never),
        ]
        for (index, outcome) in Outcome.allCases.enumerated() {
            let id = try facts.told("2009-04-07")
            try facts.add(
                .involvementFound(on: "2009-04-08", whom: found[index].0, when: found[index].1, searched: nil), to: id)
            try facts.add(.decided(on: "2009-04-09", outcome: outcome, reason: nil), to: id)
        }
        try facts.told("2009-04-07")
        return facts.register
    }

    @Test func `Outcomes divide the notifications`() throws {
        let register = try register()
        let parts = try outcomes.map { try register.figure($0).records }
        #expect(parts == [["N-0001"], ["N-0002"], ["N-0003"], ["N-0004"], ["N-0005"]])
        #expect(try parts.joined().sorted() == register.figure("notifications").records)
    }

    @Test func `Involvement divides the notifications`() throws {
        let register = try register()
        let parts = try involvement.map { try register.figure($0).records }
        #expect(parts == [["N-0001"], ["N-0002"], ["N-0003"], ["N-0004"], ["N-0005"]])
        #expect(try parts.joined().sorted() == register.figure("notifications").records)
    }

    @Test func `Involvement that came only after is told apart`() throws {
        #expect(try register().figure("involvement.only-after").records == ["N-0002"])
    }

    @Test func `The last finding and the last decision count`() throws {
        var facts = try given()
        let id = try facts.told("2009-04-07")
        for outcome in [Outcome.waiting, .informationOnly] {
            try facts.add(.decided(on: "2009-04-09", outcome: outcome, reason: nil), to: id)
        }
        try facts.add(.involvementFound(on: "2009-04-08", whom: .nobody, when: .never, searched: nil), to: id)
        try facts.add(.involvementFound(on: "2009-04-10", whom: .sibling, when: .onlyAfter, searched: nil), to: id)
        #expect(try facts.register.figure("notifications.outcome.information-only").value == 1)
        #expect(try facts.register.figure("notifications.outcome.waiting").value == 0)
        #expect(try facts.register.figure("involvement.sibling").value == 1)
        #expect(try facts.register.figure("involvement.nobody").value == 0)
    }

    @Test func `A case counts as reviewed from the day its management review is commissioned`() throws {
        var facts = try given()
        let id = try facts.told("2009-04-07")
        try facts.add(.decided(on: "2009-04-09", outcome: .waiting, reason: nil), to: id)
        try facts.add(.reviewAnnounced(review: "SR-0001", on: "2009-05-01", regime: "SCR06", board: nil), to: id)
        #expect(try facts.register.figure("notifications.outcome.waiting").value == 1)
        try facts.begin(ReviewFile.self, with: .commissioned(of: id, under: "SR-0001", on: "2009-05-04", due: nil))
        #expect(try facts.register.figure("notifications.outcome.waiting").value == 0)
        #expect(try facts.register.figure("notifications.outcome.reviewed").value == 1)
    }
}
