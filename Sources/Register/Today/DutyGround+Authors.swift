import Clocks

extension DutyGround {
    /// Reviews that wait for an author.
    var authors: [Owed] {
        let expected = Expectations.shipped[.author]
        return owingReviews.filter { $0.file.standing == .waitingForAuthor }.map { one in
            var owed = one.owed(
                .author, "Appoint an author for \(one.id)",
                "\(one.label), commissioned on \(one.file.commissioned.words).",
                standing(expected, from: one.file.commissioned),
                why: "The national lead appoints; the coordinator waits.", .changeReview, clock: expected.clock)
            (owed.doers, owed.watchers) = ([.lead], [.coordinator])
            return owed
        }
    }
}
