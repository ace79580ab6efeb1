extension Component {
    /// A problem with an answer: the same words here and at its field.
    public struct Problem: Sendable {
        let words: String
        let field: String

        public init(_ words: String, field: String) { (self.words, self.field) = (words, field) }
    }

    /// Every problem at once, each a link to its field. It takes the focus when the page opens, without a script.
    public static func errorSummary(
        _ problems: [Problem], id: String = "problem", level: Int = 2, takesFocus: Bool = true
    ) -> Markup {
        if problems.isEmpty { return .none }
        return """
            <section class="problem-box" aria-labelledby="\(id)" tabindex="-1"\(Markup.when(takesFocus, " autofocus"))>
            \(heading(level, "There is a problem", id: id))
            <ul>\(problems.markup { "<li><a href=\"#\($0.field)\">\($0.words)</a></li>" })</ul>
            </section>
            """
    }
}
