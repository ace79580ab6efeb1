import Papers
import Register

/// Our involvement as it is asked on the telephone, in one question.
enum InvolvementChoice: String, CaseIterable {
    case open, closed
    case onlyAfter = "only-after"
    case sameHome = "same-home"
    case none
    case notKnown = "not-known"

    /// What a search found; `nil` while nobody knows.
    var found: (whom: Known, when: Involvement)? {
        switch self {
        case .open: (.child, .at)
        case .closed: (.child, .before)
        case .onlyAfter: (.sibling, .onlyAfter)
        case .sameHome: (.placement, .at)
        case .none: (.nobody, .never)
        case .notKnown: nil
        }
    }

    var words: String {
        switch self {
        case .open: "Open: we are working with the child"
        case .closed: "Closed: we worked with the child before"
        case .onlyAfter: "Only after the death, for brothers or sisters"
        case .sameHome: "Another child in the same home"
        case .none: "None that we can find"
        case .notKnown: "Not known yet"
        }
    }

    static var choices: [Component.Choice] {
        allCases.filter { $0 != .notKnown }.map { Component.Choice($0.rawValue, $0.words) }
    }

    static let otherwise = Component.Choice(notKnown.rawValue, notKnown.words)
}
