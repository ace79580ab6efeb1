public import Clocks

/// An age at the incident, as it was told: "2 years", "5 months", "12 days", "unborn", "not known".
public enum Age: Hashable, Sendable {
    case years(Int)
    case months(Int)
    case days(Int)
    case unborn
    case notKnown

    /// Whole years, rounded down; `nil` when not known or not born.
    public var years: Int? {
        switch self {
        case .years(let years): years
        case .months(let months): months / 12
        case .days(let days): days / 365
        case .unborn, .notKnown: nil
        }
    }
}

extension Age: WrittenAsText {
    public var description: String {
        switch self {
        case .years(let n): "\(n) years"
        case .months(let n): "\(n) months"
        case .days(let n): "\(n) days"
        case .unborn: "unborn"
        case .notKnown: "not known"
        }
    }

    public init?(_ text: String) {
        let words = text.split(separator: " ")
        switch (text, words.first.flatMap { Int($0) }, words.last) {
        case ("unborn", _, _): self = .unborn
        case ("not known", _, _): self = .notKnown
        case (_, let n?, "years"?) where words.count == 2 && (0...120).contains(n): self = .years(n)
        case (_, let n?, "months"?) where words.count == 2 && (0...1440).contains(n): self = .months(n)
        case (_, let n?, "days"?) where words.count == 2 && (0...43_800).contains(n): self = .days(n)
        default: return nil
        }
    }

    public static var form: String { "an age such as 5 months" }
}
