public import Clocks

/// One thing that has to be done on the first day after somebody told us.
public struct FirstDayTask: Codable, Hashable, Sendable {
    /// `records-secured`.
    public let code: String
    /// "Records secured".
    public let words: String
    public let hint: String?
    /// The role that usually does it.
    public let who: Role
    /// How long there is from the day it was received.
    public let within: TimeLimit
    public let force: RegimeStep.Force

    public init(
        code: String, words: String, hint: String? = nil, who: Role, within: TimeLimit,
        force: RegimeStep.Force = .localExpectation
    ) {
        (self.code, self.words, self.hint, self.who, self.within, self.force) = (code, words, hint, who, within, force)
    }
}

/// The list that ships with Heed, until an organisation sets its own.
public struct FirstDayList: Decodable, Sendable {
    public let version: String
    public let effective: Day
    public let source: String
    public let tasks: [FirstDayTask]

    public static let shipped: FirstDayList = Resource.read("first-day")
}
