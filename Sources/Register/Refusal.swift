import Clocks

/// A reply that says why not. The same sentences stand on the page, in the API and on the command line.
public struct Refusal: Error, Equatable, Sendable, Encodable {
    public enum Kind: String, Sendable, Encodable {
        /// What was asked for is not there.
        case missing
        /// Somebody or something stands against it.
        case conflict
        /// A rule of the work forbids it.
        case rule
        /// It was decided on something that has changed since.
        case stale
        /// Not this person's to do.
        case notYours = "not yours"
    }

    public struct Message: Equatable, Sendable, Encodable {
        /// The field it speaks of, if one.
        public let field: String?
        public let sentence: String

        public init(field: String?, sentence: String) { (self.field, self.sentence) = (field, sentence) }
    }

    public let code: String
    public let kind: Kind
    /// At least one.
    public let messages: [Message]

    public init(_ code: String, _ kind: Kind, _ sentence: String, field: String? = nil) {
        self.init(code, kind, [Message(field: field, sentence: sentence)])
    }

    public init(_ code: String, _ kind: Kind, _ messages: [Message]) {
        precondition(!messages.isEmpty, "a refusal says why")
        (self.code, self.kind, self.messages) = (code, kind, messages)
    }

    public var sentences: String { messages.map(\.sentence).joined(separator: " ") }
}

extension Refusal {
    static func noSuch<F: File>(_ id: ID<F>) -> Refusal {
        Refusal("no-such-\(F.kind)", .missing, "There is no \(id).")
    }
    static func alreadyBegun<F: File>(_ id: ID<F>) -> Refusal {
        Refusal("already-begun", .conflict, "\(id) has been begun already.")
    }
    static func outOfTurn<F: File>(_ id: ID<F>, next: ID<F>) -> Refusal {
        Refusal("out-of-turn", .conflict, "\(id) is not the next reference; that is \(next).")
    }
    static func inFuture(_ day: Day, today: Day, _ what: String) -> Refusal {
        Refusal(
            "in-future", .rule,
            "\(what) is given as \(day.words), and today is \(today.words). Record it when it has happened.")
    }
    static func before(_ earlier: Day, _ what: String, comesBefore other: String, _ later: Day) -> Refusal {
        Refusal("out-of-order", .rule, "\(what) (\(earlier.words)) cannot come before \(other) (\(later.words)).")
    }
    static func empty(_ field: String, _ sentence: String) -> Refusal {
        Refusal("empty", .rule, sentence, field: field)
    }
}
