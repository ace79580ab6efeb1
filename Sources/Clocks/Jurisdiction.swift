/// Where a rule holds.
public enum Jurisdiction: String, Codable, Sendable, CaseIterable {
    case england, wales, scotland
    case englandAndWales = "england-and-wales"
    case northernIreland = "northern-ireland"
    case unitedKingdom = "united-kingdom"

    /// "England and Wales".
    public var words: String {
        switch self {
        case .england: "England"
        case .wales: "Wales"
        case .scotland: "Scotland"
        case .englandAndWales: "England and Wales"
        case .northernIreland: "Northern Ireland"
        case .unitedKingdom: "the United Kingdom"
        }
    }

    /// Whether a rule that holds here holds in every part of `place`.
    public func covers(_ place: Jurisdiction) -> Bool { place.nations.isSubset(of: nations) }

    private var nations: Set<Jurisdiction> {
        switch self {
        case .englandAndWales: [.england, .wales]
        case .unitedKingdom: [.england, .wales, .scotland, .northernIreland]
        case .england, .wales, .scotland, .northernIreland: [self]
        }
    }
}
