extension Component {
    /// Something that happened to a record.
    public struct Event: Sendable {
        let title: String
        /// "23 October 2009 at 4:12pm"; a time only where one is known.
        let when: String
        let who: String
        let words: String

        public init(_ title: String, when: String, who: String, _ words: String = "") {
            (self.title, self.when, self.who, self.words) = (title, when, who, words)
        }
    }

    /// A record's history, newest first. What is left to do is a task list, never this.
    public static func timeline(_ events: [Event], level: Int = 3) -> Markup {
        """
        <ol class="timeline">
        \(events.markup { event in
            """
            <li>\(heading(level, .text(event.title)))<p class="who">\(event.when), \(event.who)</p>\
            \(Markup.when(!event.words.isEmpty, "<p>\(event.words)</p>"))</li>

            """
        })</ol>
        """
    }
}
