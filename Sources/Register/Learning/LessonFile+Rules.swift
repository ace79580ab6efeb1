public import Clocks
import HashTreeCollections

extension LessonFile {
    public func judge(_ fact: LessonFact, about id: ID<LessonFile>, in register: Register, today: Day) throws(Refusal) {
        switch fact {
        case .identified(let from, let theme, _, let title, let parts, let on, let findings, _, let goodPractice, let draft):
            for review in from { _ = try register.find(review) }
            try LessonFile.check(findings ?? [], of: from, in: register)
            try LessonFile.check(draft, of: from, in: register)
            guard CodeList.themes.holds(theme) else {
                throw Refusal(
                    "no-such-theme", .rule, "“\(theme)” is not on the list of \(CodeList.themes.name).", field: "theme")
            }
            guard !title.isBlank else { throw .empty("title", "Say what was learnt, in a sentence.") }
            guard !parts.isEmpty || goodPractice == true else {
                throw .empty("parts", "A lesson has at least one part that can be answered.")
            }
            guard parts.allSatisfy({ !$0.title.isBlank }) else { throw .empty("parts", "Say what each part asks for.") }
            guard on <= today else { throw .inFuture(on, today: today, "The day the lesson was identified") }
        case .alreadyRemedied(let part, let evidence, let on):
            guard (1...max(1, parts.count)).contains(part), !parts.isEmpty else { throw .noSuchPart(part, of: id) }
            guard !evidence.isBlank else { throw .empty("evidence", "Say what shows that it had been put right.") }
            guard on <= today else { throw .inFuture(on, today: today, "The day") }
        case .partAdded(let part, let on):
            guard closed == nil else { throw .lessonClosed(id) }
            guard !part.title.isBlank else { throw .empty("part", "Say what the part asks for.") }
            try check(on, today)
        case .learntAgain(let review, let findings, let draft, let reason, let on):
            _ = try register.find(review)
            try LessonFile.check(findings, of: [review], in: register)
            try LessonFile.check(draft, of: [review], in: register)
            guard !reason.isBlank else { throw .empty("reason", "Say why it is the same lesson.") }
            try check(on, today)
        case .toldApart(let other, let on):
            guard other != id else { throw Refusal("itself", .rule, "\(id) is the lesson itself.") }
            _ = try register.find(other)
            try check(on, today)
        case .considered(_, let reason, let meeting, let isAdvice, let on):
            let file = try register.find(meeting)
            guard file.isPanel, file.held != nil else {
                throw Refusal("not-the-panel", .rule, "\(meeting) is no meeting of the panel that was held.", field: "meeting")
            }
            guard isAdvice == register.isAdvice(at: file) else {
                throw Refusal("quorum", .rule, "Whether it is a decision depends on how many came to \(meeting).", field: "meeting")
            }
            guard !reason.isBlank else { throw .empty("reason", "Say why.") }
            try check(on, today)
        case .closed(let reason, let on):
            guard closed == nil else { throw .lessonClosed(id) }
            try closable(id, in: register)
            guard !reason.isBlank else { throw .empty("reason", "Say why it is closed.") }
            try check(on, today)
        case .reopened(let reason, let on):
            guard closed != nil else { throw Refusal("not-closed", .conflict, "\(id) is open.") }
            guard !reason.isBlank else { throw .empty("reason", "Say why it is opened again.") }
            try check(on, today)
        }
    }

    private func check(_ on: Day, _ today: Day) throws(Refusal) {
        guard on <= today else { throw .inFuture(on, today: today, "The day") }
        guard on >= identified else { throw .before(on, "The day", comesBefore: "the lesson", identified) }
    }

    /// No lesson closes over a part that nothing answers, or whose answer is not done.
    private func closable(_ id: ID<LessonFile>, in register: Register) throws(Refusal) {
        let open = register.statuses(of: id).enumerated().filter { $0.element != .done && $0.element != .alreadyRemedied }
        guard open.isEmpty else {
            throw Refusal(
                "open-parts", .rule,
                open.map { part in
                    Refusal.Message(
                        field: "reason",
                        sentence: "Part \(part.offset + 1), \(parts[part.offset].title), is open: \(part.element.rawValue.lowercased()). Agree an action and see it done first.")
                })
        }
    }

    private static func check(
        _ findings: [FindingReference], of reviews: [ID<ReviewFile>], in register: Register
    ) throws(Refusal) {
        for named in findings {
            guard reviews.contains(named.review),
                try register.find(named.review).findings.indices.contains(named.finding - 1)
            else {
                throw Refusal(
                    "no-such-finding", .missing,
                    "\(named.review) has no finding \(named.finding), or the lesson does not come from it.")
            }
        }
    }

    private static func check(
        _ draft: LearningReference?, of reviews: [ID<ReviewFile>], in register: Register
    ) throws(Refusal) {
        guard let draft else { return }
        guard !register.lessons.contains(where: { $0.value.drafts.contains(draft) }) else {
            throw Refusal("made-already", .conflict, "A lesson rests on draft \(draft.number) of \(draft.review) already.")
        }
        let review = try register.find(draft.review)
        guard reviews.contains(draft.review), review.completed != nil, review.report.learning.indices.contains(draft.number - 1) else {
            throw Refusal("no-such-draft", .missing, "\(draft.review) has no draft lesson \(draft.number), or it is not accepted.")
        }
    }
}

extension Refusal {
    static func noSuchPart(_ part: Int, of lesson: ID<LessonFile>) -> Refusal {
        Refusal("no-such-part", .missing, "\(lesson) has no part \(part).")
    }

    static func lessonClosed(_ lesson: ID<LessonFile>) -> Refusal {
        Refusal("closed", .conflict, "\(lesson) is closed. Open it again first.")
    }
}
