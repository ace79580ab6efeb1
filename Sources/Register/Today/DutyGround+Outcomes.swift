import Clocks

extension DutyGround {
    /// Boards that have yet to say whether they will review. Nobody of ours can decide it; it stays until they have.
    var outcomes: [Owed] {
        cases.filter { $0.outcome == .waiting }.compactMap { one in
            guard let asked = one.file.decisions.last else { return nil }
            let law = one.decideClock
            let standing = law.flatMap { Duty.Standing($0, on: today) }
            var owed = one.owed(
                .outcome, "Will the board review \(one.reference)?",
                "Asked \(asked.on.words). Record the answer when it comes.",
                standing ?? Duty.Standing(open: "asked \(asked.on.words)"),
                why: "The board decides; the coordinator and the national lead wait.", .readNotification,
                clock: law.flatMap(DutyGround.words(for:)))
            (owed.watchers, owed.isOutside) = ([.lead, .coordinator], true)
            return owed
        }
    }
}
