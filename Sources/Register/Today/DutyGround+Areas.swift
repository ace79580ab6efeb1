import Clocks

extension DutyGround {
    /// Notifications of which nobody knows yet whose area they belong to.
    var areas: [Owed] {
        let expected = Expectations.shipped[.area]
        return cases.filter { $0.file.area.isEmpty && !$0.isSettled }.map { one in
            var owed = one.owed(
                .area, "Find out which area \(one.reference) belongs to",
                "Received \(one.notification.received.words). Until then no area manager sees it.",
                standing(expected, from: one.notification.received),
                why: "The coordinator finds out; the national lead waits.", .correctNotification,
                clock: expected.clock, act: "corrections/new")
            (owed.doers, owed.watchers) = ([.coordinator], [.lead])
            return owed
        }
    }
}
