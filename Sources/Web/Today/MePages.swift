import Clocks
import Journal
import Office
import Papers
import Register

/// Somebody's own page: what they hold, who looks after their work, and the way out.
enum MePages {
    static let routes = AskedToWrite.routes + AskedToCheck.routes + [
        Route(
            "/people/me", .seeToday, summary: "Your own record, and who looks after your work.", example: "/people/me",
            view: view, page: page),
        Route(
            form: "/people/me/deputies/new", .nameDeputy, summary: "Names somebody to look after your work.",
            example: "/people/me/deputies/new", title: "A deputy", view: choices, page: naming, send: name),
        Route(post: "/people/me/deputies/end", .nameDeputy, summary: "Ends a deputy’s time.", change: end),
    ]

    struct View: Encodable {
        struct Deputy: Encodable {
            let reference: String
            let name: String
            let days: String
            let isRunning: Bool
        }
        let name: String
        let post: String?
        let roles: [String]
        let deputies: [Deputy]
        let mayName: Bool
        /// Reviews that they are asked to write.
        let invitations: [String]
        /// Reviews of which they are asked to check facts.
        let factChecks: [String]
        /// What the staff list says of them; nothing for somebody who is not on it.
        let own: PersonView?
        let interests: [Interest]

        struct Interest: Encodable {
            let number: Int
            let words: String
        }
    }

    private static func view(_ visit: Visit) async throws -> View {
        let register = visit.office.now()
        let today = visit.office.today
        let asker = visit.visitor.asker
        let person = asker.person.map { register[$0] }
        let deputies = person?.deputies.filter { $0.to >= today } ?? []
        var names = Names(deputies.map(\.deputy), in: register)
        if !names.wanted.isEmpty { names.read(try await visit.open(names.wanted, because: "who looks after their work")) }
        var own: PersonView?
        if let id = asker.person, let file = person {
            own = try await PersonView(id, file, register, visit, because: "your own page")
        }
        let declared = person?.interests.enumerated().filter { $0.element.ended == nil } ?? []
        let opened = try await visit.open(
            declared.map { declared in asker.person.flatMap { Wanted(declared.element.words, of: $0) } },
            because: "your own page")
        let interests = declared.map { View.Interest(number: $0.offset + 1, words: opened[$0.element.words] ?? "") }
        return View(
            name: visit.visitor.session?.kept.name ?? "", post: person?.post(on: today)?.title,
            roles: asker.held.map { held in
                held.areas.isEmpty
                    ? held.role.words : "\(held.role.words): \(held.areas.map(register.areaName).joined(separator: ", "))"
            },
            deputies: deputies.map {
                .init(
                    reference: "\($0.deputy)", name: names[$0.deputy], days: "\($0.from.words) to \($0.to.words)",
                    isRunning: $0.stands(on: today))
            },
            mayName: visit.may(.nameDeputy) && asker.person != nil,
            invitations: AskedToWrite.open(asker.person, in: register).map { "\($0.id)" },
            factChecks: AskedToCheck.open(asker.person, in: register).map { "\($0.id)" }, own: own,
            interests: interests)
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        let deputies: Markup =
            view.deputies.isEmpty
            ? "<p>Nobody looks after your work. Name somebody before you are away: their Today then shows yours too.</p>"
            : "<ul>\(view.deputies.markup { deputy($0, visit) })</ul>"
        let naming = Markup.when(
            view.mayName, "<p>\(Component.button(.init("Name a deputy", "/people/me/deputies/new"), .second))</p>")
        return Page(
            title: "Your page",
            main: """
                <h1>Your page</h1>
                \(Saved.banner(visit))
                \(Component.summaryList([
                    Component.Fact("Name", view.name), view.post.map { Component.Fact("Post", $0) } ?? Component.Fact("Post", "Not on the staff list"),
                    Component.Fact("Signed in as", view.roles.joined(separator: "; ")),
                ]))
                \(view.invitations.isEmpty ? .none : "<section class=\"group\" aria-labelledby=\"asked\"><h2 id=\"asked\">You are asked to write a review</h2><ul>\(view.invitations.markup { "<li><a href=\"/people/me/author-invitation?review=\($0)\">Answer for \($0)</a></li>" })</ul></section>")
                \(view.factChecks.isEmpty ? .none : "<section class=\"group\" aria-labelledby=\"facts\"><h2 id=\"facts\">You are asked to check facts</h2><ul>\(view.factChecks.markup { "<li><a href=\"/people/me/fact-check?review=\($0)\">Check what is written of your part in \($0)</a></li>" })</ul></section>")
                \(view.own.map(record) ?? .none)
                \(view.own == nil ? .none : interests(view, visit))
                <section class="group" aria-labelledby="deputies"><h2 id="deputies">Who looks after your work</h2>\(deputies)\(naming)</section>
                \(Markup.when(visit.may(.setUp), "<p class=\"group\"><a href=\"/settings\">Settings of the organisation</a></p>"))
                <section class="group" aria-labelledby="out"><h2 id="out">Signing out</h2>
                <p>Screens lock after 30 minutes without use. What you have typed is kept.</p>
                \(Component.formButton("Sign out", .second, action: "/session/end"))</section>
                """)
    }

