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
    let clocks: [Item]
    let gaps: [Gap]
    let checked: String

    init(_ visit: Visit) async throws {
        let register = visit.office.now()
        let now = visit.office.clock.now
        let day = now.londonDay
        let duties = register.duties(of: visit.visitor.asker, at: now)
        var names = Names(duties.compactMap(\.of) + duties.compactMap(\.awaited), in: register)
        if !names.wanted.isEmpty { names.read(try await visit.open(names.wanted, because: "whose work stands on Today")) }
        let items = duties.map { (duty: $0, item: TodayView.item($0, names, day)) }
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
        lead = TodayView.lead(needed.count, overdue: overdue.count, checked: now.londonTime)
        groups = [
            first.isEmpty
                ? nil : Group(id: "first", title: "Other children at risk", items: first.map(\.item), empty: ""),
            Group(id: "overdue", title: "Overdue", items: overdue.map(\.item), empty: "Nothing is overdue."),
            Group(id: "this-week", title: "This week", items: week.map(\.item), empty: "Nothing more this week."),
            Group(id: "after", title: "After that", items: later.map(\.item), empty: "Nothing after that."),
            Group(id: "waiting", title: "Waiting for others", items: waiting.map(\.item), empty: "You wait for nobody."),
        ].compactMap { $0 }
        clocks = items.filter { $0.duty.clock != nil && $0.duty.state == .needsYou }.map(\.item)
        drafts = visit.drafts().map { TodayView.kept($0, at: Clock.system.now) }
        act = TodayView.act(visit)
        gaps = TodayView.gaps(visit, register, day)
    }

    private static func lead(_ needed: Int, overdue: Int, checked: String) -> String {
        guard needed > 0 else { return "Nothing needs you today. Checked \(checked)." }
        let things = needed == 1 ? "1 thing needs you" : "\(needed) things need you"
        return overdue == 0 ? "\(things)." : "\(things), \(overdue) of them overdue."
    }

    private static func item(_ duty: Duty, _ names: Names, _ today: Day) -> Item {
        let of = duty.of.map { " For \(names[$0])." } ?? ""
        let awaited = duty.awaited.map { "From \(names[$0]). " } ?? ""
        let words = [duty.words, "\(awaited)\(duty.why)\(of)"].filter { !$0.isEmpty }.joined(separator: " ")
        let isToday = duty.due == today
        return Item(
            title: duty.title, address: duty.address, words: words,
            when: isToday ? "Today" : duty.due.map { $0.year == today.year ? "\($0.day) \($0.monthName)" : $0.words } ?? "No date",
            left: duty.standing.words, isOverdue: duty.standing.state == .overdue, isToday: isToday)
    }

    private static func kept(_ draft: Draft, at now: Moment) -> Kept {
        let answers = Typed(draft.values).values.values.filter { $0.contains { !$0.isEmpty } }.count
        let title = draft.title.isEmpty ? "A form" : draft.title
        let warning = draft.expires < now + 7 * 86_400 ? "It is kept until \(draft.expires.londonDay.words)." : nil
        return Kept(
            words: "\(title) you began at \(draft.saved.londonTime) is kept, \(answers) answers so far.",
            address: draft.form, warning: warning)
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
        if visit.may(.followThreads) { return MainAct(words: "Follow a lesson", address: "/lessons", note: "") }
        return nil
    }

    /// How many notifications of this half-year lack what figures need, for those who may look.
    private static func gaps(_ visit: Visit, _ register: Register, _ today: Day) -> [Gap] {
        guard visit.may(.correctNotification) else { return [] }
        let from = Day(year: today.month >= 4 ? today.year : today.year - 1, month: (4...9).contains(today.month) ? 4 : 10, day: 1)
        let told = register.notifications(from: from ?? today - 183, to: today)
        return ["age", "ethnicity", "circumstance"].compactMap { code in
            let count = told.filter { Web.Gap.codes(of: $0, in: register).contains(code) }.count
            guard count > 0, let words = NotificationFilter.gaps.first(where: { $0.code == code })?.words else { return nil }
            return Gap(words: words, count: count, address: "/notifications?missing=\(code)")
        }
    }
}
