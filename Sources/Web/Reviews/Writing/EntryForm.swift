import Clocks
import Office
import Papers
import Register

/// One entry of the chronology: a new one, or one put right.
enum EntryForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/chronology/entries/new", .writeReview, summary: "Adds an entry to a chronology.",
            example: "/imrs/IMR-0001/chronology/entries/new", title: "An entry of a chronology", view: view, page: page,
            send: add),
        Route(
            form: "/imrs/{reference}/chronology/entries/{entry}/edit", .writeReview,
            summary: "Puts an entry of a chronology right.", example: "/imrs/IMR-0001/chronology/entries/1/edit",
            title: "An entry of a chronology", version: version, view: view, filled: filled, page: page, send: change),
    ]

    struct View: Encodable {
        let review: ReviewForm.View
        let entry: Entry?
        let names: [WritingForm.Choice]

        struct Entry: Encodable {
            let number: Int
            let facts: EntryFacts?
            let words: EntryWords?
        }
    }

    /// The entry that the address names; `nil` where it names none.
    static func entry(_ visit: Visit) throws -> ChronologyEntry? {
        guard let number = visit.parameters["entry"] else { return nil }
        guard let entry = Int(number).flatMap({ try? visit.review().file.report.entries[place: $0] }),
            entry.withdrawn == nil
        else { throw Absent() }
        return entry
    }

    static func version(_ visit: Visit) -> Int { (try? entry(visit))??.recorded.sequence ?? 0 }

    static func view(_ visit: Visit) async throws -> View {
        let (id, file, register) = try visit.review()
        let entry = try entry(visit)
        var names = ReportNames(file, in: register, visit)
        let opened = try await visit.open(
            names.wanted + [Wanted(entry?.words, of: id)], because: "writing a chronology")
        names.read(opened)
        return View(
            review: try ReviewForm.view(visit),
            entry: entry.map { .init(number: $0.number, facts: $0.facts.value, words: opened[$0.words]) },
            names: names.choices)
    }

    private static func filled(_ view: View, _ visit: Visit) -> Typed {
        guard let entry = view.entry else { return Typed() }
        var typed = Typed([
            "source": [entry.words?.source ?? ""], "what": [entry.words?.what ?? ""],
            "agency": [entry.words?.agency ?? ""], "comment": [entry.words?.comment ?? ""],
            "seen": [entry.facts?.seen?.rawValue ?? ""], "alone": [entry.facts?.seenAlone?.rawValue ?? ""],
            "views": [entry.facts?.viewsSought?.rawValue ?? ""],
        ])
        typed.fill("at", with: entry.facts?.at ?? .notKnown)
        return typed
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        let title = view.entry.map { "Put entry \($0.number) right" } ?? "Add an entry"
        let answers = EntryFacts.Answered.allCases.map { Component.Choice($0.rawValue, $0.words) }
        let again: Markup =
            view.entry == nil
            ? sheet.tick("more", "Then", [.init("yes", "Add another after this one")], isLegendSeen: false)
            : sheet.area("because", "Why it is put right", hint: "What stood before is kept beside it.", rows: 2)
        return ReviewForm.page(
            title, of: view.review, sheet, button: view.entry == nil ? "Save entry" : "Save as put right",
            """
            \(ReviewForm.block("when", "When and where from", """
                \(sheet.uncertainDate("at", "Date", hint: "As far as it is known. Leave out the day, or the month, where nobody knows it."))\
                \(sheet.field("source", "Source", hint: "The file and page, the log, the interview."))\
                \(sheet.field("agency", "Whose record it is, where it is not ours"))
                """))
            \(ReviewForm.block("what-happened", "What happened", """
                \(sheet.area("what", "What happened", hint: "What was done or learnt. Remarks go below.", rows: 5))\
                \(sheet.choose("seen", "Was the child seen?", answers, hint: "Leave all three empty where the question does not arise.", direction: .across))\
                \(sheet.choose("alone", "Seen alone?", answers, direction: .across))\
                \(sheet.choose("views", "Were their views sought?", answers, direction: .across))
                """))
            \(ReviewForm.block("remark", "Remark", """
                \(sheet.area("comment", "Your remark, kept apart from what happened", rows: 2))\(again)
                """))
            \(WritingForm.tokens(view.names))
            """)
    }

    private static func read(_ typed: Typed, _ visit: Visit) throws(Refusal) -> (facts: EntryFacts, words: EntryWords) {
        var reading = Reading(typed, today: visit.office.today)
        let at = reading.uncertainDay("at")
        let isTyped = ["day", "month", "year"].contains { typed.has("at-\($0)") }
        if at == .notKnown, !isTyped, typed["at-precision"] != "not-known" {
            reading.problem("at", "Enter a date, or choose “Not known yet”")
        }
        let source = reading.needed("source", "Say where it is written. An entry without a source is none")
        let what = reading.needed("what", "Say what happened")
        try reading.done()
        return (
            EntryFacts(
                at: at, seen: reading.choice("seen"), seenAlone: reading.choice("alone"),
                viewsSought: reading.choice("views")),
            EntryWords(
                source: source, what: what, agency: typed.has("agency") ? typed["agency"] : nil,
                comment: typed.has("comment") ? typed["comment"] : nil)
        )
    }

    private static func add(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let (facts, words) = try read(typed, visit)
        let next = try await WritingForm.record(visit, to: "/chronology", saved: "entry") { id, file, all throws(Refusal) in
            let number = file.report.entries.count + 1
            try all.add(
                .entryRecorded(entry: number, facts: .said(facts), words: .said(words), on: all.today), to: id)
        }
        return typed.has("more") ? Next(address: "\(try visit.review().id.address)/chronology/entries/new") : next
    }

    private static func change(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let number = try entry(visit)?.number ?? 0
        let (facts, words) = try read(typed, visit)
        var reading = Reading(typed, today: visit.office.today)
        let because = reading.needed("because", "Say why it is put right")
        try reading.done()
        return try await WritingForm.record(visit, to: "/chronology", saved: "entry") { id, file, all throws(Refusal) in
            try visit.check(file.report.entries[place: number]?.recorded.sequence ?? 0)
            try all.add(
                .entryRecorded(
                    entry: number, facts: .said(facts), words: .said(words), on: all.today, because: .said(because)),
                to: id)
        }
    }
}
