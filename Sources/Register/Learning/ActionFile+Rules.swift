public import Clocks
import HashTreeCollections

extension ActionFile {
    public func judge(_ fact: ActionFact, about id: ID<ActionFile>, in register: Register, today: Day) throws(Refusal) {
        switch fact {
        case .agreed(let title, let answers, let owner, let due, let on, let kind, let measure):
            guard !title.isBlank else { throw .empty("title", "Say what will be done.") }
            guard !owner.isBlank else { throw .empty("owner", "An action has an owner: a role, not a person.") }
            try ActionFile.check(answers, in: register)
            guard on <= today else { throw .inFuture(on, today: today, "The day it was agreed") }
            if let due, due < on { throw .before(due, "The due date", comesBefore: "the agreement", on) }
            if let kind, kind.asksMeasure, measure?.isBlank ?? true {
                throw .empty(
                    "measure", "\(kind.words) alone rarely changes what people do: say how anyone will know that it worked.")
            }
        case .progressed(_, let words, let on):
            try isOpen(id)
            guard !words.isBlank else { throw .empty("words", "Say how far it has got.") }
            try check(on, "Progress", today)
        case .done(let evidence, let on):
            try isOpen(id)
            guard !evidence.isBlank else {
                throw .empty(
                    "evidence", "Done means evidenced: say what shows it, such as a document, a count or a version of a policy.")
            }
            try check(on, "Completion", today)
        case .handedOver(let owner, let holder, let reason, let on):
            guard !owner.isBlank else { throw .empty("owner", "An action has an owner: a role, not a person.") }
            if let holder { _ = try register.find(holder) }
            guard !reason.isBlank else { throw .empty("reason", "Say why it changes hands.") }
            try check(on, "The day", today)
        case .dueMoved(let to, let reason, let on):
            try isOpen(id)
            guard to != due else { throw Refusal("same-day", .rule, "It is due on \(to.words) already.", field: "due") }
            guard to >= agreed else { throw .before(to, "The due date", comesBefore: "the agreement", agreed) }
            guard !reason.isBlank else { throw .empty("reason", "Say why it is moved.") }
            try check(on, "The day", today)
        case .evidenceChecked(_, let words, let by, let on):
            let done = try finished(id)
            _ = try register.find(by)
            guard by.description != done.by else {
                throw Refusal(
                    "own-evidence", .rule, "Somebody else checks the evidence than whoever said that it is done.", field: "words")
            }
            guard !words.isBlank else { throw .empty("words", "Say what you looked at.") }
            try check(on, "The check", today)
        case .effectChecked(_, let words, let on):
            let done = try finished(id)
            guard !words.isBlank else { throw .empty("words", "Say what shows whether it worked.") }
            guard on >= done.on else { throw .before(on, "The check", comesBefore: "completion", done.on) }
            try check(on, "The check", today)
        case .reopened(let reason, let on):
            _ = try finished(id)
            guard !reason.isBlank else { throw .empty("reason", "Say why it is opened again.") }
            try check(on, "The day", today)
        }
    }

    private static func check(_ answers: [Answer], in register: Register) throws(Refusal) {
        guard !answers.isEmpty else {
            throw .empty("answers", "An action names the lesson, and the part of it, that it answers.")
        }
        for answer in answers {
            let lesson = try register.find(answer.lesson)
            guard lesson.parts.indices.contains(answer.part - 1) else { throw .noSuchPart(answer.part, of: answer.lesson) }
            guard lesson.closed == nil else { throw .lessonClosed(answer.lesson) }
        }
    }

    private func isOpen(_ id: ID<ActionFile>) throws(Refusal) {
        guard done == nil else { throw Refusal("done", .conflict, "\(id) is done. Open it again first.") }
    }

    private func finished(_ id: ID<ActionFile>) throws(Refusal) -> Evidence {
        guard let done else { throw Refusal("not-done", .conflict, "\(id) is not done.") }
        return done
    }

    private func check(_ day: Day, _ what: String, _ today: Day) throws(Refusal) {
        guard day <= today else { throw .inFuture(day, today: today, what) }
        guard day >= agreed else { throw .before(day, what, comesBefore: "the agreement", agreed) }
    }
}
