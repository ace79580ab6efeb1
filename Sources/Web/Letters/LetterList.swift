import Clocks
import Office
import Papers
import Register

/// The letters of a case, or those about one of its reviews, for the pages that show them.
struct LetterList: Encodable, Sendable {
    struct Item: Encodable, Sendable {
        /// "Nil return".
        let name: String
        /// To whom; nothing where it was not opened.
        let to: String?
        /// "Written on 23 October 2009. Sent on 24 October 2009 by post."
        let words: String
        let isSent: Bool
        /// The document, and where it is recorded as sent: for those who may write letters.
        let document: String?
        let sent: String?
    }

    let items: [Item]
    /// Where another is written; nothing for those who may not.
    let new: String?

    /// - Parameters:
    ///   - review: shows those about this review alone.
    ///   - opened: where a letter's addressee has been opened, it is named.
    init(
        _ register: Register, of id: ID<CaseFile>, about review: ID<ReviewFile>? = nil, opened: Opened? = nil,
        _ visit: Visit
    ) {
        let file = register[id]
        let mayWrite = visit.may(.writeLetters, .incident(id))
        let address = file.notifications.first.map { "/notifications/\($0.id)/letters" } ?? ""
        items = file.letters.enumerated().filter { review == nil || $0.element.review == review }.map { index, letter in
            Item(
                name: LetterTemplate.name(of: letter.kind),
                to: opened.flatMap { $0[letter.to] }?.split(separator: "\n").first.map(String.init),
                words: LetterList.words(letter), isSent: letter.sent != nil,
                document: mayWrite ? "\(address)/\(index + 1)/letter.docx" : nil,
                sent: mayWrite && letter.sent == nil ? "\(address)/\(index + 1)/sent" : nil)
        }
        new = mayWrite ? "\(address)/new\(review.map { "?review=\($0)" } ?? "")" : nil
    }

    private static func words(_ letter: CaseFile.Letter) -> String {
        let sent = letter.sent.map { "Sent on \($0.on.words), \($0.how.words.lowercased())." } ?? "Not sent yet."
        return "Written on \(letter.written.words). \(sent)"
    }

    /// A section of its own; nothing for somebody who may not write and finds none written.
    func markup(level: Int = 2) -> Markup {
        if items.isEmpty, new == nil { return .none }
        let list: Markup =
            items.isEmpty
            ? "<p class=\"small\">No letters yet.</p>" : "<ul class=\"records\">\(items.markup(LetterList.item))</ul>"
        let heading: Markup = level == 2 ? "<h2 id=\"letters\">Letters</h2>" : "<h3 id=\"letters\">Letters</h3>"
        return """
            <section aria-labelledby="letters">\(heading)
            \(list)\(new.map { "<p><a href=\"\($0)\">Write a letter</a></p>" } ?? .none)</section>

            """
    }

    private static func item(_ item: Item) -> Markup {
        let name: Markup = item.document.map { "<a href=\"\($0)\">\(item.name)</a>" } ?? .text(item.name)
        return """
            <li>\(name)\(item.to.map { " to \($0)" } ?? "")<br><span class="small soft">\(item.words)</span>\
            \(item.sent.map { " <a class=\"small\" href=\"\($0)\">Record it as sent<span class=\"unseen\">: \(item.name)</span></a>" } ?? .none)</li>

            """
    }
}
