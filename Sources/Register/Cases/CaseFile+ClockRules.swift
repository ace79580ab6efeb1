import Clocks

extension CaseFile {
    func judgeClock(_ fact: CaseFact, today: Day) throws(Refusal) {
        switch fact {
        case .regimeBegun(let regime, let version, let on):
            guard let law = Regime.find(regime), law.version == version else {
                throw Refusal("no-such-regime", .rule, "There is no regime “\(regime)”, version \(version).", field: "regime")
            }
            guard law.on else {
                throw Refusal(
                    "switched-off", .rule, "\(law.name) is switched off: check with your board.", field: "regime")
            }
            guard self[regime: regime] == nil else {
                throw Refusal("begun", .conflict, "The incident is under \(law.name) already.", field: "regime")
            }
            guard law.effective.mayHold(on) else {
                throw Refusal(
                    "not-in-force", .rule, "\(law.name) was not in force on \(on.words).", field: "regime")
            }
            guard on <= today else { throw .inFuture(on, today: today, "The day it came under it") }
        case .clockStarted(let regime, let event, let at, let on, let reason):
            let law = try law(of: regime)
            guard self[regime: regime]?.started[event] == nil || reason?.isBlank == false else {
                throw .empty("reason", "That clock has started already. Say why its first day is put right.")
            }
            guard law.steps.contains(where: { $0.starts.rawValue == event }) else {
                throw Refusal("no-such-event", .rule, "Nothing in \(law.name) starts with that.", field: "event")
            }
            guard at <= today, on <= today else { throw .inFuture(max(at, on), today: today, "The day") }
        case .clockExtended(let regime, let step, let to, let askedBy, let agreedBy, let why, let on):
            try judgeStop(regime, step, askedBy, agreedBy, why, on, today)
            guard let due = clock(regime, step)?.due else {
                throw Refusal("no-due-day", .rule, "That step has no due day that could be moved.", field: "to")
            }
            guard to > due else {
                throw Refusal("not-later", .rule, "More time means a later day than the one it is due now.", field: "to")
            }
        case .clockSuspended(let regime, let step, let from, let to, let askedBy, let agreedBy, let why, let on):
            try judgeStop(regime, step, askedBy, agreedBy, why, on, today)
            guard from <= to else {
                throw Refusal("stop-ends-first", .rule, "A clock cannot run again before it stopped.", field: "to")
            }
            guard to - on <= 366 else {
                throw Refusal(
                    "too-long", .rule, "A clock is stopped for a year at most. Agree it again then.", field: "to")
            }
        case .stepDone(let regime, let step, let on):
            let law = try law(of: regime)
            guard law.step(step) != nil else { throw .noSuchStep(step) }
            guard self[regime: regime]?.done[step] == nil else {
                throw Refusal("done", .conflict, "That step is recorded as done.")
            }
            try check(on, "The day it was done", today)
        default: break
        }
    }

    private func judgeStop(
        _ regime: String, _ step: String, _ askedBy: Sealed<String>, _ agreedBy: Sealed<String>,
        _ why: Sealed<String>, _ on: Day, _ today: Day
    ) throws(Refusal) {
        let law = try law(of: regime)
        guard law.step(step) != nil else { throw .noSuchStep(step) }
        guard self[regime: regime]?.done[step] == nil else {
            throw Refusal("done", .conflict, "That step is recorded as done.")
        }
        var messages: [Refusal.Message] = []
        if askedBy.isBlank { messages.append(.init(field: "asked-by", sentence: "Say who asked.")) }
        if agreedBy.isBlank { messages.append(.init(field: "agreed-by", sentence: "Say who agreed.")) }
        if why.isBlank { messages.append(.init(field: "why", sentence: "Say why.")) }
        guard messages.isEmpty else { throw Refusal("empty", .rule, messages) }
        try check(on, "The agreement", today)
    }

    private func law(of regime: String) throws(Refusal) -> Regime {
        guard self[regime: regime] != nil, let law = Regime.find(regime) else { throw .noSuchRegime(regime) }
        return law
    }
}

extension Refusal {
    static func noSuchRegime(_ id: String) -> Refusal {
        Refusal("no-such-regime", .missing, "The incident is not under “\(id)”.", field: "regime")
    }
    static func noSuchStep(_ id: String) -> Refusal {
        Refusal("no-such-step", .missing, "There is no step “\(id)”.", field: "step")
    }
}
