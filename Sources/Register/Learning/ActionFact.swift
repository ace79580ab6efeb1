public import Clocks

/// A fact about one action.
public enum ActionFact: Codable, Equatable, Sendable {
    /// What will be done, by which role, and which parts of which lessons it answers.
    ///
    /// - Parameters:
    ///   - kind: how it changes things; every action agreed in Heed says so.
    ///   - measure: how anybody will know that it worked.
    case agreed(
        title: String, answers: [Answer], owner: String, due: Day?, on: Day, kind: ChangeKind? = nil, measure: String? = nil)
    case progressed(state: Progress, words: String, on: Day)
    /// Done, with what shows it.
    case done(evidence: String, on: Day)
    /// Another role owns it, or another person holds the role.
    case handedOver(owner: String, holder: ID<PersonFile>?, reason: String, on: Day)
    /// The day before it stays beside it.
    case dueMoved(to: Day, reason: String, on: Day)
    /// Somebody else than whoever said it was done has looked at the evidence.
    case evidenceChecked(holds: Bool, words: String, by: ID<PersonFile>, on: Day)
    /// Whether what was done made the difference it was meant to make. If it did not, the action is open again.
    case effectChecked(seen: Bool, words: String, on: Day)
    case reopened(reason: String, on: Day)

    enum CodingKeys: String, CodingKey {
        case agreed = "action.agreed"
        case progressed = "action.progressed"
        case done = "action.done"
        case handedOver = "action.handed-over"
        case dueMoved = "action.due-moved"
        case evidenceChecked = "action.evidence-checked"
        case effectChecked = "action.effect-checked"
        case reopened = "action.reopened"
    }
}

/// The part of a lesson that an action answers, and how: training may have been asked and guidance given.
public struct Answer: Codable, Hashable, Sendable {
    public let lesson: ID<LessonFile>
    public let part: Int
    public let how: Remedy

    public init(lesson: ID<LessonFile>, part: Int, how: Remedy) {
        (self.lesson, self.part, self.how) = (lesson, part, how)
    }
}

/// Short of done. None of these is ever reported as done.
public enum Progress: String, Codable, Sendable, CaseIterable {
    case planned
    case underWay = "under-way"
    case underReview = "under-review"

    public var words: String {
        switch self {
        case .planned: "planned"
        case .underWay: "under way"
        case .underReview: "under review"
        }
    }
}

/// How an action changes things, what lasts longest first.
public enum ChangeKind: String, Codable, Sendable, CaseIterable {
    case removesRisk = "removes-risk"
    case changesSystem = "changes-system"
    case check, guidance, training

    public var words: String {
        switch self {
        case .removesRisk: "Takes the risk away"
        case .changesSystem: "Changes the system"
        case .check: "A check or an audit"
        case .guidance: "Guidance"
        case .training: "Training"
        }
    }

    /// What only tells people something: it says how anyone will know that it worked.
    public var asksMeasure: Bool { self == .guidance || self == .training }
}
