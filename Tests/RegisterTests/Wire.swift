import Clocks
import Foundation
import Register
import Testing

/// The golden lines.
enum Wire {
    struct Line: Sendable, CustomTestStringConvertible {
        let kind: String
        let text: String

        var body: Data { Data(text.utf8) }
        /// `case.notified`: the one key of the line.
        var name: String { text.split(separator: "\"").dropFirst().first.map(String.init) ?? "" }
        var testDescription: String { text }

        /// Read as its own type and written again.
        func again() throws -> Data {
            switch kind {
            case "organisation": try Wire.again(OrganisationFact.self, body)
            case "case": try Wire.again(CaseFact.self, body)
            case "review": try Wire.again(ReviewFact.self, body)
            case "lesson": try Wire.again(LessonFact.self, body)
            case "action": try Wire.again(ActionFact.self, body)
            case "meeting": try Wire.again(MeetingFact.self, body)
            case "policy": try Wire.again(PolicyFact.self, body)
            case "person": try Wire.again(PersonFact.self, body)
            case "course": try Wire.again(CourseFact.self, body)
            case "audit": try Wire.again(AuditFact.self, body)
            case "paper": try Wire.again(PaperFact.self, body)
            case "account": try Wire.again(AccountFact.self, body)
            default: throw CocoaError(.fileReadUnknown)
            }
        }
    }

    static func lines() throws -> [Line] {
        guard let folder = Bundle.module.url(forResource: "Wire", withExtension: nil) else {
            throw CocoaError(.fileNoSuchFile)
        }
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "jsonl" }.sorted { $0.path < $1.path }.flatMap { file in
                try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
                    Line(kind: file.deletingPathExtension().lastPathComponent, text: String($0))
                }
            }
    }

    static func again<Fact: Codable>(_ type: Fact.Type, _ body: Data) throws -> Data {
        try encoder.encode(JSONDecoder().decode(type, from: body))
    }

    /// As the Office writes.
    static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    static let recorded = Recorded(
        sequence: 1, day: "2009-04-07", at: Moment(london: "2009-04-07", hour: 9, minute: 0), by: "P-0001")

    /// The promise: every name in any journal, for ever.
    static let promised: Set = [
        "organisation.founded", "organisation.area-opened", "organisation.area-closed", "organisation.setting-chosen",
        "organisation.annotated", "organisation.placed", "organisation.first-day-list-set", "organisation.backup-made",

        "case.notified", "case.child-described", "case.involvement-found", "case.decided", "case.review-announced",
        "case.review-graded", "case.aspect-graded", "case.review-published", "case.received-corrected", "case.notification-withdrawn",
        "case.notification-reinstated", "case.area-found", "case.nature-corrected", "case.incident-corrected",
        "case.child-corrected", "case.account-added", "case.learnt-later", "case.linked-as-same", "case.link-undone",
        "case.safety-answered", "case.made-safe", "case.first-day-done", "case.first-day-reopened", "case.staff-named",
        "case.staff-named-in-error", "case.reply-owed", "case.reply-sent", "case.letter-kept", "case.letter-sent",
        "case.regime-begun", "case.clock-started", "case.clock-extended", "case.clock-suspended", "case.step-done",

        "review.commissioned", "review.author-appointed", "review.extended", "review.submitted", "review.returned",
        "review.finding-made", "review.completed", "review.evaluated", "review.terms-set", "review.teams-named",
        "review.records-secured", "review.entry-recorded", "review.entry-withdrawn", "review.entry-reinstated", "review.fact-check-asked", "review.facts-checked",
        "review.section-written",
        "review.recommendation-made", "review.learning-noted", "review.contact-noted", "review.document-attached",
        "review.point-answered", "review.graded", "review.author-invited", "review.invitation-answered",
        "review.external-author-appointed", "review.time-noted",

        "lesson.identified", "lesson.already-remedied", "lesson.part-added", "lesson.learnt-again", "lesson.told-apart",
        "lesson.considered", "lesson.closed", "lesson.reopened",

        "action.agreed", "action.progressed", "action.done", "action.handed-over", "action.due-moved",
        "action.evidence-checked", "action.effect-checked", "action.reopened",

        "meeting.planned", "meeting.held", "meeting.not-held", "meeting.discussed", "meeting.moved", "meeting.noted",

        "policy.adopted", "policy.published", "policy.placed-under-review", "policy.signatures-asked",
        "policy.lessons-linked",

        "person.joined", "person.post-taken", "person.left", "person.trained", "person.signed", "person.managed",
        "person.deputy-named", "person.deputy-ended", "person.declared", "person.renamed", "person.numbered",
        "person.start-corrected", "person.rejoined", "person.away", "person.back", "person.interest-declared",
        "person.interest-ended",

        "course.opened", "course.changed", "course.required", "course.requirement-ended", "course.cohort-planned",
        "course.cohort-moved", "course.cohort-cancelled", "course.booked", "course.place-given-up", "course.attended",

        "audit.planned", "audit.carried-out", "audit.followed-up",

        "paper.begun", "paper.interpreted", "paper.decision-asked", "paper.detail-needed", "paper.published",

        "account.opened", "account.roles-given", "account.password-set", "account.authenticator-set",
        "account.sign-in-reset", "account.closed", "account.reopened",
    ]
}
