public import Foundation
import HashTreeCollections

/// A kind of file, told by its journalled name, when the type behind it is not known until a line has been read.
public struct Kind: Sendable {
    public let name: String
    private let prefix: String
    private let decode: @Sendable (Data, JSONDecoder) throws -> any DecodedFact
    private let decodeInPlace: @Sendable (any Decoder) throws -> any DecodedFact

    init<F: File>(_ file: F.Type) {
        name = F.kind
        prefix = F.prefix
        decode = { try DecodedFactOf<F>(fact: $1.decode(F.Fact.self, from: $0)) }
        decodeInPlace = { try DecodedFactOf<F>(fact: F.Fact(from: $0)) }
    }

    /// Every kind there is.
    public static let all: [Kind] = [
        Kind(OrganisationFile.self), Kind(CaseFile.self), Kind(ReviewFile.self), Kind(LessonFile.self),
        Kind(ActionFile.self), Kind(MeetingFile.self), Kind(PolicyFile.self), Kind(PersonFile.self),
        Kind(CourseFile.self), Kind(AuditFile.self), Kind(PaperFile.self), Kind(AccountFile.self),
    ]

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// C-0017 for `case/17`, as people refer to it; the text itself when it names no file.
    public static func reference(of file: String) -> String {
        let parts = file.split(separator: "/")
        guard parts.count == 2, let kind = byName[String(parts[0])] else { return file }
        return "\(kind.prefix)-" + String(repeating: "0", count: max(0, 4 - parts[1].count)) + parts[1]
    }

    /// The fact that a body holds, read for the file it is of (`case/17`).
    ///
    /// - Throws: ``UnknownFile`` for a kind Heed does not know, and the decoder's errors for a fact it does not.
    public static func read(_ body: Data, of file: String, with decoder: JSONDecoder) throws -> ReadFact {
        let (kind, number) = try find(file)
        return ReadFact(kind: kind.name, number: number, fact: try kind.decode(body, decoder))
    }

    /// As above, from inside a larger text.
    static func read(from decoder: any Decoder, of file: String) throws -> ReadFact {
        let (kind, number) = try find(file)
        return ReadFact(kind: kind.name, number: number, fact: try kind.decodeInPlace(decoder))
    }

    fileprivate static func find(_ file: String) throws -> (Kind, Int) {
        guard let slash = file.firstIndex(of: "/"), let kind = byName[String(file[..<slash])],
            let number = Int(file[file.index(after: slash)...]), number > 0
        else { throw UnknownFile(file: file) }
        return (kind, number)
    }
}

/// A fact read from text, with the number of the file it is of.
public struct ReadFact: Sendable {
    let kind: String
    let number: Int
    let fact: any DecodedFact

    public func fold(_ recorded: Recorded, into register: inout Register) { fact.fold(number, recorded, &register) }

    /// The same fact of another file; `nil` when that is of another kind.
    public func about(_ file: String) throws -> ReadFact? {
        let (kind, number) = try Kind.find(file)
        return kind.name == self.kind ? ReadFact(kind: self.kind, number: number, fact: fact) : nil
    }

    /// Adds it to an act, as if it had been said now.
    public func add(to facts: inout Facts) throws(Refusal) { try fact.add(number, &facts) }
}

/// The journal names a kind of file that this version of Heed does not know.
public struct UnknownFile: Error, CustomStringConvertible {
    public let file: String
    public var description: String { "“\(file)” is no file this version of Heed knows." }
}

protocol DecodedFact: Sendable {
    func fold(_ number: Int, _ recorded: Recorded, _ register: inout Register)
    func add(_ number: Int, _ facts: inout Facts) throws(Refusal)
}

private struct DecodedFactOf<F: File>: DecodedFact {
    let fact: F.Fact

    func fold(_ number: Int, _ recorded: Recorded, _ register: inout Register) {
        // A fact that an earlier register knew before the one that began its file: as at that day there is no file yet.
        if F.place(of: fact) == .later, register[keyPath: F.shelf][ID(number)] == nil { return }
        if recorded.source != nil, register[keyPath: F.shelf][ID(number)] == nil {
            register.fromEarlier.insert(ID<F>(number).description)
        }
        F.fold(fact, of: ID(number), recorded, into: &register)
    }
    func add(_ number: Int, _ facts: inout Facts) throws(Refusal) { try facts.add(fact, to: ID<F>(number)) }
}
