import Clocks

extension DutyGround {
    /// Notifications for which nobody has recorded yet whom we knew. “Searched and found nobody” is a finding too.
    var involvement: [Owed] {
        let expected = Expectations.shipped[.involvement]
        return cases.filter { $0.file.involvement.isEmpty && !$0.isSettled }.map { one in
            var owed = one.owed(
                .involvement, "Find out whether we knew the family, \(one.reference)",
                "Received \(one.notification.received.words). No finding is recorded.",
                standing(expected, from: one.notification.received),
                why: "The coordinator searches; the national lead waits.", .recordInvolvement,
                clock: expected.clock, act: "involvement/new")
            (owed.doers, owed.watchers) = ([.coordinator], [.lead])
            return owed
        }
    }
}
