public import Clocks

/// A fact about one lesson.
public enum LessonFact: Codable, Equatable, Sendable {
    /// What reviews taught us, in numbered parts.
    case identified(
        from: [ID<ReviewFile>], theme: String, scope: Scope, title: String, parts: [LessonPart], on: Day,
        findings: [FindingReference]? = nil)
    /// Practice had changed before the review was written; the evidence says how.
    case alreadyRemedied(part: Int, evidence: String, on: Day)

    enum CodingKeys: String, CodingKey {
        case identified = "lesson.identified"
        case alreadyRemedied = "lesson.already-remedied"
    }
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
