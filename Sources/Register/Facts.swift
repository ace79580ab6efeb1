public import Clocks
public import Foundation
import HashTreeCollections

/// The facts of one act as they are added, each judged against the register as the facts before it leave it.
public struct Facts {
    /// One fact on its way into the journal.
    public struct Added: Sendable {
        /// `case/17`.
        public let file: String
        /// C-0017, for the person who asked.
        public let reference: String
        /// Whom its sealed text is about: `case/17/child-1`.
        public let subject: String
        private let fact: any Encodable & Sendable

        init<F: File>(_ fact: F.Fact, of id: ID<F>) {
            file = "\(F.kind)/\(id.number)"
            reference = id.description
            subject = "\(file)/\(F.subject(of: fact))"
            self.fact = fact
        }

        /// JSON with sorted keys. What is sealed passes through the encoder's sealer.
        public func body(_ encoder: JSONEncoder) throws -> Data { try encoder.encode(fact) }
    }

    public let today: Day
    public private(set) var added: [Added] = []
    private let now: Recorded
    private var standing: Register
    /// The last fact added, not yet folded: an act of one fact, as most are, never needs it.
    private var unfolded: ((inout Register) -> Void)?

    public init(_ register: Register, at now: Moment, by actor: String) {
        standing = register
        today = now.londonDay
        self.now = Recorded(sequence: register.sequence + 1, day: now.londonDay, at: now, by: actor)
    }

    /// The register as it stands once what has been added so far is recorded.
    public var register: Register {
        var register = standing
        unfolded?(&register)
        return register
    }

    /// Adds a fact to a file, or refuses it.
    public mutating func add<F: File>(_ fact: F.Fact, to id: ID<F>) throws(Refusal) {
        standing = register
        unfolded = nil
        let file = standing[keyPath: F.shelf][id]
        if let file {
            guard F.place(of: fact) != .first else { throw .alreadyBegun(id) }
            try file.judge(fact, about: id, in: standing, today: today)
        } else {
            guard F.place(of: fact) != .later else { throw .noSuch(id) }
            guard id == standing.next(F.self) else { throw .outOfTurn(id, next: standing.next(F.self)) }
            try F().judge(fact, about: id, in: standing, today: today)
        }
        let now = now
        unfolded = { F.fold(fact, of: id, now, into: &$0) }
        added.append(Added(fact, of: id))
    }

    /// Begins a file with its first fact and gives back its reference.
    @discardableResult
    public mutating func begin<F: File>(_ type: F.Type = F.self, with fact: F.Fact) throws(Refusal) -> ID<F> {
        let id = register.next(F.self)
        try add(fact, to: id)
        return id
    }
}
