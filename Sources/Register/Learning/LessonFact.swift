public import Clocks

/// A fact about one lesson.
public enum LessonFact: Codable, Equatable, Sendable {
    /// What reviews taught us, in numbered parts; of nothing else, when somebody records it by hand.
    ///
    /// - Parameters:
    ///   - draft: the learning in a report that it was made of.
    ///   - goodPractice: that something was done well, to be kept.
    case identified(
        from: [ID<ReviewFile>], theme: String, scope: Scope, title: String, parts: [LessonPart], on: Day,
        findings: [FindingReference]? = nil, reach: LearningReach? = nil, goodPractice: Bool? = nil,
        draft: LearningReference? = nil)
    /// Practice had changed before the review was written; the evidence says how.
    case alreadyRemedied(part: Int, evidence: String, on: Day)
    /// Another part that it asks for; parts keep their numbers.
    case partAdded(part: LessonPart, on: Day)
    /// A later review taught the same: somebody has looked at both, and says why. A closed lesson is open again.
    case learntAgain(from: ID<ReviewFile>, findings: [FindingReference], draft: LearningReference?, reason: String, on: Day)
    /// Somebody looked at an earlier lesson that seemed alike, and says that it is another.
    case toldApart(from: ID<LessonFile>, on: Day)
    /// What the Learning Action Panel made of it, at one of its meetings; advice where too few had come.
    case considered(outcome: PanelOutcome, reason: String, at: ID<MeetingFile>, isAdvice: Bool, on: Day)
    case closed(reason: String, on: Day)
    case reopened(reason: String, on: Day)

    enum CodingKeys: String, CodingKey {
        case identified = "lesson.identified"
        case alreadyRemedied = "lesson.already-remedied"
        case partAdded = "lesson.part-added"
        case learntAgain = "lesson.learnt-again"
        case toldApart = "lesson.told-apart"
        case considered = "lesson.considered"
        case closed = "lesson.closed"
        case reopened = "lesson.reopened"
    }
}

/// What a report says was learnt, by its number there.
public struct LearningReference: Codable, Hashable, Sendable {
    public let review: ID<ReviewFile>
    public let number: Int

    public init(review: ID<ReviewFile>, number: Int) { (self.review, self.number) = (review, number) }
}

/// A finding of a review, by its number there.
public struct FindingReference: Codable, Hashable, Sendable {
    public let review: ID<ReviewFile>
    public let finding: Int

    public init(review: ID<ReviewFile>, finding: Int) { (self.review, self.finding) = (review, finding) }
}

/// Whether a lesson matters everywhere or in one area.
public enum Scope: String, Codable, Sendable { case national, area }

/// One thing a lesson asks for. Parts are numbered from 1 in the order they stand.
public struct LessonPart: Codable, Hashable, Sendable {
    public let title: String
    public let asks: Remedy

    public init(title: String, asks: Remedy) { (self.title, self.asks) = (title, asks) }
}

/// How a part is to be answered, or was.
public enum Remedy: String, Codable, Sendable, CaseIterable {
    case training, guidance, policy, system, check
    /// Equality impact assessments and the plans that follow from them.
    case assessment

    public var words: String {
        switch self {
        case .training: "Training"
        case .guidance: "Guidance"
        case .policy: "A change of policy"
        case .system: "A change of system"
        case .check: "A check"
        case .assessment: "An equality impact assessment"
        }
    }

    /// "training asked", "guidance given".
    public var asked: String { self == .check ? "a check asked" : "\(rawValue) asked" }
    public var given: String {
        switch self {
        case .training: "training given"
        case .guidance: "guidance given"
        case .policy: "policy changed"
        case .system: "system changed"
        case .check: "checks made"
        case .assessment: "assessments made"
        }
    }
}
