public import Clocks
import HashTreeCollections

/// A fact about one member of staff.
public enum PersonFact: Codable, Equatable, Sendable {
    case joined(name: Sealed<String>, on: Day)
    /// A post taken up. It ends the one held before.
    case postTaken(post: String, area: String?, role: PostRole, on: Day)
    case left(on: Day)
    /// A stage of a course was completed.
    case trained(course: String, stage: Int, on: Day)
    /// They say they have read this version of a policy.
    case signed(policy: ID<PolicyFile>, version: Int, on: Day)
    /// Managed by somebody from this day on, or by nobody whom Heed knows. It ends what stood before.
    case managed(by: ID<PersonFile>?, on: Day)
    /// Somebody looks after their work from one day to another, both counted.
    case deputyNamed(deputy: ID<PersonFile>, from: Day, to: Day, on: Day)
    case deputyEnded(deputy: ID<PersonFile>, on: Day)
    /// They say whether anything connects them with the family, or with those who worked with it, in a review's case.
    case declared(review: ID<ReviewFile>, isConnected: Bool, on: Day)

    enum CodingKeys: String, CodingKey {
        case joined = "person.joined"
        case postTaken = "person.post-taken"
        case left = "person.left"
        case trained = "person.trained"
        case signed = "person.signed"
        case managed = "person.managed"
        case deputyNamed = "person.deputy-named"
        case deputyEnded = "person.deputy-ended"
        case declared = "person.declared"
    }
}

/// What kind of post it is, as far as figures need to know.
public enum PostRole: String, Codable, Sendable, CaseIterable {
    case practitioner
    /// Manages services to families.
    case operationalManager = "operational-manager"
    /// Manages, but runs no services: independent of line management in cases.
    case nonOperationalManager = "non-operational-manager"
    case support
}

/// One member of staff.
public struct PersonFile: File {
    public typealias Fact = PersonFact
    public static let kind = "person"
    public static let prefix = "P"
    public static let shelf: Shelf<PersonFile> = \.people

    /// The course that trains authors of management reviews.
    public static let authorCourse = "review-author"

    public private(set) var name: Sealed<String>?
    public private(set) var joined = Day(number: 0)
    public private(set) var left: Day?
    public private(set) var posts: [Post] = []
    public private(set) var training: [Training] = []
    public private(set) var signed: [Signature] = []
    /// Who managed them, in the order recorded.
    public private(set) var managers: [Manager] = []
    public private(set) var deputies: [Deputy] = []
    /// In the order recorded: of one review the last counts.
    public private(set) var declarations: [Declaration] = []

    public init() {}

    public struct Manager: Equatable, Sendable {
        public let by: ID<PersonFile>?
        public let from: Day
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

    public struct Post: Equatable, Sendable {
        public let title: String
        public let area: String?
        public let role: PostRole
        public let on: Day
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

    public func isInPost(on day: Day) -> Bool { joined <= day && left.map { day <= $0 } ?? true }
    /// The post taken up last by that day, in whatever order posts were recorded.
    public func post(on day: Day) -> Post? {
        posts.filter { $0.on <= day }.enumerated().max { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }?
            .element
    }
    public func completed(_ course: String, stage: Int) -> Day? {
        training.first { $0.course == course && $0.stage == stage }?.on
    }
    public func hasSigned(_ policy: ID<PolicyFile>, version: Int) -> Bool {
        signed.contains { $0.policy == policy && $0.version == version }
    }

    public static func place(of fact: PersonFact) -> Place {
        if case .joined = fact { .first } else { .later }
    }

    public mutating func apply(_ fact: PersonFact, _ recorded: Recorded) {
        switch fact {
        case .joined(let name, let on): (self.name, joined) = (name, on)
        case .postTaken(let post, let area, let role, let on):
            posts.append(.init(title: post, area: area, role: role, on: on))
        case .left(let on): left = on
        case .trained(let course, let stage, let on): training.append(.init(course: course, stage: stage, on: on))
        case .signed(let policy, let version, let on):
            if !hasSigned(policy, version: version) { signed.append(.init(policy: policy, version: version, on: on)) }
        case .managed(let by, let on): managers.append(.init(by: by, from: on))
        case .deputyNamed(let deputy, let from, let to, _): deputies.append(.init(deputy: deputy, from: from, to: to))
        case .deputyEnded(let deputy, let on):
            for index in deputies.indices where deputies[index].deputy == deputy && deputies[index].to >= on {
                deputies[index].to = on - 1
            }
        case .declared(let review, let isConnected, let on):
            declarations.append(.init(review: review, isConnected: isConnected, on: on))
        }
    }

