import Clocks
public import Office
public import Papers
public import Register

/// The whole of a review, put into words once, for a page, a file and the copy that is kept when it is given in.
public struct WholeReport: Encodable, Sendable {
    struct Section: Encodable, Sendable {
        let title: String
        /// As written, with names read, in Markdown.
        let text: String
        let entries: [ChronologyLine]
        let items: [SectionView.Item]
    }
    struct ChronologyLine: Encodable, Sendable {
        let number: Int
        let when: String
        let source: String
        let what: String
        let seen: String
        let comment: String
    }

    let organisation: String
    let reference: String
    /// "Management review".
    let name: String
    let stage: String
    let isDraft: Bool
    let isAnonymised: Bool
    let isDemonstration: Bool
    /// What stands at the head of it: whom it is addressed to, dates, author.
    let head: [SectionView.Said]
    let terms: String
    let sections: [Section]
    let contacts: [SectionView.Said]
    /// The report that was attached, where it was not written here.
    let attached: String?

    init(_ visit: Visit, anonymised: Bool) async throws {
        let (id, file, register) = try visit.review()
        try await self.init(
            id, of: visit.office, for: Reader(who: visit.visitor.name, page: visit.path, because: "the whole report of a review"),
            names: ReportNames(file, in: register, visit, anonymised: anonymised),
            isDemonstration: visit.demonstration != nil)
    }

    /// For whoever runs the machine, with the reason why it is opened.
    public init(_ id: ID<ReviewFile>, of office: Office, for reader: Reader, anonymised: Bool) async throws {
        let register = office.now()
        try await self.init(
            id, of: office, for: reader,
            names: ReportNames(register[id], in: register, mayName: true, anonymised: anonymised),
            isDemonstration: register.home.isDemonstration)
    }

    private init(
        _ id: ID<ReviewFile>, of office: Office, for reader: Reader, names given: ReportNames, isDemonstration: Bool
    ) async throws {
        let register = office.now()
        let file = try register.find(id)
        var names = given
        let layout = register.layout(of: file)
        let report = file.report
        let incident = register[file.of]
        var people = Names(file.authors.map(\.author), in: register)
        let entries = report.chronology.entries
        let parts = Dictionary(uniqueKeysWithValues: layout.sections.map { ($0.code, ReportItems($0.kind, of: file, id)) })
        var wanted = entries.map { Wanted($0.words, of: id) } + parts.values.flatMap(\.wanted)
        wanted += layout.sections.map { Wanted(report.sections[$0.code]?.last?.text, of: id) }
        wanted += report.notes.map { Wanted($0.words, of: id) } + [file.terms.last?.words, file.acceptedBy, file.requester, file.external?.name].map { Wanted($0, of: id) }
        let opened = try await office.open(wanted + names.wanted + people.wanted, for: reader)
        names.read(opened)
        people.read(opened)
        func named(_ text: String) -> String { names(text) }
        organisation = register.home.name
        reference = "\(id)"
        name = layout.name
        (stage, isDraft, isAnonymised) = (file.stage, file.completed == nil, names.isAnonymised)
        self.isDemonstration = isDemonstration
        let board = register[file.of][file.under]?.board?.value
        let author =
            file.author.map { names.isAnonymised ? people.post($0) ?? "A manager" : people[$0] }
            ?? (names.isAnonymised ? file.external.map { _ in "An author from outside" } : opened[file.external?.name])
        let said: [(String, String?)] = [
            ("Addressed to", board ?? opened[file.requester]), ("Part of", "\(file.under)"),
            ("Our area", incident.area.isEmpty ? nil : register.areaName(incident.area)),
            ("Asked for", file.commissioned.words), ("Author", author), ("Records secured", file.recordsSecured?.words),
            ("Due", file.due?.words), ("Given in", file.submitted.last?.words),
            ("Accepted", file.completed.map { day in names.isAnonymised ? day.words : "\(day.words)\(opened[file.acceptedBy].map { ", by \($0)" } ?? "")" }),
        ]
        head = said.compactMap { term, words in words.map { .init(term: term, words: $0) } }
        terms = file.terms.last.flatMap { opened[$0.words] }.map(named) ?? ""
        sections = layout.sections.map { section in
            Section(
                title: section.title,
                text: report.sections[section.code]?.last.flatMap { opened[$0.text] }.map(named) ?? "",
                entries: section.kind == .chronology
                    ? entries.map { entry in WholeReport.line(entry, opened[entry.words], named) } : [],
                items: parts[section.code]?.items(opened, named)?.list ?? [])
        }
        // What was done after it was given in stands in the review, and is no part of what was given in.
        let given = file.isOpenToWriting ? nil : file.givenIn?.sequence
        contacts = report.notes.filter { note in given.map { note.recorded.sequence < $0 } ?? true }.map { note in
            .init(
                term: "\(note.kind.words), \(note.at == .notKnown ? "date not known" : note.at.words)",
                words: opened[note.words].map(named) ?? "")
        }
        attached = report.attached.map(DocumentPages.words)
    }

