import Clocks

extension DutyGround {
    /// Those named in a case who are asked whether some entries are right, and have not answered.
    var factChecks: [Owed] {
        let expected = Expectations.shipped[.author]
        return owingReviews.flatMap { one in
            one.file.factChecks.filter { $0.answer == nil }.map { asked -> Owed in
                let duty = Duty(
                    .author, "Check what is written of your part in \(one.id)", "Asked on \(asked.on.words).",
                    reference: one.id.description, standing: standing(expected, from: asked.on),
                    why: "Who was there can say whether it is right; the author waits.", deed: .checkFacts, matter: .nothing,
                    awaited: asked.person, clock: expected.clock)
                var owed = Owed(duty, at: one.address, act: "/people/me/fact-check?review=\(one.id)")
                (owed.person, owed.watchers) = (asked.person, [])
                return owed
            }
        }
    }
}
