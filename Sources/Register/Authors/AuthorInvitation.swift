public import Clocks

/// Days on which an author is free for the review, as agreed with their manager; both ends counted.
public struct ProtectedDays: Codable, Hashable, Sendable {
    public let from: Day
    public let to: Day

    public init(from: Day, to: Day) { (self.from, self.to) = (from, to) }
}

/// Somebody asked to write a review, and what they said.
public struct AuthorInvitation: Equatable, Sendable {
    /// How many days the work may be thought to take.
    public static let daysAllowed = 1...200

    public let person: ID<PersonFile>
    /// How many days the work is thought to take.
    public let days: Int
    public let on: Day
    /// Why it is not the first proposed.
    public let reason: Sealed<String>?
    public internal(set) var answer: Answer?

    public struct Answer: Equatable, Sendable {
        public let isAccepted: Bool
        public let on: Day
        public let protected: [ProtectedDays]
        /// The manager who agreed to those days.
        public let agreedBy: Sealed<String>?
        public let reason: Sealed<String>?
    }
}

/// Half-days that an author worked on a review, or that were meant for it and were lost.
public struct TimeNote: Equatable, Sendable {
    /// How many half-days one note may hold.
    public static let halfDaysAllowed = 1...20

    public let day: Day
    public let halfDays: Int
    public let isLost: Bool
    public let words: Sealed<String>?
}

/// Somebody from outside who writes a review.
public struct ExternalAuthor: Equatable, Sendable {
    public let name: Sealed<String>
    public let organisation: Sealed<String>
    /// What shows that they are independent.
    public let independence: Sealed<String>
    public let on: Day
}

/// The time an author has, against the time the work is thought to take. In half-days.
public struct WritingTime: Equatable, Sendable {
    public let estimated: Int
    public let spent: Int
    public let lost: Int
    /// Working half-days still protected, from `today` to the day it is due.
    public let ahead: Int

    public init(estimated: Int, spent: Int, lost: Int, ahead: Int) {
        (self.estimated, self.spent, self.lost, self.ahead) = (estimated, spent, lost, ahead)
    }

    /// What is left to do does not fit into the days that are left.
    public var isAtRisk: Bool { max(0, estimated - spent) > ahead }

    /// Of a review that is complete: what it took.
    public var used: String {
        "\(WritingTime.days(estimated)) estimated, \(spent == 0 ? "none noted as" : WritingTime.days(spent)) spent."
    }

    public var words: String {
        let left = max(0, estimated - spent)
        let lost = self.lost > 0 ? " \(WritingTime.days(self.lost)) lost." : ""
        return "\(used)\(lost) "
            + "\(WritingTime.days(left)) left to do, \(WritingTime.days(ahead)) protected until it is due."
    }

    /// "2½ days".
    static func days(_ halves: Int) -> String {
        let whole = halves / 2
        let words = halves % 2 == 0 ? "\(whole)" : whole == 0 ? "½" : "\(whole)½"
        return "\(words) \(halves > 2 ? "days" : "day")"
    }
}

extension ReviewFile {
    /// `nil` while nobody has accepted an invitation with protected days.
    public func time(on today: Day) -> WritingTime? {
        guard let invitation = invitations.last(where: { $0.answer?.isAccepted == true && $0.person == author }),
            let answer = invitation.answer
        else { return nil }
        let last = due ?? answer.protected.map(\.to).max() ?? today
        var ahead = 0
        for days in answer.protected where days.to >= today && days.from <= last {
            var day = max(days.from, today)
            while day <= min(days.to, last) {
                if !day.weekday.isWeekend { ahead += 2 }
                day = day + 1
            }
        }
        let lostAhead = time.filter { $0.isLost && $0.day >= today }.reduce(0) { $0 + $1.halfDays }
        return WritingTime(
            estimated: invitation.days * 2, spent: time.filter { !$0.isLost }.reduce(0) { $0 + $1.halfDays },
            lost: time.filter(\.isLost).reduce(0) { $0 + $1.halfDays }, ahead: max(0, ahead - lostAhead))
    }
}
