import Papers
import Register

/// Where a visitor may go: the main bar, and the page that a narrow screen shows in its place.
enum Menu {
    static let routes = [
        Route(
            "/menu", .arrive, summary: "The main bar as a page, for narrow screens.", example: "/menu", view: view,
            page: page)
    ]

    /// Each item with what one must be allowed, in the order in which the bar shows them.
    private static let all: [(link: Component.Link, deed: Deed)] = [
        (.init("Today", "/today"), .seeToday),
        (.init("Notifications", "/notifications"), .listNotifications),
        (.init("Reviews", "/imrs"), .listReviews),
        (.init("Learning", "/lessons"), .followThreads),
        (.init("Board papers", "/board-papers"), .readBoardPapers),
        (.init("Meetings", "/meetings"), .readMeetings),
        (.init("People", "/people"), .readStaff),
        (.init("Training", "/training"), .readTraining),
        (.init("Actions", "/actions"), .readActions),
        (.init("Accounts", "/accounts"), .keepAccounts),
        (.init("Settings", "/settings"), .setUp),
    ]

    /// The bar's: six at most.
    static func items(_ visit: Visit) -> [Component.Link] { Array(every(visit).prefix(6)) }

    private static func every(_ visit: Visit) -> [Component.Link] {
        all.filter { visit.may($0.deed) }.map(\.link)
    }

    struct View: Encodable {
        struct Item: Encodable {
            let words: String
            let address: String
        }
        let items: [Item]
        let isSignedIn: Bool
    }

    private static func view(_ visit: Visit) -> View {
        View(
            items: every(visit).map { .init(words: $0.words, address: $0.address) },
            isSignedIn: visit.visitor.isSignedIn)
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        let out: Markup =
            view.isSignedIn ? "<p>\(Component.formButton("Sign out", .second, action: "/session/end"))</p>" : .none
        return Page(
            title: "Menu",
            main: """
                <h1>Menu</h1>
                <ul class="menu">\(view.items.markup { "<li><a href=\"\($0.address)\">\($0.words)</a></li>" })</ul>
                \(out)
                """)
    }
}
