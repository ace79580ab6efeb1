import Clocks
import Office
import Papers
import Register

/// Being asked to write a review: nothing of the case, how long it takes, and until when.
enum AskedToWrite {
    static let routes = [
        Route(
            form: "/people/me/author-invitation", .answerInvitation, summary: "Answers an invitation to write a review.",
            example: "/people/me/author-invitation?review=IMR-0001", title: "An answer to an invitation", view: view,
            page: page, send: send)
    ]

    static let statement =
        "Nothing that I know of connects me with this case. If that is otherwise once I know which family it is about, I say so at once."

    struct View: Encodable {
        struct Asked: Encodable {
            let review: String
            let label: String
            let area: String
            let days: Int
            let due: String?
        }
        /// Nothing where the address names no review that they are asked to write.
        let asked: Asked?
    }

    /// Reviews that somebody is asked to write, and has not answered.
    static func open(_ person: ID<PersonFile>?, in register: Register) -> [(id: ID<ReviewFile>, number: Int, invitation: AuthorInvitation)] {
        guard let person else { return [] }
        return register.all(ReviewFile.self) { $0.completed == nil }.compactMap { id, file in
            guard let last = file.invitations.last, last.person == person, last.answer == nil else { return nil }
            return (id, file.invitations.count, last)
        }
    }

    private static func asked(_ visit: Visit) -> (id: ID<ReviewFile>, number: Int, invitation: AuthorInvitation)? {
        open(visit.visitor.asker.person, in: visit.office.now()).first { "\($0.id)" == visit.query["review"] }
    }

    private static func view(_ visit: Visit) -> View {
        let register = visit.office.now()
        guard let asked = asked(visit) else { return View(asked: nil) }
        let file = register[asked.id]
        let area = register[file.of].area
        return View(
            asked: .init(
                review: "\(asked.id)", label: visit.reviewLabel, area: area.isEmpty ? "not known yet" : register.areaName(area),
                days: asked.invitation.days, due: file.due?.words))
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        guard let asked = view.asked else {
            return Page(
                title: "An invitation", crumbs: [("/people/me", "Your page")],
                main: "<h1>An invitation</h1><p>Nobody is asking you to write a review now, or it was answered already.</p>")
        }
        let due = asked.due.map { " It is due on \($0)." } ?? ""
        return Page(
            title: sheet.title("Write \(asked.review)?"), crumbs: [("/people/me", "Your page")],
            main: """
                <h1>Write \(asked.review)?</h1>\(sheet.top)
                <p>We ask you to write \(asked.review), \(asked.label), about work in \(asked.area). It is thought to take \
                \(String(asked.days)) \(asked.days == 1 ? "day" : "days").\(due) Which family it is about you learn when you accept; until then ring the \
                coordinator, if you think you may know them.</p>
                \(sheet.form("""
                    \(ReviewForm.block("answer", "Your answer", """
                        \(sheet.choose("answer", "Will you write it?", [
                            .init("accept", "Yes"), .init("decline", "No"),
                            .init("connected", "No: something connects me with the family or with those who worked with it"),
                        ]))\(sheet.area("reason", "If not, why", hint: "Only the lead and the coordinator read it.", rows: 2))
                        """))
                    \(ReviewForm.block("days", "If you accept: days kept free for it", """
                        \(sheet.date("from", "First day"))\(sheet.date("to", "Last day"))\
                        \(sheet.field("agreed-by", "Your manager who agreed to these days"))\
                        \(sheet.tick("declared", "Your declaration", [.init("yes", statement)]))
                        """))
                    """, button: "Send your answer", label: "Your answer", keepsDraft: false))
                """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        guard let asked = asked(visit), let person = visit.visitor.asker.person else { throw Absent() }
        var reading = Reading(typed, today: visit.office.today)
        let answer = typed["answer"]
        let reason = reading.said("reason")
        var protected: [ProtectedDays] = []
        switch answer {
        case "accept":
            let from = reading.neededDay("from", "Say from when you are free for it")
            let to = reading.neededDay("to", "Say until when you are free for it")
            _ = reading.needed("agreed-by", "Say which manager agreed to these days")
            if !typed.has("declared") { reading.problem("declared", "Tick the declaration, if it is true; else choose another answer") }
            if to < from { reading.problem("to", "The last day comes after the first") }
            protected = [ProtectedDays(from: from, to: max(from, to))]
        case "decline": if reason == nil { reading.problem("reason", "Say why you decline") }
        case "connected": break
        default: reading.problem("answer", "Choose an answer")
        }
        try reading.done()
        let (days, agreed) = (protected, Sealed<String>.said(typed["agreed-by"]))
        _ = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
            let (id, today) = (asked.id, facts.today)
            if answer == "accept" {
                // Whoever was named meanwhile counts.
                _ = try register.proposedAuthor(person, for: id, hasReason: true, on: today)
                try facts.add(
                    .invitationAnswered(
                        invitation: asked.number, isAccepted: true, on: today, protected: days, agreedBy: agreed), to: id)
                try facts.add(.declared(review: id, isConnected: false, on: today), to: person)
                try facts.add(.authorAppointed(author: person, on: today), to: id)
            } else {
                let why = reason ?? .said("A connection is declared.")
                try facts.add(
                    .invitationAnswered(invitation: asked.number, isAccepted: false, on: today, reason: why), to: id)
                if answer == "connected" { try facts.add(.declared(review: id, isConnected: true, on: today), to: person) }
            }
        }
        // Whoever accepted writes it from now on, and may read it.
        return Next(address: answer == "accept" ? "\(asked.id.address)?saved=author" : "/people/me?saved=invitation-answered")
    }
}
