/// The parts that pages are made of, one function each: from plain words to markup.
///
/// Text given to them is escaped by its type; an `id` given to one must be unique on its page; `level` is the level of
/// its heading, so that a page's headings never skip.
public enum Component {
    /// Words that lead somewhere.
    public struct Link: Sendable, Equatable {
        public let words: String
        public let address: String

        public init(_ words: String, _ address: String) { (self.words, self.address) = (words, address) }

        var markup: Markup { "<a href=\"\(address)\">\(words)</a>" }
    }

    /// Something hidden that a form sends with its answer.
    public struct Hidden: Sendable {
        let name: String
        let value: String

        public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }

        public var markup: Markup { "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">" }
    }

    /// A heading of its level.
    static func heading(_ level: Int, _ words: Markup, id: String? = nil) -> Markup {
        "<h\(String(level))\(attribute("id", id))>\(words)</h\(String(level))>"
    }

    /// An attribute with its leading space, or nothing.
    static func attribute(_ name: Markup, _ value: String?) -> Markup { value.markup { " \(name)=\"\($0)\"" } }

    /// An attribute that lists ids, or nothing where there are none.
    static func attribute(_ name: Markup, ids: [String?]) -> Markup {
        let ids = ids.compactMap(\.self)
        return attribute(name, ids.isEmpty ? nil : ids.joined(separator: " "))
    }
}

extension Optional {
    /// Markup for what is there, and nothing for what is not.
    func markup(_ body: (Wrapped) -> Markup) -> Markup { map(body) ?? .none }
}
