import Papers

extension ComponentsPage {
    static let frame = Group(
        id: "frame", title: "Around every page",
        specimens: [
            Specimen(
                "Masthead",
                Component.masthead(
                    organisation: "Northmoor Family Court Service",
                    links: [here("Search"), here("Ruth Aldersey, national lead"), here("Help")])),
            Specimen(
                "Masthead of an organisation with a very long name",
                Component.masthead(organisation: "\(long) for Children, Families and the Courts", links: [here("Help")])
            ),
            Specimen(
                "Navigation: on the page itself, with a menu on a narrow screen",
                Component.navigation(
                    items, .at("/components#learning"), menu: here("Menu"), help: here("Help"),
                    label: "Main, on the page itself")),
            Specimen(
                "Navigation: somewhere beneath the page, without a menu",
                Component.navigation(items, .within("/components#reviews"), label: "Main, beneath the page")),
            Specimen(
                "Breadcrumbs",
                Component.breadcrumbs([here("Today"), here("Notifications")], label: "Where you are: specimen")),
            Specimen("Back link", Component.backLink(here("Back to the chronology"))),
            Specimen(
                "Demonstration banner",
                Component.demoBanner(
                    day: "Friday 23 October 2009", changeRole: here("Change role"), label: "Demonstration: specimen")),
            Specimen("Page marking", Component.marking("Restricted: children’s information")),
            Specimen(
                "Footer",
                Component.footer(
                    "Screens lock after 30 minutes without use. What you have typed is kept.",
                    links: [here("If this work has affected you"), here("Accessibility"), here("Help: 0117 496 0140")])),
        ])

    static let buttons = Group(
        id: "buttons", title: "Buttons",
        specimens: [
            Specimen("Main, as a link", Component.button(here("Record a notification"))),
            Specimen(
                "Main with second and quiet, and a note",
                Component.buttons(
                    [
                        Component.button(here("Choose an author")), Component.button(here("Not now"), .second),
                        Component.button(here("Ask somebody else"), .quiet),
                    ], note: "About 2 minutes. You can leave gaps.")),
            Specimen(
                "A form that is one button", Component.formButton("Make an evidence pack", .second, action: nowhere)),
            Specimen(
                "Very long words",
                Component.button(
                    here("Northmoor’s paper as it used to be written, beside Heed’s, sentence by sentence"))),
        ])

    static let nowhere = "/components"
    static let long = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Service"

    static func here(_ words: String) -> Component.Link {
        .init(words, "/components#\(words.split(separator: " ")[0].lowercased())")
    }

    private static let items = ["Today", "Notifications", "Reviews", "Learning", "Policies", "Board papers"].map(here)
}
