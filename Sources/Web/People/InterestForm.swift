import Office
import Papers
import Register

/// Declaring something that could stand between somebody and a fair view of a case.
enum InterestForm {
    static let routes = [
        Route(
            form: "/people/me/interests/new", .declareInterest, summary: "Declares an interest of your own.",
            example: "/people/me/interests/new", title: "An interest", view: { _ in View() }, page: page, send: send),
        Route(post: "/people/me/interests/end", .declareInterest, summary: "Takes a declared interest back.", change: end),
    ]

    struct View: Encodable {}

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        Page(
            title: sheet.title("Declare an interest"), crumbs: [("/people/me", "Your page")],
            main: """
                <h1>Declare an interest</h1>
                <p>Work for another agency, an office you hold, somebody close to you who works with families: whatever could stand between you and a fair view of a case. The safeguarding lead and personnel read it.</p>
                \(sheet.top)
                \(sheet.form(
                    sheet.block(sheet.area("interest", "What it is, and since when", rows: 3)), button: "Declare it",
                    label: "An interest"))
                """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        guard let own = visit.visitor.asker.person else { throw Absent() }
        var reading = Reading(typed, today: visit.office.today)
        let words = reading.needed("interest", "Say what it is")
        try reading.done()
        _ = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
            try facts.add(
                .interestDeclared(interest: register[own].interests.count + 1, words: .said(words), on: facts.today), to: own)
        }
        return Next(address: "/people/me?saved=interest")
    }

    private static func end(_ typed: Typed, _ visit: Visit) async throws -> Next {
        guard let own = visit.visitor.asker.person, let interest = Int(typed["interest"]) else { throw Absent() }
        _ = try await visit.office.record(visit.act) { _, facts throws(Refusal) in
            try facts.add(.interestEnded(interest: interest, on: facts.today), to: own)
        }
        return Next(address: "/people/me?saved=interest-ended")
    }
}
