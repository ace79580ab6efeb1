import Office
import Papers
import Register

/// What is said of an action: progress, another day, another owner, done, checked, worked or not, open again.
enum ActionChanges {
    static let routes = [
        form("progress/new", .moveAction, "Record progress") { sheet in
            """
            \(sheet.choose("state", "How far it has got", Progress.allCases.map { .init($0.rawValue, $0.words.capitalizedFirst) }))\
            \(sheet.area("words", "What has been done", hint: "Planned and under review read “In progress”. Without names.", rows: 3))
            """
        } fact: { reading, _ in
            let state = reading.neededChoice("state", "Say how far it has got", Progress.self)
            return .progressed(state: state, words: reading.needed("words", "Say what has been done"), on: reading.today)
        },
        form("done/new", .moveAction, "Say that it is done") { sheet in
            """
            \(sheet.date("on", "Done on"))\
            \(sheet.area("evidence", "What shows it", hint: "A document, a count, a version of a policy: something that somebody else can look at.", rows: 3))
            """
        } fact: { reading, _ in
            let on = reading.neededDay("on", "Enter the day on which it was done")
            return .done(evidence: reading.needed("evidence", "Done means evidenced: say what shows it, such as a document, a count or a version of a policy"), on: on)
        },
        form("due/new", .moveAction, "Move the due date") { sheet in
            "\(sheet.date("due", "Now due"))\(sheet.area("reason", "Why it is moved", hint: "The day before stays beside it.", rows: 2))"
        } fact: { reading, _ in
            let due = reading.neededDay("due", "Enter the new day")
            return .dueMoved(to: due, reason: reading.needed("reason", "Say why it is moved"), on: reading.today)
        },
        form("owner/new", .moveAction, "Hand it over") { sheet in
            """
            \(sheet.field("owner", "Who owns it now", hint: "A post, such as Head of policy.", width: .half))\
            \(sheet.field("holder", "Who holds that post", hint: "A staff number or a reference such as P-0121. Leave it empty if nobody does yet.", width: .half))\
            \(sheet.area("reason", "Why it changes hands", rows: 2))
            """
        } fact: { reading, visit in
            let owner = reading.needed("owner", "Say who owns it now: a post, not a person")
            let register = visit.office.now()
            let holder = PersonForm.person("holder", &reading, in: register)
            let mayMove = holder.flatMap { register.account(of: $0) }.map { register.may(register.asker($0), .moveAction).isAllowed }
            if holder != nil, mayMove != true {
                reading.problem("holder", "They have no account that may keep actions. Leave it empty, or ask for one")
            }
            return .handedOver(
                owner: owner, holder: holder, reason: reading.needed("reason", "Say why it changes hands"), on: reading.today)
        },
        form("check/new", .checkAction, "Check the evidence") { sheet in
            """
            \(sheet.choose("holds", "Does the evidence show that it was done?", [.init("yes", "Yes"), .init("no", "No; the action is open again")]))\
            \(sheet.area("words", "What you looked at", rows: 3))
            """
        } fact: { reading, visit in
            guard let person = visit.visitor.asker.person else { throw Absent() }
            let holds = yes("holds", "Say whether the evidence shows it", &reading)
            return .evidenceChecked(
                holds: holds, words: reading.needed("words", "Say what you looked at"), by: person, on: reading.today)
        },
        form("effect/new", .checkAction, "Say whether it worked") { sheet in
            """
            \(sheet.choose("seen", "Did it make the difference it was meant to make?", [.init("yes", "Yes"), .init("no", "No; the action is open again")]))\
            \(sheet.date("on", "Looked at on"))\
            \(sheet.area("words", "What shows it", rows: 3))
            """
        } fact: { reading, _ in
            let seen = yes("seen", "Say whether it worked", &reading)
            let on = reading.neededDay("on", "Enter the day on which somebody looked")
            return .effectChecked(seen: seen, words: reading.needed("words", "Say what shows it"), on: on)
        },
        form("reopening/new", .checkAction, "Open it again") { sheet in
            sheet.area("reason", "Why it is opened again", rows: 2)
        } fact: { reading, _ in
            .reopened(reason: reading.needed("reason", "Say why it is opened again"), on: reading.today)
        },
    ]

    private static func yes(_ name: String, _ sentence: String, _ reading: inout Reading) -> Bool {
        if !["yes", "no"].contains(reading.typed[name]) { reading.problem(name, sentence) }
        return reading.typed[name] == "yes"
    }

    private static func form(
        _ path: String, _ deed: Deed, _ heading: String, fields: @escaping @Sendable (Sheet) -> Markup,
        fact: @escaping @Sendable (inout Reading, Visit) throws -> ActionFact
    ) -> Route {
        Route(
            form: "/actions/{action}/\(path)", deed, summary: "\(heading): an action.", example: "/actions/A-0001/\(path)",
            title: heading, version: { visit in (try? ActionPages.action(visit).file.changed) ?? 0 }, view: ActionPages.view,
            page: { view, sheet, visit in
                Page(
                    title: sheet.title(heading),
                    crumbs: ActionPages.crumbs(visit) + [("/actions", "Actions"), ("/actions/\(view.reference)", view.reference)],
                    main: """
                        <p class="ref">\(view.reference) · \(view.title)</p>
                        <h1>\(heading)</h1>
                        \(sheet.top)
                        <p>\(view.owner). \(view.stage). Due: \(view.due).</p>
                        \(sheet.form(sheet.block(fields(sheet)), button: heading, label: heading))
                        """)
            },
            send: { typed, visit in
                let id = try ActionPages.action(visit).id
                var reading = Reading(typed, today: visit.office.today)
                let found = try fact(&reading, visit)
                try reading.done()
                _ = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
                    try visit.check(register[id].changed)
                    try facts.add(found, to: id)
                    guard facts.register[id].done == nil else { return }
                    // What a closed lesson rested on is open again, and so is the lesson.
                    for lesson in Set(register[id].answers.map(\.lesson)).sorted() where register[lesson].closed != nil {
                        try facts.add(.reopened(reason: "\(id) is open again.", on: facts.today), to: lesson)
                    }
                }
                return Next(address: "/actions/\(id)?saved=action")
            })
    }
}
