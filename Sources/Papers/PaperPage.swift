import Clocks

/// A Board paper as HTML: numbered paragraphs as real text, each number a link to the records behind it.
public struct PaperPage {
    let paper: BoardPaper
    /// The address at which a figure opens.
    let address: (String) -> String
    /// The address of a lesson's thread; `nil` for readers who may not follow it.
    let thread: (String) -> String?

    /// Where the table of a chart can be had as CSV; `nil` in a file of its own.
    let csv: (Int) -> String?

    public init(
        _ paper: BoardPaper, figureAddress: @escaping (String) -> String,
        threadAddress: @escaping (String) -> String? = { _ in nil },
        csvAddress: @escaping (Int) -> String? = { _ in nil }
    ) {
        (self.paper, address, thread, csv) = (paper, figureAddress, threadAddress, csvAddress)
    }

    /// The paper itself, for a page's main part.
    public var article: Markup {
        """
        <article class="sheet" aria-labelledby="paper-title">
        \(head)
        \(asks)
        \(keys)
        \(paper.sections.markup(section))
        \(foot)
        \(appendix)
        </article>
        """
    }

    private var head: Markup {
        """
        <header class="paper-head">
        <p><span class="marking">\(paper.marking)</span></p>
        \(paper.heading.meeting.map { "<p class=\"for\">\($0)</p>" } ?? .none)
        <h1 id="paper-title">\(paper.title) <span>\(paper.periodInWords)</span></h1>
        <dl class="paper-facts">
        <div><dt>Organisation</dt><dd>\(paper.organisation)</dd></div>
        \(paper.heading.author.map { "<div><dt>Author</dt><dd>\($0)</dd></div>" } ?? .none)
        <div><dt>As at</dt><dd>\(paper.asAt.words)\(paper.isPartPeriod ? " (part period)" : "")</dd></div>
        <div><dt>Issue</dt><dd>\(paper.heading.issue)</dd></div>
        </dl>
        </header>
        """
    }

    private var asks: Markup {
        guard !paper.asks.isEmpty else { return .none }
        return """
            <section class="ask" aria-labelledby="ask">
            <h2 id="ask">What the Board should know or decide</h2>
            <ol>\(paper.asks.markup { "<li>\(text($0))</li>" })</ol>
            </section>
            """
    }

    private var keys: Markup {
        """
        <dl class="keys" aria-label="Key figures">
        \(paper.keys.markup { key in
            """
            <div class="\(Markup.when(key.isThisPeriod, "now", else: "then"))"><dt>\(key.label)</dt>\
            <dd>\(text(key.number))\(Markup.when(!key.note.isEmpty, " <small>\(key.note)</small>"))</dd></div>

            """
        })</dl>
        """
    }

    private func section(_ section: BoardPaper.Section) -> Markup {
        let number = String(section.number)
        return """
            <section aria-labelledby="s\(number)">
            <h2 id="s\(number)"><span class="num">\(number)</span> \(section.title)</h2>
            \(section.paragraphs.markup(paragraph))
            </section>

            """
    }

    private func paragraph(_ paragraph: BoardPaper.Paragraph) -> Markup {
        let points: Markup =
            paragraph.points.isEmpty ? .none : "<ul>\(paragraph.points.markup { "<li>\(text($0))</li>" })</ul>"
        return """
            \(paragraph.heading.map { "<h3>\($0)</h3>" } ?? .none)
            <div class="para" id="p\(paragraph.number)"><span class="num">\(paragraph.number)</span><div>
            \(paragraph.texts.markup { "<p>\(text($0))</p>" })\(points)
            </div></div>
            \(paper.charts.filter { $0.after == paragraph.number }.markup { $0.markup(csv: csv($0.number), link: address) })
            \(paragraph.number == "4.1" ? voices : paragraph.number == "4.6" ? lessons : .none)
            """
    }

    func text(_ text: Text) -> Markup { Component.text(text, address) }

    // MARK: Appendix A and the foot

    private var appendix: Markup {
        """
        <section class="appendix" aria-labelledby="appendix">
        <h2 id="appendix">Appendix A: activity</h2>
        <p class="small soft">As at \(paper.asAt.words). Incidents, children, notifications and reviews are counted apart and never added together.</p>
        <div class="tables">\(paper.appendix.enumerated().markup { Component.table($1, id: "a\(String($0 + 1))", figureAddress: address) })</div>
        </section>
        """
    }

    private var foot: Markup {
        """
        <div class="sign">
        <div>\(paper.heading.author.map { "<p class=\"name\">\($0)</p>" } ?? .none)<p>\(paper.heading.issue)</p></div>
        <div><p>Anchor, to be minuted: entry \(String(paper.foot.entries)) <span class="verify">\(paper.foot.head)</span></p>
        <p class="soft">\(paper.foot.records) \(paper.foot.sentence)</p></div>
        </div>
        """
    }
}
