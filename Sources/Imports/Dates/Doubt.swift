/// The marks by which people say that they are not certain.
enum Doubt {
    private static let before = [
        "on or about ", "about ", "around ", "approximately ", "approx ", "approx. ", "circa ", "roughly ", "probably ",
        "possibly ", "maybe ", "perhaps ", "~", "?",
    ]
    private static let after = [
        "(?)", "?", "(approx)", "(approx.)", " approx", " approx.", " approximately", "(about)",
    ]

    /// The rest of the text, and what is lost of the doubt as sentences; `nil` where there is none.
    static func taken(from text: String) -> (rest: String, lost: [String]?) {
        var rest = text
        var lost: [String] = []
        while let (without, sentence) = once(rest) {
            rest = without
            lost += sentence.map { [$0] } ?? []
        }
        return (rest, rest == text ? nil : lost)
    }

    private static func once(_ text: String) -> (String, String?)? {
        if let mark = before.first(where: text.hasPrefix) { return (text.dropFirst(mark.count).trimmed, nil) }
        if let mark = after.first(where: text.hasSuffix) { return (text.dropLast(mark.count).trimmed, nil) }
        if let circa = text.prefixMatch(of: /c\.? ?(?=\d)|c\. ?(?=[a-z])/) { return (text[circa.range.upperBound...].trimmed, nil) }
        if let part = text.prefixMatch(of: /(?:early|late|mid|(?:the )?(?:beginning|start|middle|end) of)[ -](?:in )?/)
        {
            return (text[part.range.upperBound...].trimmed, "Which part of it is not kept.")
        }
        return nil
    }
}