    private static func line(
        _ entry: ChronologyEntry, _ words: EntryWords?, _ named: (String) -> String
    ) -> ChronologyLine {
        let facts = entry.facts.value
        let seen = [("seen", facts?.seen), ("alone", facts?.seenAlone), ("views", facts?.viewsSought)].compactMap {
            name, answer in answer.map { "\(name): \($0.words.lowercased())" }
        }
        let source = [words?.source, words?.agency].compactMap { $0 }.joined(separator: ", ")
        return .init(
            number: entry.number, when: entry.at == .notKnown ? "Not known" : entry.at.words.capitalizedFirst,
            source: named(source), what: named(words?.what ?? ""), seen: seen.joined(separator: "; "),
            comment: named(words?.comment ?? ""))
    }
}

extension WholeReport {
    /// To be laid out.
    public var print: ReportDocument {
        let isWritten = terms.isEmpty ? [] : [ReportDocument.Section("Terms of reference", text: terms)]
        let people =
            contacts.isEmpty
            ? [] : [ReportDocument.Section("Work with people", items: contacts.map { .init($0.term, [.init("What came of it", $0.words)]) })]
        return ReportDocument(
            title: "\(name) \(reference)", organisation: organisation,
            state: (isDraft ? "Draft: \(stage.lowercasedFirst)" : "Accepted") + (isAnonymised ? ". Edition without names" : ""),
            isDemonstration: isDemonstration, head: head.map { .init($0.term, $0.words) },
            sections: isWritten + sections.map { $0.print() } + people,
            empty: attached.map { "In the report attached (\($0))." } ?? "Nothing is written yet.")
    }

    /// The same as a form to be filled in: with what each section should answer.
    public func form(_ layout: ReportLayout) -> ReportDocument {
        let isWritten = terms.isEmpty ? [] : [ReportDocument.Section("Terms of reference", text: terms)]
        return ReportDocument(
            title: "\(name) \(reference)", organisation: organisation, state: "To be filled in",
            isDemonstration: isDemonstration, head: head.map { .init($0.term, $0.words) },
            sections: isWritten
                + zip(layout.sections, sections).map { asked, section in
                    section.print(
                        prompts: asked.prompts.map { $0.mark.isEmpty ? $0.words : "\($0.mark) \($0.words)" })
                }, empty: "[Write here.]")
    }
}

extension WholeReport.Section {
    fileprivate func print(prompts: [String] = []) -> ReportDocument.Section {
        .init(
            title, text: text,
            entries: entries.map { .init($0.number, [$0.when, $0.source, $0.what, $0.seen], comment: $0.comment) },
            items: items.map { item in .init(item.title, item.said.map { .init($0.term, $0.words) }) }, prompts: prompts)
    }
}
