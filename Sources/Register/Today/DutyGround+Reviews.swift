import Clocks

extension DutyGround {
    /// Reviews that are being written, which their authors owe; and those that are in, which the lead accepts or returns.
    var reviews: [Owed] {
        owingReviews.compactMap { one in
            guard let author = one.file.authors.last?.author else { return nil }
            let due = one.file.due.map { Duty.Standing($0, on: today) } ?? Duty.Standing(open: "No date given")
            return one.file.submitted.count > one.file.returned.count
                ? accepting(one, due) : writing(one, due, author)
        }
    }

    private func writing(_ one: OwingReview, _ due: Duty.Standing, _ author: ID<PersonFile>) -> Owed {
        let returned = one.file.returned.last.map { "Returned for changes on \($0.on.words)." }
        let begun = one.file.authors.last.map { "Its author was appointed on \($0.on.words)." }
        var owed = one.owed(
            .review, "The report of \(one.id)", "\(one.label). \(returned ?? begun ?? "")", due,
            why: "Its author writes it; the national lead and the coordinator wait.", .readReview,
            awaited: author, clock: "\(one.label), by the day agreed")
        (owed.person, owed.watchers) = (author, [.lead, .coordinator])
        return owed
    }

    private func accepting(_ one: OwingReview, _ due: Duty.Standing) -> Owed {
        let submitted = one.file.submitted.last.map { "submitted on \($0.words)" } ?? "submitted"
        var owed = one.owed(
            .review, "Accept \(one.id), or return it for changes", "\(one.label), \(submitted).", due,
            why: "The national lead accepts it; the coordinator waits.", .changeReview,
            clock: "\(one.label), by the day agreed")
        (owed.doers, owed.watchers) = ([.lead], [.coordinator])
        return owed
    }
}
