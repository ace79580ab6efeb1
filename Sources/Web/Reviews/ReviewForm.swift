import Clocks
import Office
import Papers
import Register

/// What every form about a review shares: which review it is, how its page begins, and where it leads back to.
enum ReviewForm {
    struct View: Encodable, Sendable {
        let reference: String
        let label: String
    }

    static func version(_ visit: Visit) -> Int { (try? visit.review().file.changed) ?? 0 }

    static func view(_ visit: Visit) throws -> View {
        View(reference: "\(try visit.review().id)", label: visit.reviewLabel)
    }

    /// - Parameter blocks: as `block` makes them.
    static func page(
        _ title: String, of view: View, _ sheet: Sheet, button: String, _ blocks: Markup, note: String? = nil,
        keepsDraft: Bool = true, takesFile: Bool = false
    ) -> Page {
        Page(
            title: sheet.title(title), crumbs: ReviewPages.crumbs(view.reference),
            main: """
                \(ReviewPages.head(title, "\(view.label.capitalizedFirst) · \(view.reference)"))
                \(sheet.top)
                \(sheet.form(blocks, button: button, label: title, note: note, keepsDraft: keepsDraft, takesFile: takesFile))
                """)
    }

    /// In place of a form that cannot be sent as things stand.
    static func nothing(_ title: String, of view: View, _ why: String) -> Page {
        Page(
            title: title, crumbs: ReviewPages.crumbs(view.reference),
            main: "\(ReviewPages.head(title, "\(view.label.capitalizedFirst) · \(view.reference)"))<p>\(why)</p>")
    }

    static func block(_ id: String, _ heading: String, _ fields: Markup) -> Markup {
        CallPages.block(id, heading, "<div class=\"fields\">\(fields)</div>")
    }

    /// Something to read between the blocks of a form.
    static func aside(_ words: Markup) -> Markup {
        "<div class=\"block plain\"><div class=\"fields\">\(words)</div></div>"
    }

    /// Records facts about the review unless somebody changed it meanwhile, and leads back to it.
    static func record(
        _ visit: Visit, saved: String,
        _ decide: @escaping @Sendable (ID<ReviewFile>, Register, inout Facts) throws(Refusal) -> Void
    ) async throws -> Next {
        let id = try visit.review().id
        _ = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
            try visit.check(register[id].changed)
            try decide(id, register, &facts)
        }
        guard visit.may(.readReview, .review(id)) else { return Next(address: "/today") }
        return Next(address: "\(id.address)?saved=\(saved)")
    }
}
