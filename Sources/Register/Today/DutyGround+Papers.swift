import Clocks

extension DutyGround {
    /// Board papers that are begun and of which nothing is issued.
    var papers: [Owed] {
        register.all(PaperFile.self) { $0.issues.isEmpty }.map { id, paper in
            let duty = Duty(
                .paper, "Issue the Board’s paper for \(paper.period.monthWords)",
                "The Board meets on \(paper.meeting.words). Nothing is issued yet.", reference: id.description,
                standing: Duty.Standing(paper.meeting, on: today),
                why: "The national lead issues it; the coordinator waits.", deed: .writeBoardPapers, matter: .nothing)
            var owed = Owed(duty, at: "/board-papers/\(paper.period)")
            (owed.doers, owed.watchers) = ([.lead], [.coordinator])
            return owed
        }
    }
}
