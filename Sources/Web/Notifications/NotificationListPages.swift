import Clocks
import Foundation
import Office
import Papers
import Register

/// Every notification that somebody may read, found by what is known of it. Nothing sealed is opened here.
enum NotificationListPages {
    static let routes = [
        Route(
            "/notifications", .listNotifications, summary: "Finds notifications.", example: "/notifications",
            view: view, page: page),
        Route(
            file: "/notifications.csv", .listNotifications, summary: "The notifications found, as a table.",
            example: "/notifications.csv", make: table),
    ]

    static let pageLength = 50

    struct View: Encodable {
        struct Choice: Encodable {
            let code: String
            let words: String
        }
        let found: Int
        let all: Int
        let page: Int
        let pages: Int
        let rows: [NotificationLine.Row]
        let areas: [Choice]
        let chosen: [Choice]
        let query: [String: String]
        let ignored: [String]
    }

    private static func found(_ visit: Visit) -> (filter: NotificationFilter, all: Int, found: [NotificationLine]) {
        let register = visit.office.now()
        let asker = visit.visitor.asker
        let lists = visit.house.lists
        let seen = lists.seen(asker, register.sequence) {
            Lists.Seen(
                lists.notifications(register.sequence) { NotificationLine.all(register) }
                    .filter { register.may(asker, .readNotification, $0.matter).isAllowed })
        }
        let filter = NotificationFilter(visit.query, areas: register.home.areas.map(\.code))
        let found = filter.isEmpty ? seen.counted : seen.all.filter(filter.holds)
        return (filter, seen.counted.count, filter.isOldestFirst ? found.reversed() : found)
    }

    private static func view(_ visit: Visit) -> View {
        let register = visit.office.now()
        let (filter, all, found) = found(visit)
        let pages = max(1, (found.count + pageLength - 1) / pageLength)
        let page = min(max(1, visit.query["page"].flatMap { Int($0) } ?? 1), pages)
        let shown = found.dropFirst((page - 1) * pageLength).prefix(pageLength)
        return View(
            found: found.count, all: all, page: page, pages: pages, rows: shown.map(\.row),
            areas: register.home.areas.map { .init(code: $0.code, words: $0.name) },
            chosen: filter.chosen.map { choice in
                .init(code: choice.name, words: choice.words.isEmpty ? register.areaName(choice.value) : choice.words)
            },
            query: Dictionary(uniqueKeysWithValues: filter.chosen.map { ($0.name, $0.value) }), ignored: filter.ignored)
    }

    private static func table(_ visit: Visit) -> Download {
        let rows = found(visit).found.map(\.row).map { row -> [String] in
            [
                row.reference, "\(row.received)", row.area, row.nature, row.involvement, row.standing,
                row.missing.joined(separator: "; "),
            ]
        }
        let head = ["Reference", "Received", "Area", "What happened to the child", "Our involvement", "Standing", "Not known yet"]
        return Download(bytes: Data(Table.csv([head] + rows).utf8), type: "text/csv; charset=utf-8", name: "notifications.csv")
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        let suffix = view.pages > 1 ? " (page \(view.page) of \(view.pages))" : ""
        return Page(
            title: "Notifications\(suffix)",
            main: """
                <div class="title-row"><h1>Notifications\(suffix)</h1>\(Component.marking("Restricted: children’s information"))</div>
                \(record(visit))
                \(ignored(view))
                \(view.all == 0 ? empty(visit) : list(view))
                """)
    }

    private static func record(_ visit: Visit) -> Markup {
        guard visit.may(.recordNotification) else { return .none }
        return "<p class=\"buttons group\">\(Component.button(.init("Record a notification", "/notifications/new")))</p>"
    }

    private static func empty(_ visit: Visit) -> Markup {
        visit.may(.recordNotification)
            ? "<p>No notifications yet. When somebody rings, choose Record a notification.</p>"
            : "<p>No notifications of your areas yet.</p>"
    }

    private static func ignored(_ view: View) -> Markup {
        view.ignored.isEmpty
            ? .none
            : Component.note("Not used.", "This part of the address is no filter: \(view.ignored.joined(separator: ", ")).", tone: .attend)
    }

    private static func list(_ view: View) -> Markup {
        let sentence: String =
            view.chosen.isEmpty
            ? "\(view.all) \(view.all == 1 ? "notification" : "notifications")"
            : "\(view.found) of \(view.all) \(view.all == 1 ? "notification" : "notifications")"
        return """
            \(filter(view))
            <div class="title-row"><h2 id="found">\(sentence)</h2>\
            <p class="push small"><a href="/notifications.csv\(query(view.query))">This list as CSV</a></p></div>
            \(view.rows.isEmpty ? "<p>None match. <a href=\"/notifications\">Clear all filters</a></p>" : Component.rows(written: view.rows.map(\.written)))
            \(Component.pagination(
                page: view.page, of: view.pages, previous: view.page > 1 ? page(view.page - 1, view) : nil,
                next: view.page < view.pages ? page(view.page + 1, view) : nil))
            """
    }

    private static func filter(_ view: View) -> Markup {
        let natures = Nature.allCases.map { Component.Choice($0.rawValue, $0.words) }
        let outcomes =
            Outcome.allCases.map { Component.Choice($0.rawValue, $0.words) }
            + [Component.Choice("undecided", "Not decided yet"), Component.Choice("withdrawn", "Withdrawn")]
        let gaps = NotificationFilter.gaps.map { Component.Choice($0.code, $0.words) }
        func select(_ name: String, _ label: String, _ choices: [Component.Choice]) -> Markup {
            Component.select(
                id: "filter-\(name)", name: name, label: label, [Component.Choice("", "Any")] + choices,
                chosen: view.query[name] ?? "")
        }
        return Component.filter(
            id: "filter", title: "Find", action: "/notifications",
            fields: """
                \(Component.field(id: "filter-reference", name: "reference", label: "Reference", value: view.query["reference"] ?? "", takes: .search, width: .short))\
                \(select("area", "Area", view.areas.map { Component.Choice($0.code, $0.words) }))\
                \(select("nature", "The child", natures))\(select("outcome", "Decision", outcomes))\
                \(select("missing", "Not known yet", gaps))\
                \(Component.field(id: "filter-year", name: "year", label: "Year", value: view.query["year"] ?? "", takes: .digits, width: .age))\
                \(Component.select(id: "filter-sort", name: "sort", label: "Order", [Component.Choice("", "Newest first"), Component.Choice("oldest", "Oldest first")], chosen: view.query["sort"] ?? ""))
                """,
            chosen: view.chosen.map { .init($0.words, without: "/notifications\(query(view.query.filter { [code = $0.code] in $0.key != code }))") },
            clearAll: "/notifications")
    }

    private static func page(_ number: Int, _ view: View) -> String {
        "/notifications\(query(view.query.merging(["page": String(number)]) { $1 }))"
    }

    private static func query(_ answers: [String: String]) -> String {
        answers.isEmpty
            ? "" : "?" + answers.sorted { $0.key < $1.key }.map { "\($0.key)=\(Address.encoded($0.value))" }.joined(separator: "&")
    }
}
