import Register

/// Help, how far everybody can use Heed, and care for the reader. Each is there for whoever comes by.
enum HelpPages {
    static let routes = [
        Route(
            "/help", .arrive, summary: "Whom to ring, how to read what Heed shows, and what its words mean.",
            example: "/help",
            view: { help(for: $0) }, page: Prose.page),
        Route(
            "/accessibility", .arrive, summary: "What was tested so that everybody can use Heed, and what was not.",
            example: "/accessibility", view: { accessibility(for: $0) }, page: Prose.page),
        Route(
            "/support", .arrive, summary: "Care for people whom this work has affected.", example: "/support",
            view: { support(for: $0) }, page: Prose.page),
    ]

    /// Said wherever the demonstration shows a number of its own.
    static let invented = "The number and the address are invented, like everything here, and nobody answers."
}
