import Clocks
import Office
import Papers
import Register

/// Another child of the same incident, told of by the same caller: nothing about the caller is asked twice.
enum ChildPages {
    static let routes = [
        Route(
            form: "/notifications/{reference}/children/new", .correctNotification,
            summary: "Adds another child of the same incident.", example: "/notifications/N-0001/children/new",
            title: "Another child", view: view, page: page, send: send)
    ]

    struct View: Encodable {
        let reference: String
        let number: Int
    }

    private static func view(_ visit: Visit) throws -> View {
        let told = try NotificationPages.told(visit)
        return View(reference: "\(told.notification.id)", number: told.file.children.count + 1)
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        let natures = [
            Component.Choice(Nature.death.rawValue, "Died"), Component.Choice(Nature.seriousHarm.rawValue, "Was seriously harmed"),
        ]
        return Page(
            title: sheet.title("Another child, same caller"), crumbs: NotificationPages.crumbs(view.reference),
            main: """
                <div class="title-row"><h1>Another child, same caller</h1>\(Component.marking("Restricted: children’s information"))</div>
                <p>This becomes child \(String(view.number)) of the incident in \(view.reference).</p>
                \(sheet.top)
                \(sheet.form(
                    CallPages.block("b1", "The child", """
                        <div class="fields">\(sheet.choose("nature", "The child", natures, direction: .across))\(CallPages.child(sheet))</div>
                        """), button: "Save child", label: "Another child", note: "You can add anything you leave out later."))
                \(Care.section(visit))
                """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let told = try NotificationPages.told(visit)
        guard !typed.isBlank else {
            throw Refusal("nothing-told", .rule, "Write at least one thing the caller told you of this child", field: "child")
        }
        var reading = Reading(typed, today: visit.office.today)
        var child = ChildForm(&reading, occurred: told.file.incident?.value?.occurred ?? .notKnown).facts
        let nature: Nature? = reading.choice("nature")
        child.nature = nature == told.file.nature ? nil : nature
        let said = ChildForm(&reading, occurred: told.file.incident?.value?.occurred ?? .notKnown)
        try reading.done()
        let facts = child
        _ = try await visit.office.record(visit.act) { register, added throws(Refusal) in
            try added.add(
                .childDescribed(
                    child: register[told.id].children.count + 1, on: added.today, name: said.name, facts: .said(facts),
                    born: said.born), to: told.id)
        }
        return Next(address: "/notifications/\(told.notification.id)?saved=child")
    }
}
