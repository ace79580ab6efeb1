import Clocks
import Office
import Papers
import Register

/// Somebody named in a case is asked whether a few entries are right. They see those entries, and nothing else of the report.
enum AskedToCheck {
    static let routes = [
        Route(
            form: "/people/me/fact-check", .checkFacts, summary: "Says whether entries about one’s own part are right.",
            example: "/people/me/fact-check?review=IMR-0001", title: "A fact check", view: View.init, page: page, send: send)
    ]

    /// What somebody is asked to check, and has not.
    static func open(_ person: ID<PersonFile>?, in register: Register) -> [(id: ID<ReviewFile>, number: Int, check: FactCheck)] {
        guard let person else { return [] }
        return register.all(ReviewFile.self) { $0.completed == nil }.flatMap { id, file in
            file.factChecks.enumerated().filter { $0.element.person == person && $0.element.answer == nil }
                .map { (id, $0.offset + 1, $0.element) }
        }
    }

    private static func asked(_ visit: Visit) -> (id: ID<ReviewFile>, number: Int, check: FactCheck)? {
        open(visit.visitor.asker.person, in: visit.office.now()).first { "\($0.id)" == visit.query["review"] }
    }

    struct View: Encodable {
        struct Entry: Encodable {
            let when: String
            let source: String
            let what: String
        }
        /// None where nobody asks them.
        let entries: [Entry]

        init(_ visit: Visit) async throws {
            guard let asked = AskedToCheck.asked(visit) else {
                entries = []
                return
            }
            let register = visit.office.now()
            let file = register[asked.id]
            let standing = asked.check.entries.compactMap { file.report.entries[place: $0] }.filter { $0.withdrawn == nil }
            let names = ReportNames(file, in: register, mayName: false, anonymised: true)
            let opened = try await visit.open(
                standing.map { Wanted($0.words, of: asked.id) }, because: "checking facts of one’s own part")
            entries = standing.map { entry in
                let words = opened[entry.words]
                return Entry(
                    when: entry.at.words.capitalizedFirst, source: words.map { names($0.source) } ?? "",
                    what: words.map { names($0.what) } ?? "Can no longer be opened")
            }
        }
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        let title = "Check these facts"
        guard !view.entries.isEmpty else {
            return Page(
                title: title, crumbs: [("/people/me", "Your page")],
                main: "<h1>\(title)</h1><p>Nobody is asking you now, or you have answered.</p>")
        }
        return Page(
            title: sheet.title(title), crumbs: [("/people/me", "Your page")],
            main: """
                <div class="title-row"><h1>\(title)</h1>\(Component.marking("Restricted: children’s information"))</div>
                \(sheet.top)
                <p>The author of a review wrote this of your own part, as the records have it. You see nothing else of the report. Say whether it is right; what becomes of it the author decides.</p>
                \(Component.rows(view.entries.map { .init(unlinked: $0.source, $0.what, when: .init($0.when, left: "")) }, level: 2))
                \(sheet.form(
                    sheet.block("""
                        \(sheet.choose("right", "Is it right?", [.init("yes", "Yes, all of it"), .init("no", "No, or not all of it")]))\
                        \(sheet.area("words", "What is not right, and where that can be seen", rows: 4))
                        """),
                    button: "Send your answer", label: title))
                \(Care.section(visit))
                """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        guard let asked = asked(visit) else { throw Absent() }
        var reading = Reading(typed, today: visit.office.today)
        if !["yes", "no"].contains(typed["right"]) { reading.problem("right", "Say whether it is right") }
        let isRight = typed["right"] == "yes"
        if typed["right"] == "no", !typed.has("words") { reading.problem("words", "Say what is not right") }
        let words = reading.said("words")
        try reading.done()
        _ = try await visit.office.record(visit.act) { _, facts throws(Refusal) in
            try facts.add(.factsChecked(check: asked.number, isRight: isRight, words: words, on: facts.today), to: asked.id)
        }
        return Next(address: "/people/me?saved=facts-checked")
    }
}
