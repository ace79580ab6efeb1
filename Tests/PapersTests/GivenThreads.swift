import Clocks
import Papers
import Register
import Testing

extension Facts {
    /// A lesson of a complete review whose one finding rests on two entries.
    @discardableResult
    mutating func learn(_ asks: Remedy...) throws(Refusal) -> ID<LessonFile> {
        let author = try author()
        try review(of: told("2009-04-20"), by: author)
        try add(
            .findingMade(
                finding: 1, words: "Nobody asked the school.",
                restsOn: .said([.exact("2009-03-02"), .month("2009-02-01")]), on: "2009-07-15"), to: ID<ReviewFile>(1))
        return try begin(
            LessonFile.self,
            with: .identified(
                from: ["IMR-0001"], theme: "supervision", scope: .national, title: "Look at quality.",
                parts: asks.map { LessonPart(title: "Supervision", asks: $0) }, on: "2009-08-03",
                findings: [FindingReference(review: "IMR-0001", finding: 1)]))
    }

    /// An action that answers parts of lessons, done on 1 September 2009 where it says so.
    @discardableResult
    mutating func act(_ answers: Answer..., isDone: Bool = true) throws(Refusal) -> ID<ActionFile> {
        let id = try begin(
            ActionFile.self,
            with: .agreed(
                title: "Revise the policy", answers: answers, owner: "Head of policy", due: "2009-12-01",
                on: "2009-08-04"))
        if isDone { try add(.done(evidence: "Version 3 is in force.", on: "2009-09-01"), to: id) }
        return id
    }

    /// A meeting of a series that looked at an action.
    mutating func meet(_ series: String = "NE", on day: Day = "2009-09-08", about action: ID<ActionFile> = "A-0001")
        throws(Refusal)
    {
        let id = try begin(MeetingFile.self, with: .planned(series: series, on: day))
        try add(.held(on: day, attended: 7), to: id)
        try add(.discussed(action: action, words: "Looked at and kept."), to: id)
    }

    /// A policy whose version 3 answers the first lesson, signed by some of those who were asked.
    mutating func publish(signed: Int, of asked: Int?) throws(Refusal) {
        let id = try begin(
            PolicyFile.self, with: .adopted(title: "Supervision Policy", slug: "supervision", on: "2005-04-04"))
        try add(
            .published(version: 3, on: "2009-09-01", answers: ["L-0001"], changes: [], learningTo: nil, signBy: nil),
            to: id)
        if let asked {
            try add(
                .signaturesAsked(version: 3, people: asked, whom: "people who supervise others", on: "2009-09-01"),
                to: id)
        }
        for _ in 0..<signed { try add(.signed(policy: id, version: 3, on: "2009-09-10"), to: author()) }
    }

    @discardableResult
    mutating func planAudit(due: Day? = nil, on day: Day = "2009-09-14") throws(Refusal) -> ID<AuditFile> {
        try begin(
            AuditFile.self,
            with: .planned(question: "Is the file read?", lessons: ["L-0001"], sample: 10, due: due, on: day))
    }

    mutating func audit(_ met: Int, of sample: Int = 10, holds: Bool, on day: Day) throws(Refusal) {
        let id = try planAudit()
        try add(
            .carriedOut(
                auditor: "P-0001", drawn: "Every fifth file.", sample: sample, met: met,
                conclusion: holds ? .holds : .doesNotHold, words: "Files were read.", next: nil, on: day), to: id)
    }
}

/// A lesson followed as far as a policy that everybody asked has signed: all but an audit.
func followed() throws -> Facts {
    var facts = try given()
    let lesson = try facts.learn(.policy)
    try facts.act(Answer(lesson: lesson, part: 1, how: .policy))
    try facts.meet()
    try facts.publish(signed: 2, of: 2)
    return facts
}

extension Register {
    /// The thread of the first lesson, nothing of it opened.
    var thread: ThreadView { LessonThread("L-0001", in: self).view() }
}

extension ThreadView {
    func step(_ kind: String) throws -> Step { try #require(steps.first { $0.kind == kind }) }
    /// The kinds of the steps from which the line goes on.
    var solid: [String] { steps.filter(\.isLineSolid).map(\.kind) }
}
