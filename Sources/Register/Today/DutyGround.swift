import Clocks

/// What duties are worked out from: the register at a moment, and the cases about which anything may be owed.
struct DutyGround {
    let register: Register
    let now: Moment
    let today: Day
    let cases: [OwingCase]
    private let calendar: HolidayCalendar?

    init(_ register: Register, at now: Moment) {
        (self.register, self.now, today) = (register, now, now.londonDay)
        calendar = HolidayCalendar.named(register.calendar)
        cases = register.all(CaseFile.self).compactMap { OwingCase($0.id, $0.file, in: register) }
    }

    /// When something that we expect of ourselves is due, counted from a day.
    func standing(_ expected: Expectation, from start: Day) -> Duty.Standing {
        Duty.Standing(try? DueDate(from: start, allow: expected.within, calendar: calendar), on: today)
    }

    /// Everything that is owed by anybody.
    var owed: [Owed] {
        safety + firstDay + areas + involvement + decisions + commissions + clocks + replies + letters + authors + invitations + factChecks
            + reviews + outcomes + learning + actions + meetings + papers + backups
    }
}

/// A case that Heed saw begin and of which at least one notification counts. A withdrawn one owes nothing, and what an
/// earlier register held was dealt with there.
struct OwingCase {
    let id: ID<CaseFile>
    let file: CaseFile
    /// The first that counts: by its reference people speak of the case.
    let notification: Notification
    let outcome: Outcome?

    init?(_ id: ID<CaseFile>, _ file: CaseFile, in register: Register) {
        guard file.begun?.source == nil, let first = file.notifications.first(where: { $0.withdrawn == nil }) else {
            return nil
        }
        (self.id, self.file, notification) = (id, file, first)
        outcome = register.outcome(of: id)
    }

    var reference: String { notification.id.description }
    var matter: Matter { .incident(id) }
    var address: String { "/notifications/\(reference)" }

    /// Decided so that nothing more has to be found out.
    var isSettled: Bool { outcome == .notInvolved || outcome == .informationOnly }

    /// The clock of a board's decision whether to review, where a regime gives it a time limit; the one due first.
    var decideClock: StepClock? {
        file.regimes.compactMap { file.clock($0.regime, "decide") }
            .filter { $0.done == nil && $0.due != nil }.min { $0.due! < $1.due! }
    }

    /// A duty about it.
    func owed(
        _ kind: Duty.Kind, _ title: String, _ words: String, _ standing: Duty.Standing, why: String, _ deed: Deed,
        clock: String? = nil, task: String? = nil, act: String? = nil
    ) -> Owed {
        let duty = Duty(
            kind, title, words, reference: reference, standing: standing, why: why, deed: deed, matter: matter,
            clock: clock, task: task)
        return Owed(duty, at: address, act: act.map { "\(address)/\($0)" })
    }
}
