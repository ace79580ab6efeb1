import Clocks
import Office
import Papers
import Register

/// Who may write a review, each with reasons that can be checked; and who may not, each with the fact behind it.
enum ProposalPages {
    static let routes = [
        Route(
            "/imrs/{reference}/author-proposals", .proposeAuthors, summary: "Who may write a review, and why.",
            example: "/imrs/IMR-0001/author-proposals", view: ProposalView.init, page: page)
    ]

    private static func page(_ view: ProposalView, _ visit: Visit) -> Page {
        Page(
            title: "Author proposals", crumbs: ReviewPages.crumbs(view.reference),
            main: """
                \(ReviewPages.head("Author proposals", "\(view.label.capitalizedFirst) · \(view.reference)"))
                <p>Nobody is proposed who is named in the case or ever stood in a line of management with somebody who is. \
                The others stand in this order: \(order). Heed assigns nobody.</p>
                \(view.warning.map { Component.note("Nobody is named yet.", $0, tone: .attend) } ?? .none)
                \(view.stale.map { Component.note("Look at the training register first.", $0, tone: .attend) } ?? .none)
                \(view.author.map { Component.note("The author is \($0).", "Appointing somebody else replaces them; both stand in the history.") } ?? .none)
                \(view.asked.map { Component.note($0, "There is no answer yet. Nobody else can be asked until it comes.") } ?? .none)
                \(proposed(view))
                \(more(view))
                \(notProposed(view))
                \(Markup.when(view.mayAppoint, "<p><a href=\"/imrs/\(view.reference)/external-author/new\">Record an author from outside</a></p>"))
                """)
    }

    private static let order =
        (AuthorPreference.allCases.map(\.words) + ["With a declaration"]).map(\.lowercasedFirst).joined(separator: "; ")

    private static func proposed(_ view: ProposalView) -> Markup {
        guard !view.proposed.isEmpty else {
            return """
                <section class="group" aria-labelledby="proposed"><h2 id="proposed">Nobody can be proposed</h2>
                <ul>\(view.counts.markup { "<li>\($0.words)</li>" })</ul></section>
                """
        }
        return """
            <section class="group" aria-labelledby="proposed"><h2 id="proposed">To be asked first</h2>
            \(view.proposed.markup { card($0, view) })</section>
            """
    }

    private static func card(_ one: ProposalView.Proposed, _ view: ProposalView) -> Markup {
        let act: Markup =
            view.mayAppoint && view.asked == nil
            ? """
            <p class="buttons">\(Component.button(.init("Ask \(one.name)", "/imrs/\(view.reference)/author-invitations/new?person=\(one.person)"), .second)) \
            <a class="small" href="/imrs/\(view.reference)/author/new?person=\(one.person)">Appoint<span class="unseen"> \(one.name)</span> without asking here</a></p>
            """ : .none
        return """
            <section class="summary-card" aria-labelledby="\(one.person)"><header class="head"><h3 id="\(one.person)">\(one.name)</h3> <span class="small">\(one.post)</span></header>
            <ul>\(one.reasons.markup { "<li>\($0)</li>" })</ul>\(act)</section>

            """
    }

    private static func more(_ view: ProposalView) -> Markup {
        guard view.more > 0 else { return .none }
        return "<p><a href=\"/imrs/\(view.reference)/author-proposals?most=\(String(view.proposed.count + 10))\">\(String(view.more)) more could be asked: show ten more</a></p>"
    }

    private static func notProposed(_ view: ProposalView) -> Markup {
        let rows = view.notProposed.markup { "<tr><th scope=\"row\">\($0.who)</th><td>\($0.why)</td></tr>\n" }
        let table: Markup =
            view.notProposed.isEmpty
            ? .none
            : """
            <div class="scroll" role="region" aria-label="Not proposed, with the fact" tabindex="0"><table>\
            <caption class="unseen">Not proposed, with the fact</caption><thead><tr><th scope="col">Who</th><th scope="col">Why not</th></tr></thead>\
            <tbody>\(rows)</tbody></table></div>
            """
        return """
            <section class="group" aria-labelledby="not"><h2 id="not">Not proposed <span class="count">\(String(view.left))</span></h2>
            <ul>\(view.counts.markup { "<li>\($0.words)</li>" })</ul>
            \(view.notProposed.isEmpty ? .none : Component.details("Whom independence or a requirement rules out (\(view.notProposed.count))", table))</section>
            """
    }
}
