public import Clocks

/// By what a report is judged: criteria, each with what to look for, and the grades that can be given. The organisation's
/// own wording; the version is kept with every grade.
public struct Rubric: Decodable, Sendable {
    /// The criterion of the report as a whole.
    public static let overall = "overall"

    public struct Criterion: Decodable, Sendable {
        public let code: String
        public let title: String
        public let evidence: String
        /// Whether the report cannot be relied on where this one fails.
        public let isCore: Bool

        /// The report as a whole.
        public static let whole = Criterion(
            code: Rubric.overall, title: "The whole report", evidence: "A judgement of its own, and no average.",
            isCore: false)
    }

    public struct Grade: Decodable, Sendable {
        public let code: String
        public let words: String
        /// When it is to be given.
        public let means: String
    }

    public let code: String
    public let version: String
    public let effective: Day
    public let source: String
    public let criteria: [Criterion]
    public let grades: [Grade]

    public static let report: Rubric = Resource.read("rubric-report")
    /// Of the review by all the agencies, and its overview report.
    public static let overview: Rubric = Resource.read("rubric-overview")

    /// "report/1", as a grade names it.
    public var name: String { "\(code)/\(version)" }

    /// A rubric that ships with Heed, by its code and version.
    static func shipped(_ name: String) -> Rubric? { [report, overview].first { $0.name == name } }

    /// Refuses a grade that no rubric gives, or that has no reason.
    static func check(_ name: String, _ criterion: String, _ grade: String, _ reason: Sealed<String>) throws(Refusal) {
        guard let rubric = Rubric.shipped(name), rubric.holds(criterion: criterion) else {
            throw Refusal("no-such-criterion", .rule, "The rubric has no criterion “\(criterion)”.", field: "grade")
        }
        guard rubric.grades.contains(where: { $0.code == grade }) else { throw .empty("grade", "Choose a grade.") }
        guard !reason.isBlank else { throw .empty("reason", "Give a reason for the grade.") }
    }

    public func holds(criterion: String) -> Bool {
        criterion == Rubric.overall || criteria.contains { $0.code == criterion }
    }
}
