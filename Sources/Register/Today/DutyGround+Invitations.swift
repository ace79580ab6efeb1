import Clocks

extension DutyGround {
    /// Those who are asked to write a review and have not answered. They are told nothing of the case.
    var invitations: [Owed] {
        let expected = Expectations.shipped[.author]
        return owingReviews.compactMap { one -> Owed? in
            guard let asked = one.file.invitations.last, asked.answer == nil else { return nil }
            let duty = Duty(
                .author, "Answer whether \(one.id) can be written", "\(one.label), asked on \(asked.on.words).",
                reference: one.id.description, standing: standing(expected, from: asked.on),
                why: "Whoever is asked answers; the national lead and the coordinator wait.", deed: .answerInvitation,
                matter: .nothing, awaited: asked.person, clock: expected.clock)
            var owed = Owed(duty, at: one.address, act: "/people/me/author-invitation?review=\(one.id)")
            (owed.person, owed.watchers) = (asked.person, [.lead, .coordinator])
            return owed
        }
    }
}
