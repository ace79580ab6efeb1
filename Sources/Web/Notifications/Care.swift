import Papers

/// Care for the reader, at the end of every page that tells of a child.
enum Care {
    static func section(_ visit: Visit) -> Markup {
        let line = Contact.of(visit).support.map { "Ring the support line on \($0), at any hour. " } ?? ""
        return """
            <section class="section care" aria-labelledby="care"><h2 id="care">If this work has affected you</h2>
            <p>\(line)<a href="/support">Whom to talk to</a>. Take a break: your work is saved.</p></section>
            """
    }
}
