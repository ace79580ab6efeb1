import Clocks
import HashTreeCollections

extension CaseFile {
    func judgeCorrection(_ fact: CaseFact, _ today: Day) throws(Refusal) {
        switch fact {
        case .natureCorrected(let to, let source, let reason, let on):
            guard to != nature else { throw .nothingChanged }
            try check(source: source, reason: reason, on, today)
        case .incidentCorrected(let to, let source, let reason, let on):
            guard to.value != incident?.value else { throw .nothingChanged }
            if case .exact(let day) = to.value?.occurred, let first = notifications.map(\.received).min(), day > first {
                throw Refusal(
                    "out-of-order", .rule,
                    "We cannot have heard of it (\(first.words)) before it happened (\(day.words)).", field: "occurred")
            }
            try check(source: source, reason: reason, on, today)
        case .childCorrected(let child, let name, let born, let to, let source, let reason, let on):
            guard let stands = self[child: child] else { throw .noSuchChild(child) }
            guard name != nil || born != nil || to.value != stands.facts.value else { throw .nothingChanged }
            if let facts = to.value { try CodeList.check(facts) }
            try check(source: source, reason: reason, on, today)
        default: break
        }
    }

    private func check(
        source: Sealed<String>, reason: Sealed<String>, _ on: Day, _ today: Day
    ) throws(Refusal) {
        var messages: [Refusal.Message] = []
        if source.isBlank { messages.append(.init(field: "source", sentence: "Say where the right answer comes from.")) }
        if reason.isBlank { messages.append(.init(field: "reason", sentence: "Say why the record is put right.")) }
        guard messages.isEmpty else { throw Refusal("empty", .rule, messages) }
        try check(on, "The correction", today)
    }

    func judgeResponse(
        _ fact: CaseFact, about id: ID<CaseFile>, in register: Register, today: Day
    ) throws(Refusal) {
        switch fact {
        case .learntLater(let kind, let words, let happened, let on):
            guard CodeList.lateFacts.holds(kind) else {
                throw Refusal("no-such-kind", .rule, "Choose what was learnt.", field: "kind")
            }
            guard !words.isBlank else { throw .empty("words", "Write what was learnt.") }
            if let span = happened.span, case .exact = happened, span.lowerBound > today {
                throw .inFuture(span.lowerBound, today: today, "The day it happened")
            }
            try check(on, "The day we learnt it", today)
        case .linkedAsSame(let other, let reason, let on):
            _ = try register.find(other)
            guard other != id else { throw Refusal("same-case", .rule, "These are one record already.") }
            guard !sameAs.contains(other) else { throw Refusal("linked", .conflict, "They are linked already.") }
            guard !reason.isBlank else { throw .empty("reason", "Say why you think they are the same child.") }
            try check(on, "The link", today)
        case .linkUndone(let other, let reason, let on):
            guard sameAs.contains(other) else { throw Refusal("not-linked", .conflict, "They are not linked.") }
            guard !reason.isBlank else { throw .empty("reason", "Say why they are not the same child.") }
            try check(on, "The day", today)
        case .safetyAnswered(_, _, _, let on):
            try check(on, "The answer", today)
        case .madeSafe(let what, let by, let on):
            var messages: [Refusal.Message] = []
            if what.isBlank { messages.append(.init(field: "what", sentence: "Write what made the other children safe.")) }
            if by.isBlank { messages.append(.init(field: "by", sentence: "Write who did it.")) }
            guard messages.isEmpty else { throw Refusal("empty", .rule, messages) }
            try check(on, "The day they were made safe", today)
        case .firstDayDone(let task, _, let on):
            guard register.home.firstDayList(on: begun?.day ?? today).contains(where: { $0.code == task }) else {
                throw Refusal("no-such-task", .missing, "“\(task)” is not on the first-day list.", field: "task")
            }
            guard firstDay[task] == nil else { throw Refusal("done", .conflict, "That is recorded as done already.") }
            try check(on, "The day it was done", today)
        case .firstDayReopened(let task, let reason, let on):
            guard firstDay[task] != nil else { throw Refusal("not-done", .conflict, "That is not recorded as done.") }
            guard !reason.isBlank else { throw .empty("reason", "Say why it has to be done again.") }
            try check(on, "The day", today)
        case .staffNamed(let person, _, let on):
            guard register.people[person] != nil else {
                throw Refusal("no-such-person", .missing, "There is no \(person) on the staff list.", field: "person")
            }
            guard !staff.contains(where: { $0.person == person }) else {
                throw Refusal("named", .conflict, "\(person) is named in this case already.", field: "person")
            }
            try check(on, "The day", today)
        case .staffNamedInError(let person, let reason, let on):
            guard staff.contains(where: { $0.person == person }) else {
                throw Refusal("not-named", .conflict, "\(person) is not named in this case.")
            }
            guard !reason.isBlank else { throw .empty("reason", "Say why they were named in error.") }
            try check(on, "The day", today)
        case .replyOwed(let reply, let to, _, let on):
            guard reply == replies.count + 1 else { throw .outOfTurn("reply", reply, next: replies.count + 1) }
            guard !to.isBlank else { throw .empty("to", "Say to whom the reply is owed.") }
            try check(on, "The day", today)
        case .replySent(let reply, _, let signedBy, let on):
            guard let owed = replies[place: reply] else { throw .noSuchReply(reply) }
            guard owed.sent == nil else { throw Refusal("sent", .conflict, "That reply has been sent.") }
            guard !signedBy.isBlank else { throw .empty("signed-by", "Say who signed it.") }
            try check(on, "The day it was sent", today)
        case .letterKept(let letter, let kind, let review, let to, _, let on):
            guard letter == letters.count + 1 else { throw .outOfTurn("letter", letter, next: letters.count + 1) }
            guard !kind.isBlank else { throw .empty("kind", "Choose a letter.") }
            guard !to.isBlank else { throw .empty("to", "Say to whom it goes.") }
            if let review, register[review].of != id { throw .notOfThisCase(review.description, id) }
            try check(on, "The letter", today)
        case .letterSent(let letter, _, let on):
            guard let kept = letters[place: letter] else { throw .noSuchLetter(letter) }
            guard kept.sent == nil else { throw Refusal("sent", .conflict, "That letter has been sent.") }
            try check(on, "The day it was sent", today)
        default: break
        }
    }
}

extension Refusal {
    static let nothingChanged = Refusal("nothing-to-correct", .conflict, "That is what the record says already.")
    static func noSuchChild(_ child: Int) -> Refusal { Refusal("no-such-child", .missing, "There is no child \(child).") }
    static func noSuchReply(_ reply: Int) -> Refusal { Refusal("no-such-reply", .missing, "There is no reply \(reply).") }
    static func noSuchLetter(_ letter: Int) -> Refusal {
        Refusal("no-such-letter", .missing, "There is no letter \(letter).")
    }
    static func outOfTurn(_ what: String, _ number: Int, next: Int) -> Refusal {
        Refusal("out-of-turn", .conflict, "The next \(what) of this case is \(next), not \(number).")
    }
}
