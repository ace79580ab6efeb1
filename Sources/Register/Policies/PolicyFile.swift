public import Clocks
import HashTreeCollections

/// A fact about one policy.
public enum PolicyFact: Codable, Equatable, Sendable {
    case adopted(title: String, slug: String, on: Day)
    /// A version came into force, with the lessons it answers and the day to which it takes in what was learnt.
    case published(version: Int, on: Day, answers: [ID<LessonFile>], changes: [String], learningTo: Day?, signBy: Day?)
    case placedUnderReview(on: Day, reason: String)
    /// How many people are asked to sign a version, and who they are, in words.
    case signaturesAsked(version: Int, people: Int, whom: String, on: Day)
    /// Lessons that a version answers, recorded after it was published.
    case lessonsLinked(version: Int, answers: [ID<LessonFile>], on: Day)

    enum CodingKeys: String, CodingKey {
        case adopted = "policy.adopted"
        case published = "policy.published"
        case placedUnderReview = "policy.placed-under-review"
        case signaturesAsked = "policy.signatures-asked"
        case lessonsLinked = "policy.lessons-linked"
    }
}

/// One policy and its versions.
public struct PolicyFile: File {
    public typealias Fact = PolicyFact
    public static let kind = "policy"
    public static let prefix = "PO"
    public static let shelf: Shelf<PolicyFile> = \.policies

    public private(set) var title = ""
    public private(set) var slug = ""
    public private(set) var versions: [Version] = []
    public private(set) var underReview: Day?

    public init() {}

    public struct Version: Equatable, Sendable {
        public let number: Int
        public let on: Day
        public internal(set) var answers: [ID<LessonFile>]
        public let changes: [String]
        public let learningTo: Day?
        public let signBy: Day?
        /// How many people say they have read it.
        public internal(set) var signed = 0
        public internal(set) var asked: Asked?
    }

    public struct Asked: Equatable, Sendable {
        public let people: Int
        /// "people who supervise others".
        public let whom: String
    }

    /// The version in force on a day.
    public func version(on day: Day) -> Version? { versions.last { $0.on <= day } }

    public static func place(of fact: PolicyFact) -> Place {
        if case .adopted = fact { .first } else { .later }
    }

    public mutating func apply(_ fact: PolicyFact, _ recorded: Recorded) {
        switch fact {
        case .adopted(let title, let slug, _): (self.title, self.slug) = (title, slug)
        case .published(let version, let on, let answers, let changes, let learningTo, let signBy):
            versions.append(
                .init(
                    number: version, on: on, answers: answers, changes: changes, learningTo: learningTo, signBy: signBy)
            )
            underReview = nil
        case .placedUnderReview(let on, _): underReview = on
        case .signaturesAsked(let version, let people, let whom, _):
            change(version) { $0.asked = Asked(people: people, whom: whom) }
        case .lessonsLinked(let version, let answers, _):
            change(version) { version in
                for lesson in answers where !version.answers.contains(lesson) { version.answers.append(lesson) }
            }
        }
    }

    private mutating func change(_ version: Int, _ body: (inout Version) -> Void) {
        if let index = versions.firstIndex(where: { $0.number == version }) { body(&versions[index]) }
    }

    mutating func countSignature(of version: Int) { change(version) { $0.signed += 1 } }

    public func judge(_ fact: PolicyFact, about id: ID<PolicyFile>, in register: Register, today: Day) throws(Refusal) {
        switch fact {
        case .adopted(let title, let slug, let on):
            guard !title.isEmpty, !slug.isEmpty else { throw .empty("title", "A policy has a title.") }
            guard !register.policies.contains(where: { $0.value.slug == slug }) else {
                throw Refusal("slug-taken", .conflict, "Another policy is already called “\(slug)”.")
            }
            guard on <= today else { throw .inFuture(on, today: today, "Adoption") }
        case .published(let version, let on, let answers, let changes, let learningTo, _):
            guard version > versions.last?.number ?? 0 else {
                throw Refusal(
                    "version-out-of-turn", .conflict,
                    "Version \(versions.last?.number ?? 0) is published already; \(version) is not after it.")
            }
            for lesson in answers { _ = try register.find(lesson) }
            if let last = versions.last, on < last.on {
                throw .before(on, "Publication", comesBefore: "version \(last.number)", last.on)
            }
            guard on <= today else { throw .inFuture(on, today: today, "Publication") }
            guard changes.count <= 3 else {
                throw Refusal("too-many-changes", .rule, "Say what changed in three points at most.")
            }
            if let learningTo, learningTo > on {
                throw .before(on, "Publication", comesBefore: "the day to which it takes in learning", learningTo)
            }
        case .placedUnderReview(let on, let reason):
            guard on <= today else { throw .inFuture(on, today: today, "The review") }
            guard !reason.isEmpty else { throw .empty("reason", "Say why it is under review.") }
        case .signaturesAsked(let version, let people, let whom, let on):
            try check(version, of: id, on, today)
            guard people > 0, !whom.isEmpty else {
                throw .empty("whom", "Say who is asked to sign, and how many they are.")
            }
        case .lessonsLinked(let version, let answers, let on):
            try check(version, of: id, on, today)
            guard !answers.isEmpty else { throw .empty("answers", "Name the lesson that the version answers.") }
            for lesson in answers { _ = try register.find(lesson) }
        }
    }

    private func check(_ version: Int, of id: ID<PolicyFile>, _ on: Day, _ today: Day) throws(Refusal) {
        guard let published = versions.first(where: { $0.number == version }) else {
            throw .noSuchVersion(version, of: id)
        }
        guard on >= published.on else { throw .before(on, "This", comesBefore: "version \(version)", published.on) }
        guard on <= today else { throw .inFuture(on, today: today, "The day") }
    }
}

extension Refusal {
    static func noSuchVersion(_ version: Int, of id: ID<PolicyFile>) -> Refusal {
        Refusal("no-such-version", .missing, "\(id) has no version \(version).")
    }
}

extension Register {
    /// The versions of policies that answer a lesson, the first published first.
    public func versions(answering lesson: ID<LessonFile>) -> [(
        id: ID<PolicyFile>, policy: PolicyFile, version: PolicyFile.Version
    )] {
        all(PolicyFile.self) { $0.versions.contains { $0.answers.contains(lesson) } }.flatMap { id, policy in
            policy.versions.filter { $0.answers.contains(lesson) }.map { (id: id, policy: policy, version: $0) }
        }.sorted { ($0.version.on, $0.id) < ($1.version.on, $1.id) }
    }
}
