public import Clocks

extension ReviewFile {
    /// Something that happened to the review, for its timeline.
    public struct Happening: Equatable, Sendable {
        public enum What: Equatable, Sendable {
            case commissioned, termsSet, teamsNamed
            case recordsSecured(at: Day)
            /// The place of the appointment among all of them.
            case authorAppointed(Int)
            /// The place of the invitation among all of them.
            case authorInvited(Int)
            case invitationAnswered(Int, isAccepted: Bool)
            case externalAuthorAppointed
            /// The place of the extension among all of them.
            case extended(Int)
            case submitted
            /// With the number of its points.
            case returned(points: Int)
            case findingMade(Int)
            /// The place of the document among all of them.
            case documentAttached(Int)
            case completed
            case evaluated(by: String, grade: String)
        }

        public let what: What
        /// The day it happened, as told.
        public let on: Day
        public let recorded: Recorded
    }
}

extension ReviewFile {
    /// The line of the timeline that a fact is; what is written of the report day by day is none.
    func happening(_ fact: ReviewFact, _ recorded: Recorded) -> Happening? {
        let told: (what: Happening.What, on: Day)? =
            switch fact {
            case .commissioned(_, _, let on, _, _, _, _): (.commissioned, on)
            case .termsSet(_, let on): (.termsSet, on)
            case .teamsNamed(_, let on): (.teamsNamed, on)
            case .recordsSecured(let at, let on): (.recordsSecured(at: at), on)
            case .authorAppointed(_, let on, _): (.authorAppointed(authors.count), on)
            case .authorInvited(let number, _, _, let on, _): (.authorInvited(number), on)
            case .invitationAnswered(let number, let isAccepted, let on, _, _, _):
                (.invitationAnswered(number, isAccepted: isAccepted), on)
            case .externalAuthorAppointed(_, _, _, let on): (.externalAuthorAppointed, on)
            case .extended(_, let on, _, _, _): (.extended(extensions.count), on)
            case .submitted(let on, _): (.submitted, on)
            case .returned(let on, _, let points): (.returned(points: points?.count ?? 0), on)
            case .findingMade(let finding, _, _, let on, _, _): (.findingMade(finding), on)
            case .documentAttached(_, _, _, _, _, _, let on): (.documentAttached(report.documents.count), on)
            case .completed(let on, _): (.completed, on)
            case .evaluated(let on, let by, _, let grade): (.evaluated(by: by, grade: grade), on)
            case .graded(let source, Rubric.overall, let grade, _, _, let on):
                (.evaluated(by: source.words, grade: grade), on)
            case .entryRecorded, .entryWithdrawn, .entryReinstated, .factCheckAsked, .factsChecked, .sectionWritten, .recommendationMade, .learningNoted, .contactNoted,
                .pointAnswered, .graded, .timeNoted:
                nil
            }
        return told.map { Happening(what: $0.what, on: $0.on, recorded: recorded) }
    }
}
