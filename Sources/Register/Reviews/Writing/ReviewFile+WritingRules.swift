import Clocks

/// What may be written of a review, and when.
extension ReviewFile {
    /// Whether its author may write: until it is submitted, and again once it is returned.
    public var isOpenToWriting: Bool {
        standing == .beingWritten || standing == .returned
    }

    func judgeWriting(
        _ fact: ReviewFact, about id: ID<ReviewFile>, under layout: ReportLayout, today: Day
    ) throws(Refusal) {
        switch fact {
        case .entryRecorded(let entry, let facts, let words, let on, let because):
            try checkWriting(on, id, today)
            try check(number: entry, among: report.entries.count, "entry")
            if case .said(let words) = words { try ReviewFile.check(words) }
            if let last = facts.value?.at.span?.lowerBound, last > today {
                throw .inFuture(last, today: today, "The date of an entry")
            }
            if let old = report.entries[place: entry], old.withdrawn != nil {
                throw Refusal("withdrawn", .conflict, "Entry \(entry) of \(id) is withdrawn.")
            }
            if entry <= report.entries.count, because?.isBlank ?? true {
                throw .empty("because", "Say why the entry is put right.")
            }
        case .entryWithdrawn(let entry, let reason, let on):
            try checkWriting(on, id, today)
            guard let old = report.entries[place: entry] else { throw .noSuchPart(of: id, "entry", entry) }
            guard old.withdrawn == nil else {
                throw Refusal("withdrawn", .conflict, "Entry \(entry) of \(id) is withdrawn already.")
            }
            guard !reason.isBlank else { throw .empty("reason", "Say why the entry is withdrawn.") }
        case .entryReinstated(let entry, let reason, let on):
            try checkWriting(on, id, today)
            guard let old = report.entries[place: entry] else { throw .noSuchPart(of: id, "entry", entry) }
            guard old.withdrawn != nil else {
                throw Refusal("not-withdrawn", .conflict, "Entry \(entry) of \(id) is not withdrawn.")
            }
            guard !reason.isBlank else { throw .empty("reason", "Say why it belongs here after all.") }
        case .sectionWritten(let section, let text, let isFinished, let on):
            try checkWriting(on, id, today)
            guard let kind = layout.section(section)?.kind else {
                throw Refusal("no-such-section", .missing, "This report has no section “\(section)”.")
            }
            if isFinished, kind == .text, text.isBlank { throw .empty("text", "Write the section before it is finished.") }
        case .recommendationMade(let number, let words, let by, let findings, let on):
            try checkWriting(on, id, today)
            try check(number: number, among: report.recommendations.count, "recommendation")
            if case .said(let words) = words { try ReviewFile.check(words) }
            try check(findings, id)
            if let by, by <= commissioned {
                throw .before(by, "The date of a recommendation", comesBefore: "the commission", commissioned)
            }
        case .learningNoted(let number, let words, let theme, _, _, let findings, let on):
            try checkWriting(on, id, today)
            try check(number: number, among: report.learning.count, "lesson")
            guard !words.isBlank else { throw .empty("words", "Say what we learn.") }
            guard CodeList.themes.holds(theme) else { throw .empty("theme", "Choose a theme.") }
            // A layout without findings has nothing for it to rest on.
            if layout.part(.findings) != nil || !findings.isEmpty { try check(findings, id) }
        case .contactNoted(_, let words, let at, let on):
            try check(on, "The day", today)
            guard !words.isBlank else { throw .empty("words", "Say what was done.") }
            if let first = at.span?.lowerBound, first > today { throw .inFuture(first, today: today, "The date") }
        case .documentAttached(let document, let use, let format, let digest, let bytes, let name, let on):
            try check(on, "The day", today)
            guard completed == nil else { throw .complete(id) }
            // What was given in is what is judged: a new version waits for its return.
            if use == .report, standing == .submitted { throw .alreadySubmitted(id) }
            if use == .boardForm, format != "docx" {
                throw Refusal("not-word", .rule, "The board’s form is a Word document (.docx).", field: "file")
            }
            guard document == report.documents.count + 1 else {
                throw Refusal(
                    "document-out-of-turn", .conflict,
                    "The next document of \(id) is \(report.documents.count + 1), not \(document).")
            }
            guard digest.count == 64, bytes > 0, !name.isBlank else { throw .empty("file", "Choose a file.") }
        case .pointAnswered(let point, let answer, let on):
            try check(on, "The day", today)
            guard standing == .returned, report.points.indices.contains(point - 1) else {
                throw .noSuchPart(of: id, "point", point)
            }
            guard !answer.isBlank else { throw .empty("answer", "Say what was changed, or why nothing was.") }
        case .graded(let source, let criterion, let grade, let reason, let rubric, let on):
            try check(on, "The grade", today)
            guard !submitted.isEmpty || source == .author else { throw .notSubmitted(id) }
            guard source != .author || standing != .waitingForAuthor else { throw .noAuthor(id) }
            try Rubric.check(rubric, criterion, grade, reason)
        default:
            break
        }
    }

    func checkWriting(_ day: Day, _ id: ID<ReviewFile>, _ today: Day) throws(Refusal) {
        try check(day, "The day", today)
        switch standing {
        case .beingWritten, .returned: return
        case .waitingForAuthor: throw .noAuthor(id)
        case .submitted: throw .alreadySubmitted(id)
        case .complete: throw .complete(id)
        }
    }

    private func check(number: Int, among count: Int, _ what: String) throws(Refusal) {
        guard (1...count + 1).contains(number) else {
            throw Refusal("out-of-turn", .conflict, "The next \(what) is \(count + 1), not \(number).")
        }
    }

    private func check(_ findings: [Int], _ id: ID<ReviewFile>) throws(Refusal) {
        guard !findings.isEmpty else { throw .empty("findings", "Choose the findings on which it rests.") }
        for one in findings where !self.findings.indices.contains(one - 1) {
            throw .noSuchPart(of: id, "finding", one)
        }
    }

    private static func check(_ words: EntryWords) throws(Refusal) {
        var messages: [Refusal.Message] = []
        if words.source.isBlank {
            messages.append(.init(field: "source", sentence: "Say where it is written. An entry without a source is none."))
        }
        if words.what.isBlank { messages.append(.init(field: "what", sentence: "Say what happened.")) }
        guard messages.isEmpty else { throw Refusal("empty", .rule, messages) }
    }

    private static func check(_ words: RecommendationWords) throws(Refusal) {
        let needed = [
            ("what", words.what, "Say what is to be done."), ("owner", words.owner, "Say who is to do it."),
            ("outcome", words.outcome, "Say what is to be better then."),
            ("measure", words.measure, "Say how anybody will know."),
        ]
        let messages = needed.filter { $0.1.isBlank }.map { Refusal.Message(field: $0.0, sentence: $0.2) }
        guard messages.isEmpty else { throw Refusal("empty", .rule, messages) }
    }
}

extension Refusal {
    static func noSuchPart(of id: ID<ReviewFile>, _ what: String, _ number: Int) -> Refusal {
        Refusal("no-such-\(what)", .missing, "\(id) has no \(what) \(number).")
    }
}
