extension Component {
    /// "Saved", once, with what was saved.
    public static func savedBanner(_ words: String) -> Markup {
        "<div class=\"saved\" role=\"status\"><p><strong>Saved.</strong> \(words)</p></div>"
    }

    public enum Tone: String, Sendable {
        case plain = "note"
        case attend = "note attend"
    }

    /// A sentence that stands beside the main text: `lead` is bold and may be empty.
    public static func note(_ lead: String = "", _ words: String, tone: Tone = .plain) -> Markup {
        """
        <p class="\(tone.rawValue)">\(Markup.when(!lead.isEmpty, "<strong>\(lead)</strong> "))\(words)</p>
        """
    }

    /// A page that stops the reader before something that matters, with the way on and the way back. Rare.
    public static func interruption(
        id: String, title: String, words: [String], goOn: Markup, back: Link, level: Int = 1
    ) -> Markup {
        """
        <section class="pause" aria-labelledby="\(id)">
        \(heading(level, .text(title), id: id))
        \(words.markup { "<p>\($0)</p>" })
        \(buttons([goOn, button(back, .quiet)]))
        </section>
        """
    }

    /// Closed unless asked for; always open in print.
    public static func details(_ summary: String, isOpen: Bool = false, _ body: Markup) -> Markup {
        "<details\(Markup.when(isOpen, " open"))><summary>\(summary)</summary>\n\(body)\n</details>"
    }
}
