import Clocks
import Office
import Papers
import Register

/// Somebody new on the staff list.
enum PersonNewForm {
    static let routes = [
        Route(
            form: "/people/new", .keepStaff, summary: "Adds somebody to the staff list.", example: "/people/new",
            title: "Somebody new", view: { View(areas: PersonForm.areas($0.office.now())) }, page: page, send: send)
    ]

    struct View: Encodable {
        let areas: [PersonForm.View.Choice]
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        Page(
            title: sheet.title("Add somebody"), crumbs: PersonPages.crumbs,
            main: """
                <h1>Add somebody</h1>
                \(sheet.top)
                \(sheet.form(
                    sheet.block("""
                        \(sheet.field("name", "Name", width: .half))\
                        \(sheet.field("number", "Staff number", hint: "What personnel know them by. A list that is taken in finds them by it.", width: .short))\
                        \(sheet.date("started", "First day with us"))\
                        \(PersonForm.post(sheet, view.areas))\
                        \(sheet.field("manager", "Line manager", hint: "Staff number or reference.", width: .short))
                        """),
                    button: "Add to the staff list", label: "Somebody new"))
                """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        let name = reading.needed("name", "Enter the name")
        let number = reading.typed["number"]
        let started = reading.neededDay("started", "Enter the first day")
        let post = PersonForm.post(&reading)
        let manager = PersonForm.person("manager", &reading, in: visit.office.now())
        try reading.done()
        let receipt = try await visit.office.record(visit.act) { _, facts throws(Refusal) in
            let id = try facts.begin(
                PersonFile.self, with: .joined(name: .said(name), on: started, number: number.isEmpty ? nil : number))
            try facts.add(post.taken(on: started), to: id)
            if let manager { try facts.add(.managed(by: manager, on: started), to: id) }
        }
        return Next(address: "/people/\(receipt.files.first ?? "")?saved=person")
    }
}
