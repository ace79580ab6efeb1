public import Clocks

/// What the Learning Action Panel makes of a lesson with national implications.
public enum PanelOutcome: String, Codable, Sendable, CaseIterable {
    case noNational = "none"
    case guidance, policy, training
    case partner = "partner-agency"

    public var words: String {
        switch self {
        case .noNational: "Nothing national: the area acts"
        case .guidance: "National guidance"
        case .policy: "A change of policy"
        case .training: "National training"
        case .partner: "To be taken up with a partner agency"
        }
    }
}

/// One decision on one lesson; of a meeting without a quorum, advice.
public struct PanelDecision: Equatable, Sendable {
    public let outcome: PanelOutcome
    public let reason: String
    public let meeting: ID<MeetingFile>
    public let isAdvice: Bool
    public let on: Day
}

extension Register {
    /// Whether so few came to a meeting of the panel that what it says of a lesson is advice.
    public func isAdvice(at meeting: MeetingFile) -> Bool {
        meeting.attended < Int(home.value(of: .panelQuorum, on: meeting.held ?? meeting.planned)) ?? 5
    }

    /// Lessons with national implications that the panel has not decided on, the oldest first.
    public var panelQueue: [Lesson] {
        all(LessonFile.self) { lesson in
            lesson.closed == nil && (lesson.reach == .national || lesson.reach == nil && lesson.scope == .national)
                && !lesson.panel.contains { !$0.isAdvice }
        }
        .filter { !isFromEarlier($0.id) }.sorted { ($0.file.identified, $0.id) < ($1.file.identified, $1.id) }
    }
}
