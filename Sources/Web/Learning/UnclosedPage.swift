import Clocks
import Office
import Papers
import Register

/// Lessons that nobody has closed, by age: what the Board asks when it asks whether lessons are learnt.
enum UnclosedPage {
    static let routes = [
        Route(
            "/lessons/unclosed", .followThreads,
            summary: "Every lesson not closed: what was promised, done, evidenced and seen to work, as at a day.",
            example: "/lessons/unclosed",
            view: { visit in
                let day = try visit.asAt()
                return UnclosedView(try visit.register(asAt: day), on: day)
            }, page: page)
    ]

    private static let columns = ["Age in days", "Parts", "Promised", "Done", "Looked at", "Seen to work"]

    private static func page(_ view: UnclosedView, _ visit: Visit) -> Page {
        Page(
            title: "Lessons not closed", crumbs: [("/lessons", "Lessons")],
            main: """
                <p class="ref">As at \(view.day)</p>
                <h1>Lessons not closed</h1>
                <p class="lead">\(view.sentence)</p>
                \(view.rows.isEmpty ? .none : table(view))
                <p class="small soft group">Promised: an action answers it, or it was put right already. Done: with evidence. \
                Looked at: somebody else than whoever did it checked that evidence. Seen to work: an audit since then holds, or the effect was recorded.</p>
                \(AsAt.form("/lessons/unclosed", visit))
                """)
    }

    private static func table(_ view: UnclosedView) -> Markup {
        """
        <section class="group" aria-labelledby="by-age"><h2 id="by-age">By age, the oldest first</h2>
        <div class="scroll" role="region" aria-label="Lessons not closed, by age" tabindex="0"><table class="wide"><caption class="unseen">Lessons not closed, counting their parts</caption>\
        <thead><tr><th scope="col">Lesson</th>\(columns.markup { "<th scope=\"col\" class=\"r\">\($0)</th>" })</tr></thead>
        <tbody>\(view.rows.markup { row in
            """
            <tr><th scope="row"><a href="/lessons/\(row.reference)">\(row.reference) \(row.title)</a></th>\
            \([row.age, row.parts, row.promised, row.done, row.checked, row.seenToWork].markup { "<td class=\"r\">\($0.grouped)</td>" })</tr>

            """
        })</tbody></table></div></section>
        """
    }
}
