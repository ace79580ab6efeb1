public import Clocks
public import Foundation

/// A fact as it stands in a file of facts, one JSON object a line: when it was recorded, by whom, as part of which act.
/// What the journal seals is plain text here.
public struct FactLine: Decodable, Sendable {
    public let recorded: Moment
    public let by: String
    public let act: String
    public let file: String
    public let fact: ReadFact
    /// The earlier register it comes from; `nil` when it was recorded as it happened.
    public let earlier: Earlier?

    public struct Earlier: Decodable, Equatable, Sendable {
        /// The day that register recorded it; `nil` when it does not say.
        public let knownBy: Day?
        public let source: String

        enum CodingKeys: String, CodingKey {
            case knownBy = "known_by"
            case source
        }
    }

    enum CodingKeys: String, CodingKey { case recorded, by, act, file, fact, earlier }

    public init(from decoder: any Decoder) throws {
        let line = try decoder.container(keyedBy: CodingKeys.self)
        recorded = try line.decode(Moment.self, forKey: .recorded)
        by = try line.decode(String.self, forKey: .by)
        act = try line.decode(String.self, forKey: .act)
        file = try line.decode(String.self, forKey: .file)
        earlier = try line.decodeIfPresent(Earlier.self, forKey: .earlier)
        fact = try Kind.read(from: line.superDecoder(forKey: .fact), of: file)
    }

    /// Reads every line of a file.
    ///
    /// - Throws: ``UnreadableLine`` naming the first that cannot be read.
    public static func read(_ text: Data, named name: String) throws -> [FactLine] {
        let decoder = JSONDecoder()
        return try text.split(separator: UInt8(ascii: "\n")).enumerated().map { index, line in
            do {
                return try decoder.decode(FactLine.self, from: line)
            } catch {
                throw UnreadableLine(name: name, line: index + 1, why: "\(error)")
            }
        }
    }
}

public struct UnreadableLine: Error, CustomStringConvertible {
    public let name: String
    public let line: Int
    public let why: String
    public var description: String { "Line \(line) of \(name) cannot be read: \(why)" }
}
