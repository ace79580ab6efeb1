public import Clocks

/// What terms of reference usually settle, to be made those of one review. Gaps to fill stand in square brackets.
public struct TermsTemplate: Decodable, Sendable {
    public struct Section: Decodable, Sendable {
        public let title: String
        public let lines: [String]
    }

    public let version: String
    public let effective: Day
    public let source: String
    public let sections: [Section]

    public static let shipped: TermsTemplate = Resource.read("terms-of-reference")

    /// As it stands in a text area: each section under its title, an empty line between two.
    public var text: String {
        sections.map { ([$0.title] + $0.lines).joined(separator: "\n") }.joined(separator: "\n\n")
    }
}
