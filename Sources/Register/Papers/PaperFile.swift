public import Clocks
import HashTreeCollections

/// A fact about one Board paper.
public enum PaperFact: Codable, Equatable, Sendable {
    case begun(period: Period, meeting: Day, author: ID<PersonFile>, post: String, on: Day)
    /// The author's own words about a check or a paragraph (`half-years`, `window`, `9.1`): interpretation, and what it rests on. Later words replace earlier ones in
    /// the paper; both are kept.
    case interpreted(about: String, words: String, restsOn: String, on: Day)
    /// What the Board is asked to decide: "whether to …".
    case decisionAsked(words: String, on: Day)
    /// Why the Board needs more than general terms about single children: in a paragraph (`4.5`) or a table
    /// (`ages-by-circumstance`).
    case detailNeeded(about: String, reason: String, on: Day)
    /// The paper was issued, with everything by which it can be worked out again.
    case published(
        issue: Int, asAt: Day, sequence: Int, figures: Coded<[PublishedFigure]>, figuresDigest: String,
        files: [IssuedFile], on: Day)

    enum CodingKeys: String, CodingKey {
        case begun = "paper.begun"
        case interpreted = "paper.interpreted"
        case decisionAsked = "paper.decision-asked"
        case detailNeeded = "paper.detail-needed"
        case published = "paper.published"
    }
}

/// A figure as a paper gave it.
public struct PublishedFigure: Codable, Hashable, Sendable {
    public let id: String
    /// The version of its definition.
    public let definition: Int
    public let value: Int
    /// Sorted.
    public let records: [String]

    public init(id: String, definition: Int, value: Int, records: [String]) {
        (self.id, self.definition, self.value, self.records) = (id, definition, value, records)
    }
}

/// A file that was handed out, kept sealed among the documents; its bytes never change.
public struct IssuedFile: Codable, Hashable, Sendable {
    public let format: String
    /// SHA-256 of its bytes, in hexadecimal.
    public let digest: String

    enum CodingKeys: String, CodingKey {
        case format
        case digest = "sha256"
    }

    public init(format: String, digest: String) { (self.format, self.digest) = (format, digest) }
}

/// One Board paper: a period, the author's words and its issues.
public struct PaperFile: File {
    public typealias Fact = PaperFact
    public static let kind = "paper"
    public static let prefix = "BP"
    public static let shelf: Shelf<PaperFile> = \.papers

    public private(set) var period = Period.halfYear(containing: Day(number: 0))
    public private(set) var meeting = Day(number: 0)
    public private(set) var author = ID<PersonFile>(0)
    /// The author's post, as it stands on the paper.
    public private(set) var post = ""
    /// In the order written.
    public private(set) var interpretations: [Interpretation] = []
    /// What the Board is asked to decide, in the order written.
    public private(set) var decisions: [String] = []
    /// Why the Board needs detail, by what it is about.
    public private(set) var reasonsForDetail: [String: String] = [:]
    public private(set) var issues: [Issue] = []

    /// The numbered paragraphs of a paper.
    public static let paragraphs = [
        "1.1", "2.1", "3.1", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "5.1", "6.1", "6.2", "7.1", "8.1", "9.1",
    ]
    /// What an author may ask to show in detail.
    public static let canBeDetailed = ["4.5", "ages-by-circumstance"]

    public init() {}

    public struct Interpretation: Equatable, Sendable {
        public let about: String
        public let words: String
        public let restsOn: String
        public let on: Day
    }

    public struct Issue: Equatable, Sendable {
        public let number: Int
        public let asAt: Day
        /// The last entry it was worked out from.
        public let sequence: Int
        /// Coded, because a figure on circumstances says something of each record behind it.
        public let figures: Coded<[PublishedFigure]>
        public let figuresDigest: String
        public let files: [IssuedFile]
        public let on: Day

        public var words: String { Issue.words(number, on: on) }
        /// "Issue 1, 23 October 2009".
        public static func words(_ number: Int, on day: Day) -> String { "Issue \(number), \(day.words)" }
    }

