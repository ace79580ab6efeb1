import Clocks
import Register

extension CommissionForm {
    /// Everything a commission records, as one act: the board's review and its regime where they are new, ours, and what
    /// is known of its work already.
    func record(_ facts: inout Facts) throws(Refusal) {
        let review = try announce(&facts)
        try beginRegime(&facts)
        let id = try facts.begin(
            ReviewFile.self,
            with: .commissioned(
                of: of, under: review, on: on, due: due, requester: requester, workedOut: workedOut,
                dueReason: dueReason))
        try facts.add(.termsSet(terms: terms, on: facts.today), to: id)
        if let teams { try facts.add(.teamsNamed(teams: teams, on: facts.today), to: id) }
        if let secured { try facts.add(.recordsSecured(at: secured, on: facts.today), to: id) }
        try staff.record(in: of, &facts)
    }

    private func announce(_ facts: inout Facts) throws(Refusal) -> ID<MultiAgencyReview> {
        switch under {
        case .existing(let id): return id
        case .new(let announced, let board, let law):
            let id = facts.register.nextMultiAgencyReview
            try facts.add(
                .reviewAnnounced(review: id, on: announced, regime: law.code, board: .said(board)), to: of)
            return id
        }
    }

    /// The regime begins, its first decision is made and its clocks start where nobody has recorded it before; what was
    /// recorded stays.
    private func beginRegime(_ facts: inout Facts) throws(Refusal) {
        let file = facts.register[of]
        guard let (law, _, announced) = CommissionForm.law(of: under, file) else { return }
        if file[regime: law.id] == nil {
            try facts.add(.regimeBegun(regime: law.id, version: law.version, on: announced), to: of)
        }
        if law.step("decide") != nil, file[regime: law.id]?.done["decide"] == nil {
            try facts.add(.stepDone(regime: law.id, step: "decide", on: announced), to: of)
        }
        let started = file[regime: law.id]?.started ?? [:]
        let events = CommissionForm.events(file, announced: announced, asked: on)
        for (event, day) in events.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where started[event.rawValue] == nil && law.steps.contains(where: { $0.starts == event }) {
            try facts.add(.clockStarted(regime: law.id, event: event.rawValue, at: day, on: facts.today), to: of)
        }
    }
}
