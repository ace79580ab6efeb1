public import Clocks

extension ReviewFile {
    /// Something that happened to the review, for its timeline.
    public struct Happening: Equatable, Sendable {
        public enum What: Equatable, Sendable {
            case commissioned, termsSet, teamsNamed
            case recordsSecured(at: Day)
            /// The place of the appointment among all of them.
            case authorAppointed(Int)
            /// The place of the extension among all of them.
            case extended(Int)
            case submitted
            case returned
            case findingMade(Int)
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
    func happening(_ fact: ReviewFact, _ recorded: Recorded) -> Happening {
        let (what, on): (Happening.What, Day) =
            switch fact {
            case .commissioned(_, _, let on, _, _, _, _): (.commissioned, on)
            case .termsSet(_, let on): (.termsSet, on)
            case .teamsNamed(_, let on): (.teamsNamed, on)
            case .recordsSecured(let at, let on): (.recordsSecured(at: at), on)
            case .authorAppointed(_, let on, _): (.authorAppointed(authors.count), on)
            case .extended(_, let on, _, _, _): (.extended(extensions.count), on)
            case .submitted(let on): (.submitted, on)
            case .returned(let on, _): (.returned, on)
            case .findingMade(let finding, _, _, let on): (.findingMade(finding), on)
            case .completed(let on): (.completed, on)
            case .evaluated(let on, let by, _, let grade): (.evaluated(by: by, grade: grade), on)
            }
        return Happening(what: what, on: on, recorded: recorded)
    }
}