    /// The words that stand: the last written about it.
    public func interpretation(of about: String) -> Interpretation? { interpretations.last { $0.about == about } }

    public static func place(of fact: PaperFact) -> Place {
        if case .begun = fact { .first } else { .later }
    }

    public mutating func apply(_ fact: PaperFact, _ recorded: Recorded) {
        switch fact {
        case .begun(let period, let meeting, let author, let post, _):
            (self.period, self.meeting, self.author, self.post) = (period, meeting, author, post)
        case .interpreted(let about, let words, let restsOn, let on):
            interpretations.append(.init(about: about, words: words, restsOn: restsOn, on: on))
        case .decisionAsked(let words, _): decisions.append(words)
        case .detailNeeded(let about, let reason, _): reasonsForDetail[about] = reason
        case .published(let issue, let asAt, let sequence, let figures, let digest, let files, let on):
            issues.append(
                .init(
                    number: issue, asAt: asAt, sequence: sequence, figures: figures, figuresDigest: digest,
                    files: files,
                    on: on))
        }
    }

    public func judge(_ fact: PaperFact, about id: ID<PaperFile>, in register: Register, today: Day) throws(Refusal) {
        switch fact {
        case .begun(let period, let meeting, let author, let post, let on):
            _ = try register.find(author)
            for other in register.papers.values
            where other.period.first <= period.last && period.first <= other.period.last {
                throw .paperExists(other.period)
            }
            guard !post.isBlank else { throw .empty("post", "Name the author’s post.") }
            guard on <= today else { throw .inFuture(on, today: today, "The day it was begun") }
            guard meeting > period.last else {
                throw .before(meeting, "The meeting", comesBefore: "the period's close", period.last)
            }
        case .interpreted(let about, let words, let restsOn, let on):
            guard Trend.checkIDs.contains(about) || PaperFile.paragraphs.contains(about) else {
                throw Refusal(
                    "nothing-to-interpret", .missing, "“\(about)” is no check and no paragraph of a paper.",
                    field: "about")
            }
            guard !words.isBlank else { throw .empty("words", "Write the interpretation.") }
            guard !restsOn.isBlank else { throw .empty("restsOn", "Say what it rests on.") }
            guard on <= today else { throw .inFuture(on, today: today, "The day it was written") }
        case .decisionAsked(let words, let on):
            guard !words.isBlank else { throw .empty("words", "Say what the Board is asked to decide.") }
            guard decisions.count < 2 else {
                throw Refusal("too-many-decisions", .rule, "Two decisions at most: the Board reads five lines.")
            }
            guard on <= today else { throw .inFuture(on, today: today, "The day it was written") }
        case .detailNeeded(let about, let reason, let on):
            guard PaperFile.canBeDetailed.contains(about) else {
                throw Refusal(
                    "nothing-to-detail", .missing,
                    "Detail can be asked for \(PaperFile.canBeDetailed.joined(separator: " and ")).", field: "about")
            }
            guard !reason.isBlank else { throw .empty("reason", "Say why the Board needs the detail.") }
            guard on <= today else { throw .inFuture(on, today: today, "The day it was written") }
        case .published(let issue, let asAt, _, _, _, _, let on):
            guard issue == issues.count + 1 else {
                throw Refusal("issue-out-of-turn", .conflict, "The next issue is \(issues.count + 1).")
            }
            guard asAt <= today else { throw .inFuture(asAt, today: today, "The as-at day") }
            guard on <= today else { throw .inFuture(on, today: today, "The day of issue") }
        }
    }
}

extension Refusal {
    static func paperExists(_ period: Period) -> Refusal {
        Refusal("paper-exists", .conflict, "There is a paper for \(period.words) already.")
    }
}

extension Register {
    /// The paper for a period, if one has been begun.
    public func paper(for period: Period) -> (id: ID<PaperFile>, file: PaperFile)? {
        all(PaperFile.self).first { $0.file.period == period }
    }
}
