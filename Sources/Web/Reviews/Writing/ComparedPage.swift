import Clocks
import Office
import Papers
import Register

/// What changed in a section between two of its texts, paragraph by paragraph.
enum ComparedPage {
    static let routes = [
        Route(
            "/imrs/{reference}/sections/{section}/compared", .readReview,
            summary: "What changed in a section since the text before.",
            example: "/imrs/IMR-0001/sections/context/compared", view: View.init, page: page)
    ]

    struct View: Encodable, Sendable {
        enum Change: String, Encodable, Sendable { case kept, taken, added }
        struct Part: Encodable, Sendable {
            let change: Change
            let words: String
        }
        let reference: String
        let label: String
        let section: String
        let title: String
        /// Which of the texts is compared with the one before it, counted from 1; and how many there are.
        let number: Int
        let count: Int
        /// "Written on 4 May 2009 by Pooja Rao."
        let written: [String]
        let parts: [Part]

        init(_ visit: Visit) async throws {
            let (id, file, register) = try visit.review()
            let section = try SectionPages.section(visit)
            let texts = file.report.sections[section.code] ?? []
            let number = min(max(1, visit.query["text"].flatMap { Int($0) } ?? texts.count), max(1, texts.count))
            let pair = texts.isEmpty ? [] : Array(texts[max(0, number - 2)...(number - 1)])
            var names = ReportNames(file, in: register, visit)
            var writers = Names(pair.map(\.recorded.by), in: register)
            let opened = try await visit.open(
                pair.map { Wanted($0.text, of: id) } + names.wanted + writers.wanted, because: "what changed in a review")
            names.read(opened)
            writers.read(opened)
            func paragraphs(_ text: Report.Section?) -> [String] {
                (text.flatMap { opened[$0.text] }.map { names($0) } ?? "").split(separator: "\n").map(String.init)
            }
            (reference, label, self.section) = ("\(id)", visit.reviewLabel, section.code)
            (title, self.number, count) = (section.title, number, texts.count)
            written = pair.map { "Written on \($0.recorded.day.words) by \(writers[$0.recorded.by])." }
            parts = View.changes(from: pair.count > 1 ? paragraphs(pair.first) : [], to: paragraphs(pair.last))
        }

        /// Paragraphs in the order of the later text; what was taken out stands where it stood.
        private static func changes(from before: [String], to after: [String]) -> [Part] {
            let difference = after.difference(from: before)
            let taken = difference.removals.reduce(into: [Int: String]()) { taken, change in
                if case .remove(let place, let words, _) = change { taken[place] = words }
            }
            let added = Set(difference.insertions.compactMap { change -> Int? in
                if case .insert(let place, _, _) = change { place } else { nil }
            })
            var parts: [Part] = []
            var old = 0
            for (place, words) in after.enumerated() {
                while let gone = taken[old] {
                    parts.append(.init(change: .taken, words: gone))
                    old += 1
                }
                if added.contains(place) {
                    parts.append(.init(change: .added, words: words))
                } else {
                    parts.append(.init(change: .kept, words: words))
                    old += 1
                }
            }
            return parts + (old..<max(old, before.count)).compactMap { taken[$0].map { Part(change: .taken, words: $0) } }
        }
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        let address = "/imrs/\(view.reference)/sections/\(view.section)"
        let earlier: Markup =
            view.number > 2 ? "<p><a href=\"\(address)/compared?text=\(String(view.number - 1))\">The change before this one</a></p>" : .none
        let words: Markup =
            view.count < 2
            ? "<p>There is one text of this section, or none. Nothing can be compared yet.</p>"
            : """
            <p class="soft">Text \(String(view.number)) of \(String(view.count)). Before: \(view.written.first ?? "") Now: \(view.written.last ?? "")</p>
            <div class="prose">\(view.parts.markup(part))</div>\(earlier)
            """
        return Page(
            title: "What changed in \(view.title.lowercasedFirst)",
            crumbs: ReviewPages.crumbs(view.reference) + [(address, view.title)],
            main: """
                \(ReviewPages.head("What changed in \(view.title.lowercasedFirst)", "\(view.label.capitalizedFirst) · \(view.reference)"))
                \(words)
                """)
    }

    private static func part(_ part: View.Part) -> Markup {
        switch part.change {
        case .kept: "<p>\(part.words)</p>\n"
        case .taken: "<p><span class=\"unseen\">Taken out: </span><del>\(part.words)</del></p>\n"
        case .added: "<p><span class=\"unseen\">New: </span><ins>\(part.words)</ins></p>\n"
        }
    }
}
