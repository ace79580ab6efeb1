import Clocks

/// A Board paper as HTML: numbered paragraphs as real text, each number a link to the records behind it.
public struct PaperPage {
    private let paper: BoardPaper
    /// The address at which a figure opens.
    private let address: (String) -> String

    public init(_ paper: BoardPaper, figureAddress: @escaping (String) -> String) {
        (self.paper, address) = (paper, figureAddress)
    }

    /// The paper itself, for a page's main part.
    public var article: Markup {
        """
        <article class="sheet" aria-labelledby="paper-title">
        <header class="paper-head">
        <p class="marking">Restricted: children’s information. Closed Board copy</p>
        \(paper.heading.meeting.map { "<p>\($0)</p>" } ?? .none)
        <h1 id="paper-title">\(paper.title) <span>\(paper.periodInWords)</span></h1>
        <dl class="facts">
        <div><dt>Organisation</dt><dd>\(paper.organisation)</dd></div>
        \(paper.heading.author.map { "<div><dt>Author</dt><dd>\($0)</dd></div>" } ?? .none)
        <div><dt>As at</dt><dd>\(paper.asAt.words)\(paper.isPartPeriod ? " (part period)" : "")</dd></div>
        <div><dt>Issue</dt><dd>\(paper.heading.issue)</dd></div>
        </dl>
        </header>
        \(paper.sections.markup(section))
        \(appendix)
        \(annex)
        \(foot)
        </article>
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
        let points: Markup = paragraph.points.isEmpty ? .none : "<ul>\(paragraph.points.markup { "<li>\(text($0))</li>" })</ul>"
        return """
            <div class="para" id="p\(paragraph.number)"><span class="num">\(paragraph.number)</span><div>
            \(paragraph.texts.markup { "<p>\(text($0))</p>" })\(points)
            </div></div>
            \(paragraph.number == "4.1" ? voices : paragraph.number == "4.6" ? lessons : .none)
            """
    }

    private func text(_ text: Text) -> Markup {
        text.runs.markup { run in
            run.figure.map { "<a class=\"n\" href=\"\(address($0))\">\(run.words)</a>" } ?? .text(run.words)
        }
    }

    // MARK: computation beside interpretation

    private var voices: Markup {
        """
        <div class="voices">
        <section class="voice" aria-labelledby="computed">
        <h3 id="computed">What the records show</h3>
        <p class="soft">Computed from the records as at \(paper.asAt.words). Nobody wrote these sentences. Counts are of notifications received, not of incidents that occurred.</p>
        <ul class="checks">\(paper.trend.markup(check))</ul>
        <details><summary>The sums behind these</summary><ul>\(paper.trend.filter { $0.details != nil }.markup { "<li>\($0.title): \($0.details ?? "")</li>" })</ul></details>
        </section>
        <section class="voice author" aria-labelledby="interpreted">
        <h3 id="interpreted">What the author makes of it</h3>
        <p class="soft">Interpretation: a person’s view, with what it rests on.</p>
        \(Markup.when(paper.interpretations.isEmpty, "<p>The author has written nothing here yet.</p>"))
        \(paper.interpretations.markup { "<blockquote><p>\($0.words)</p></blockquote><p class=\"soft\">\($0.on). Rests on \($0.restsOn).</p>" })
        \(paper.warnings.markup { "<p class=\"warning\">\($0)</p>" })
        </section>
        </div>
        """
    }

    private func check(_ check: CheckView) -> Markup {
        """
        <li><strong>\(check.title)</strong> <span class="verdict">\(check.verdict.capitalizedFirst)</span>
        <p>\(check.sentence)</p><p class="soft">Rule: \(check.rule)</p></li>
        """
    }

    // MARK: lessons

    private var lessons: Markup { "<div class=\"lessons\">\(paper.lessons.markup(lesson))</div>" }

    private func lesson(_ lesson: LessonView) -> Markup {
        """
        <section class="lesson" aria-labelledby="\(lesson.reference)">
        <h3 id="\(lesson.reference)"><span class="num">\(lesson.reference)</span> \(lesson.title)</h3>
        <p class="soft">\(lesson.theme). \(lesson.scope). From \(lesson.reviews.joined(separator: ", ")). \(lesson.status).\(lesson.shares.markup { " \($0)" })</p>
        <ol class="parts">\(lesson.parts.markup(part))</ol>
        </section>

        """
    }

    private func part(_ part: LessonView.Part) -> Markup {
        let answers: Markup =
            part.answered.isEmpty
            ? "<p>\(part.asked). Nothing recorded answers this part.</p>"
            : part.answered.markup { "<p>\(part.asked); \($0.given). \($0.standing) <span class=\"soft\">\($0.action)</span></p>" }
        return "<li><strong>\(part.title)</strong> <span class=\"verdict\">\(part.status)</span>\(answers)</li>"
    }

    // MARK: Appendix A, the figures and the foot

    private var appendix: Markup {
        """
        <section class="appendix" aria-labelledby="appendix">
        <h2 id="appendix">Appendix A: activity</h2>
        <p>As at \(paper.asAt.words). Incidents, children, notifications and reviews are counted apart and never added together.</p>
        \(paper.appendix.markup(table))
        </section>
        """
    }

    private func table(_ table: Table) -> Markup {
        """
        <table>
        <caption>\(table.number). \(table.caption) (counting unit: \(table.unit))</caption>
        <thead><tr>\(table.columns.enumerated().markup(head))</tr></thead>
        <tbody>\(table.rows.markup(row))</tbody>
        </table>

        """
    }

    private func head(_ column: (offset: Int, element: String)) -> Markup {
        let place: Markup = column.offset == 0 ? "first" : "r"
        return "<th scope=\"col\" class=\"\(place)\">\(column.element)</th>"
    }

    private func row(_ row: Table.Row) -> Markup {
        let cells = row.cells.markup { "<td class=\"r\">\(text($0))</td>" }
        let kind: Markup = row.isTotal ? "total" : "row"
        return "<tr class=\"\(kind)\"><th scope=\"row\">\(row.label)</th>\(cells)</tr>"
    }

    private var annex: Markup {
        """
        <section class="annex" aria-labelledby="figures">
        <h2 id="figures">The figures, and the records behind each</h2>
        <dl>\(paper.figures.markup { FigurePage.entry($0) })</dl>
        </section>
        """
    }

    private var foot: Markup {
        """
        <footer class="paper-foot">
        <p>\(paper.foot.records) The last journal entry behind this paper is \
        <code>\(String(paper.foot.entries)):\(paper.foot.head)</code>, an anchor to be minuted. \(paper.foot.sentence)</p>
        </footer>
        """
    }
}

/// The paper in a file of its own, with nothing to fetch.
extension PaperPage {
    public static func document(_ paper: BoardPaper) -> Markup {
        """
        <!DOCTYPE html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(paper.title) \(paper.periodInWords)</title>
        <style>\(Stylesheet.markup)</style>
        </head>
        <body><main class="page">\(PaperPage(paper) { "#figure-\($0)" }.article)</main></body>
        </html>
        """
    }
}
