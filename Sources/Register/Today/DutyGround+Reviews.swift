import Clocks

extension DutyGround {
    /// Reviews that are being written, which their authors owe; and those that are in, which the lead accepts or returns.
    var reviews: [Owed] {
        owingReviews.flatMap { one -> [Owed] in
            guard one.file.standing != .waitingForAuthor else { return [] }
            let due = one.file.due.map { Duty.Standing($0, on: today) } ?? Duty.Standing(open: "No date given")
            return one.file.submitted.count > one.file.returned.count
                ? [accepting(one, due)] + judging(one, due) : [writing(one, due)]
        }
    }

    private func writing(_ one: OwingReview, _ due: Duty.Standing) -> Owed {
        let returned = one.file.returned.last.map { "Returned for changes on \($0.on.words)." }
        let begun = one.file.authors.last.map { "Its author was appointed on \($0.on.words)." }
        // Whoever writes it from outside has no account: the coordinator asks for it.
        let author = one.file.author
        var owed = one.owed(
            .review, "The report of \(one.id)", "\(one.label). \(returned ?? begun ?? "")", due,
            why: "Its author writes it; the national lead and the coordinator wait.", .readReview,
            awaited: author, clock: "\(one.label), by the day agreed")
        (owed.person, owed.watchers) = (author, author == nil ? [.lead] : [.lead, .coordinator])
        if author == nil { owed.doers = [.coordinator] }
        return owed
    }

    /// A report that is in and that nobody of ours has judged since.
    private func judging(_ one: OwingReview, _ due: Duty.Standing) -> [Owed] {
        let given = one.file.givenIn?.sequence ?? 0
        let isJudged = one.file.report.gradings.contains {
            $0.source == .internally && $0.criterion == Rubric.overall && $0.recorded.sequence > given
        }
        guard !isJudged else { return [] }
        var owed = one.owed(
            .review, "Judge \(one.id)", "\(one.label), waiting to be judged.", due,
            why: "A quality assurer judges it before it is accepted.", .judgeReview,
            clock: "\(one.label), by the day agreed")
        owed.doers = [.qualityAssurer]
        return [owed]
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
