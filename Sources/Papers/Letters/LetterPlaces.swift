/// What one case says in the places of a template.
public struct LetterPlaces: Sendable {
    public enum Place: String, Sendable, CaseIterable {
        case organisation, received, due, commissioned, review, board, report
        case reportDue = "report-due"

        /// What stands there until somebody says it: "[the day the letter asks for]".
        var gap: String {
            switch self {
            case .organisation: "[our name]"
            case .received: "[the day we were told]"
            case .due: "[the day the letter asks for]"
            case .commissioned: "[the day it was asked for]"
            case .review: "[the review]"
            case .board: "[the board]"
            case .report: "[the report]"
            case .reportDue: "[the day it is due]"
            }
        }
    }

    private let words: [Place: String]

    public init(_ words: [Place: String]) { self.words = words }

    /// The text with every place filled; `nil` where one of them is not known, because a letter says nothing it does not
    /// know.
    func filled(_ text: String) -> String? { fill(text) { words[$0] } }

    /// The text with every place filled, and a gap in brackets where one is not known yet.
    func shown(_ text: String) -> String { fill(text) { words[$0] ?? $0.gap } ?? text }

    private func fill(_ text: String, _ say: (Place) -> String?) -> String? {
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            guard let place = Place(rawValue: name), let words = say(place) else { return nil }
            filled += rest[..<open] + words
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}
