extension Component {
    /// A filter in force: "Area: South West", with the address of the list without it.
    public struct Chosen: Sendable {
        let words: String
        let without: String

        public init(_ words: String, without: String) { (self.words, self.without) = (words, without) }
    }

    /// A form above a list. Each filter in force can be cleared by itself, and all of them at once.
    public static func filter(
        id: String, title: String, action: String, fields: Markup, chosen: [Chosen] = [], clearAll: String? = nil,
        button: String = "Apply filters", level: Int = 2
    ) -> Markup {
        let clear = clearAll.markup { "<li><a href=\"\($0)\">Clear all filters</a></li>" }
        let list = chosen.markup {
            "<li>\($0.words) <a href=\"\($0.without)\">Clear<span class=\"unseen\"> \($0.words)</span></a></li>"
        }
        return """
            <form class="filter" method="get" action="\(action)" aria-labelledby="\(id)">
            \(heading(level, .text(title), id: id))
            <div class="fields f-auto">\(fields)</div>
            <div class="buttons">\(submit(button, .second))</div>
            \(Markup.when(!chosen.isEmpty, "<ul class=\"chosen\" aria-label=\"Filters in force\">\(list)\(clear)</ul>"))
            </form>
            """
    }
}
