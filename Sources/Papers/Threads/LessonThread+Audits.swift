import Clocks
import Figures
import Register

/// The audits: what each found, and what was done when practice had not changed.
extension LessonThread {
    func auditSteps(_ name: (ID<PersonFile>) -> String?) -> [StepDraft] {
        let audits = audits
        let carriedOut = audits.filter { $0.file.found != nil }
        var steps = carriedOut.enumerated().map { place, audit in
            carried(audit.id, audit.file, audit.file.found!, kind: LessonThread.kind(place, of: carriedOut.count), name)
        }
        if let next = audits.first(where: { $0.file.found == nil }) {
            steps.append(planned(next.file, isFirst: carriedOut.isEmpty))
        } else if carriedOut.last?.file.found?.conclusion != .holds {
            steps.append(
                StepDraft(
                    kind: carriedOut.isEmpty ? "Audit" : "Another audit", state: .notYet,
                    title: "Not yet: no audit is planned",
                    words: ["What was agreed may be done; whether practice changed, only an audit can show."],
                    short: "Not yet"))
        }
        return steps
    }

    private static func kind(_ place: Int, of count: Int) -> String {
        count == 1 ? "Audit" : place < 3 ? "\(["First", "Second", "Third"][place]) audit" : "Audit \(place + 1)"
    }

    private func planned(_ audit: AuditFile, isFirst: Bool) -> StepDraft {
        let due = audit.due.map { ", due on \($0.words)" } ?? ""
        return StepDraft(
            kind: isFirst ? "Audit" : "Another audit", state: .notYet,
            title: isFirst ? "Not yet: audit" : "Not yet: another audit",
            words: (isFirst ? ["What is agreed and signed is not yet a practice that has changed."] : []) + [
                "Planned on \(audit.planned.words): a sample of \(audit.sample) records\(due). \(audit.question)"
            ], short: "Not yet")
    }

    private func carried(
        _ id: ID<AuditFile>, _ audit: AuditFile, _ found: AuditFile.Found, kind: String,
        _ name: (ID<PersonFile>) -> String?
    ) -> StepDraft {
        let holds = found.conclusion == .holds
        let lastDone = actions.compactMap(\.file.done?.on).max()
        let isTooEarly = holds && lastDone.map { found.on < $0 } ?? false
        let count = "\(found.met) of \(found.sample)"
        return StepDraft(
            kind: kind, state: isTooEarly ? .partly : holds ? .checked : .notChanged,
            title: "\(id): \(count) met the standard",
            who: [LessonThread.signed(found.on, name(found.auditor))],
            words: [
                holds
                    ? "The auditor concludes that practice has changed."
                    : "The auditor concludes that practice had not changed yet.",
                found.words,
            ] + (isTooEarly ? ["It was carried out before the last action was done, and cannot speak for it."] : []) + [
                "Asked: \(audit.question) \(LessonThread.interval(found))"
            ] + (found.next.map { ["Next check \($0.monthName) \($0.year)."] } ?? []),
            evidence: [.init(words: "How the \(found.sample) were chosen: \(found.drawn)")],
            items: audit.actions.map { action in item((id: action, file: register[action])) }, short: count,
            reached: "\(count) at the \(kind.lowercasedFirst), \(found.on.words)")
    }

    /// What a sample of this size allows to be said.
    private static func interval(_ found: AuditFile.Found) -> String {
        guard found.sample >= 5 else {
            return "A sample of \(found.sample) is small: it shows these records and no more."
        }
        let range = ExactInterval.proportion(found.met, of: found.sample)
        return
            "A sample like this fits a true share from \(Int((range.lowerBound * 100).rounded()))% to \(Int((range.upperBound * 100).rounded()))%."
    }
}
