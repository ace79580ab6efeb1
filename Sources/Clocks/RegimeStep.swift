/// One thing a regime asks for, with its clock.
public struct RegimeStep: Codable, Sendable, Equatable {
    /// What starts the clock. Kept even where published pages differ; the step's note tells how.
    public enum StartEvent: String, Codable, Sendable {
        case incident, awareness, notification, decision, commission, publication

        /// "becoming aware of the incident".
        public var words: String {
            switch self {
            case .awareness: "becoming aware of the incident"
            case .commission: "the day it was asked for"
            case .incident, .notification, .decision, .publication: "the \(rawValue)"
            }
        }

        /// Whether it comes after the review has begun, and so perhaps after the regime's last day.
        public var isWithinReview: Bool {
            switch self {
            case .incident, .awareness, .notification: false
            case .decision, .commission, .publication: true
            }
        }
    }

    /// What stands behind a time limit. Shown beside every due date.
    public enum Force: String, Codable, Sendable {
        case statute, guidance
        case localExpectation = "local expectation"
        case ourAssumption = "our assumption"
    }

    public enum Confidence: String, Codable, Sendable {
        case read = "read in the source"
        case known = "known but not read"
        case unsure = "not sure"

        /// What to do about it; nothing where it was read.
        public var advice: String? {
            switch self {
            case .read: nil
            case .known: "This rule is known but was not read there: check before you rely on it."
            case .unsure: "Nobody has confirmed this rule: check with your board."
            }
        }
    }

    /// As on the command line: `rapid-review`.
    public let id: String
    /// "Rapid review sent to the Panel".
    public let name: String
    /// Nothing where no time limit was found; the note says why.
    public let limit: TimeLimit?
    public let starts: StartEvent
    /// Who must do it: "the local authority".
    public let who: String
    /// What comes of it.
    public let product: String
    public let force: Force
    public let source: String
    public let confidence: Confidence
    public let note: String?

    /// "15 working days from becoming aware of the incident", "7 working days before the publication"; nothing where no
    /// time limit was found.
    public var rule: String? {
        limit.map { limit in
            let length = TimeLimit(abs(limit.amount), limit.unit, thenNextWorkingDay: limit.thenNextWorkingDay).words
            return "\(length) \(limit.amount < 0 ? "before" : "from") \(starts.words)"
        }
    }
}
