import Clocks
import Office
import Papers
import Register

/// One notification: what we were told and did. What was said of how the child died or was hurt has its own page.
enum NotificationPages {
    static let crumbs = [("/today", "Today"), ("/notifications", "Notifications")]

    static func crumbs(_ reference: String) -> [(address: String, words: String)] {
        crumbs + [("/notifications/\(reference)", reference)]
    }

    static let routes = [
        Route(
            "/notifications/{reference}", .readNotification, summary: "What we were told, and what we did.",
            example: "/notifications/N-0001", view: NotificationView.init, page: page)
    ]

    /// Everything that can be done with one notification.
    static let all: [Route] =
        routes + RecordedPages.routes + AccountPages.routes + CorrectionPages.routes + ChildPages.routes
        + DecidingPages.routes + SafetyPages.routes + FirstDayPages.routes + ReplyPages.routes
        + WithdrawalPages.routes + StaffPages.routes + DuplicatePages.routes + ClockPages.routes

    /// The case of the notification that the address names.
    static func told(_ visit: Visit) throws -> Register.Told {
        guard let id = NotificationID(visit.parameter("reference")) else { throw Absent() }
        return try visit.office.now().find(id)
    }

    private static func page(_ view: NotificationView, _ visit: Visit) -> Page {
        Page(
            title: view.reference, crumbs: crumbs,
            main: """
                <div class="title-row"><h1>\(view.reference)</h1>\(Component.marking("Restricted: children’s information"))</div>
                \(Saved.banner(visit))
                \(Component.identityBar(view.reference, view.identity.map { Component.Fact($0.term, $0.words) }, status: view.isWithdrawn ? .withdrawn : nil))
                \(view.urgent.map { Component.note($0.lead, $0.words, tone: .attend) } ?? .none)
                <div class="cols"><div>
                \(NotificationPages.tasks(view))
                \(NotificationPages.facts(view))
                \(NotificationPages.children(view))
                \(NotificationPages.owed(view))
                \(NotificationPages.history(view))
                </div><div class="side">
                \(NotificationPages.clocks(view))
                \(NotificationPages.related(view))
                \(NotificationPages.readers(view))
                </div></div>
                \(Care.section(visit))
                """)
    }
}

/// "Saved", once, in words that are ours whatever the address says.
enum Saved {
    private static let sentences = [
        "correction": "The correction stands beside what was there before.", "added": "It stands in the record.",
        "involvement": "What we found of our involvement stands in the record.",
        "decision": "The decision and its reason stand in the record.",
        "safety": "It stands in the record with your name and the time.",
        "first-day": "The first-day list is up to date.", "reply": "The reply stands in the record.",
        "late-fact": "What was learnt stands in the record, with the day we learnt it.",
        "withdrawn": "It is withdrawn, can still be read, and can be counted again.",
        "reinstated": "It counts again.", "linked": "The two records are linked. Both references keep working.",
        "unlinked": "The link is undone. Both records stand as they were.",
        "clock": "The clocks are up to date.", "staff": "They are named, and the review is closed to them from now on.",
        "child": "The child stands in the record.", "letter": "The letter is kept as it was written.",
        "invited": "They are asked. Their answer comes to the review’s page.", "time": "The time stands in the review.",
        "invitation-answered": "Your answer is sent. Thank you.",
        "entry": "The chronology is up to date.", "entry-withdrawn": "The entry is withdrawn, and kept with the reason.",
        "report": "It stands in the report.", "contact": "It stands in the review.", "document": "The document is kept, sealed.",
        "submitted": "The report is given in. A copy of it as it stands is kept.",
        "returned": "The report is back with its author.", "answered": "Your answer stands beside the point.",
        "accepted": "The report is accepted.", "graded": "The grades stand in the record.",
        "commissioned": "The review is commissioned.", "author": "The author is appointed.", "terms": "The terms of reference stand in the record.",
        "deputy": "From the first day their Today shows your work too.",
        "deputy-ended": "Their Today no longer shows your work.",
        "account": "What they told us stands in the record.", "sent": "It is recorded as sent.",
        "people": "The people and teams stand in the record.", "secured": "The day stands in the record.",
        "due": "The new day stands beside the one before it.",
        "setting": "It holds from the day you gave.", "place": "The laws in force there are offered from now on.",
        "area": "The area is open.", "area-closed": "The area is closed. What is recorded in it stays.",
        "fact-check": "They are asked, and see those entries alone.", "facts-checked": "Your answer is with the author. Thank you.",
        "staff-list": "The list is in.", "person": "It stands on the staff list.", "interest": "Your declaration stands in the record.",
        "interest-ended": "It is taken back, and stays in the record.", "course": "The course is up to date.",
        "cohort": "The cohort is up to date.",
        "lesson": "The lesson is up to date.", "lesson-closed": "The lesson is closed.",
        "learnt-again": "The earlier lesson rests on this review too.", "action": "The action is up to date.", "meeting": "The meeting is up to date.",
        "list": "The list holds from the day you gave.",
        "account-opened": "The account is open. Make a one-time link, so that they can set it up.",
        "account-changed": "The account is as you said, and the reason stands in the record.",
    ]

    static func banner(_ visit: Visit) -> Markup {
        visit.query["saved"].flatMap { sentences[$0] }.map(Component.savedBanner) ?? .none
    }
}
