/// The ways in which people write that they do not know. An empty cell is one of them.
enum NotKnown {
    private static let words: Set<String> = [
        "", "not known", "not known yet", "not yet known", "unknown", "n/k", "nk", "n.k.", "n/a", "na", "?", "??", "-",
        "--",
        "tbc", "tba", "to be confirmed", "to be advised", "not recorded", "not stated", "not given", "not clear",
        "unclear", "unsure", "don't know", "dont know", "date not known", "age not known", "unk",
    ]

    /// Whether these words, in lower case, say so.
    static func holds(_ text: String) -> Bool { words.contains(text) }
}
