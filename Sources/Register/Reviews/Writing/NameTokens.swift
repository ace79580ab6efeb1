/// Names in the text of a report stand as tokens, `{child 1}` and `{P-0790}`, and are read from the record when it is
/// shown. So a name is put right, or forgotten, in one place; and every report can be read without names.
public enum NameTokens {
    public enum Token: Hashable, Sendable {
        /// By its number in the case.
        case child(Int)
        case person(ID<PersonFile>)
    }

    /// The text with each token replaced; one that `name` does not know stays as it is.
    public static func resolve(_ text: String, _ name: (Token) -> String?) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var resolved = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            resolved += rest[..<open]
            rest = rest[open...]
            // A token is short; looking no further keeps a text of braces from taking long.
            guard let close = rest.prefix(24).firstIndex(of: "}"), let token = Token(rest[rest.index(after: open)..<close]) else {
                resolved.append("{")
                rest = rest.dropFirst()
                continue
            }
            let after = rest.index(after: close)
            resolved += name(token) ?? String(rest[..<after])
            rest = rest[after...]
        }
        return resolved + rest
    }
}

extension NameTokens.Token {
    init?(_ text: some StringProtocol) {
        if text.hasPrefix("child "), let number = Int(text.dropFirst(6)), number > 0 {
            self = .child(number)
        } else if let id = ID<PersonFile>(String(text)) {
            self = .person(id)
        } else {
            return nil
        }
    }

    /// As it is typed: `{child 1}`.
    public var typed: String {
        switch self {
        case .child(let number): "{child \(number)}"
        case .person(let id): "{\(id)}"
        }
    }
}
