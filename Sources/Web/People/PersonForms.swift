import Clocks
import Office
import Papers
import Register

/// What is recorded of a member of staff, one form each.
enum PersonForms {
    static let routes = [details, post, manager, absence, back, leaving, comingBack, training]

    private static let details = Route(
        form: "/people/{reference}/details/edit", .keepStaff, summary: "Puts a name, a number or a first day right.",
        example: "/people/P-0001/details/edit", title: "Somebody’s details", version: { (try? $0.person().file.changed) ?? 0 },
        view: PersonView.init,
        filled: { view, visit in
            var typed = Typed(["name": [view.name], "number": [view.number ?? ""]])
            if let joined = try? visit.person().file.joined { typed.fill("started", with: joined) }
            return typed
        },
        page: { view, sheet, _ in
            Page(
                title: sheet.title("Name, number or first day"),
                crumbs: PersonPages.crumbs + [("/people/\(view.reference)", view.name)],
                main: """
                    <p class="ref">\(view.name) · \(view.reference)</p>
                    <h1>Name, number or first day</h1>
                    \(sheet.top)
                    \(sheet.form(
                        sheet.block("""
                            \(sheet.field("name", "Name", width: .half))\
                            \(sheet.field("number", "Staff number", hint: "What personnel know them by.", width: .short))\
                            \(sheet.date("started", "First day with us"))
                            """),
                        button: "Save", label: "Name, number or first day"))
                    """)
        },
        send: { typed, visit in
            let (id, file, _) = try visit.person()
            let before = try await visit.open([Wanted(file.name, of: id)], because: "changing a record of the staff list")[file.name]
            var reading = Reading(typed, today: visit.office.today)
            let name = reading.needed("name", "Enter the name")
            let number = reading.typed["number"]
            let started = reading.neededDay("started", "Enter the first day")
            try reading.done()
            _ = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
                try visit.check(register[id].changed)
                if name != before { try facts.add(.renamed(name: .said(name), on: facts.today), to: id) }
                if !number.isEmpty, number != file.number { try facts.add(.numbered(number: number, on: facts.today), to: id) }
                if started != file.joined { try facts.add(.startCorrected(start: started, on: facts.today), to: id) }
            }
            return Next(address: "\(id.address)?saved=person")
        })

    private static let post = PersonForm.route(
        "posts/new", "Record a new post", says: "It ends the one before it. Both stay on the record.",
        fields: { view, sheet in "\(PersonForm.post(sheet, view.areas))\(sheet.date("since", "From"))" },
        facts: { reading, _, _ in
            let post = PersonForm.post(&reading)
            return [post.taken(on: reading.neededDay("since", "Enter the day from which they hold it"))]
        })

    private static let manager = PersonForm.route(
        "managers/new", "Record a new line manager",
        says: "Whoever ever managed somebody named in a case is never proposed as its author, so the day matters.",
        fields: { _, sheet in
            """
            \(sheet.field("manager", "Line manager", hint: "Staff number or reference. Leave it empty where nobody manages them, or nobody knows who does.", width: .short))\
            \(sheet.date("from", "From"))
            """
        },
        facts: { reading, _, register in
            let manager = PersonForm.person("manager", &reading, in: register)
            let from = reading.neededDay("from", "Enter the day from which they manage them")
            return [.managed(by: manager, on: from)]
        })

    private static let absence = PersonForm.route(
        "absences/new", "Record an absence",
        says: "From when, and until when if that is known. Do not write why: it is nobody’s business here.",
        fields: { _, sheet in
            "\(sheet.date("from", "First day away"))\(sheet.date("to", "Last day away", hint: "Leave it empty where it is not known."))"
        },
        facts: { reading, _, _ in
            let from = reading.neededDay("from", "Enter the first day")
            return [.away(from: from, to: reading.day("to"), on: reading.today)]
        })

    private static let back = PersonForm.route(
        "back/new", "Back at work",
        fields: { _, sheet in sheet.date("on", "First day back") },
        facts: { reading, _, _ in [.back(on: reading.neededDay("on", "Enter the first day back"))] })

    private static let leaving = PersonForm.route(
        "leaving/new", "Record leaving", says: "What they recorded and signed stays theirs.",
        fields: { _, sheet in sheet.date("on", "Last day with us") },
        facts: { reading, _, _ in [.left(on: reading.neededDay("on", "Enter the last day"))] })

    private static let comingBack = PersonForm.route(
        "return/new", "Record that they came back",
        fields: { view, sheet in "\(sheet.date("on", "First day back with us"))\(PersonForm.post(sheet, view.areas))" },
        facts: { reading, _, _ in
            let on = reading.neededDay("on", "Enter the first day")
            return [.rejoined(on: on), PersonForm.post(&reading).taken(on: on)]
        })

    private static let training = PersonForm.route(
        "training/new", "Record training", deed: .keepTraining,
        fields: { view, sheet in
            """
            \(sheet.select("course", "What they completed", view.courses.map(\.choice)))\
            \(sheet.date("on", "Completed on"))
            """
        },
        facts: { reading, _, register in
            let parts = reading.needed("course", "Choose what they completed").split(separator: "/").map(String.init)
            let day = reading.neededDay("on", "Enter the day on which they completed it")
            guard parts.count == 2, let stage = Int(parts[1]), register.course(parts[0]) != nil else { return [] }
            return [.trained(course: parts[0], stage: stage, on: day)]
        })
}
