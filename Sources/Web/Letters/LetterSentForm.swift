import Clocks
import Office
import Papers
import Register

/// Recording that a letter was sent, and which reply it was.
enum LetterSentForm {
    static let routes = [
        Route(
            form: "/notifications/{reference}/letters/{letter}/sent", .writeLetters,
            summary: "Records that a letter was sent.", example: "/notifications/N-0001/letters/1/sent",
            title: "A letter sent", view: view, filled: filled, page: page, send: send)
    ]

    struct View: Encodable {
        struct Owed: Encodable {
            let number: Int
            let words: String
        }
        let reference: String
        let number: Int
        let name: String
        let to: String
        let written: String
        /// Replies that it may be; none where this kind of letter is no reply.
        let owed: [Owed]
        /// Whoever signs replies: the visitor's post.
        let signedBy: String
    }

    private static func find(_ visit: Visit) throws -> (told: Register.Told, number: Int, letter: CaseFile.Letter) {
        let told = try NotificationPages.told(visit)
        guard let number = Int(visit.parameter("letter")), let letter = told.file.letters[place: number] else {
            throw Absent()
        }
        return (told, number, letter)
    }

    private static func view(_ visit: Visit) async throws -> View {
        let (told, number, letter) = try find(visit)
        let mayBeReply = LetterKind(rawValue: letter.kind).map { LetterTemplate.of($0).mayBeTheReply } ?? false
        let owed = mayBeReply ? told.file.replies.enumerated().filter { $0.element.sent == nil } : []
        let opened = try await visit.open(
            [Wanted(letter.to, of: told.id)] + owed.map { Wanted($0.element.to, of: told.id) },
            because: "to record that a letter was sent")
        let (register, today) = (visit.office.now(), visit.office.today)
        let post = visit.visitor.asker.person.flatMap { register[$0].post(on: today)?.title }
        return View(
            reference: "\(told.notification.id)", number: number, name: LetterTemplate.name(of: letter.kind),
            to: opened[letter.to]?.split(separator: "\n").first.map(String.init) ?? "somebody",
            written: letter.written.words,
            owed: owed.map { index, reply in
                let due = reply.due.map { ", due on \($0.words)" } ?? ""
                return .init(number: index + 1, words: "The reply owed to \(opened[reply.to] ?? "somebody")\(due)")
            }, signedBy: post ?? visit.visitor.asker.roles.first?.words.capitalizedFirst ?? "")
    }

    private static func filled(_ view: View, _ visit: Visit) -> Typed {
        var typed = Typed(["how": [Channel.letter.rawValue], "signed-by": [view.signedBy]])
        if view.owed.count == 1 { typed["reply"] = String(view.owed[0].number) }
        typed.fill("day", with: visit.office.today)
        return typed
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        let replies = view.owed.map { Component.Choice(String($0.number), $0.words) }
        let reply: Markup =
            replies.isEmpty
            ? .none
            : ReviewForm.block(
                "owed", "Reply",
                """
                \(sheet.choose("reply", "Is it a reply we owe?", replies, otherwise: Component.Choice("none", "No, it is none of these")))\
                \(sheet.field("signed-by", "Post of whoever signed it"))
                """)
        return Page(
            title: sheet.title("Letter sent"), crumbs: NotificationPages.crumbs(view.reference),
            main: """
                <p class="ref">\(view.name) to \(view.to), written on \(view.written)</p>
                <div class="title-row"><h1>Letter sent</h1>\(Component.marking("Restricted: children’s information"))</div>
                \(sheet.top)
                \(sheet.form("""
                    \(ReviewForm.block("sent", "Sent", """
                        \(sheet.choose("how", "How it was sent", Channel.choices, direction: .across))\(sheet.date("day", "Sent on"))
                        """))
                    \(reply)
                    """, button: "Record it as sent", label: "Letter sent"))
                """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let (told, number, letter) = try find(visit)
        var reading = Reading(typed, today: visit.office.today)
        let how = reading.neededChoice("how", "Choose how it was sent", Channel.self)
        let day = reading.neededDay("day", "Enter the day on which it was sent")
        if day < letter.written {
            reading.problem("day", "Choose a day no earlier than \(letter.written.words), which the letter bears")
        }
        let reply = Int(typed["reply"])
        let signedBy = reply == nil ? "" : reading.needed("signed-by", "Say who signed it")
        try reading.done()
        let id = told.id
        _ = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
            try facts.add(.letterSent(letter: number, how: how, on: day), to: id)
            if let reply {
                try facts.add(.replySent(reply: reply, how: how, signedBy: .said(signedBy), on: day), to: id)
            }
        }
        return Next(address: "\(letter.review?.address ?? "/notifications/\(told.notification.id)")?saved=sent")
    }
}