    /// Everybody who managed them at any time up to a day.
    public func managed(until day: Day) -> Set<ID<PersonFile>> {
        Set(managers.filter { $0.from <= day }.compactMap(\.by))
    }

    public static func fold(
        _ fact: PersonFact, of id: ID<PersonFile>, _ recorded: Recorded, into register: inout Register
    ) {
        if case .signed(let policy, let version, _) = fact, !register[id].hasSigned(policy, version: version) {
            register.policies[policy]?.countSignature(of: version)
        }
        register.people[id, default: PersonFile()].apply(fact, recorded)
    }

    public func judge(_ fact: PersonFact, about id: ID<PersonFile>, in register: Register, today: Day) throws(Refusal) {
        switch fact {
        case .joined(_, let on): guard on <= today else { throw .inFuture(on, today: today, "The first day") }
        case .postTaken(let post, let area, _, let on):
            guard !post.isEmpty else { throw .empty("post", "Name the post.") }
            if let area, !register.knowsArea(area) { throw .noSuchArea(area) }
            try check(on, "The post", today)
        case .left(let on):
            if left != nil { throw Refusal("already-left", .conflict, "\(id) is recorded as having left.") }
            try check(on, "Leaving", today)
        case .trained(let course, let stage, let on):
            try check(on, "The training", today)
            guard (1...9).contains(stage) else {
                throw Refusal("no-such-stage", .rule, "Stages are counted from 1 to 9.", field: "stage")
            }
            if stage > 1 {
                guard let before = completed(course, stage: stage - 1), before <= on else {
                    throw Refusal(
                        "stage-out-of-turn", .rule,
                        "\(id) had not completed stage \(stage - 1) of this course by \(on.words).")
                }
            }
        case .signed(let policy, let version, let on):
            guard let published = try register.find(policy).versions.first(where: { $0.number == version }) else {
                throw .noSuchVersion(version, of: policy)
            }
            guard on >= published.on else { throw .before(on, "Signing", comesBefore: "publication", published.on) }
            try check(on, "Signing", today)
        case .managed(let by, let on):
            if let by {
                _ = try register.find(by)
                guard by != id else {
                    throw Refusal("own-manager", .rule, "Nobody is their own manager.", field: "manager")
                }
            }
            try check(on, "The line of management", today)
        case .deputyNamed(let deputy, let from, let to, let on):
            let person = try register.find(deputy)
            guard deputy != id else {
                throw Refusal("own-deputy", .rule, "Choose somebody else.", field: "deputy")
            }
            guard from <= to else { throw .before(to, "The last day", comesBefore: "the first", from) }
            guard to >= today else {
                throw Refusal("in-past", .rule, "Those days have gone by.", field: "to")
            }
            guard person.isInPost(on: from) else { throw .notInPost(deputy, from) }
            try check(on, "The day", today)
        case .deputyEnded(let deputy, let on):
            guard deputies.contains(where: { $0.deputy == deputy && $0.to >= on }) else {
                throw Refusal("no-deputy", .conflict, "\(deputy) is not deputy from that day.")
            }
            try check(on, "The day", today)
        case .declared(let review, _, let on):
            let commissioned = try register.find(review).commissioned
            guard on >= commissioned else { throw .before(on, "The declaration", comesBefore: "the review", commissioned) }
            try check(on, "The declaration", today)
        }
    }

    private func check(_ day: Day, _ what: String, _ today: Day) throws(Refusal) {
        guard day <= today else { throw .inFuture(day, today: today, what) }
        guard day >= joined else { throw .before(day, what, comesBefore: "the first day", joined) }
        if let left, day > left { throw .before(left, what, comesAfterLeaving: day) }
    }
}

extension Refusal {
    static func before(_ left: Day, _ what: String, comesAfterLeaving day: Day) -> Refusal {
        Refusal("after-leaving", .rule, "\(what) (\(day.words)) cannot come after the last day (\(left.words)).")
    }
}

extension Register {
    /// Managers who run no services and who have completed a stage of the authors' course by the end of `day`.
    public func authors(atStage stage: Int, on day: Day) -> [ID<PersonFile>] {
        people.compactMap { id, person in
            guard let done = person.completed(PersonFile.authorCourse, stage: stage), done <= day,
                person.isInPost(on: day),
                person.post(on: day)?.role == .nonOperationalManager
            else { return nil }
            return id
        }.sorted()
    }

    /// Everyone in post on a day.
    public func staff(on day: Day) -> Int { people.values.count { $0.isInPost(on: day) } }
}
