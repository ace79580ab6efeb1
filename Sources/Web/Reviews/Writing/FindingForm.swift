import Clocks
import Office
import Papers
import Register

/// A finding: the entries it rests on, and why what was done made sense at the time.
enum FindingForm {
    static let routes = [
        Route(
            form: "/imrs/{reference}/findings/new", .writeReview, summary: "Adds a finding to a report.",
            example: "/imrs/IMR-0001/findings/new", title: "A finding", view: view, page: page, send: send),
        Route(
            form: "/imrs/{reference}/findings/{item}/edit", .writeReview, summary: "Writes a finding anew.",
            example: "/imrs/IMR-0001/findings/1/edit", title: "A finding", version: version, view: view, filled: filled,
            page: page, send: send),
    ]

    struct View: Encodable {
        let review: ReviewForm.View
        let number: Int
        let words: String
        let account: FindingAccount?
        let rests: [Int]
        let entries: [WritingForm.Choice]
        let prompts: [SectionView.Prompt]
        let names: [WritingForm.Choice]
    }

    private static func version(_ visit: Visit) -> Int {
        WritingForm.version(visit) { $0.findings[place: $1]?.recorded }
    }

    private static func view(_ visit: Visit) async throws -> View {
        let (id, file, register) = try visit.review()
        let number = try WritingForm.number(visit, among: file.findings.count)
        let finding = file.findings[place: number]
        let chronology = file.report.chronology.entries
        var names = ReportNames(file, in: register, visit)
        let opened = try await visit.open(
            names.wanted + [Wanted(finding?.words, of: id), Wanted(finding?.account, of: id)]
                + chronology.map { Wanted($0.words, of: id) }, because: "writing a finding")
        names.read(opened)
        let section = register.layout(of: file).sections.first { $0.kind == .findings }
        return View(
            review: try ReviewForm.view(visit), number: number, words: opened[finding?.words] ?? "",
            account: opened[finding?.account], rests: finding?.entries ?? [],
            entries: chronology.map { entry in
                let what = opened[entry.words].map { names($0.what) } ?? ""
                return .init(value: "\(entry.number)", words: "\(entry.at.words.capitalizedFirst): \(FindingForm.short(what))")
            },
            prompts: section?.prompts.map { .init(mark: $0.mark, words: $0.words) } ?? [], names: names.choices)
    }

    /// The beginning of what an entry says.
    static func short(_ text: String) -> String {
        text.count <= 90 ? text : "\(text.prefix(88).trimmingSuffix(while: { !$0.isWhitespace }).trimmingSuffix(while: \.isWhitespace)) …"
    }

    private static func filled(_ view: View, _ visit: Visit) -> Typed {
        var typed = Typed([
            "words": [view.words], "should": [view.account?.shouldHaveHappened ?? ""],
            "sense": [view.account?.madeSense ?? ""], "less": [view.account?.lessLikely ?? ""],
        ])
        EntryPick.fill(&typed, "entries", view.rests, among: view.entries.count)
        return typed
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        let entries: Markup =
            view.entries.isEmpty
            ? "<p>The chronology is empty. <a href=\"/imrs/\(view.review.reference)/chronology\">Write it first</a>: a finding rests on its entries.</p>"
            : EntryPick.field("entries", "Entries it rests on", view.entries, sheet)
        return ReviewForm.page(
            "Finding \(view.number)", of: view.review, sheet, button: "Save finding",
            """
            \(ReviewForm.block("rests", "What it rests on", entries))
            \(ReviewForm.block("finding", "What we found", """
                \(sheet.area("words", "The finding, in a sentence or two", rows: 3))\
                \(sheet.area("should", "What should have happened?", hint: "By the policies and standards of the time.", rows: 4))\
                \(sheet.area("sense", "Why did what was done make sense at the time?", hint: "To those who did it, with what they knew and had.", rows: 5))\
                \(sheet.area("less", "What would make it less likely?", rows: 4))
                """))
            \(ReviewForm.aside(SectionPages.prompts(view.prompts)))
            \(WritingForm.tokens(view.names))
            """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let file = try visit.review().file
        let number = visit.parameters["item"] == nil ? nil : try WritingForm.number(visit, among: file.findings.count)
        var reading = Reading(typed, today: visit.office.today)
        let entries = EntryPick.read("entries", &reading, among: file.report.entries.count)
        if !typed.has("entries") { reading.problem("entries", "Choose the entries on which it rests") }
        let words = reading.needed("words", "Say what was found")
        let account = FindingAccount(
            shouldHaveHappened: reading.needed("should", "Say what should have happened"),
            madeSense: reading.needed("sense", "Say why it made sense at the time"),
            lessLikely: reading.needed("less", "Say what would make it less likely"))
        try reading.done()
        let days = entries.compactMap { file.report.entries[place: $0]?.at }
        return try await WritingForm.record(visit, to: "/sections/\(WritingForm.section(.findings, visit))") {
            id, file, facts throws(Refusal) in
            if let number { try visit.check(file.findings[place: number]?.recorded.sequence ?? 0) }
            try facts.add(
                .findingMade(
                    finding: number ?? file.findings.count + 1, words: .said(words), restsOn: .said(days), on: facts.today,
                    entries: entries, account: .said(account)), to: id)
        }
    }
}

extension WritingForm {
    /// The number of the item that the address names; that of the next where it names none.
    static func number(_ visit: Visit, among count: Int) throws -> Int {
        guard let text = visit.parameters["item"] else { return count + 1 }
        guard let number = Int(text), (1...max(1, count)).contains(number), count > 0 else { throw Absent() }
        return number
    }

    /// The place in the journal of the item that the address names.
    static func version(_ visit: Visit, _ recorded: (ReviewFile, Int) -> Recorded?) -> Int {
        guard let file = try? visit.review().file, let number = visit.parameters["item"].flatMap({ Int($0) }) else { return 0 }
        return recorded(file, number)?.sequence ?? 0
    }

    /// The code of the section that is made of this.
    static func section(_ kind: ReportLayout.Kind, _ visit: Visit) -> String {
        guard let (_, file, register) = try? visit.review() else { return "" }
        return register.layout(of: file).part(kind)?.code ?? ""
    }

    /// Findings to tick: "1: Nobody asked the school."
    static func findings(of file: ReviewFile, _ opened: Opened, _ named: (String) -> String) -> [Choice] {
        file.findings.enumerated().map { index, finding in
            .init(value: "\(index + 1)", words: "\(index + 1): \(opened[finding.words].map(named) ?? "can no longer be opened")")
        }
    }
}

extension StringProtocol {
    /// Without what stands at its end as long as a condition holds.
    fileprivate func trimmingSuffix(while holds: (Character) -> Bool) -> SubSequence {
        var end = endIndex
        while end > startIndex, holds(self[index(before: end)]) { end = index(before: end) }
        return self[..<end]
    }
}
