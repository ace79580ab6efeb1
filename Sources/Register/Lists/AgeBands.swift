public import Clocks

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
