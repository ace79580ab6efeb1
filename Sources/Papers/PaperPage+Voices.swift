import Clocks

/// Computation beside interpretation, never mixed; and the lessons, part by part.
extension PaperPage {
    var voices: Markup {
        """
        <div class="voices" id="checks">
        <section class="voice" aria-labelledby="computed">
        <h4 id="computed">What the records show</h4>
        <p>Computed from the records as at \(paper.asAt.words). Nobody wrote these sentences. They count notifications received, not incidents that occurred.</p>
        <ul class="checks">\(paper.trend.markup(check))</ul>
        <details><summary>The sums behind these</summary>
        <ul class="rule">\(paper.trend.filter { $0.details != nil }.markup { "<li>\($0.title): \($0.details ?? "").</li>" })</ul></details>
        </section>
        <section class="voice author" aria-labelledby="interpreted">
        <h4 id="interpreted">What the author makes of it</h4>
        <p>Interpretation: a person’s view, with what it rests on.</p>
        \(Markup.when(paper.interpretations.isEmpty, "<p>The author has written nothing here yet.</p>"))
        \(paper.interpretations.markup { "<blockquote>\($0.words)</blockquote><p class=\"who\">\($0.on). Rests on \($0.restsOn).</p>\n" })\
        \(paper.warnings.markup { "<p class=\"note attend\">\($0)</p>\n" })
        </section>
        </div>
        """
    }

    private func check(_ check: CheckView) -> Markup {
        """
        <li id="check-\(check.check)"><span class="what"><span>\(check.title)</span> \(Component.status(check.verdict.capitalizedFirst))</span>\
        <span>\(check.sentence)</span><span class="rule">Rule: \(check.rule)</span></li>

        """
    }

    var lessons: Markup {
        Markup.when(!paper.lessons.isEmpty, "<ol class=\"lessons\">\(paper.lessons.markup(lesson))</ol>")
    }

    private func lesson(_ lesson: LessonView) -> Markup {
        let reference: Markup =
            thread(lesson.reference).map { "<a class=\"ref\" href=\"\($0)\">\(lesson.reference)</a>" }
            ?? "<span class=\"ref\">\(lesson.reference)</span>"
        return """
            <li class="lesson" id="\(lesson.reference)">
            <div class="lesson-head"><h4>\(reference) \(lesson.title)</h4> \(Component.status(lesson.status))</div>
            <p class="reach">\(lesson.reached)\(lesson.missing.map { " <b>\($0)</b>" } ?? .none)</p>
            <p class="soft">\(lesson.theme). \(lesson.scope). From \(lesson.reviews.joined(separator: ", ")).\(lesson.shares.markup { " \($0)" })</p>
            <ol class="parts">\(lesson.parts.markup(part))</ol>
            </li>

            """
    }

    private func part(_ part: LessonView.Part) -> Markup {
        let answers: Markup =
            part.answered.isEmpty
            ? "<p>\(part.asked). Nothing recorded answers this part.</p>"
            : part.answered.markup {
                "<p>\(part.asked); \($0.given). \($0.standing) <span class=\"soft\">\($0.action)</span></p>"
            }
        return """
            <li><b>\(String(part.number)) \(part.title)</b><div>\(answers)</div><span class="st">\(Component.status(part.status))</span></li>

            """
    }
}
