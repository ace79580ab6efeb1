extension Component {
    /// A date and what it means today.
    public struct When: Sendable {
        public enum Urgency: String, Sendable {
            case later = "row"
            case today = "row today"
            case overdue = "row over"
        }

        let date: String
        /// "3 days overdue", "in 4 days".
        let left: String
        let urgency: Urgency

        public init(_ date: String, left: String, _ urgency: Urgency = .later) {
            (self.date, self.left, self.urgency) = (date, left, urgency)
        }
    }

    /// One record in a list.
    public struct Row: Sendable {
        let when: When?
        let title: Markup
        let words: String
        let status: StatusWord?

        public init(_ title: Link, _ words: String = "", when: When? = nil, status: StatusWord? = nil) {
            (self.when, self.title, self.words, self.status) = (when, title.markup, words, status)
        }

        /// A record that has no page, or none that the reader may open.
        public init(unlinked title: String, _ words: String = "", when: When? = nil) {
            (self.when, self.title, self.words, status) = (when, .text(title), words, nil)
        }
    }

    /// A list of records, read in the order it is seen.
    public static func rows(_ rows: [Row], level: Int = 3) -> Markup {
        self.rows(written: rows.map { written($0, level: level) })
    }

    /// The same of rows that were written before.
    public static func rows(written rows: [Markup]) -> Markup { "<ol class=\"rows\">\n\(rows)</ol>" }

    /// Rows under a heading with their count; `empty` says what there is instead, and what to do.
    public static func group(id: String, title: String, _ list: [Row], empty: String, level: Int = 2) -> Markup {
        """
        <section class="group" aria-labelledby="\(id)">
        \(heading(level, "\(title) <span class=\"count\">\(String(list.count))</span>", id: id))
        \(list.isEmpty ? "<p>\(empty)</p>" : rows(list, level: level + 1))
        </section>
        """
    }

    /// One row, for a list that keeps them.
    public static func written(_ row: Row, level: Int = 3) -> Markup {
        """
        <li class="\((row.when?.urgency ?? .later).rawValue)">\(row.when.markup(when))<div>\
        <div class="head">\(heading(level, row.title))\(row.status.markup { " \(status($0))" })</div>\
        \(Markup.when(!row.words.isEmpty, "<p>\(row.words)</p>"))</div></li>

        """
    }

    /// A date in bold with what is left of it beneath, for use inside a row.
    static func when(_ when: When) -> Markup {
        "<p class=\"when\"><b>\(when.date)</b> <span class=\"left\">\(when.left)</span></p>"
    }
}
