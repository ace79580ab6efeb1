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

    /// The author's part of the work.
    private var authors: [ReviewView.Task] {
        let sections = ["Context", "Chronology", "Analysis", "Learning", "Recommendations", "Check and submit"]
        guard !file.authors.isEmpty else {
            let mayPropose = visit.may(.proposeAuthors, .review(id))
            let author = ReviewView.Task(
                words: "Author", address: mayPropose ? "\(id.address)/author-proposals" : nil,
                status: StatusWord.notStarted.rawValue, hint: "Who is independent and trained, with reasons.")
            return [author]
                + sections.map {
                    .init(
                        words: $0, address: nil, status: StatusWord.notStarted.rawValue, hint: "Needs an author first.")
                }
        }
        return sections.map {
            .init(
                words: $0, address: nil, status: StatusWord.notStarted.rawValue,
                hint: "The author writes this outside Heed for now.")
        }
    }
}
