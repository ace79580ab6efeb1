import Clocks
import Office
import Papers
import Register

/// One section of a report: what it asks, what stands in it, and the texts before it.
enum SectionPages {
    static let routes = [
        Route(
            "/imrs/{reference}/sections/{section}", .readReview, summary: "One section of a report.",
            example: "/imrs/IMR-0001/sections/context", view: SectionView.init, page: page),
        Route(
            form: "/imrs/{reference}/sections/{section}/edit", .writeReview, summary: "Writes a section of a report.",
            example: "/imrs/IMR-0001/sections/context/edit", title: "A section of a report", version: version,
            view: SectionView.init, filled: filled, page: form, send: send),
    ]

    static func section(_ visit: Visit) throws -> ReportLayout.Section {
        let (_, file, register) = try visit.review()
        guard let section = register.layout(of: file).section(visit.parameter("section")) else { throw Absent() }
        return section
    }

    private static func version(_ visit: Visit) -> Int {
        guard let file = try? visit.review().file else { return 0 }
        return file.report.sections[visit.parameter("section")]?.last?.recorded.sequence ?? 0
    }

    private static func page(_ view: SectionView, _ visit: Visit) -> Page {
        let address = "/imrs/\(view.reference)"
        return Page(
            title: view.title, crumbs: ReviewPages.crumbs(view.reference),
            main: """
                \(ReviewPages.head(view.title, "\(view.label.capitalizedFirst) · \(view.reference)"))
                \(Saved.banner(visit))
                <p>\(view.hint)</p>
                \(acts(view, address))
                \(view.items.map { items($0, view, address) } ?? .none)
                \(text(view))
                \(prompts(view.prompts))
                \(earlier(view, address))
                \(Care.section(visit))
                """)
    }

    private static func acts(_ view: SectionView, _ address: String) -> Markup {
        guard view.mayWrite else { return .none }
        let write = Component.button(
            .init(view.items == nil ? "Write this section" : "Say whether it is finished", "\(address)/sections/\(view.section)/edit"),
            view.items == nil ? .main : .second)
        let add = view.items.map { Component.button(.init("Add \($0.one)", "\(address)/\($0.part)/new")) }
        return ReviewPages.acts([add, write].compactMap { $0 })
    }

    private static func items(_ items: SectionView.Items, _ view: SectionView, _ address: String) -> Markup {
        guard !items.list.isEmpty else { return "<p>\(items.empty)</p>" }
        return "\(items.list.enumerated().markup { index, item in card(index + 1, item, items, view, address) })"
    }

    private static func card(
        _ number: Int, _ item: SectionView.Item, _ items: SectionView.Items, _ view: SectionView, _ address: String
    ) -> Markup {
        Component.summaryCard(
            id: "item-\(number)", title: item.title, item.said.map { Component.Fact($0.term, $0.words) },
            links: view.mayWrite ? [.init("Change \(items.one.split(separator: " ").last ?? "it") \(number)", "\(address)/\(items.part)/\(number)/edit")] : [],
            level: 2)
    }

    private static func text(_ view: SectionView) -> Markup {
        guard let text = view.text, !text.isEmpty else {
            return view.items == nil ? "<p>Nothing is written yet.</p>" : .none
        }
        return """
            <section class="group prose" aria-labelledby="text"><h2 id="text">\(view.items == nil ? "The text" : "Beside it")</h2>
            <p class="soft small">\(view.written ?? "")</p>\(Markup.written(text, level: 3))</section>
            """
    }

    static func prompts(_ prompts: [SectionView.Prompt]) -> Markup {
        guard !prompts.isEmpty else { return .none }
        func mark(_ mark: String) -> Markup { mark.isEmpty ? .none : "<b>\(mark)</b> " }
        return """
            <section class="group" aria-labelledby="prompts"><h2 id="prompts">What it should answer</h2>
            <ul>\(prompts.markup { "<li>\(mark($0.mark))\($0.words)</li>" })</ul></section>
            """
    }

    private static func earlier(_ view: SectionView, _ address: String) -> Markup {
        guard view.versions > 1 else { return .none }
        return """
            <p><a href="\(address)/sections/\(view.section)/compared">What changed since the text before it</a> \
            (\(String(view.versions)) texts are kept)</p>
            """
    }

    private static func filled(_ view: SectionView, _ visit: Visit) -> Typed {
        Typed(["text": [view.typed], "finished": [view.isFinished ? "yes" : "no"]])
    }

    private static func form(_ view: SectionView, _ sheet: Sheet, _ visit: Visit) -> Page {
        let isText = view.items == nil
        let label = isText ? "\(view.title)" : "Anything to say beside it"
        return ReviewForm.page(
            isText ? view.title : "Is \(view.title.lowercasedFirst) finished?", of: .init(reference: view.reference, label: view.label), sheet,
            button: "Save section",
            """
            \(ReviewForm.aside("<p>\(view.hint)</p>\(prompts(view.prompts))"))
            \(ReviewForm.block("text-block", "The text", """
                \(sheet.area("text", label, hint: "An empty line begins a paragraph, “## ” a heading, “- ” a line of a list.", rows: isText ? 24 : 6))\
                \(sheet.choose("finished", "Is it finished?", [.init("no", "Not yet"), .init("yes", "Finished")], direction: .across))
                """))
            \(WritingForm.tokens(view.names))
            """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let section = try section(visit)
        let isFinished = typed["finished"] == "yes"
        if isFinished, section.kind == .text, !typed.has("text") {
            throw Refusal("empty", .rule, "Write the section before it is finished", field: "text")
        }
        return try await WritingForm.record(visit, to: "/sections/\(section.code)") { id, file, facts throws(Refusal) in
            try visit.check(file.report.sections[section.code]?.last?.recorded.sequence ?? 0)
            try facts.add(
                .sectionWritten(
                    section: section.code, text: .said(typed["text"]), isFinished: isFinished, on: facts.today), to: id)
        }
    }
}
