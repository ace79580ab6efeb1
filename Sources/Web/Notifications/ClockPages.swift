import Clocks
import Office
import Papers
import Register

/// Clocks set by law, each regime with its own: when each step is due, how that was worked out and what was agreed.
enum ClockPages {
    static let routes = [clocks, begin, start, extend, suspend, done]

    private static let clocks = Route(
        "/notifications/{reference}/clocks", .keepClocks, summary: "The clocks that the law starts, with their explanations.",
        example: "/notifications/N-0001/clocks", view: view, page: page)

    struct View: Encodable {
        struct Clock: Encodable {
            let step: String
            let who: String
            let rule: String?
            let due: String?
            let firstDue: String?
            let standing: String
            let isOverdue: Bool
            let isDone: Bool
            let force: String
            let explanation: String
        }
        struct Held: Encodable {
            let name: String
            let version: String
            let begun: String
            let clocks: [Clock]
            let waiting: [String]
        }
        let reference: String
        let held: [Held]
        let offered: [ActForm.View.Choice]
    }

    private static func view(_ visit: Visit) async throws -> View {
        let told = try NotificationPages.told(visit)
        let sealed = told.file.regimes.flatMap(\.stops).flatMap { [$0.askedBy, $0.agreedBy, $0.why] }
        let opened = try await visit.open(sealed.map { Wanted($0, of: told.id) }, because: "what was agreed about a clock")
        let today = visit.office.today
        return View(
            reference: "\(told.notification.id)",
            held: told.file.regimes.map { held in
                let steps = held.law?.steps ?? []
                let clocks = steps.compactMap { step in
                    told.file.clock(held.regime, step.id) { opened[$0] ?? "somebody" }
                }
                let waiting = steps.filter { held.started[$0.starts.rawValue] == nil }
                return .init(
                    name: held.law?.name ?? held.regime, version: held.version, begun: held.begun.words,
                    clocks: clocks.map { shown($0, today) },
                    waiting: waiting.map { "\($0.name): starts with \($0.starts.words)" })
            },
            offered: offered(told, visit))
    }

    private static func shown(_ clock: StepClock, _ today: Day) -> View.Clock {
        let standing = clock.standing(on: today)
        return .init(
            step: clock.step.name, who: clock.step.who, rule: clock.rule, due: clock.due?.wordsWithWeekday,
            firstDue: clock.firstDue == clock.due ? nil : clock.firstDue?.words, standing: standing.words,
            isOverdue: standing.state == .overdue, isDone: standing.state == .done, force: clock.force.rawValue,
            explanation: clock.explanation)
    }

    /// Regimes under which the incident may come and does not yet, with why each is offered.
    private static func offered(_ told: Register.Told, _ visit: Visit) -> [ActForm.View.Choice] {
        let home = visit.office.now().home
        let subjects = home.reviews.isEmpty ? [Regime.Subject.child, .domestic, .own] : home.reviews + [.domestic, .own]
        return RegimeChoice.offered(
            on: told.notification.received, in: home.nation ?? .england, reviewing: Set(subjects)
        ).filter { $0.regime.on && told.file[regime: $0.regime.id] == nil }
            .map { .init(code: $0.regime.id, words: "\($0.regime.name). \($0.why)") }
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        let none: Markup = view.held.isEmpty ? "<p>No regime holds yet, so no clock of the law runs.</p>" : .none
        let links: [(String, String)] =
            [("Begin a regime", "begin")]
            + (view.held.isEmpty
                ? [] : [("Start a clock", "start"), ("Record a step as done", "done"), ("Agree more time", "extend"), ("Stop a clock for some days", "suspend")])
        return Page(
            title: "Clocks", crumbs: NotificationPages.crumbs(view.reference),
            main: """
                <div class="title-row"><h1>Clocks</h1>\(Component.marking("Restricted: children’s information"))</div>
                \(Saved.banner(visit))
                \(none)
                \(view.held.enumerated().markup { regime($1, $0) })
                <h2>What you can do</h2>
                <ul class="after">\(links.markup { "<li><a href=\"/notifications/\(view.reference)/clocks/\($0.1)\">\($0.0)</a></li>" })</ul>
                """)
    }

    private static func regime(_ held: View.Held, _ index: Int) -> Markup {
        let waiting: Markup =
            held.waiting.isEmpty ? .none : "<p>Not started yet:</p><ul>\(held.waiting.markup { "<li>\($0)</li>" })</ul>"
        return """
            <section class="group" aria-labelledby="regime-\(String(index))"><h2 id="regime-\(String(index))">\(held.name)</h2>
            <p class="small soft">Begun on \(held.begun), in version \(held.version), and kept whatever the law says later.</p>
            <ol class="rows">\(held.clocks.markup(row))</ol>\(waiting)</section>

            """
    }

    private static func row(_ clock: View.Clock) -> Markup {
        """
        <li class="row\(Markup.when(clock.isOverdue, " over"))"><p class="when"><b>\(clock.due ?? "No date")</b> <span class="left">\(clock.standing)</span></p>\
        <div><div class="head"><h3>\(clock.step)</h3>\(Component.status(clock.isDone ? .done : clock.isOverdue ? .overdue : .inProgress))</div>\
        <p>\(clock.rule.map { "\($0), by \(clock.who)." } ?? "By \(clock.who).") Force: \(clock.force).\
        \(clock.firstDue.map { " First due \($0)." } ?? .none)</p>\(Component.details("How this was worked out", "<p>\(clock.explanation)</p>"))</div></li>

        """
    }

