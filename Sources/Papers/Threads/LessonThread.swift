public import Register

/// Follows one lesson through the register, from the reviews that taught it to the audits that checked it.
public struct LessonThread: Sendable {
    let id: ID<LessonFile>
    let lesson: LessonFile
    let register: Register
    let actions: [Register.Action]
    /// Of each part, in order.
    let statuses: [PartStatus]
    let audits: [(id: ID<AuditFile>, file: AuditFile)]

    public init(_ id: ID<LessonFile>, in register: Register) {
        (self.id, self.register) = (id, register)
        lesson = register[id]
        actions = register.actions(answering: id)
        statuses = register.statuses(of: id)
        audits = register.audits(of: id)
    }

    /// The actions that answer a part, numbered from 1.
    func actions(on part: Int) -> [Register.Action] {
        actions.filter { $0.file.answers.contains { $0.lesson == id && $0.part == part } }
    }

    /// Whether every part is done with evidence or had been put right; it says nothing of practice.
    var isAnswered: Bool { statuses.allSatisfy { $0 == .done || $0 == .alreadyRemedied } }
    public var status: String { isAnswered ? "Done: evidence recorded for every part" : "In progress" }

    /// The people whose names stand on the thread.
    public var people: [ID<PersonFile>] {
        Set(lesson.reviews.compactMap { register[$0].authors.last?.author } + audits.compactMap(\.file.found?.auditor))
            .sorted()
    }

    /// The findings it rests on, with their sealed words.
    public var findings: [(review: ID<ReviewFile>, number: Int, finding: ReviewFile.Finding)] {
        lesson.findings.compactMap { named in
            let findings = register[named.review].findings
            return findings.indices.contains(named.finding - 1)
                ? (named.review, named.finding, findings[named.finding - 1]) : nil
        }
    }

    /// The thread in words. Names and findings are what the caller has opened; what it has not is left out.
    public func view(
        name: (ID<PersonFile>) -> String? = { _ in nil }, words: (Sealed<String>) -> String? = { _ in nil }
    ) -> ThreadView {
        let drafts = [review(name), finding(words), learnt, action, meeting, policy] + auditSteps(name)
        var isUnbroken = true
        let steps = drafts.enumerated().map { place, step in
            isUnbroken =
                isUnbroken && step.isWhole(followed: place + 1 < drafts.count && drafts[place + 1].state != .notYet)
            return step.step(isLineSolid: isUnbroken)
        }
        let summary = ThreadSummary(drafts)
        return ThreadView(
            reference: id.description, title: lesson.title, reached: summary.reached, missing: summary.missing,
            steps: steps)
    }
}

/// A step before it is known whether the line goes on from it.
struct StepDraft {
    var kind: String
    var state: ThreadView.State
    var title: String
    var who: [String] = []
    var words: [String] = []
    var evidence: [ThreadView.Evidence] = []
    var items: [ThreadView.Item] = []
    var coverage: ThreadView.Coverage?
    var short: String
    /// "policy signed by 171 of 180 people": what the thread has reached when it stops here.
    var reached: String?

    /// Whether everything here is evidenced. An audit that found practice unchanged is, once something came after it.
    func isWhole(followed: Bool) -> Bool {
        switch state {
        case .done, .checked, .notNeeded: true
        case .notChanged: followed
        case .partly, .notYet: false
        }
    }

    func step(isLineSolid: Bool) -> ThreadView.Step {
        ThreadView.Step(
            kind: kind, state: state, title: title, who: who, words: words, evidence: evidence, items: items,
            coverage: coverage,
            short: short, isLineSolid: isLineSolid)
    }
}

/// How far a thread has got, in words.
struct ThreadSummary {
    let reached: String
    let missing: String?

    init(_ drafts: [StepDraft]) {
        // Once practice was found changed, a further look that is planned takes nothing back.
        let isLookPlanned =
            drafts.count > 1 && drafts[drafts.count - 1].state == .notYet && drafts[drafts.count - 2].state == .checked
        let steps = isLookPlanned ? Array(drafts.dropLast()) : drafts
        let isUnbroken = steps.indices.allSatisfy { steps[$0].isWhole(followed: $0 + 1 < steps.count) }
        if isUnbroken, let last = steps.last, last.state == .checked {
            reached = "Changed and checked. \(last.reached?.capitalizedFirst ?? last.title)."
            missing = nil
            return
        }
        let furthest = steps.last { ![.notYet, .notNeeded].contains($0.state) }
        reached = furthest.map { "Reached: \($0.reached ?? $0.kind.lowercasedFirst)." } ?? "Nothing recorded yet."
        let open = steps.filter { $0.state == .partly }.map(\.kind.lowercasedFirst)
        let absent = steps.filter { $0.state == .notYet }.map(\.kind.lowercasedFirst)
        let words = [
            open.isEmpty ? nil : "Open on the way: \(open.joined(separator: ", ")).",
            absent.isEmpty ? nil : "Not yet: \(absent.joined(separator: ", ")).",
        ].compactMap { $0 }
        missing = words.isEmpty ? nil : words.joined(separator: " ")
    }
}
