public import Clocks

/// One call, letter or e-mail that told us of an incident. Counted apart from the incident and from the children.
public struct Notification: Referenced, Equatable, Sendable {
    public static let prefix = "N"

    public let id: ID<Notification>
    /// The day it reached us, as corrected.
    public internal(set) var received: Day
    public let how: Channel
    public let caller: Sealed<String>?
    /// What they told us, in their words.
    public let account: Sealed<String>?
    /// The time of the call by London's clocks; `nil` where nobody noted it.
    public let at: TimeOfDay?
    public let organisation: Sealed<String>?
    public let callBack: Sealed<String>?
    /// The day a letter or e-mail bears.
    public let written: Day?
    public let recorded: Recorded
    /// More of what they told us, in the order recorded.
    public internal(set) var accountAdded: [Addition] = []
    public internal(set) var corrections: [Correction] = []
    public internal(set) var withdrawn: Withdrawal?

    /// What it said before, what it says now, and why. Nothing is overwritten unseen.
    public struct Correction: Equatable, Sendable {
        public let was: Day
        public let now: Day
        public let source: Sealed<String>
        public let reason: Sealed<String>
        public let recorded: Recorded
    }

    public struct Addition: Equatable, Sendable {
        public let words: Sealed<String>
        public let recorded: Recorded
    }

    public struct Withdrawal: Equatable, Sendable {
        public let on: Day
        public let reason: Sealed<String>
    }
}

/// For files that import Foundation, which has a Notification of its own.
public typealias NotificationID = ID<Notification>

/// A review of one incident by all the agencies together, to which ours contributes.
public struct MultiAgencyReview: Referenced, Equatable, Sendable {
    public static let prefix = "SR"

    public let id: ID<MultiAgencyReview>
    public let announced: Day
    /// The code of the regime it is held under: `SCR06`.
    public let regime: String
    public let board: Coded<String>?
    public internal(set) var grades: [Grade] = []
    /// Aspect by aspect, by a rubric.
    public internal(set) var gradings: [Report.Grading] = []
    public internal(set) var published: Day?
}

/// A grade, and who gave it. Grades of several assessors stand side by side and are never averaged.
public struct Grade: Equatable, Sendable {
    public let by: String
    public let grade: String
    public let on: Day
}
