import Clocks
import Register
import Testing

/// Given IMR-0001, asked for on 1 May 2009 and due on 20 November; P-0001 may be asked.
@Suite struct InvitationRules {
    private let id = GivenReport.id

    private func invited(_ number: Int = 1, days: Int = 5, on day: Day = "2009-10-12") -> ReviewFact {
        .authorInvited(invitation: number, person: "P-0001", days: days, on: day)
    }

    private func accepted(
        _ number: Int = 1, protected: [ProtectedDays]? = [ProtectedDays(from: "2009-10-19", to: "2009-10-30")],
        agreedBy: Sealed<String>? = "Invented Manager"
    ) -> ReviewFact {
        .invitationAnswered(
            invitation: number, isAccepted: true, on: "2009-10-13", protected: protected, agreedBy: agreedBy)
    }

    private func declined(_ number: Int = 1, reason: Sealed<String>? = "Unwell.") -> ReviewFact {
        .invitationAnswered(invitation: number, isAccepted: false, on: "2009-10-13", reason: reason)
    }

    private func asked() throws -> Facts {
        var facts = try GivenReport.commissioned()
        try facts.add(invited(), to: id)
        return facts
    }

    @Test func `One is asked at a time, in turn, for a number of days`() throws {
        #expect(try GivenReport.commissioned().refusal(invited(2), to: id) == "out-of-turn")
        #expect(try GivenReport.commissioned().fields(refusing: invited(days: 0), to: id) == ["days"])
        #expect(try GivenReport.commissioned().refusal(invited(), to: id) == nil)
        #expect(try asked().refusal(invited(2), to: id) == "invited-already")
        #expect(try GivenReport.completed().refusal(invited(), to: id) == "complete")
    }

    @Test func `Accepting takes days that a manager agreed to`() throws {
        #expect(try asked().fields(refusing: accepted(protected: nil), to: id) == ["from"])
        #expect(try asked().fields(refusing: accepted(protected: []), to: id) == ["from"])
        #expect(try asked().fields(refusing: accepted(agreedBy: " "), to: id) == ["agreed-by"])
        let backwards = [ProtectedDays(from: "2009-10-30", to: "2009-10-19")]
        #expect(try asked().refusal(accepted(protected: backwards), to: id) == "out-of-order")
        #expect(try asked().refusal(accepted(), to: id) == nil)
    }

    @Test func `Declining takes a reason, and an answer is given once`() throws {
        #expect(try asked().fields(refusing: declined(reason: " "), to: id) == ["reason"])
        var facts = try asked()
        try facts.add(declined(), to: id)
        #expect(facts.refusal(declined(), to: id) == "no-such-invitation")
        #expect(facts.refusal(invited(2), to: id) == nil)
    }

    @Test func `Whoever declined is not available, and nothing more is said of them`() throws {
        var facts = try asked()
        try facts.add(declined(), to: id)
        let ground = try #require(facts.register.authorProposals(for: id, on: "2009-10-23").notProposed.first?.ground)
        #expect(ground == .notAvailable(on: "2009-10-13"))
        #expect(ground.words { "\($0)" } == "Is not available.")
    }

    // MARK: time

    /// Accepted and appointed, with 5 days estimated.
    private func begun() throws -> Facts {
        var facts = try asked()
        try facts.add(accepted(), to: id)
        try facts.add(.authorAppointed(author: "P-0001", on: "2009-10-13"), to: id)
        return facts
    }

    @Test func `Half-days spent and lost are set against what is protected, weekends apart`() throws {
        var facts = try begun()
        #expect(facts.register[id].time(on: "2009-10-19") == WritingTime(estimated: 10, spent: 0, lost: 0, ahead: 20))
        try facts.add(.timeNoted(day: "2009-10-20", halfDays: 3, isLost: false, on: "2009-10-20"), to: id)
        let time = try #require(facts.register[id].time(on: "2009-10-23"))
        #expect(time == WritingTime(estimated: 10, spent: 3, lost: 0, ahead: 12))
        #expect(time.words == "5 days estimated, 1½ days spent. 3½ days left to do, 6 days protected until it is due.")
        #expect(!time.isAtRisk)
    }

    @Test func `Days lost are a risk when what is left no longer fits`() throws {
        var facts = try begun()
        try facts.add(.timeNoted(day: "2009-10-26", halfDays: 10, isLost: true, on: "2009-10-23"), to: id)
        let time = try #require(facts.register[id].time(on: "2009-10-23"))
        #expect(time == WritingTime(estimated: 10, spent: 0, lost: 10, ahead: 2))
        #expect(time.isAtRisk)
    }

    @Test func `Time is noted in half-days, and not before it was worked`() throws {
        let note = { (day: Day, halves: Int, isLost: Bool) in
            ReviewFact.timeNoted(day: day, halfDays: halves, isLost: isLost, on: "2009-10-23")
        }
        #expect(try begun().refusal(note("2009-10-24", 1, false), to: id) == "in-future")
        #expect(try begun().refusal(note("2009-10-26", 1, true), to: id) == nil)
        #expect(try begun().fields(refusing: note("2009-10-20", 0, false), to: id) == ["half-days"])
    }

    // MARK: from outside

    @Test func `Somebody from outside takes over, and the one before no longer writes`() throws {
        var facts = try GivenReport.begun()
        try facts.add(
            .externalAuthorAppointed(
                name: "Invented Outsider", organisation: "A university", independence: "Declared.", on: "2009-06-01"), to: id)
        #expect(facts.register[id].author == nil)
        #expect(facts.register[id].standing == .beingWritten)
        try facts.add(.authorAppointed(author: "P-0001", on: "2009-06-02"), to: id)
        #expect(facts.register[id].author == "P-0001")
    }
}
