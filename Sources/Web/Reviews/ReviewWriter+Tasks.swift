import Clocks
import Papers
import Register

/// What is left to do.
extension ReviewWriter {
    var tasks: [ReviewView.Task] {
        let mayChange = visit.may(.changeReview, .review(id)) && file.completed == nil
        func task(_ words: String, _ form: String, _ part: String, _ status: StatusWord, _ hint: String? = nil)
            -> ReviewView.Task
        {
            .init(
                words: words, address: mayChange ? "\(id.address)/\(form)" : "#\(part)", status: status.rawValue,
                hint: hint)
        }
        let ours = [
            task("Terms of reference", "terms/edit", "terms", termsStatus, termsHint),
            task("People and teams", "people/edit", "people", peopleStatus, peopleHint),
            task("Records secured", "records-secured", "people", file.recordsSecured == nil ? .notStarted : .done),
        ]
        return file.completed == nil ? ours + authors : ours
    }

    private var termsStatus: StatusWord {
        guard let terms else { return .notStarted }
        return terms.gaps == 0 ? .done : .inProgress
    }

    private var termsHint: String? {
        terms.flatMap { $0.gaps == 0 ? nil : "\($0.gaps) \($0.gaps == 1 ? "gap" : "gaps") in brackets to fill." }
    }

    private var peopleStatus: StatusWord {
        switch (incident.staff.isEmpty, file.teams == nil) {
        case (true, true): .notStarted
        case (false, false): .done
        default: .inProgress
        }
    }

    private var peopleHint: String? {
        switch (incident.staff.isEmpty, file.teams == nil) {
        case (true, _): "Until staff are named, nobody can say who is independent of them."
        case (false, true): "The teams are not named yet."
        case (false, false): nil
        }
    }

    /// The author's part of the work, and what becomes of it.
    private var authors: [ReviewView.Task] {
        let sections = register.layout(of: file).sections
        guard file.standing != .waitingForAuthor else {
            let mayPropose = visit.may(.proposeAuthors, .review(id))
            let author = ReviewView.Task(
                words: "Author", address: mayPropose ? "\(id.address)/author-proposals" : nil,
                status: StatusWord.notStarted.rawValue, hint: "Who is independent and trained, with reasons.")
            return [author]
                + sections.map {
                    .init(
                        words: $0.title, address: nil, status: StatusWord.notStarted.rawValue,
                        hint: "Needs an author first.")
                }
        }
        return answers + sections.map(section) + [documents, submission]
    }

    private func section(_ section: ReportLayout.Section) -> ReviewView.Task {
        let isDone = !SubmissionCheck.isUnfinished(section, file) || file.report.attached != nil
        let (count, one) = parts(of: section)
        let isBegun = count > 0 || file.report.sections[section.code] != nil
        let counted = count > 0 ? "\(count) \(count == 1 ? one.one : one.several)." : nil
        let attached = file.report.attached != nil && SubmissionCheck.isUnfinished(section, file)
        return .init(
            words: section.title, address: "\(id.address)\(SubmissionCheck.part(section))",
            status: (isDone ? StatusWord.done : isBegun ? .inProgress : .notStarted).rawValue,
            hint: attached ? "In the report attached." : counted)
    }

    private func parts(of section: ReportLayout.Section) -> (count: Int, words: (one: String, several: String)) {
        switch section.kind {
        case .text: (0, ("", ""))
        case .chronology: (file.report.chronology.entries.count, ("entry", "entries"))
        case .findings: (file.findings.count, ("finding", "findings"))
        case .learning: (file.report.learning.count, ("lesson", "lessons"))
        case .recommendations: (file.report.recommendations.count, ("recommendation", "recommendations"))
        }
    }

    private var documents: ReviewView.Task {
        let count = file.report.documents.count
        return .init(
            words: "Documents", address: "\(id.address)/documents",
            status: (count > 0 ? StatusWord.done : .notStarted).rawValue,
            hint: count > 0 ? "\(count) attached." : "Attach the finished report here, if it is written in Word.")
    }

    /// The points of a return that are to be answered.
    private var answers: [ReviewView.Task] {
        guard file.standing == .returned else { return [] }
        let mayWrite = visit.may(.writeReview, .review(id))
        return file.report.points.enumerated().map { index, point in
            .init(
                words: "Point \(index + 1) of the return",
                address: mayWrite ? "\(id.address)/points/\(index + 1)/edit" : "#points",
                status: (point.answer == nil ? StatusWord.notStarted : .done).rawValue, hint: nil)
        }
    }

    private var submission: ReviewView.Task {
        let check = SubmissionCheck(file, id, register)
        if file.standing == .submitted {
            let mayAccept = visit.may(.acceptReview, .review(id))
            return .init(
                words: mayAccept ? "Accept the report" : visit.may(.judgeReview, .review(id)) ? "Judge the report" : "Waiting to be judged",
                address: mayAccept ? "\(id.address)/acceptance/new" : "\(id.address)/quality-reviews",
                status: StatusWord.inProgress.rawValue, hint: "Given in on \(file.submitted.last?.words ?? "").")
        }
        guard visit.may(.writeReview, .review(id)), check.missing.isEmpty else {
            let count = check.missing.count
            return .init(
                words: "Check and submit", address: nil, status: StatusWord.notStarted.rawValue,
                hint: count == 0
                    ? "Ready for its author to give in." : "\(count) \(count == 1 ? "thing is" : "things are") still missing.")
        }
        return .init(
            words: "Check and submit", address: "\(id.address)/submission/new", status: StatusWord.notStarted.rawValue,
            hint: "Nothing is missing.")
    }
}
