import Clocks
import Foundation
import Journal
import Office
import Papers
import Register

/// What needs somebody, by date, in finished words. Nothing in it names a child, a cause or a council.
struct TodayView: Encodable, Sendable {
    struct Item: Encodable, Sendable {
        let title: String
        let address: String?
        let words: String
        let when: String
        let left: String
        let isOverdue: Bool
        let isToday: Bool
    }
    struct Group: Encodable, Sendable {
        let id: String
        let title: String
        let items: [Item]
        let empty: String
    }
    struct Kept: Encodable, Sendable {
        let words: String
        let about: String
        let address: String
        /// Said in the draft's last week.
        let warning: String?
    }
    struct Gap: Encodable, Sendable {
        let words: String
        let count: Int
        let address: String
    }
    struct MainAct: Encodable, Sendable {
        let words: String
        let address: String
        let note: String
    }

    let today: String
    let lead: String
    let act: MainAct?
    let drafts: [Kept]
    let groups: [Group]
    let clocks: [Running]
    let gaps: [Gap]
    let checked: String
    /// What could not be worked out, in sentences.
    let failed: [String]

    init(_ visit: Visit) async {
        let register = visit.office.now()
        let now = visit.office.clock.now
        let day = now.londonDay
        // Worked out anew once a minute, and whenever a fact is added.
        let everything = visit.house.lists.owed([register.sequence, Int(now.milliseconds / 60_000)]) {
            register.everythingOwed(at: now)
        }
        let duties = register.duties(of: visit.visitor.asker, from: everything)
        var failed: [Part] = []
        let names = await TodayView.names(duties, register, visit, &failed)
        let items = TodayView.together(duties).map { (duty: $0[0], item: TodayView.item($0, names, visit, day)) }
        let needed = items.filter { $0.duty.state == .needsYou }
        let first = needed.filter { $0.duty.kind == .safety }
        let overdue = needed.filter { $0.duty.kind != .safety && $0.duty.standing.state == .overdue }
        let endOfWeek = day + (7 - day.weekday.rawValue - 1)
        let week = needed.filter { each in
            each.duty.kind != .safety && each.duty.standing.state != .overdue
                && each.duty.due.map { $0 <= endOfWeek } == true
        }
        let later = needed.filter { each in
            each.duty.kind != .safety && each.duty.standing.state != .overdue
                && each.duty.due.map { $0 > endOfWeek } ?? true
        }
        let waiting = items.filter { $0.duty.state == .waitingForOthers }
        today = day.wordsWithWeekday
        checked = now.londonTime
        lead = TodayView.lead((first + overdue + week).map(\.item), checked: now.londonTime)
        groups = items.isEmpty ? [] : [
            first.isEmpty
                ? nil : Group(id: "first", title: "Other children at risk", items: first.map(\.item), empty: ""),
            Group(id: "overdue", title: "Overdue", items: overdue.map(\.item), empty: "Nothing is overdue."),
            Group(id: "this-week", title: "This week", items: week.map(\.item), empty: "Nothing more this week."),
            Group(id: "after", title: "After that", items: later.map(\.item), empty: "Nothing after that."),
            Group(id: "waiting", title: "Waiting for others", items: waiting.map(\.item), empty: "You wait for nobody."),
        ].compactMap { $0 }
        clocks = TodayView.running(duties)
        drafts = TodayView.drafts(visit, &failed)
        act = TodayView.act(visit)
        gaps = TodayView.gaps(visit, register, day)
        self.failed = failed.map(\.sentence)
    }

    /// The one main button of a role.
    private static func act(_ visit: Visit) -> MainAct? {
        if visit.may(.recordNotification) {
            return MainAct(
                words: "Record a notification", address: "/notifications/new", note: "About 2 minutes. You can leave gaps.")
        }
        if visit.may(.keepFirstDay) {
            return MainAct(words: "Notifications of your areas", address: "/notifications", note: "")
        }
        if visit.visitor.asker.holds(.board) {
            return MainAct(words: "Read the Board papers", address: "/board-papers", note: "")
        }
        if visit.may(.keepAccounts) { return MainAct(words: "Accounts", address: "/accounts", note: "Who may do what.") }
        if visit.may(.followThreads) { return MainAct(words: "Follow a lesson", address: "/lessons", note: "") }
        return nil
    }

    /// How many notifications of this half-year lack what figures need, for those who may look.
    private static func gaps(_ visit: Visit, _ register: Register, _ today: Day) -> [Gap] {
        guard visit.may(.correctNotification) else { return [] }
        let from = Day(year: today.month >= 4 ? today.year : today.year - 1, month: (4...9).contains(today.month) ? 4 : 10, day: 1)
        let lines = visit.house.lists.notifications(register.sequence) { NotificationLine.all(register) }
            .filter { !$0.isWithdrawn && $0.received >= from ?? today - 183 }
        return ["age", "ethnicity", "circumstance"].compactMap { code in
            let count = lines.count { $0.gaps.contains(code) }
            guard count > 0, let words = NotificationFilter.gaps.first(where: { $0.code == code })?.words else { return nil }
            return Gap(words: words, count: count, address: "/notifications?missing=\(code)")
        }
    }
}
