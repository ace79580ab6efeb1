import Clocks
import Office
import Papers
import Register

/// What a meeting decided, typed on one page with one button; that it is moved, or was not held; a note afterwards.
enum MeetingForms {
    static let routes = [
        minutes,
        form("day/new", "Move the meeting") { sheet in
            "\(sheet.date("to", "Held on instead"))\(sheet.area("reason", "Why it is moved", rows: 2))"
        } fact: { reading in
            let to = reading.neededDay("to", "Enter the new day")
            return .moved(to: to, reason: reading.needed("reason", "Say why it is moved"))
        },
        form("not-held/new", "Say that it was not held") { sheet in
            sheet.area("reason", "Why it was not held", rows: 2)
        } fact: { reading in .notHeld(on: reading.today, reason: reading.needed("reason", "Say why it was not held")) },
        form("notes/new", "Add a note") { sheet in
            sheet.area("words", "What else was decided", hint: "Without names.", rows: 3)
        } fact: { reading in .noted(words: reading.needed("words", "Say what was decided")) },
    ]

    private static let version: @Sendable (Visit) -> Int = { visit in (try? MeetingPages.meeting(visit).file.changed) ?? 0 }

    private static func page(_ heading: String, _ view: MeetingAgenda, _ sheet: Sheet, _ main: Markup) -> Page {
        Page(
            title: sheet.title(heading), crumbs: [("/meetings", "Meetings"), ("/meetings/\(view.reference)", view.reference)],
            main: """
                <p class="ref">\(view.title), \(view.day)</p>
                <h1>\(heading)</h1>
                \(sheet.top)
                \(main)
                """)
    }

    private static func form(
        _ path: String, _ heading: String, fields: @escaping @Sendable (Sheet) -> Markup,
        fact: @escaping @Sendable (inout Reading) -> MeetingFact
    ) -> Route {
        Route(
            form: "/meetings/{reference}/\(path)", .keepMeetings, summary: "\(heading): a meeting.",
            example: "/meetings/M-0001/\(path)", title: heading, version: version, view: MeetingPages.agenda,
            page: { view, sheet, _ in
                page(heading, view, sheet, sheet.form(sheet.block(fields(sheet)), button: heading, label: heading))
            },
            send: { typed, visit in
                let id = try MeetingPages.meeting(visit).id
                var reading = Reading(typed, today: visit.office.today)
                let found = fact(&reading)
                try reading.done()
                _ = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
                    try visit.check(register[id].changed)
                    try facts.add(found, to: id)
                }
                return Next(address: "/meetings/\(id)?saved=meeting")
            })
    }

    // MARK: minutes

    private static let minutes = Route(
        form: "/meetings/{reference}/minutes/new", .keepMeetings,
        summary: "Records that a meeting was held and what it decided, on one page.",
        example: "/meetings/M-0001/minutes/new", title: "What a meeting decided", version: version, view: MeetingPages.agenda,
        filled: { view, visit in
            let planned = (try? MeetingPages.meeting(visit).file.planned) ?? visit.office.today
            var typed = Typed(["next": ["yes"]])
            typed.fill("on", with: min(planned, visit.office.today))
            return typed
        },
        page: { view, sheet, _ in
            let items = view.overdue + view.due + view.changed
            let actions: Markup = items.markup { item in
                """
                \(sheet.area("said-\(item.reference)", "\(item.reference) \(item.title)", hint: "\(item.owner). \(item.due). \(item.standing)", rows: 2))\
                \(sheet.date("due-\(item.reference)", "New due date of \(item.reference)", hint: "Leave it empty where the day stays."))
                """
            }
            return page("Record what was decided", view, sheet, sheet.form(
                """
                \(ReviewForm.block("held", "The meeting", """
                    \(sheet.date("on", "Held on"))\(sheet.field("attended", "How many came", takes: .digits, width: .age))
                    """))
                \(items.isEmpty ? .none : ReviewForm.block("actions", "Actions", "<p class=\"small soft\">Write only where something was said. Without names.</p>\(actions)"))
                \(ReviewForm.block("rest", "And then", """
                    \(sheet.area("notes", "What else was decided", rows: 3))\
                    \(sheet.tick("next", "The next meeting", [.init("yes", "Plan it for six weeks later, if none is planned")], isLegendSeen: false))
                    """))
                """, button: "Save what was decided", label: "What was decided"))
        }, send: record)

    /// What was said of one action, and its new day.
    private struct Decision {
        let action: ID<ActionFile>
        let words: String
        let due: Day?
    }

    private static func record(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let (id, file) = try MeetingPages.meeting(visit)
        let agenda = try MeetingPages.agenda(visit)
        var reading = Reading(typed, today: visit.office.today)
        let on = reading.neededDay("on", "Enter the day on which it was held")
        let attended = reading.count("attended", "Say how many came") ?? 0
        let decisions = (agenda.overdue + agenda.due + agenda.changed).compactMap { item -> Decision? in
            guard let action = ID<ActionFile>(item.reference) else { return nil }
            let standing = visit.office.now()[action]
            // A day that is typed and is the day it has is no change.
            let due = reading.day("due-\(item.reference)").flatMap { $0 == standing.due ? nil : $0 }
            if let due, due < standing.agreed {
                reading.problem("due-\(item.reference)", "\(item.reference) was agreed on \(standing.agreed.words). Enter a day after that")
            }
            if due != nil, !typed.has("said-\(item.reference)") {
                reading.problem("said-\(item.reference)", "Say why \(item.reference) is to be done on another day")
            }
            guard typed.has("said-\(item.reference)") else { return nil }
            return Decision(action: action, words: typed["said-\(item.reference)"], due: due)
        }
        try reading.done()
        _ = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
            try visit.check(register[id].changed)
            try facts.add(.held(on: on, attended: attended), to: id)
            for one in decisions {
                try facts.add(.discussed(action: one.action, words: one.words), to: id)
                if let due = one.due { try facts.add(.dueMoved(to: due, reason: "\(id): \(one.words)", on: facts.today), to: one.action) }
            }
            if typed.has("notes") { try facts.add(.noted(words: typed["notes"]), to: id) }
            let next = on + MeetingFile.areaInterval
            let isPlanned = register.meetings(of: file.series).contains { other in
                other.id != id && (other.file.planned == next || other.file.isOpen && other.file.planned > on)
            }
            if typed["next"] == "yes", !isPlanned, next >= facts.today {
                _ = try facts.begin(MeetingFile.self, with: .planned(series: file.series, on: next))
            }
        }
        return Next(address: "/meetings/\(id)?saved=meeting")
    }
}
