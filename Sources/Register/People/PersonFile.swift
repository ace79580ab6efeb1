public import Clocks
import HashTreeCollections

/// One member of staff.
public struct PersonFile: File {
    public typealias Fact = PersonFact
    public static let kind = "person"
    public static let prefix = "P"
    public static let shelf: Shelf<PersonFile> = \.people

    /// The course that trains authors of management reviews.
    public static let authorCourse = "review-author"

    public private(set) var name: Sealed<String>?
    /// What personnel know them by; `nil` where nobody said.
    public private(set) var number: String?
    /// From joining to leaving, in order; more than one where somebody came back.
    public private(set) var spells: [Spell] = []
    public private(set) var posts: [Post] = []
    public private(set) var training: [Training] = []
    public private(set) var signed: [Signature] = []
    /// Who managed them, in the order recorded.
    public private(set) var managers: [Manager] = []
    public private(set) var absences: [Absence] = []
    public private(set) var deputies: [Deputy] = []
    /// In the order recorded: of one review the last counts.
    public private(set) var declarations: [Declaration] = []
    public private(set) var interests: [Interest] = []
    /// The place in the journal of the last fact that a form about them shows.
    public private(set) var changed = 0

    public init() {}

    /// The first day of the first spell.
    public var joined: Day { spells.first?.from ?? Day(number: 0) }
    /// The last day of the last spell; `nil` while they are in post.
    public var left: Day? { spells.last?.to }

    public struct Spell: Equatable, Sendable {
        public internal(set) var from: Day
        public internal(set) var to: Day?
    }

    public struct Manager: Equatable, Sendable {
        public let by: ID<PersonFile>?
        public let from: Day
    }

    public struct Absence: Equatable, Sendable {
        public let from: Day
        public internal(set) var to: Day?

        public func covers(_ day: Day) -> Bool { from <= day && to.map { day <= $0 } ?? true }
    }

    public struct Deputy: Equatable, Sendable {
        public let deputy: ID<PersonFile>
        public let from: Day
        public internal(set) var to: Day

        public func stands(on day: Day) -> Bool { from <= day && day <= to }
    }

    public struct Declaration: Equatable, Sendable {
        public let review: ID<ReviewFile>
        public let isConnected: Bool
        public let on: Day
    }

    public struct Interest: Equatable, Sendable {
        public let words: Sealed<String>
        public let on: Day
        public internal(set) var ended: Day?
    }

    public struct Post: Equatable, Sendable {
        public let title: String
        public let area: String?
        public let role: PostRole
        public let on: Day
        /// Hundredths of full time; `nil` where it is not known.
        public let fte: Int?
    }

    public struct Training: Equatable, Sendable {
        public let course: String
        public let stage: Int
        public let on: Day
    }

    public struct Signature: Equatable, Sendable {
        public let policy: ID<PolicyFile>
        public let version: Int
        public let on: Day
    }

    public static func place(of fact: PersonFact) -> Place {
        if case .joined = fact { .first } else { .later }
    }

    public mutating func apply(_ fact: PersonFact, _ recorded: Recorded) {
        if fact.isShownByForms { changed = recorded.sequence }
        switch fact {
        case .joined(let name, let on, let number):
            (self.name, self.number, spells) = (name, number, [Spell(from: on, to: nil)])
        case .renamed(let name, _): self.name = name
        case .numbered(let number, _): self.number = number
        case .startCorrected(let start, _): if !spells.isEmpty { spells[0].from = start }
        case .left(let on):
            if !spells.isEmpty { spells[spells.count - 1].to = on }
            end(absenceOn: on)
        case .rejoined(let on): spells.append(Spell(from: on, to: nil))
        case .postTaken(let post, let area, let role, let on, let fte):
            posts.append(.init(title: post, area: area, role: role, on: on, fte: fte))
        case .managed(let by, let on): managers.append(.init(by: by, from: on))
        case .away(let from, let to, _): absences.append(.init(from: from, to: to))
        case .back(let on):
            end(absenceOn: on - 1)
            // One that did not come about.
            absences.removeAll { $0.from == on }
        case .trained(let course, let stage, let on): complete(course, stage: stage, on: on)
        case .signed(let policy, let version, let on):
            if !hasSigned(policy, version: version) { signed.append(.init(policy: policy, version: version, on: on)) }
        case .deputyNamed(let deputy, let from, let to, _): deputies.append(.init(deputy: deputy, from: from, to: to))
        case .deputyEnded(let deputy, let on):
            for index in deputies.indices where deputies[index].deputy == deputy && deputies[index].to >= on {
                deputies[index].to = on - 1
            }
        case .declared(let review, let isConnected, let on):
            declarations.append(.init(review: review, isConnected: isConnected, on: on))
        case .interestDeclared(_, let words, let on): interests.append(.init(words: words, on: on, ended: nil))
        case .interestEnded(let interest, let on):
            if interests.indices.contains(interest - 1) { interests[interest - 1].ended = on }
        }
    }

    /// Ends the absence that covers a day with that day.
    private mutating func end(absenceOn day: Day) {
        for index in absences.indices where absences[index].covers(day) { absences[index].to = day }
    }

    /// What a course's own record says of them.
    mutating func complete(_ course: String, stage: Int, on day: Day) {
        training.append(.init(course: course, stage: stage, on: day))
    }

    public static func fold(
        _ fact: PersonFact, of id: ID<PersonFile>, _ recorded: Recorded, into register: inout Register
    ) {
        switch fact {
        case .signed(let policy, let version, _):
            if !register[id].hasSigned(policy, version: version) { register.policies[policy]?.countSignature(of: version) }
        case .trained: register.trainingRecorded = recorded.day
        case .joined(_, _, let number): if let number { register.personByNumber[number] = id }
        case .numbered(let number, _):
            if let before = register[id].number { register.personByNumber[before] = nil }
            register.personByNumber[number] = id
        default: break
        }
        register.people[id, default: PersonFile()].apply(fact, recorded)
    }
}

extension PersonFact {
    /// Whether a form about the person shows it. Signing a policy or being trained changes nothing that is typed there.
    fileprivate var isShownByForms: Bool {
        switch self {
        case .joined, .postTaken, .left, .managed, .renamed, .numbered, .startCorrected, .rejoined, .away, .back: true
        case .trained, .signed, .deputyNamed, .deputyEnded, .declared, .interestDeclared, .interestEnded: false
        }
    }
}