    /// What is kept of them, so that they can say where it is wrong.
    private static func record(_ own: PersonView) -> Markup {
        """
        \(PersonPages.section("posts", "Your posts", own.posts, empty: "No post is recorded."))
        \(PersonPages.section("lines", "Who manages you", own.managers, empty: "Nobody is recorded."))
        \(PersonPages.section("training", "Your training", own.training, empty: "No training is recorded."))
        <p>If something is wrong here, ring personnel.</p>
        """
    }

    private static func interests(_ view: View, _ visit: Visit) -> Markup {
        let list: Markup =
            view.interests.isEmpty
            ? "<p>None. Declare whatever could stand between you and a fair view of a case.</p>"
            : "<ul>\(view.interests.markup { interest($0, visit) })</ul>"
        let declare = Markup.when(
            visit.may(.declareInterest), "<p>\(Component.button(.init("Declare an interest", "/people/me/interests/new"), .second))</p>")
        return "<section class=\"group\" aria-labelledby=\"interests\"><h2 id=\"interests\">Your declared interests</h2>\(list)\(declare)</section>"
    }

    private static func interest(_ interest: View.Interest, _ visit: Visit) -> Markup {
        let hidden = [Component.Hidden("token", visit.newToken()), Component.Hidden("interest", String(interest.number))]
        return """
            <li>\(interest.words) \
            \(Component.formButton("Take this back", .quiet, action: "/people/me/interests/end", hidden: hidden))</li>
            """
    }

    private static func deputy(_ deputy: View.Deputy, _ visit: Visit) -> Markup {
        let hidden = [Component.Hidden("token", visit.newToken()), Component.Hidden("deputy", deputy.reference)]
        return """
            <li>\(deputy.name), \(deputy.days)\(deputy.isRunning ? " (now)" : "") \
            \(Component.formButton("End this today", .quiet, action: "/people/me/deputies/end", hidden: hidden))</li>
            """
    }

    struct Choices: Encodable {
        struct Person: Encodable {
            let reference: String
            let name: String
        }
        let people: [Person]
    }

    private static func choices(_ visit: Visit) async throws -> Choices {
        let register = visit.office.now()
        let own = visit.visitor.asker.person
        let people = register.all(AccountFile.self) { !$0.isClosed && $0.person != nil && $0.person != own }
            .compactMap(\.file.person)
        var names = Names(people, in: register)
        names.read(try await visit.open(names.wanted, because: "choosing a deputy"))
        return Choices(
            people: people.map { .init(reference: "\($0)", name: "\(names[$0]), \(names.post($0) ?? "no post")") })
    }

    private static func naming(_ view: Choices, _ sheet: Sheet, _ visit: Visit) -> Page {
        Page(
            title: sheet.title("Name a deputy"), crumbs: [("/people/me", "Your page")],
            main: """
                <h1>Name a deputy</h1>
                <p>From the first day to the last, their Today shows your work beside their own. What they may open does not change.</p>
                \(sheet.top)
                \(sheet.form(
                    sheet.block("""
                        \(sheet.select("deputy", "Who", view.people.map { Component.Choice($0.reference, $0.name) }))\
                        \(sheet.date("from", "First day"))\(sheet.date("to", "Last day"))
                        """),
                    button: "Name this deputy", label: "Deputy"))
                """)
    }

    private static func name(_ typed: Typed, _ visit: Visit) async throws -> Next {
        guard let own = visit.visitor.asker.person else { throw Absent() }
        var reading = Reading(typed, today: visit.office.today)
        let needed = reading.needed("deputy", "Choose who looks after your work")
        let who = visit.office.now().all(AccountFile.self) { !$0.isClosed }.compactMap(\.file.person)
            .first { "\($0)" == needed && $0 != own }
        if who == nil, !needed.isEmpty { reading.problem("deputy", "Choose one of the names on the list") }
        let from = reading.neededDay("from", "Enter the first day")
        let to = reading.neededDay("to", "Enter the last day")
        try reading.done()
        guard let deputy = who else { throw Absent() }
        _ = try await visit.office.record(visit.act) { _, facts throws(Refusal) in
            try facts.add(.deputyNamed(deputy: deputy, from: from, to: to, on: facts.today), to: own)
        }
        return Next(address: "/people/me?saved=deputy")
    }

    private static func end(_ typed: Typed, _ visit: Visit) async throws -> Next {
        guard let own = visit.visitor.asker.person, let deputy = ID<PersonFile>(typed["deputy"]) else { throw Absent() }
        _ = try await visit.office.record(visit.act) { _, facts throws(Refusal) in
            try facts.add(.deputyEnded(deputy: deputy, on: facts.today), to: own)
        }
        return Next(address: "/people/me?saved=deputy-ended")
    }
}
