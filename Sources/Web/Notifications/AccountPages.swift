import Clocks
import Office
import Papers
import Register

/// What we were told about how the child died or was hurt: a page of its own, and each visit to it is recorded.
enum AccountPages {
    static let routes = [
        Route(
            "/notifications/{reference}/account", .readAccount,
            summary: "What we were told about how the child died or was hurt.",
            example: "/notifications/N-0001/account", view: view, page: page),
        Route(
            form: "/notifications/{reference}/account/new", .correctNotification,
            summary: "Adds to what we were told.", example: "/notifications/N-0001/account/new",
            title: "More of what we were told", view: { View.Adding(reference: "\(try NotificationPages.told($0).notification.id)") },
            page: adding, send: add),
    ]

    struct View: Encodable {
        struct Words: Encodable {
            let when: String
            let by: String
            let words: String
        }
        struct Adding: Encodable {
            let reference: String
        }
        let reference: String
        let caller: String?
        let organisation: String?
        let callBack: String?
        let words: [Words]
        let mayAdd: Bool
    }

    private static func view(_ visit: Visit) async throws -> View {
        let told = try NotificationPages.told(visit)
        let notification = told.notification
        let register = visit.office.now()
        var names = Names([notification.recorded.by] + notification.accountAdded.map(\.recorded.by), in: register)
        let opened = try await visit.open(
            [notification.caller, notification.organisation, notification.callBack, notification.account]
                .map { Wanted($0, of: told.id) } + notification.accountAdded.map { Wanted($0.words, of: told.id) }
                + names.wanted, because: "the account of what happened")
        names.read(opened)
        let first = opened[notification.account].map {
            View.Words(when: notification.recorded.at.words, by: names[notification.recorded.by], words: $0)
        }
        let added = notification.accountAdded.map {
            View.Words(
                when: $0.recorded.at.words, by: names[$0.recorded.by], words: opened[$0.words] ?? "Not readable any more.")
        }
        return View(
            reference: "\(notification.id)", caller: opened[notification.caller],
            organisation: opened[notification.organisation], callBack: opened[notification.callBack],
            words: [first].compactMap(\.self) + added,
            mayAdd: visit.may(.correctNotification, .incident(told.id)))
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        let words: Markup =
            view.words.isEmpty
            ? "<p>No account recorded yet.</p>"
            : view.words.markup { said in
                "<section class=\"group\"><p class=\"small soft\">\(said.when), recorded by \(said.by)</p><blockquote>\(paragraphs(said.words))</blockquote></section>"
            }
        return Page(
            title: "What we were told", crumbs: NotificationPages.crumbs(view.reference),
            main: """
                <div class="title-row"><h1>What we were told</h1>\(Component.marking("Restricted: children’s information"))</div>
                \(Saved.banner(visit))
                <p class="small soft">That you opened this page is recorded.</p>
                \(Component.summaryList([fact("Who told us", view.caller), fact("Organisation", view.organisation), fact("Call-back number", view.callBack)]))
                <h2>In their words</h2>
                \(words)
                \(Markup.when(view.mayAdd, "<p><a href=\"/notifications/\(view.reference)/account/new\">Add to what we were told</a></p>"))
                \(Care.section(visit))
                """)
    }

    private static func fact(_ term: String, _ words: String?) -> Component.Fact {
        words.map { Component.Fact(term, $0) } ?? Component.Fact(term)
    }

    /// Typed text as paragraphs.
    static func paragraphs(_ text: String) -> Markup {
        text.split(separator: "\n", omittingEmptySubsequences: true).markup { "<p>\(String($0))</p>" }
    }

    private static func adding(_ view: View.Adding, _ sheet: Sheet, _ visit: Visit) -> Page {
        Page(
            title: sheet.title("Add to what we were told"), crumbs: NotificationPages.crumbs(view.reference),
            main: """
                <h1>Add to what we were told</h1>
                <p>What stands already stays. This is put beneath it, with your name and the time.</p>
                \(sheet.top)
                \(sheet.form(sheet.area("words", "What they told us, in their words", rows: 6), button: "Add this", label: "More of what we were told"))
                \(Care.section(visit))
                """)
    }

    private static func add(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let told = try NotificationPages.told(visit)
        var reading = Reading(typed, today: visit.office.today)
        let words = reading.needed("words", "Write what they told us")
        try reading.done()
        _ = try await visit.office.record(visit.act) { _, facts throws(Refusal) in
            try facts.add(
                .accountAdded(notification: told.notification.id, account: .said(words), on: facts.today), to: told.id)
        }
        return Next(address: "/notifications/\(told.notification.id)?saved=account")
    }
}
