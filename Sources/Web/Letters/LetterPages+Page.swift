import Papers

extension LetterPages {
    static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        let title = view.template?.name ?? "Write a letter"
        return Page(
            title: sheet.title(title), crumbs: NotificationPages.crumbs(view.reference),
            main: """
                <div class="title-row"><h1>\(title)</h1>\(Component.marking("Restricted: children’s information"))</div>
                \(sheet.top)
                \(view.template == nil ? choices(view) : form(view, sheet))
                """)
    }

    /// The letters there are, each with when to use it.
    private static func choices(_ view: View) -> Markup {
        let rows = view.templates.map {
            Component.Row(.init($0.name, address(of: $0, view)), $0.use)
        }
        return """
            <p class="lead">About \(view.review ?? view.reference). Each letter is kept as it was written.</p>
            <h2 class="unseen">Which letter</h2>
            \(Component.rows(rows))
            """
    }

    private static func address(of template: View.Template, _ view: View) -> String {
        "/notifications/\(view.reference)/letters/new?kind=\(template.kind)\(view.review.map { "&review=\($0)" } ?? "")"
    }

    private static func form(_ view: View, _ sheet: Sheet) -> Markup {
        let lacking = Component.note(
            "This machine cannot make Word documents.",
            "Ask whoever looks after it to install pandoc. Until then a letter cannot be kept.", tone: .attend)
        return """
            \(Markup.when(!view.canBeMade, lacking))
            \(sheet.form(
                """
                \(CallPages.block("b1", "To whom", number: 1, """
                    <div class="fields">\(sheet.area("to", "To", hint: "A name or a post, then the address, each on a line of its own.", rows: 3))
                    <div class="fields f2">\(sheet.field("greeting", "How it begins"))\(sheet.field("their-reference", "Their reference, if they gave one"))</div></div>
                    """))
                \(CallPages.block("b2", "What it says", number: 2, """
                    <div class="fields">\(preview(view))
                    \(sheet.area("added", "Anything to add", hint: "It comes after the text above. Give no child’s name: the reference says which case it is.", rows: 4))
                    <div class="fields f2">\(sheet.date("date", "The day it bears"))\
                    \(sheet.date("due", "The day it asks for", hint: "A paragraph with a gap that stays open is left out."))</div></div>
                    """))
                \(CallPages.block("b3", "Who signs", number: 3, """
                    <div class="fields f2">\(sheet.field("signed-by", "Name"))\(sheet.field("post", "Post"))</div>
                    """))
                """, button: "Keep this letter", label: view.template?.name ?? "",
                note: "It is kept as a Word document, with our name, reference and marking."))
            """
    }

    private static func preview(_ view: View) -> Markup {
        """
        <div><h3>The text so far</h3>\(view.paragraphs.markup { "<p>\($0)</p>" })</div>
        """
    }
}
