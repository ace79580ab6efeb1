extension Component {
    /// How wide a field is: as wide as what belongs in it.
    public enum Width: String, Sendable {
        case full = ""
        case half = "w-half"
        case short = "w-short"
        case time = "w-time"
        case age = "w-age"
    }

    /// What a field takes, which also chooses the keys a phone shows.
    public enum Takes: String, Sendable {
        case text, email, search, password
        case telephone = "tel"
        /// Digits, without arrows that change them by accident.
        case digits
    }

    /// One line to type in. `error` says what to do; `kept` says which draft the words came back from.
    public static func field(
        id: String, name: String, label: String, hint: String? = nil, value: String = "", takes: Takes = .text,
        width: Width = .full, autocomplete: String = "off", error: String? = nil, kept: String? = nil
    ) -> Markup {
        let isDigits = takes == .digits
        let kind: Markup = isDigits ? " type=\"text\" inputmode=\"numeric\"" : " type=\"\(takes.rawValue)\""
        return fieldFrame(id: id, label: label, hint: hint, error: error, kept: kept) { described in
            """
            <input id="\(id)" name="\(name)"\(kind) value="\(value)" autocomplete="\(autocomplete)"\
            \(attribute("class", width == .full ? nil : width.rawValue))\(described)>
            """
        }
    }

    /// A longer answer. The limit is counted in words and said before and after; more than that is the caller's error.
    public static func textArea(
        id: String, name: String, label: String, hint: String? = nil, value: String = "", rows: Int = 4,
        wordLimit: Int? = nil, error: String? = nil, kept: String? = nil
    ) -> Markup {
        let count = "\(id)-count"
        let words = value.split { $0.isWhitespace }.count
        let area = fieldFrame(
            id: id, label: label, hint: hint, error: error, kept: kept, alsoDescribedBy: wordLimit == nil ? nil : count
        ) { described in
            "<textarea id=\"\(id)\" name=\"\(name)\" rows=\"\(String(rows))\"\(described)>\n\(value)</textarea>"
        } after: {
            wordLimit.markup { limit in
                "<p class=\"hint\" id=\"\(count)\">Up to \(String(limit)) words. \(String(words)) when last saved.</p>"
            }
        }
        return area
    }

    /// The browser's own way to choose one file. `attached` says what is attached already.
    public static func file(
        id: String, name: String, label: String, hint: String, accepts: String? = nil, attached: String? = nil,
        error: String? = nil
    ) -> Markup {
        fieldFrame(id: id, label: label, hint: hint, error: error, kept: nil) { described in
            "<input type=\"file\" id=\"\(id)\" name=\"\(name)\"\(attribute("accept", accepts))\(described)>"
        } after: {
            attached.markup { "<p class=\"hint\"><strong>Attached:</strong> \($0)</p>" }
        }
    }

    /// Label, hint, draft and problem in that order, then the control, which they describe.
    private static func fieldFrame(
        id: String, label: String, hint: String?, error: String?, kept: String?, alsoDescribedBy: String? = nil,
        control: (Markup) -> Markup, after: () -> Markup = { .none }
    ) -> Markup {
        let said = Said(id: id, hint: hint, error: error, kept: kept, alsoDescribedBy: alsoDescribedBy)
        return """
            <div class="\(said.classes)"><label for="\(id)">\(label)</label>\(said.markup)\(control(said.attributes))\(after())</div>
            """
    }

    /// What is said of a control besides its label, and the attributes that tie it to the control.
    struct Said {
        let id: String
        let hint: String?
        let error: String?
        let kept: String?
        var alsoDescribedBy: String?

        var classes: String { error == nil ? "field" : "field wrong" }

        var markup: Markup {
            """
            \(hint.markup { "<span class=\"hint\" id=\"\(id)-hint\">\($0)</span>" })\
            \(kept.markup { "<span class=\"kept\" id=\"\(id)-kept\">\($0)</span>" })\
            \(error.markup { "<span class=\"wrong-text\" id=\"\(id)-error\">\($0)</span>" })
            """
        }

        var attributes: Markup { "\(describedBy)\(invalid)" }
        var invalid: Markup { Markup.when(error != nil, " aria-invalid=\"true\"") }
        var describedBy: Markup {
            attribute(
                "aria-describedby",
                ids: [
                    hint.map { _ in "\(id)-hint" }, kept.map { _ in "\(id)-kept" }, error.map { _ in "\(id)-error" },
                    alsoDescribedBy,
                ])
        }
    }
}
