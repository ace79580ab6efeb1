import Clocks

/// How a report is laid out under certain regimes: its sections in order, and what each asks its author.
public struct ReportLayout: Decodable, Sendable {
    /// What a section is made of.
    public enum Kind: String, Decodable, Sendable {
        case text, chronology, findings, learning, recommendations
    }

    public struct Section: Decodable, Sendable {
        public let code: String
        public let title: String
        public let kind: Kind
        /// One line of help, beneath the title.
        public let hint: String
        /// Questions that stay in sight while it is written.
        public let prompts: [Prompt]
    }

    public struct Prompt: Decodable, Sendable {
        /// "B1"; empty where it has none.
        public let mark: String
        public let words: String
    }

    public let code: String
    /// "Individual management review".
    public let name: String
    /// Codes of the regimes it is for, as a review of several agencies names them. Empty: any that no other is for.
    public let regimes: [String]
    public let sections: [Section]

    private struct File: Decodable {
        let version: String
        let effective: Day
        let source: String
        let layouts: [ReportLayout]
    }

    public static let all: [ReportLayout] = (Resource.read("reports") as File).layouts

    /// The layout for reviews held under a regime.
    public static func under(_ regime: String) -> ReportLayout {
        all.first { $0.regimes.contains(regime) } ?? all.first { $0.regimes.isEmpty }!
    }

    public func section(_ code: String) -> Section? { sections.first { $0.code == code } }

    /// The section that is made of this; `nil` where the layout has none.
    public func part(_ kind: Kind) -> Section? { sections.first { $0.kind == kind } }
}

extension Register {
    /// How the report of a review is laid out.
    public func layout(of review: ReviewFile) -> ReportLayout {
        ReportLayout.under(self[review.of][review.under]?.regime ?? "")
    }
}
