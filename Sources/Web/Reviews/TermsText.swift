/// Terms of reference as they were typed, in parts: an empty line ends one, and a first line of its own is its title.
struct TermsText: Sendable {
    struct Part: Encodable, Sendable {
        /// Nothing where the part is one paragraph.
        let title: String?
        let lines: [String]
    }

    let parts: [Part]
    /// How many gaps in brackets are still to be filled.
    let gaps: Int

    init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.allSatisfy(\.isWhitespace) ? "" : String($0) }
        parts = lines.split(separator: "").map { part in
            let isTitled = part.count > 1 && part.first?.last.map { !".:;,?".contains($0) } == true
            return Part(title: isTitled ? part.first : nil, lines: Array(part.dropFirst(isTitled ? 1 : 0)))
        }
        gaps = text.matches(of: /\[[^\[\]\n]+\]/).count
    }
}
