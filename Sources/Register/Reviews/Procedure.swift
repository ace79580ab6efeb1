public import Clocks

/// How a management review is to be carried out, as a checklist: data with a version and a source.
public struct Procedure: Decodable, Sendable {
    public struct Step: Decodable, Sendable {
        public let code: Code
        public let words: String
        /// When it counts as followed.
        public let rule: String
    }

    /// What Heed can tell of a review by its records.
    public enum Code: String, Decodable, Sendable, CaseIterable {
        case recordsSecured = "records-secured"
        case termsSet = "terms-set"
        case authorIndependent = "author-independent"
        case authorTrained = "author-trained"
        case chronologyKept = "chronology-kept"
        case familyAsked = "family-asked"
        case staffTold = "staff-told"
        case givenInOnTime = "given-in-on-time"
        case judgedByAnother = "judged-by-another"
        case pointsAnswered = "points-answered"
        case acceptedByName = "accepted-by-name"
    }

    /// Whether a step was followed. What can still be done is not counted against anybody.
    public enum Standing: String, Sendable {
        case followed
        case notYet = "not-yet"
        case notFollowed = "not-followed"

        public var words: String {
            switch self {
            case .followed: "Followed"
            case .notYet: "Not yet"
            case .notFollowed: "Not followed"
            }
        }
    }

    public let name: String
    public let version: Int
    public let effective: Day
    public let source: String
    public let steps: [Step]

    public static let current: Procedure = Resource.read("procedure")
}

extension Register {
    /// Where a review stands with a step on a day.
    public func standing(of id: ID<ReviewFile>, with step: Procedure.Code, on day: Day) -> Procedure.Standing {
        let file = self[id]
        if isFollowed(step, file, id) { return .followed }
        let isOver = step == .givenInOnTime ? !file.submitted.isEmpty || file.firstDue.map { $0 < day } ?? false : file.completed != nil
        return isOver ? .notFollowed : .notYet
    }

    /// Whether a complete review followed every step.
    public func followedAll(_ id: ID<ReviewFile>, on day: Day) -> Bool {
        Procedure.current.steps.allSatisfy { standing(of: id, with: $0.code, on: day) == .followed }
    }

    private func isFollowed(_ step: Procedure.Code, _ file: ReviewFile, _ id: ID<ReviewFile>) -> Bool {
        let report = file.report
        switch step {
        case .recordsSecured: return file.recordsSecured != nil
        case .termsSet: return !file.terms.isEmpty
        case .authorIndependent:
            if file.external != nil { return true }
            return file.author.flatMap { self[$0].declarations.last { $0.review == id } }.map { !$0.isConnected } ?? false
        case .authorTrained:
            if file.external != nil { return true }
            return file.authors.last.map { self[$0.author].stage(of: PersonFile.authorCourse, on: $0.on) != nil } ?? false
        case .chronologyKept: return !report.chronology.entries.isEmpty || report.attached != nil
        case .familyAsked: return report.notes.contains { $0.kind == .family }
        case .staffTold: return report.notes.contains { $0.kind == .feedback }
        case .givenInOnTime: return file.isGivenInOnTime
        case .judgedByAnother:
            return report.gradings.contains { grade in
                grade.source != .author && file.completed.map { grade.on <= $0 } ?? true
            }
        case .pointsAnswered:
            return report.points.isEmpty ? file.completed != nil : report.points.allSatisfy { $0.answer != nil }
        case .acceptedByName: return file.completed != nil && file.acceptedBy != nil
        }
    }
}

extension ReviewFile {
    /// The day on which the first report was given in; of a review brought in without one, the day it was complete.
    public var firstGivenIn: Day? { submitted.first ?? completed }

    /// Whether the first report was given in no later than the day it was first due, whatever was agreed afterwards.
    public var isGivenInOnTime: Bool {
        guard let given = firstGivenIn, let firstDue else { return false }
        return given <= firstDue
    }
}
