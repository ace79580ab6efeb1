import Clocks
import Foundation
import Imports
import Office
import Papers
import Register

/// What happened, in order, with sources; and where nothing is told.
enum ChronologyPages {
    static let routes =
        [
            Route(
                "/imrs/{reference}/chronology", .readReview, summary: "The chronology of a review.",
                example: "/imrs/IMR-0001/chronology", view: ChronologyView.init, page: page),
            Route(
                file: "/imrs/{reference}/chronology.csv", .readReview, summary: "The chronology as a table.",
                example: "/imrs/IMR-0001/chronology.csv", make: table),
        ] + EntryForm.routes + EntryWithdrawalForm.routes + RowsForm.routes

    private static func page(_ view: ChronologyView, _ visit: Visit) -> Page {
        let suffix = view.pages > 1 ? " (page \(view.page) of \(view.pages))" : ""
        let address = "/imrs/\(view.reference)/chronology"
        return Page(
            title: "Chronology\(suffix)", crumbs: ReviewPages.crumbs(view.reference),
            main: """
                \(ReviewPages.head("Chronology\(suffix)", "\(view.label.capitalizedFirst) · \(view.reference)"))
                \(Saved.banner(visit))
                \(acts(view, address))
                \(view.count == 0 ? "<p>Start with our first contact with the family.</p>" : told(view, address))
                \(Care.section(visit))
                """)
    }

    private static func acts(_ view: ChronologyView, _ address: String) -> Markup {
        guard view.mayWrite else { return .none }
        return ReviewPages.acts([
            Component.button(.init("Add an entry", "\(address)/entries/new")),
            Component.button(.init("Paste rows", "\(address)/rows/new"), .second),
        ])
    }

    private static func takeBack(_ number: Int, _ view: ChronologyView, _ address: String) -> Markup {
        guard view.mayWrite else { return .none }
        return " <a href=\"\(address)/entries/\(String(number))/reinstatement/new\">Take entry \(String(number)) back</a>"
    }

    private static func told(_ view: ChronologyView, _ address: String) -> Markup {
        let names: Markup =
            view.isAnonymised
            ? "<a href=\"\(address)\">With names</a>" : "<a href=\"\(address)?names=no\">Without names</a>"
        let gaps: Markup =
            view.gaps.isEmpty
            ? "<p>No gap is longer than \(String(Chronology.gapDays)) days.</p>"
            : Component.details(
                "\(String(view.gaps.count)) \(view.gaps.count == 1 ? "gap" : "gaps") of more than \(Chronology.gapDays) days",
                "<ul>\(view.gaps.markup { "<li>\($0)</li>" })</ul>")
        // Whoever asked for no names meets none on the next page.
        let kept = view.isAnonymised ? "&names=no" : ""
        let taken: Markup =
            view.taken.isEmpty
            ? .none
            : """
            <section class="group" aria-labelledby="withdrawn"><h2 id="withdrawn">Withdrawn</h2>
            <ul>\(view.taken.markup { "<li>Entry \(String($0.number)), \($0.when): \($0.what) <b>Withdrawn:</b> \($0.why)\(takeBack($0.number, view, address))</li>" })</ul></section>
            """
        let seen: Markup = view.seen.isEmpty ? .none : "<p>\(view.seen.joined(separator: " "))</p>"
        let withdrawn: Markup =
            view.withdrawn == 0
            ? .none
            : "<p class=\"small\"><a href=\"\(address)?withdrawn=yes\(kept)#withdrawn\">\(String(view.withdrawn)) withdrawn</a>, and kept with the reason.</p>"
        return """
            <div class="title-row"><h2 id="entries">\(String(view.count)) \(view.count == 1 ? "entry" : "entries")</h2>\
            <p class="push small">\(names) · <a href="\(address).csv">As CSV</a></p></div>
            \(seen)\(gaps)\(withdrawn)
            <ol class="rows">\(view.entries.markup { entry($0, view, address) })</ol>
            \(Component.pagination(
                page: view.page, of: view.pages, previous: view.page > 1 ? "\(address)?page=\(view.page - 1)\(kept)" : nil,
                next: view.page < view.pages ? "\(address)?page=\(view.page + 1)\(kept)" : nil))
            \(taken)
            """
    }

    private static func entry(_ entry: ChronologyView.Entry, _ view: ChronologyView, _ address: String) -> Markup {
        let number = String(entry.number)
        let change: Markup =
            view.mayWrite
            ? """
            <p class="small"><a href="\(address)/entries/\(number)/edit">Put right<span class="unseen"> entry \(number)</span></a> · \
            <a href="\(address)/entries/\(number)/withdrawal/new">Withdraw<span class="unseen"> entry \(number)</span></a></p>
            """ : .none
        let agency: Markup = entry.agency.map { " <span class=\"small\">\($0)</span>" } ?? .none
        let answers: Markup =
            entry.answers.isEmpty ? .none : "<p class=\"small soft\">\(entry.answers.joined(separator: "; ")).</p>"
        let comment: Markup = entry.comment.map { "<p class=\"small\"><b>Comment:</b> \($0)</p>" } ?? .none
        let notes = [entry.gap.map { "Before it: \($0.lowercasedFirst)" }, entry.corrected].compactMap { $0 }
        return """
            <li class="row"><p class="when"><b>\(entry.when)</b> <span class="left">entry \(number)</span></p><div>\
            <div class="head"><h3 id="entry-\(number)">\(entry.source)</h3>\(agency)</div><p>\(entry.what)</p>\
            \(answers)\(comment)\(notes.markup { "<p class=\"small soft\">\($0)</p>" })\(change)</div></li>

            """
    }

    /// Every entry with the template's columns, so that it can be read in again.
    private static func table(_ visit: Visit) async throws -> Download {
        let (id, file, _) = try visit.review()
        let entries = file.report.chronology.entries
        let opened = try await visit.open(entries.map { Wanted($0.words, of: id) }, because: "the chronology of a review, as CSV")
        let rows = entries.map { entry -> [String] in
            let (facts, words) = (entry.facts.value, opened[entry.words])
            return [
                entry.at.description, words?.source ?? "", words?.what ?? "", facts?.seen?.rawValue ?? "",
                facts?.seenAlone?.rawValue ?? "", facts?.viewsSought?.rawValue ?? "", words?.agency ?? "",
                words?.comment ?? "",
            ]
        }
        let head = ChronologyColumn.list.columns.map(\.heading)
        return Download(
            bytes: Data(Table.csv([head] + rows).utf8), type: "text/csv; charset=utf-8", name: "\(id)-chronology.csv")
    }
}
