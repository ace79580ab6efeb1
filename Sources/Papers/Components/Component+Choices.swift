extension Component {
    /// One answer of several.
    public struct Choice: Sendable {
        let value: String
        let words: String
        let hint: String?

        public init(_ value: String, _ words: String, hint: String? = nil) {
            (self.value, self.words, self.hint) = (value, words, hint)
        }

        /// "Not known yet", which always comes last, after "or".
        public static let notKnownYet = Choice("not-known", "Not known yet")
    }

    /// How many answers may be chosen.
    public enum Choosing: String, Sendable {
        case one = "radio"
        case several = "checkbox"
    }

    public enum Direction: String, Sendable {
        case across = "choices"
        case down = "choices down"
        case twoColumns = "choices two"
    }

    /// Radios or checkboxes under one legend. The first control carries `id`, so that a problem can lead to it.
    public static func choices(
        _ choosing: Choosing, id: String, name: String, legend: String, hint: String? = nil, _ choices: [Choice],
        otherwise: Choice? = nil, chosen: Set<String> = [], direction: Direction = .down, isLegendSeen: Bool = true,
        error: String? = nil, kept: String? = nil
    ) -> Markup {
        let said = Said(id: id, hint: hint, error: error, kept: kept)
        let list = choices.enumerated().markup { index, choice in
            one(choosing, choice, id: index == 0 ? id : "\(id)-\(index + 1)", name: name, chosen)
        }
        let last = otherwise.markup { choice in
            """
            <div class="otherwise"><span class="or">or</span>\
            \(one(choosing, choice, id: choices.isEmpty ? id : "\(id)-otherwise", name: name, chosen))</div>
            """
        }
        return """
            <fieldset class="\(said.classes)"\(said.describedBy)>\
            <legend\(attribute("class", isLegendSeen ? nil : "unseen"))>\(legend)</legend>\(said.markup)\
            <div class="\(direction.rawValue)">\(list)\(last)</div></fieldset>
            """
    }

    private static func one(
        _ choosing: Choosing, _ choice: Choice, id: String, name: String, _ chosen: Set<String>
    ) -> Markup {
        let hint = choice.hint.map { _ in "\(id)-about" }
        return """
            <div class="choice"><input type="\(choosing.rawValue)" id="\(id)" name="\(name)" value="\(choice.value)"\
            \(Markup.when(chosen.contains(choice.value), " checked"))\(attribute("aria-describedby", hint))>\
            <div><label for="\(id)">\(choice.words)</label>\
            \(choice.hint.markup { "<p class=\"hint\" id=\"\(id)-about\">\($0)</p>" })</div></div>
            """
    }
}
