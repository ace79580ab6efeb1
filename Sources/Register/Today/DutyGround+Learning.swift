import Clocks
import HashTreeCollections

extension DutyGround {
    /// What accepted reports ask for, and nobody has made a lesson of. Good practice may wait.
    var learning: [Owed] {
        let expected = Expectations.shipped[.lessons]
        let drafts = Dictionary(grouping: register.draftLessons().filter { !$0.isGoodPractice }, by: \.review).sorted { $0.key < $1.key }
        return drafts.filter { !register.isFromEarlier($0.key) }.map { review, drafts in
            let count = drafts.count == 1 ? "1 draft lesson" : "\(drafts.count) draft lessons"
            let duty = Duty(
                .lessons, "Make lessons of what \(review) teaches",
                "\(count), from a report accepted on \(drafts[0].accepted.words).", reference: review.description,
                standing: standing(expected, from: drafts[0].accepted), why: "The national lead makes them; the coordinator waits.",
                deed: .keepLessons, matter: .review(review), clock: expected.clock)
            var owed = Owed(duty, at: "/lessons", act: "/lessons/new?review=\(review)&draft=\(drafts[0].number)")
            (owed.doers, owed.watchers) = ([.lead], [.coordinator])
            return owed
        }
    }

    /// Actions to be done by a day, and those done whose evidence nobody else has looked at. Whoever holds the post is asked;
    /// where nobody is named, those who chase actions.
    var actions: [Owed] {
        register.all(ActionFile.self).filter { !register.isFromEarlier($0.id) }.compactMap { id, action in
            action.done.map { evidence(id, action, $0) } ?? action.due.map { open(id, action, $0) }
        }.compactMap { $0 }
    }

    private func open(_ id: ID<ActionFile>, _ action: ActionFile, _ due: Day) -> Owed {
        let duty = Duty(
            .action, "\(id) \(action.title)", action.standing, reference: id.description,
            standing: Duty.Standing(due, on: today), why: "\(action.owner) owns it; the lead and the coordinator chase it.",
            deed: .moveAction, matter: .nothing)
        var owed = Owed(duty, at: "/actions/\(id)")
        (owed.person, owed.doers) = (action.holder, action.holder == nil ? [.lead, .coordinator] : [])
        owed.watchers = action.holder == nil ? [.panel] : [.lead, .coordinator, .panel]
        return owed
    }

    /// `nil` once somebody has looked, and for what was agreed before Heed asked what kind of change it is.
    private func evidence(_ id: ID<ActionFile>, _ action: ActionFile, _ done: ActionFile.Evidence) -> Owed? {
        guard action.check == nil, action.kind != nil else { return nil }
        let expected = Expectations.shipped[.evidence]
        let duty = Duty(
            .evidence, "Check the evidence of \(id)", "Done on \(done.on.words): \(done.words)", reference: id.description,
            standing: standing(expected, from: done.on), why: "Somebody else looks than whoever said that it is done.",
            deed: .checkAction, matter: .nothing, clock: expected.clock)
        var owed = Owed(duty, at: "/actions/\(id)", act: "/actions/\(id)/check/new")
        (owed.doers, owed.watchers) = ([.lead, .qualityAssurer], [.coordinator])
        owed.notBy = done.by
        return owed
    }
}
