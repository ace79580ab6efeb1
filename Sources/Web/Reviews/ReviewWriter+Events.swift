import Clocks
import Office
import Papers
import Register

/// What happened to the review, newest first.
extension ReviewWriter {
    var events: [ReviewView.Event] {
        file.history.reversed().map { happening in
            .init(
                title: title(happening.what), when: when(happening), who: "by \(names[happening.recorded.by])",
                words: [words(happening), source(happening)].compactMap { $0 }.joined(separator: " "))
        }
    }

    /// The time of day only where it was recorded on the day it happened.
    private func when(_ happening: ReviewFile.Happening) -> String {
        let recorded = happening.recorded
        return recorded.source == nil && recorded.day == happening.on ? recorded.at.words : happening.on.words
    }

    private func source(_ happening: ReviewFile.Happening) -> String? {
        if let source = happening.recorded.source { return "Brought in from \(source)." }
        return happening.recorded.day == happening.on ? nil : "Recorded on \(happening.recorded.day.words)."
    }

    private func title(_ what: ReviewFile.Happening.What) -> String {
        switch what {
        case .commissioned: "Review commissioned"
        case .termsSet: "Terms of reference set"
        case .teamsNamed: "Teams named"
        case .recordsSecured: "Records secured"
        case .authorInvited: "Author asked"
        case .invitationAnswered(_, let isAccepted): isAccepted ? "Invitation accepted" : "Invitation declined"
        case .externalAuthorAppointed: "Author from outside appointed"
        case .authorAppointed: "Author appointed"
        case .extended: "Due date moved"
        case .submitted: "Report submitted"
        case .returned: "Returned for changes"
        case .findingMade(let finding): "Finding \(finding) made"
        case .documentAttached: "Document attached"
        case .completed: "Report accepted"
        case .evaluated: "Report graded"
        }
    }

    /// Which return it is, counted from 1.
    private func returns(before happening: ReviewFile.Happening) -> Int {
        file.history.count { one in
            if case .returned = one.what { one.recorded.sequence <= happening.recorded.sequence } else { false }
        }
    }

    private func words(_ happening: ReviewFile.Happening) -> String? {
        switch happening.what {
        case .commissioned: file.firstDue.map { "Due on \($0.words)." } ?? "No due date was fixed."
        case .recordsSecured(let at): "Secured on \(at.words)."
        case .authorAppointed(let place):
            file.authors[place: place + 1].map { one in
                "\(names[one.author])." + (opened[one.reason].map { " Not the first proposed: \($0)" } ?? "")
            }
        case .authorInvited(let number):
            file.invitations[place: number].map { asked in
                "\(names[asked.person]), for \(asked.days) days." + (opened[asked.reason].map { " Not the first proposed: \($0)" } ?? "")
            }
        case .invitationAnswered(let number, _):
            file.invitations[place: number].flatMap(\.answer).map { answer in
                (answer.protected.map { "\($0.from.words) to \($0.to.words), agreed by \(opened[answer.agreedBy] ?? "their manager")." }
                    + [opened[answer.reason]].compactMap { $0 }).joined(separator: " ")
            }
        case .externalAuthorAppointed:
            file.external.flatMap { one in opened[one.name].map { "\($0), \(opened[one.organisation] ?? ""). \(opened[one.independence] ?? "")" } }
        case .extended(let place):
            file.extensions.indices.contains(place) ? "To \(file.extensions[place].to.words)." : nil
        case .evaluated(let by, let grade): "\(grade.capitalizedFirst), by \(by)."
        case .returned(let points):
            [
                opened[file.returned[place: returns(before: happening)]?.reason].map(named),
                points > 0 ? "\(points) \(points == 1 ? "point" : "points") to answer." : nil,
            ].compactMap { $0 }.joined(separator: " ")
        case .documentAttached(let place):
            file.report.documents[place: place + 1].map { "\($0.use.words), \($0.format.uppercased()), version \(version($0))." }
        case .completed: opened[file.acceptedBy].map { "By \($0)." }
        case .termsSet, .teamsNamed, .submitted, .findingMade: nil
        }
    }

    /// Which document of its use it is.
    private func version(_ document: Report.Document) -> Int {
        file.report.documents.count { $0.use == document.use && $0.number <= document.number }
    }
}
