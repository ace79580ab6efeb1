extension Component {
    public enum ButtonRank: Sendable {
        /// One on a page.
        case main
        case second
        /// Looks like a link.
        case quiet

        var classes: String {
            switch self {
            case .main: "button"
            case .second: "button second"
            case .quiet: "button quiet"
            }
        }
    }

    /// A button that goes somewhere and changes nothing.
    public static func button(_ link: Link, _ rank: ButtonRank = .main) -> Markup {
        "<a class=\"\(rank.classes)\" href=\"\(link.address)\">\(link.words)</a>"
    }

    /// The button of the form it stands in: it says what happens.
    public static func submit(
        _ words: String, _ rank: ButtonRank = .main, name: String? = nil, value: String? = nil
    ) -> Markup {
        "<button class=\"\(rank.classes)\"\(attribute("name", name))\(attribute("value", value))>\(words)</button>"
    }

    /// A whole form that is one button.
    public static func formButton(
        _ words: String, _ rank: ButtonRank = .main, action: String, hidden: [Hidden] = []
    ) -> Markup {
        "<form method=\"post\" action=\"\(action)\">\(hidden.map(\.markup))\(submit(words, rank))</form>"
    }

    /// Buttons side by side, with what else is said of them.
    public static func buttons(_ buttons: [Markup], note: String? = nil) -> Markup {
        """
        <div class="buttons">\(buttons.markup { "\($0)\n" })\
        \(note.markup { "<span class=\"small soft\">\($0)</span>" })</div>
        """
    }
}
