import Clocks

extension DutyGround {
    /// Cases that were decided for review, and no review is commissioned.
    var commissions: [Owed] {
        let expected = Expectations.shipped[.commission]
        return cases.compactMap { one in
            guard let decided = one.file.decisions.last, decided.outcome == .reviewed,
                !register.reviews.contains(where: { $0.value.of == one.id })
            else { return nil }
            let duty = Duty(
                .commission, "Commission the review about \(one.reference)", "Decided on \(decided.on.words).",
                reference: one.reference, standing: standing(expected, from: decided.on),
                why: "The national lead commissions it; the coordinator waits.", deed: .commissionReview,
                matter: one.matter, clock: expected.clock)
            var owed = Owed(duty, at: one.address, act: "/imrs/new?notification=\(one.reference)")
            (owed.doers, owed.watchers) = ([.lead], [.coordinator])
            return owed
        }
    }
}
