public import Clocks

/// Some entries of a chronology shown to somebody who is named in the case, and to nobody else who is: they see no other part
/// of the report.
public struct FactCheck: Equatable, Sendable {
    public struct Answer: Equatable, Sendable {
        public let isRight: Bool
        /// What is not right, in their words.
        public let words: Sealed<String>?
        public let on: Day
    }

    public let person: ID<PersonFile>
    /// By their numbers.
    public let entries: [Int]
    public let on: Day
    public internal(set) var answer: Answer?
}

extension ReviewFile {
    func judgeFactCheck(
        _ fact: ReviewFact, about id: ID<ReviewFile>, in register: Register, today: Day
    ) throws(Refusal) {
        switch fact {
        case .factCheckAsked(let number, let person, let entries, let on):
            try checkWriting(on, id, today)
            guard number == factChecks.count + 1 else {
                throw Refusal("out-of-turn", .conflict, "The next fact check is \(factChecks.count + 1), not \(number).")
            }
            guard register[of].staff.contains(where: { $0.person == person }) else {
                throw Refusal("not-named", .rule, "Only somebody who is named in the case checks facts of it.", field: "person")
            }
            guard !factChecks.contains(where: { $0.person == person && $0.answer == nil }) else {
                throw Refusal("asked-already", .conflict, "They were asked already, and have not answered.", field: "person")
            }
            guard !entries.isEmpty else { throw .empty("entries", "Choose the entries that are about what they did.") }
            for entry in entries where report.entries[place: entry]?.withdrawn != nil || report.entries[place: entry] == nil {
                throw Refusal("no-such-entry", .rule, "There is no entry \(entry), or it is withdrawn.", field: "entries")
            }
        case .factsChecked(let number, let isRight, let words, let on):
            try check(on, "The answer", today)
            guard let asked = factChecks[place: number], asked.answer == nil else {
                throw Refusal("not-asked", .conflict, "Nobody waits for an answer to that, or it was given already.")
            }
            guard isRight || !(words?.isBlank ?? true) else { throw .empty("words", "Say what is not right.") }
        default: break
        }
    }
}
