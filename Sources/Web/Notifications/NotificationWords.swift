import Clocks
import Papers
import Register

extension Nature {
    /// "Died".
    var words: String {
        switch self {
        case .death: "Died"
        case .seriousHarm: "Seriously harmed"
        case .other: "Other"
        }
    }
}

extension Channel {
    var words: String {
        switch self {
        case .phone: "Phone"
        case .email: "E-mail"
        case .letter: "Letter"
        case .inPerson: "In person"
        }
    }

    static var choices: [Component.Choice] { allCases.map { Component.Choice($0.rawValue, $0.words) } }
}

extension AtRisk {
    var words: String {
        switch self {
        case .yes: "Yes"
        case .no: "No"
        case .notKnown: "Not known yet"
        }
    }
}

extension Outcome {
    var words: String {
        switch self {
        case .reviewed: "Management review"
        case .notInvolved: "We were not involved"
        case .waiting: "Waiting for the board to decide"
        case .informationOnly: "For information only"
        }
    }
}

extension CaseFile.InvolvementFinding {
    var words: String {
        switch (whom, when) {
        case (.nobody, _), (_, .never): "None found"
        case (.child, .before): "We worked with the child before"
        case (.child, .at): "We were working with the child"
        case (.child, .onlyAfter): "With the child, only after it happened"
        case (.sibling, .before): "We worked with a brother or sister before"
        case (.sibling, .at): "We were working with a brother or sister"
        case (.sibling, .onlyAfter): "Only afterwards, for brothers or sisters"
        case (.placement, .before): "We worked with another child of the same home before"
        case (.placement, .at): "We were working with another child of the same home"
        case (.placement, .onlyAfter): "Only afterwards, for another child of the same home"
        }
    }
}

extension Age {
    /// "5 months", "about 5", "not known yet".
    func words(isAbout: Bool?) -> String {
        let words: String =
            switch self {
            case .years(let n): "\(n)"
            case .months(let n): n == 1 ? "1 month" : "\(n) months"
            case .days(let n): n == 1 ? "1 day" : "\(n) days"
            case .unborn: "unborn"
            case .notKnown: "not known yet"
            }
        return isAbout == true ? "about \(words)" : words
    }
}

extension Component.Choice {
    /// The answers of a list, without its ways of not answering.
    static func list(_ list: CodeList) -> [Component.Choice] {
        list.offered.map { Component.Choice($0.code, $0.words) }
    }

    /// The three ways of not having an answer, kept apart.
    static var unanswered: [Component.Choice] {
        CodeList.answers.codes.map { Component.Choice($0.code, $0.words) }
    }
}

extension String {
    /// With a full stop at its end, and not two.
    var endingInStop: String { hasSuffix(".") || hasSuffix("?") ? self : self + "." }
}
