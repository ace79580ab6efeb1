import Clocks
import Foundation

/// A paper as plain HTML for pandoc: `data-custom-style` names a style of the Word document, and no number stands in
/// the text where Word counts by itself.
struct WordPage {
    let paper: BoardPaper
    /// The charts' pictures by number.
    let pictures: [Int: Picture]

    init(_ paper: BoardPaper, pictures: [Int: Picture]) { (self.paper, self.pictures) = (paper, pictures) }

    var document: Markup {
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head><meta charset="utf-8"><title>\(paper.title)</title></head>
        <body>
        \(styled("Subtitle", .text(paper.periodInWords)))
        \(facts)
        \(asks)
        \(keys)
        \(paper.sections.markup(section))
        \(signature)
        \(appendix)
        \(annex)
        </body>
        </html>
        """
    }

    // MARK: the head

    private var facts: Markup {
        let facts = [
            paper.heading.meeting, paper.organisation, paper.heading.author.map { "Author: \($0)" },
            "As at \(paper.asAt.words)\(paper.isPartPeriod ? " (part period)" : "")", "Issue: \(paper.heading.issue)",
        ]
        return facts.compactMap { $0 }.markup { styled("Small", .text($0)) }
    }

    private var asks: Markup {
        if paper.asks.isEmpty { return .none }
        return """
            \(styled("Unnumbered Heading", "What the Board should know or decide"))
            <ol>\(paper.asks.markup { "<li><p>\($0.words)</p></li>" })</ol>
            """
    }

    private var keys: Markup {
        let rows = paper.keys.map { key in
            [key.label, [key.number.words, key.note].filter { !$0.isEmpty }.joined(separator: " ")]
        }
        return rows.isEmpty ? .none : WordTable("Key figures", heads: ["Figure", "Number"], rows: rows).markup
    }

    // MARK: sections and paragraphs

    private func section(_ section: BoardPaper.Section) -> Markup {
        "<h1>\(section.title)</h1>\n\(section.paragraphs.markup(paragraph))"
    }

    private func paragraph(_ paragraph: BoardPaper.Paragraph) -> Markup {
        let texts = paragraph.texts.enumerated().markup { index, text in
            styled(index == 0 ? "Numbered Paragraph" : "Numbered Paragraph Continued", .text(text.words))
        }
        let points = paragraph.points.markup { "<li><p>\($0.words)</p></li>" }
        return """
            \(paragraph.heading.map { "<h2>\($0)</h2>\n" } ?? .none)\(texts)\
            \(Markup.when(!paragraph.points.isEmpty, "<ul>\(points)</ul>\n"))\
            \(paper.charts.filter { $0.after == paragraph.number }.markup(figure))\
            \(Markup.when(paragraph.number == "4.1", voices))\
            \(Markup.when(paragraph.number == "4.6", paper.lessons.markup(lesson)))
            """
    }

    // MARK: charts

    private func figure(_ figure: ChartFigure) -> Markup {
        let signal = figure.signalNote.map { ["Signal. \($0)"] } ?? []
        let flags = figure.flags.map { "\($0.number). \($0.words) \($0.text)" } + signal
        return """
            \(styled("Caption", "Figure \(String(figure.number)). \(figure.finding)"))
            \(styled("Measure", .text(figure.measure)))
            \(pictures[figure.number].map { styled("Figure", picture($0, of: figure)) } ?? .none)
            \(flags.markup { styled("Small", .text($0)) })
            \(WordTable(figure.table).markup)
            """
    }

    private func picture(_ picture: Picture, of figure: ChartFigure) -> Markup {
        """
        <img src="data:image/png;base64,\(picture.png.base64EncodedString())" width="\(picture.width)" \
        alt="\(figure.finding). \(figure.description)">
        """
    }

    // MARK: computation beside interpretation

    private var voices: Markup {
        """
        <h3>What the records show</h3>
        \(styled("Small", computed))
        \(paper.trend.markup(check))
        <h3>What the author makes of it</h3>
        \(styled("Small", "Interpretation: a person’s view, with what it rests on."))
        \(Markup.when(paper.interpretations.isEmpty, "<p>The author has written nothing here yet.</p>"))
        \(paper.interpretations.markup(interpretation))
        \(paper.warnings.markup { styled("Note", .text($0)) })
        """
    }

    private var computed: Markup {
        """
        Computed from the records as at \(paper.asAt.words). Nobody wrote these sentences. They count notifications \
        received, not incidents that occurred.
        """
    }

    private func interpretation(_ said: BoardPaper.Interpretation) -> Markup {
        "<blockquote><p>\(said.words)</p></blockquote>\n\(styled("Small", "\(said.on). Rests on \(said.restsOn)."))"
    }

    private func check(_ check: CheckView) -> Markup {
        let sums = check.details.map { " Sums: \($0)." } ?? ""
        return """
            <p><strong>\(check.title): \(check.verdict).</strong> \(check.sentence)</p>
            \(styled("Small", "Rule: \(check.rule)\(sums)"))
            """
    }

    // MARK: lessons

    private func lesson(_ lesson: LessonView) -> Markup {
        let rows = lesson.parts.map { [$0.title, WordPage.answer($0), $0.status] }
        let parts = WordTable(
            nil, heads: ["Part", "What was asked, and what was done", "Status"], rows: rows, widths: [26, 54, 20])
        let from = "From \(lesson.reviews.joined(separator: ", "))."
        let facts = ["\(lesson.theme).", "\(lesson.scope).", from] + lesson.shares
        return """
            <h3>\(lesson.reference) \(lesson.title)</h3>
            <p>\(lesson.status). \(lesson.reached)\(lesson.missing.map { " <strong>\($0)</strong>" } ?? .none)</p>
            \(styled("Small", .text(facts.joined(separator: " "))))
            \(parts.markup)
            """
    }

    private static func answer(_ part: LessonView.Part) -> String {
        if part.answered.isEmpty { return "\(part.asked). Nothing recorded answers this part." }
        return part.answered.map { "\(part.asked); \($0.given). \($0.standing) \($0.action)" }.joined(separator: " ")
    }

    // MARK: the end of the paper, and its appendices

    private var signature: Markup {
        """
        <p><strong>\(paper.heading.author ?? "No author named")</strong></p>
        \(styled("Small", .text(paper.heading.issue)))\(styled("Small", foot))
        """
    }

    private var foot: Markup {
        """
        \(paper.foot.records) The last journal entry behind this paper is \
        \(String(paper.foot.entries)):\(paper.foot.head), an anchor to be minuted. \(paper.foot.sentence)
        """
    }

    private var appendix: Markup {
        """
        \(styled("Appendix Heading", "Appendix A: activity"))
        <p>As at \(paper.asAt.words). Incidents, children, notifications and reviews are counted apart and never added \
        together.</p>
        \(paper.appendix.markup { WordTable($0).markup })
        """
    }

    private var annex: Markup {
        let rows = paper.citedFigures.map { figure in
            let records = figure.records.isEmpty ? "" : " Records: \(figure.records.joined(separator: ", "))."
            return ["\(figure.title). \(figure.definition)\(records)", String(figure.value)]
        }
        return """
            \(styled("Appendix Heading", "Appendix B: what each figure counts"))
            \(WordTable(nil, heads: ["Figure", "Number"], rows: rows, widths: [84, 16]).markup)
            """
    }

    private func styled(_ style: String, _ words: Markup) -> Markup {
        "<div data-custom-style=\"\(style)\"><p>\(words)</p></div>\n"
    }
}
