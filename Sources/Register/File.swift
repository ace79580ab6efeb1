public import Clocks
public import HashTreeCollections

/// Something kept in the register: a case, a policy, a board paper.
public protocol File: Referenced, Equatable, Sendable {
    associatedtype Fact: Codable, Sendable
    /// "case", as journalled.
    static var kind: String { get }
    static var shelf: Shelf<Self> { get }

    init()

    /// Refuses a fact that may not be recorded of this file as things stand. The only place where rules are kept: every
    /// fact passes here on its way in, whoever brings it.
    func judge(_ fact: Fact, about id: ID<Self>, in register: Register, today: Day) throws(Refusal)

    /// What a fact means. It cannot refuse: the fact has happened.
    mutating func apply(_ fact: Fact, _ recorded: Recorded)

    /// Whether a fact begins a file, adds to one, or may do either.
    static func place(of fact: Fact) -> Place

    /// Whom the sealed text of a fact is about: `child-1` of a case. One subject a fact, one key a subject and layer.
    static func subject(of fact: Fact) -> String

    /// Folds a fact into the register. Only files whose facts touch another shelf say more than this.
    static func fold(_ fact: Fact, of id: ID<Self>, _ recorded: Recorded, into register: inout Register)
}

public enum Place: Sendable { case first, later, either }

extension File {
    public static func subject(of fact: Fact) -> String { "self" }

    public static func fold(_ fact: Fact, of id: ID<Self>, _ recorded: Recorded, into register: inout Register) {
        register[keyPath: shelf][id, default: Self()].apply(fact, recorded)
    }
}

/// Where the files of one kind stand in the register.
public typealias Shelf<F: File> = any WritableKeyPath<Register, TreeDictionary<ID<F>, F>> & Sendable

/// How a fact came to be known.
public struct Recorded: Equatable, Sendable {
    /// The entry's place in the journal.
    public let sequence: Int
    /// The day on which somebody knew.
    public let day: Day
    /// When Heed recorded it.
    public let at: Moment
    /// Who recorded it: `P-0003`, `operator:jane`.
    public let by: String
    /// The earlier register it was brought in from; `nil` when Heed witnessed it.
    public let source: String?

    public init(sequence: Int, day: Day, at: Moment, by: String, source: String? = nil) {
        (self.sequence, self.day, self.at, self.by, self.source) = (sequence, day, at, by, source)
    }
}
