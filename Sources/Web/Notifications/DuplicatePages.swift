import Clocks
import Office
import Papers
import Register

/// Whether two reports are of the same child. Linking can be undone, and both references keep working.
enum DuplicatePages {
    static let routes = [
        Route(
            "/notifications/{reference}/possible-duplicates", .linkDuplicates, summary: "The same child or not?",
            example: "/notifications/N-0001/possible-duplicates", view: view, page: page),
        ActForm.route(
            "links/new", .linkDuplicates,
            ActForm(heading: "The same child", says: "<p>Both references keep working, and the link can be undone.</p>", button: "Link them"),
            summary: "Links two reports of the same child.", saved: "linked",
            fields: { _, sheet in
                "\(sheet.field("other", "The other reference", hint: "Such as N-0058.", width: .short))\(sheet.field("reason", "Why you think so"))"
            },
            facts: { reading, _, visit throws(Refusal) in
                let other = other(&reading, visit)
                let reason = reading.needed("reason", "Say why you think they are the same child")
                guard let other else { return [] }
                return [.linkedAsSame(to: other, reason: .said(reason), on: reading.today)]
            }),
        ActForm.route(
            "links/undo", .linkDuplicates,
            ActForm(heading: "Not the same child", says: "<p>Both records stand as they were.</p>", button: "Undo the link"),
            summary: "Undoes a link between two reports.", saved: "unlinked",
            fields: { _, sheet in
                "\(sheet.field("other", "The other reference", width: .short))\(sheet.field("reason", "Why they are not the same child"))"
            },
            facts: { reading, _, visit throws(Refusal) in
                let other = other(&reading, visit)
                let reason = reading.needed("reason", "Say why they are not the same child")
                guard let other else { return [] }
                return [.linkUndone(to: other, reason: .said(reason), on: reading.today)]
            }),
    ]

    private static func other(_ reading: inout Reading, _ visit: Visit) -> ID<CaseFile>? {
        guard let id = ID<Notification>(reading.typed["other"].uppercased()),
            let told = try? visit.office.now().find(id)
        else {
            reading.problem("other", "Enter the other reference, such as N-0058")
            return nil
        }
        return told.id
    }

    /// Another report that may be of the same child, with why, in words that open nothing.
    struct Candidate: Encodable, Sendable {
        let reference: String
        let why: [String]
    }

    struct View: Encodable {
        let reference: String
        let said: [String]
        let candidates: [Candidate]
        let linked: [String]
    }

    /// Those of the last year in which at least two things agree, five at most, the most alike first.
    static func candidates(_ told: Register.Told, _ register: Register) -> [Candidate] {
        let linked = register.sameChild(as: told.id)
        let others = register.notifications().filter { other in
            other.id != told.id && !linked.contains(other.id)
                && abs(other.notification.received - told.notification.received) <= 366
        }
        return others.map { Candidate(reference: "\($0.notification.id)", why: alike(told, $0)) }
            .filter { $0.why.count >= 2 }.sorted { ($1.why.count, $1.reference) < ($0.why.count, $0.reference) }
            .prefix(5).map { $0 }
    }

    private static func alike(_ a: Register.Told, _ b: Register.Told) -> [String] {
        var why: [String] = []
        let (one, two) = (a.file.incident?.value, b.file.incident?.value)
        if let council = one?.authority?.lowercased(), council == two?.authority?.lowercased() {
            why.append("the same council area")
        }
        if let first = one?.occurred.span, let second = two?.occurred.span,
            first.lowerBound - 7 <= second.upperBound, second.lowerBound - 7 <= first.upperBound
        {
            why.append("within a week of each other")
        }
        let ages = (a.file.children + b.file.children).count
        if ages > 0, let age = a.file.children.first?.facts.value?.age.years,
            let other = b.file.children.first?.facts.value?.age.years, abs(age - other) <= 1
        {
            why.append(age == other ? "the same age" : "about the same age")
        }
        return why
    }

    private static func view(_ visit: Visit) throws -> View {
        let told = try NotificationPages.told(visit)
        let register = visit.office.now()
        return View(
            reference: "\(told.notification.id)", said: facts(told, register),
            candidates: candidates(told, register),
            linked: register.sameChild(as: told.id).flatMap { register[$0].notifications.map { "\($0.id)" } })
    }

    private static func facts(_ told: Register.Told, _ register: Register) -> [String] {
        let incident = told.file.incident?.value
        return [
            "Received \(told.notification.received.words)", told.file.nature.words,
            "When: \(incident?.occurred.words ?? "not known yet")",
            "Council area: \(incident?.authority ?? "not known yet")",
        ]
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        let register = visit.office.now()
        let cards: Markup =
            view.candidates.isEmpty
            ? "<p>No likely matches.</p>"
            : view.candidates.markup { candidate in
                let told = NotificationID(candidate.reference).flatMap { try? register.find($0) }
                return """
                    <section class="summary-card"><header class="head"><h3><a href="/notifications/\(candidate.reference)">\(candidate.reference)</a></h3></header>
                    <p>\(candidate.why.joined(separator: "; ")).</p><ul>\((told.map { facts($0, register) } ?? []).markup { "<li>\($0)</li>" })</ul></section>
                    """
            }
        let linked: Markup =
            view.linked.isEmpty
            ? .none
            : "<h2>Linked already</h2><ul>\(view.linked.markup { "<li><a href=\"/notifications/\($0)\">\($0)</a></li>" })</ul><p><a href=\"/notifications/\(view.reference)/links/undo\">Undo a link</a></p>"
        return Page(
            title: "Possible duplicates", crumbs: NotificationPages.crumbs(view.reference),
            main: """
                <div class="title-row"><h1>Possible duplicates</h1>\(Component.marking("Restricted: children’s information"))</div>
                <h2>\(view.reference)</h2><ul>\(view.said.markup { "<li>\($0)</li>" })</ul>
                <h2>Might be the same child</h2>
                \(cards)
                \(linked)
                <p class="buttons after">\(Component.button(.init("Link it with another report", "/notifications/\(view.reference)/links/new"), .second))</p>
                \(Care.section(visit))
                """)
    }
}
