public import Clocks

extension AuditFile {
    public func judge(_ fact: AuditFact, about id: ID<AuditFile>, in register: Register, today: Day) throws(Refusal) {
        switch fact {
        case .planned(let question, let lessons, let sample, let due, let on):
            guard !question.isBlank else { throw .empty("question", "Say what the audit will look for.") }
            guard !lessons.isEmpty else { throw .empty("lessons", "An audit names the lesson it checks.") }
            for lesson in lessons { _ = try register.find(lesson) }
            guard sample > 0 else { throw .empty("sample", "Say how many records will be looked at.") }
            guard on <= today else { throw .inFuture(on, today: today, "The plan") }
            if let due, due < on { throw .before(due, "The due date", comesBefore: "the plan", on) }
        case .carriedOut(let auditor, let drawn, let sample, let met, let conclusion, let words, let next, let on):
            guard found == nil else {
                throw Refusal("already-carried-out", .conflict, "\(id) has been carried out already.")
            }
            _ = try register.find(auditor)
            guard on <= today else { throw .inFuture(on, today: today, "The audit") }
            guard on >= planned else { throw .before(on, "The audit", comesBefore: "its plan", planned) }
            guard sample > 0 else { throw .empty("sample", "Say how many records were looked at.") }
            guard (0...sample).contains(met) else {
                throw Refusal(
                    "more-met-than-seen", .rule,
                    "\(met) of \(sample) cannot be: no more can meet the standard than were looked at.", field: "met")
            }
            guard conclusion == .doesNotHold || met > 0, conclusion == .holds || met < sample else {
                throw Refusal(
                    "against-the-count", .rule,
                    "\(met) of \(sample) met the standard: the conclusion says the opposite.", field: "conclusion")
            }
            guard !drawn.isBlank else { throw .empty("drawn", "Say how the records were chosen.") }
            guard !words.isBlank else { throw .empty("words", "Say what was found.") }
            if let next, next <= on { throw .before(next, "The next check", comesBefore: "this one", on) }
        case .followedUp(let action, let on):
            let answered = try register.find(action).answers.map(\.lesson)
            guard answered.contains(where: lessons.contains) else {
                throw Refusal("another-lesson", .rule, "\(action) answers none of the lessons that \(id) checks.")
            }
            guard !actions.contains(action) else {
                throw Refusal("already-named", .conflict, "\(id) names \(action) already.")
            }
            guard let found else { throw Refusal("not-carried-out", .rule, "\(id) has not been carried out yet.") }
            guard on >= found.on else { throw .before(on, "The action", comesBefore: "the audit", found.on) }
            guard on <= today else { throw .inFuture(on, today: today, "The day") }
        }
    }
}