    private static let begin = ActForm.route(
        "clocks/begin", .keepClocks,
        ActForm(
            heading: "Begin a regime",
            says: "<p>The version in force on the first day is kept, whatever the law says later.</p>",
            button: "Begin this regime"),
        summary: "Begins a regime.", saved: "clock",
        choices: { told, visit in ["regime": offered(told, visit)] },
        fields: { view, sheet in
            """
            \(sheet.choose("regime", "Regime", view.list("regime")))\(sheet.date("aware", "The day somebody became aware", hint: "Clocks that start with awareness or notification run from this day."))
            """
        },
        facts: { reading, told, visit throws(Refusal) in
            let id = reading.needed("regime", "Choose a regime")
            let day = reading.neededDay("aware", "Enter the day")
            guard let law = Regime.find(id) else { return [] }
            let events = Set(law.steps.map(\.starts)).intersection([.incident, .awareness, .notification])
            return [.regimeBegun(regime: id, version: law.version, on: day)]
                + events.map(\.rawValue).sorted().map { .clockStarted(regime: id, event: $0, at: day, on: reading.today) }
        })

    private static let start = ActForm.route(
        "clocks/start", .keepClocks,
        ActForm(heading: "Start a clock", says: "<p>What starts it, and when that happened.</p>", button: "Start it"),
        summary: "Starts a clock.", saved: "clock",
        choices: { told, _ in
            ["event": told.file.regimes.flatMap { held in
                Set((held.law?.steps ?? []).map(\.starts)).sorted { $0.rawValue < $1.rawValue }.map {
                    .init(code: "\(held.regime) \($0.rawValue)", words: "\($0.words), under \(held.law?.name ?? held.regime)")
                }
            }]
        },
        fields: { view, sheet in
            "\(sheet.select("event", "What happened", view.list("event")))\(sheet.date("at", "When"))\(sheet.field("reason", "Why, if a day that stood before is put right"))"
        },
        facts: { reading, _, _ throws(Refusal) in
            let parts = reading.needed("event", "Choose what happened").split(separator: " ").map(String.init)
            let day = reading.neededDay("at", "Enter the day it happened")
            guard parts.count == 2 else { return [] }
            return [
                .clockStarted(
                    regime: parts[0], event: parts[1], at: day, on: reading.today, reason: reading.said("reason"))
            ]
        })

    private static let extend = ActForm.route(
        "clocks/extend", .keepClocks,
        ActForm(heading: "Agree more time", says: "<p>The first due date stays visible.</p>", button: "Save the new date"),
        summary: "Records that more time was agreed.", saved: "clock", choices: steps,
        fields: { view, sheet in "\(sheet.select("step", "Step", view.list("step")))\(sheet.date("to", "New date"))\(agreement(sheet))" },
        facts: { reading, _, _ throws(Refusal) in
            guard let step = step(&reading) else { return [] }
            let day = reading.neededDay("to", "Enter the new date")
            let agreed = agreed(&reading)
            return [
                .clockExtended(
                    regime: step.regime, step: step.step, to: day, askedBy: agreed.asked, agreedBy: agreed.agreed,
                    why: agreed.why, on: reading.today)
            ]
        })

    private static let suspend = ActForm.route(
        "clocks/suspend", .keepClocks,
        ActForm(
            heading: "Stop a clock for some days", says: "<p>Days on which the clock stands still are given back.</p>",
            button: "Save the days"),
        summary: "Records that a clock stood still.", saved: "clock", choices: steps,
        fields: { view, sheet in
            "\(sheet.select("step", "Step", view.list("step")))\(sheet.date("from", "First day"))\(sheet.date("to", "Last day"))\(agreement(sheet))"
        },
        facts: { reading, _, _ throws(Refusal) in
            guard let step = step(&reading) else { return [] }
            let from = reading.neededDay("from", "Enter the first day")
            let to = reading.neededDay("to", "Enter the last day")
            let agreed = agreed(&reading)
            return [
                .clockSuspended(
                    regime: step.regime, step: step.step, from: from, to: to, askedBy: agreed.asked,
                    agreedBy: agreed.agreed, why: agreed.why, on: reading.today)
            ]
        })

    private static let done = ActForm.route(
        "clocks/done", .keepClocks,
        ActForm(heading: "A step is done", says: .none, button: "Save as done"),
        summary: "Records a step as done.", saved: "clock", choices: steps,
        fields: { view, sheet in "\(sheet.select("step", "Step", view.list("step")))\(sheet.date("on", "When", hint: "Leave it empty for today."))" },
        facts: { reading, _, _ throws(Refusal) in
            guard let step = step(&reading) else { return [] }
            return [.stepDone(regime: step.regime, step: step.step, on: reading.day("on") ?? reading.today)]
        })

    private static func steps(_ told: Register.Told, _ visit: Visit) -> [String: [ActForm.View.Choice]] {
        ["step": told.file.regimes.flatMap { held in
            (held.law?.steps ?? []).filter { held.done[$0.id] == nil }.map {
                .init(code: "\(held.regime) \($0.id)", words: "\($0.name), under \(held.law?.name ?? held.regime)")
            }
        }]
    }

    private static func step(_ reading: inout Reading) -> (regime: String, step: String)? {
        let parts = reading.needed("step", "Choose a step").split(separator: " ").map(String.init)
        return parts.count == 2 ? (parts[0], parts[1]) : nil
    }

    private static func agreement(_ sheet: Sheet) -> Markup {
        "\(sheet.field("asked-by", "Who asked"))\(sheet.field("agreed-by", "Who agreed"))\(sheet.area("why", "Why", rows: 2))"
    }

    private static func agreed(
        _ reading: inout Reading
    ) -> (asked: Sealed<String>, agreed: Sealed<String>, why: Sealed<String>) {
        (
            .said(reading.needed("asked-by", "Say who asked")), .said(reading.needed("agreed-by", "Say who agreed")),
            .said(reading.needed("why", "Say why"))
        )
    }
}
