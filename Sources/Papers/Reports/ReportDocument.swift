/// A whole report in finished words, to be laid out: numbered sections and paragraphs that others can cite.
public struct ReportDocument: Sendable {
    public struct Said: Sendable {
        let term: String
        let words: String
        public init(_ term: String, _ words: String) { (self.term, self.words) = (term, words) }
    }
    public struct Item: Sendable {
        let title: String
        let said: [Said]
        public init(_ title: String, _ said: [Said]) { (self.title, self.said) = (title, said) }
    }
    public struct Entry: Sendable {
        let number: Int
        let cells: [String]
        let comment: String
        /// - Parameter cells: date, source, what happened, and what is known of the child.
        public init(_ number: Int, _ cells: [String], comment: String) {
            (self.number, self.cells, self.comment) = (number, cells, comment)
        }
    }
    public struct Section: Sendable {
        let title: String
        /// In Markdown.
        let text: String
        let entries: [Entry]
        let items: [Item]
        /// What it should answer; shown in a form that is to be filled in.
        let prompts: [String]

        public init(_ title: String, text: String = "", entries: [Entry] = [], items: [Item] = [], prompts: [String] = []) {
            (self.title, self.text, self.entries, self.items, self.prompts) = (title, text, entries, items, prompts)
        }
    }

    public static let marking = "Restricted: children’s information"

    /// "Management review IMR-0005".
    public let title: String
    public let organisation: String
    /// "Draft: being written", "Accepted", "To be filled in".
    public let state: String
    public let isDemonstration: Bool
    let head: [Said]
    let sections: [Section]
    /// What stands where a section is empty.
    let empty: String
    /// Over the table at its head.
    let caption: String

    public init(
        title: String, organisation: String, state: String, isDemonstration: Bool, head: [Said], sections: [Section],
        empty: String, caption: String = "This review"
    ) {
        self.caption = caption
        (self.title, self.organisation, self.state) = (title, organisation, state)
        (self.isDemonstration, self.head, self.sections, self.empty) = (isDemonstration, head, sections, empty)
    }

    /// Everything below the title, sections as headings of the second level.
    public var body: Markup {
        """
        <table><caption>\(caption)</caption><tbody>\(head.markup { "<tr><th scope=\"row\">\($0.term)</th><td>\($0.words)</td></tr>\n" })</tbody></table>
        \(sections.enumerated().markup { index, section in part(section, index + 1) })
        """
    }

    private func part(_ section: Section, _ number: Int) -> Markup {
        let isEmpty = section.text.isEmpty && section.items.isEmpty && section.entries.isEmpty
        return """
            <section class="group"><h2>\(String(number)). \(section.title)</h2>
            \(Markup.when(!section.prompts.isEmpty, "<ul>\(section.prompts.markup { "<li>\($0)</li>" })</ul>"))\
            \(Markup.when(isEmpty, "<p>\(empty)</p>"))\(table(section.entries))\
            \(section.items.enumerated().markup { index, item in card(item, "\(number).\(index + 1)") })\
            \(ReportDocument.paragraphs(section.text, number, after: section.items.count))</section>

            """
    }

    private func card(_ item: Item, _ number: String) -> Markup {
        "<h3>\(number) \(item.title)</h3>\n\(item.said.markup { "<p><b>\($0.term):</b> \($0.words)</p>\n" })"
    }

    private func table(_ entries: [Entry]) -> Markup {
        guard !entries.isEmpty else { return .none }
        let rows = entries.markup { entry in
            """
            <tr><th scope="row">\(String(entry.number))</th>\(entry.cells.enumerated().markup { index, cell in
                "<td>\(cell)\(Markup.when(index == 2 && !entry.comment.isEmpty, " <b>Author:</b> \(entry.comment)"))</td>"
            })</tr>

            """
        }
        return """
            <div class="scroll" role="region" aria-label="Chronology" tabindex="0"><table class="wide"><caption>Chronology, by date</caption>\
            <thead><tr><th scope="col">Entry</th><th scope="col">Date</th><th scope="col">Source</th><th scope="col">What happened</th><th scope="col">The child</th></tr></thead>
            <tbody>\(rows)</tbody></table></div>

            """
    }

    /// Each paragraph with its number, "3.2"; lists and headings as they stand, and lines as they were typed.
    private static func paragraphs(_ text: String, _ section: Int, after count: Int) -> Markup {
        var number = count
        return text.replacing("\r\n", with: "\n").split(separator: "\n\n").markup { block -> Markup in
            let block = block.trimmingPrefix { $0.isNewline }
            guard !block.isEmpty else { return .none }
            guard !block.hasPrefix("- "), !block.hasPrefix("* ") else { return .written(String(block), level: 3) }
            // A heading may stand on the line above its paragraph.
            let lines = block.split(separator: "\n")
            let heading = lines.first.flatMap { $0.hasPrefix("#") ? Markup.written(String($0), level: 3) : nil }
            let words = lines.dropFirst(heading == nil ? 0 : 1)
            guard !words.isEmpty else { return heading ?? .none }
            number += 1
            let told = words.enumerated().markup { place, line -> Markup in "\(Markup.when(place > 0, "<br>"))\(String(line))" }
            return "\(heading ?? .none)<p><b>\(String(section)).\(String(number))</b> \(told)</p>\n"
        }
    }

    /// Alone, as it is kept and handed out.
    public var document: Markup { page("<h1>\(title)</h1>") }

    /// The same for Word, where the title of the document is its heading.
    var wordDocument: Markup { page(.none) }

    private func page(_ heading: Markup) -> Markup {
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head><meta charset="utf-8"><title>\(title)</title></head>
        <body>\(heading)
        <p>\(organisation). \(state). \(ReportDocument.marking).\(Markup.when(isDemonstration, " Demonstration: invented people."))</p>
        \(body)
        </body></html>
        """
    }
}
