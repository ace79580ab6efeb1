import Clocks
import Office
import Papers
import Register

/// What the organisation has said of itself: each value with since when and why, and the way to change it.
enum SettingsPages {
    static let all = routes + PlaceForm.routes + AreaForms.routes + FirstDayListForm.routes + ReviewLabelForm.routes
        + AuthorsForm.routes

    private static let routes = [
        Route(
            "/settings", .setUp, summary: "What the organisation has said of itself, since when and why.",
            example: "/settings", view: view, page: page)
    ]

    struct View: Encodable {
        struct Said: Encodable {
            let term: String
            let values: [String]
            /// "Since 2 November 2009. The panel asked for a shorter list."
            let since: String?
            let address: String
        }
        let said: [Said]
    }

    private static func view(_ visit: Visit) -> View {
        let home = visit.office.now().home
        let today = visit.office.today
        return View(said: [place(home), areas(home), firstDay(home, today), label(home, today), authors(home, today)])
    }

    private static func place(_ home: OrganisationFile) -> View.Said {
        let subjects = PlaceForm.subjects.filter { home.reviews.contains($0.subject) }.map(\.words)
        return .init(
            term: "Where you work, and what you review", values: [home.nation?.words].compactMap { $0 } + subjects,
            since: home.placed.map { "Since \($0.words)." }, address: "/settings/place")
    }

    private static func areas(_ home: OrganisationFile) -> View.Said {
        let open = home.areas.filter { $0.closed == nil }
        let closed = home.areas.count - open.count
        return .init(
            term: "Service areas", values: open.map { "\($0.name), since \($0.opened.words)" },
            since: closed == 0 ? nil : "\(closed) more \(closed == 1 ? "is" : "are") closed.", address: "/settings/areas")
    }

    private static func firstDay(_ home: OrganisationFile, _ today: Day) -> View.Said {
        let set = home.firstDayLists.filter { $0.on <= today }.enumerated()
            .max { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }?.element
        let coming = home.firstDayLists.last { $0.on > today }.map { " Another list holds from \($0.on.words)." } ?? ""
        let since = set.map { "Since \($0.on.words). \($0.reason)" } ?? "The list that comes with Heed."
        return .init(
            term: "The first-day list",
            values: home.firstDayList(on: today).map { "\($0.words): \($0.within.words), \($0.who.words)" },
            since: since + coming, address: "/settings/first-day")
    }

    private static func label(_ home: OrganisationFile, _ today: Day) -> View.Said {
        let chosen = home.choice(of: [.reviewLabel], on: today)
        return .init(
            term: "What a review is called", values: [home.value(of: .reviewLabel, on: today)],
            since: chosen.map { "Since \($0.on.words). \($0.reason)" } ?? "As Heed comes.",
            address: "/settings/review-label")
    }

    private static func authors(_ home: OrganisationFile, _ today: Day) -> View.Said {
        let last = home.choice(of: Set(AuthorPreference.allCases.map(\.setting)), on: today)
        return .init(
            term: "Authors of reviews",
            values: AuthorPreference.allCases.map {
                "\($0.words): \(home.strength(of: $0, on: today) == .require ? "required" : "preferred")"
            },
            since: last.map { "Last changed from \($0.on.words). \($0.reason)" } ?? "As Heed comes.",
            address: "/settings/authors")
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        Page(
            title: "Settings",
            main: """
                <div class="title"><h1>Settings</h1>\
                <p class="lead">What your organisation has said of itself. Whatever you change holds from its day; what is recorded already keeps its own.</p></div>
                \(Saved.banner(visit))
                \(SetUp.section(visit))
                <dl class="summary">\(view.said.markup(row))</dl>
                """)
    }

    private static func row(_ said: View.Said) -> Markup {
        let values: Markup =
            said.values.isEmpty ? "<span class=\"unknown\">Not said yet</span>" : said.values.markup { "\($0)<br>" }
        let since: Markup = said.since.map { "<span class=\"soft\">\($0)</span>" } ?? .none
        return """
            <div><dt>\(said.term)</dt><dd>\(values)\(since)</dd>\
            <dd class="change"><a href="\(said.address)">Change<span class="unseen"> \(said.term.lowercasedFirst)</span></a></dd></div>

            """
    }
}
