import Clocks

extension DutyGround {
    /// Notifications of which nobody has decided yet what becomes of them, by the law's clock where one runs.
    var decisions: [Owed] {
        let expected = Expectations.shipped[.decision]
        return cases.filter { $0.outcome == nil }.map { one in
            let law = one.decideClock
            let due = law.flatMap { Duty.Standing($0, on: today) }
            var owed = one.owed(
                .decision, "First decision on \(one.reference)", "Received \(one.notification.received.words).",
                due ?? standing(expected, from: one.notification.received),
                why: "The national lead decides; the coordinator waits.", .decide,
                clock: law.flatMap(DutyGround.words(for:)) ?? expected.clock, act: "decision/new")
            (owed.doers, owed.watchers) = ([.lead], [.coordinator])
            return owed
        }
    }

    /// "Decision whether to hold a review, 1 month".
    static func words(for clock: StepClock) -> String? {
        clock.step.limit.map { limit in "\(clock.step.name), \(TimeLimit(abs(limit.amount), limit.unit).words)" }
    }
}
