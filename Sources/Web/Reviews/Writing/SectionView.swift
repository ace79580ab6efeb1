import Clocks
import Office
import Papers
import Register

/// A section of a report in finished words, for one reader.
struct SectionView: Encodable, Sendable {
    struct Prompt: Encodable, Sendable {
        let mark: String
        let words: String
    }
    struct Said: Encodable, Sendable {
        let term: String
        let words: String
    }
    struct Item: Encodable, Sendable {
        let title: String
        let said: [Said]
    }
    /// What the section is made of, where it is more than text.
    struct Items: Encodable, Sendable {
        /// Part of their address.
        let part: String
        /// "a finding".
        let one: String
        let empty: String
        let list: [Item]
    }

    let reference: String
    let label: String
    let section: String
    let title: String
    let hint: String
    let prompts: [Prompt]
    let items: Items?
    /// With names read; nothing while none is written.
    let text: String?
    /// As it was typed, with tokens.
    let typed: String
    let written: String?
    let isFinished: Bool
    let versions: Int
    let mayWrite: Bool
    let names: [WritingForm.Choice]

    init(_ visit: Visit) async throws {
        let (id, file, register) = try visit.review()
        let section = try SectionPages.section(visit)
        let texts = file.report.sections[section.code] ?? []
        var names = ReportNames(file, in: register, visit, anonymised: visit.query["names"] == "no")
        var writers = Names([texts.last?.recorded.by].compactMap { $0 }, in: register)
        let parts = ReportItems(section.kind, of: file, id)
        let opened = try await visit.open(
            [Wanted(texts.last?.text, of: id)] + names.wanted + writers.wanted + parts.wanted,
            because: "a section of a review")
        names.read(opened)
        writers.read(opened)
        (reference, label, self.section) = ("\(id)", visit.reviewLabel, section.code)
        (title, hint) = (section.title, section.hint)
        prompts = section.prompts.map { .init(mark: $0.mark, words: $0.words) }
        items = parts.items(opened) { names($0) }
        typed = texts.last.flatMap { opened[$0.text] } ?? ""
        text = texts.isEmpty ? nil : names(typed)
        written = texts.last.map { "Written on \($0.recorded.day.words) by \(writers[$0.recorded.by])." }
        (isFinished, versions) = (texts.last?.isFinished ?? false, texts.count)
        mayWrite = visit.may(.writeReview, .review(id)) && file.isOpenToWriting
        self.names = names.choices
    }
}
