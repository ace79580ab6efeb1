import Clocks
import Office
import Papers
import Register

/// Putting a fact right, or filling one in: what it says now stands in the form, and what it said stays in the record.
enum CorrectionPages {
    static let routes = [
        Route(
            form: "/notifications/{reference}/corrections/new", .correctNotification,
            summary: "Puts a fact right, and keeps the old one.", example: "/notifications/N-0001/corrections/new",
            title: "A correction", version: { (try? NotificationPages.told($0).file.changed) ?? 0 }, view: view,
            filled: filled, page: page, send: send)
    ]

    struct View: Encodable {
        let reference: String
        let child: Int
        let children: Int
        let areas: [CallPages.View.Area]
        let name: String?
        let born: UncertainDay
        fileprivate let now: Standing

        enum CodingKeys: CodingKey { case reference, child, children }
    }

    /// What the record says now of everything the form shows.
    fileprivate struct Standing: Sendable {
        let received: Day
        let nature: Nature
        let incident: IncidentFacts
        let area: String
        let facts: ChildFacts
    }

    private static func view(_ visit: Visit) async throws -> View {
        let told = try NotificationPages.told(visit)
        let number = visit.query["child"].flatMap { Int($0) } ?? 1
        let child = told.file[child: number]
        let opened = try await visit.open(
            [Wanted(child?.name, of: told.id), Wanted(child?.born, of: told.id)], because: "putting a record right")
        return View(
            reference: "\(told.notification.id)", child: number, children: told.file.children.count,
            areas: visit.office.now().home.areas.filter { $0.closed == nil }.map { .init(code: $0.code, name: $0.name) },
            name: opened[child?.name], born: opened[child?.born] ?? .notKnown,
            now: Standing(
                received: told.notification.received, nature: told.file.nature,
                incident: told.file.incident?.value ?? IncidentFacts(occurred: .notKnown, authority: nil),
                area: told.file.area, facts: child?.facts.value ?? ChildFacts(age: .notKnown)))
    }

    private static func filled(_ view: View, _ visit: Visit) -> Typed {
        var typed = Typed()
        typed.fill("received", with: view.now.received)
        typed["nature"] = view.now.nature.rawValue
        typed.fill("occurred", with: view.now.incident.occurred)
        typed["council"] = view.now.incident.authority ?? ""
        typed["area"] = view.now.area
        typed["child"] = view.name ?? ""
        if view.born != .notKnown { typed.fill("born", with: view.born) }
        typed.fill(child: view.now.facts)
        return typed
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        Page(
            title: sheet.title("Put a record right"), crumbs: NotificationPages.crumbs(view.reference),
            main: """
                <div class="title-row"><h1>Put a record right</h1>\(Component.marking("Restricted: children’s information"))</div>
                <p>Change what is wrong, or fill in what was not known. What it said before stays in the record, with your name.</p>
                \(sheet.top)
                \(sheet.form(blocks(view, sheet), button: "Save correction", label: "Correction"))
                \(Care.section(visit))
                """)
    }

    private static func blocks(_ view: View, _ sheet: Sheet) -> Markup {
        let natures = Nature.allCases.map { Component.Choice($0.rawValue, $0.words) }
        let title = view.children > 1 ? "Child \(view.child)" : "The child"
        return """
            \(CallPages.block("b0", "What we were told", """
                <div class="fields">\(sheet.date("received", "Received"))\(sheet.choose("nature", "The child", natures, direction: .across))\
                \(sheet.uncertainDate("occurred", "When it happened"))<div class="fields f2">\(sheet.field("council", "Council area"))\
                \(sheet.select("area", "Our service area", view.areas.map { Component.Choice($0.code, $0.name) }, empty: "Not known yet"))</div></div>
                """))
            \(CallPages.block("b1", title, ChildFields.all(sheet)))
            \(CallPages.block("b2", "Why", """
                <div class="fields"><p class="hint">If you only fill in what was not known, you may leave these empty.</p>\
                \(sheet.field("source", "Where the right answer comes from", hint: "A letter, a call, a record."))\
                \(sheet.field("reason", "Why it is put right"))</div>
                """))
            """
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let told = try NotificationPages.told(visit)
        let number = visit.query["child"].flatMap { Int($0) } ?? 1
        let view = try await view(visit)
        let form = try CorrectionForm(typed, told, child: number, name: view.name, born: view.born, today: visit.office.today)
        _ = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
            try visit.check(register[told.id].changed)
            try form.record(to: told.id, of: told.notification.id, &facts)
        }
        return Next(address: "/notifications/\(told.notification.id)?saved=correction")
    }
}
