public import Clocks
import Foundation

/// A list of codes with their words: data, with a source, a version and the day from which it holds.
public struct CodeList: Decodable, Sendable {
    public struct Code: Decodable, Sendable, Equatable {
        public let code: String
        public let words: String
    }

    public let name: String
    public let version: String
    public let effective: Day
    public let source: String
    /// In the order in which they are shown.
    public let codes: [Code]

    /// "Natural causes" for `natural-causes`; the code itself when the list does not hold it.
    public func words(for code: String) -> String { codes.first { $0.code == code }?.words ?? code }
    public func holds(_ code: String) -> Bool { codes.contains { $0.code == code } }

    public static let circumstances = load("circumstances")
    public static let concerns = load("concerns")
    public static let ethnicities = load("ethnicity")
    public static let disabilities = load("disability")
    public static let themes = load("themes")
    public static let regimes = load("regimes")
    /// Ways in which papers say that nothing has changed.
    public static let claims = load("claims")

    private static func load(_ name: String) -> CodeList { Resource.read(name) }

    /// Refuses codes that are on no list.
    static func check(_ facts: ChildFacts) throws(Refusal) {
        let given: [(CodeList, [String], String)] = [
            (circumstances, facts.circumstance.map { [$0] } ?? [], "circumstance"),
            (concerns, facts.concerns ?? [], "concerns"),
            (ethnicities, facts.ethnicity.map { [$0] } ?? [], "ethnicity"),
            (disabilities, facts.disability ?? [], "disability"),
        ]
        let messages = given.flatMap { list, codes, field in
            codes.filter { !list.holds($0) }.map {
                Refusal.Message(field: field, sentence: "“\($0)” is not on the list of \(list.name).")
            }
        }
        guard messages.isEmpty else { throw Refusal("no-such-code", .rule, messages) }
    }
}

/// The age bands in use: one dated list, used everywhere.
public struct AgeBands: Decodable, Sendable {
    public struct Band: Decodable, Sendable, Equatable {
        public let words: String
        /// In whole years, both counted.
        public let from: Int
        public let to: Int
    }

    public let version: String
    public let effective: Day
    public let source: String
    public let bands: [Band]

    public static let shipped: AgeBands = Resource.read("age-bands")
    /// For tables in which finer bands would tell single children apart.
    public static let coarse: AgeBands = Resource.read("coarse-ages")

    public func band(of age: Age) -> Band? {
        age.years.flatMap { years in bands.first { ($0.from...$0.to).contains(years) } }
    }
}

/// Circumstances in groups, for tables in which single children could be told apart.
public struct CircumstanceGroups: Decodable, Sendable {
    public struct Group: Decodable, Sendable, Equatable {
        public let code: String
        public let words: String
        /// Codes of the list of circumstances.
        public let of: [String]
    }

    public let version: String
    public let effective: Day
    public let source: String
    public let groups: [Group]

    public static let shipped: CircumstanceGroups = Resource.read("circumstance-groups")

    public func group(of circumstance: String?) -> Group? {
        circumstance.flatMap { code in groups.first { $0.of.contains(code) } }
    }
}

/// JSON that ships with Heed.
enum Resource {
    static func read<Value: Decodable>(_ name: String) -> Value {
        do {
            let folder = Bundle.module.url(forResource: "CodeLists", withExtension: nil)
            guard let url = folder?.appending(path: "\(name).json") else { throw CocoaError(.fileNoSuchFile) }
            return try JSONDecoder().decode(Value.self, from: Data(contentsOf: url))
        } catch {
            fatalError("\(name).json, which ships with Heed, cannot be read: \(error)")
        }
    }
}
