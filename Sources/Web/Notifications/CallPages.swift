import Clocks
import Office
import Papers
import Register

/// Taking a call: one page, in the order in which callers talk.
enum CallPages {
    static let routes = [
        Route(
            form: "/notifications/new", .recordNotification, summary: "Records what a caller tells us.",
            example: "/notifications/new", title: "A call", view: view, filled: filled, page: page, send: send)
    ]

    struct View: Encodable {
        struct Area: Encodable {
            let code: String
            let name: String
        }
        let received: Day
        let time: String
        let areas: [Area]
    }

    private static func view(_ visit: Visit) -> View {
        let now = visit.office.clock.now
        let areas = visit.office.now().home.areas.filter { $0.closed == nil }
        return View(
            received: now.londonDay, time: TimeOfDay(now).words,
            areas: areas.map { .init(code: $0.code, name: $0.name) })
    }

    private static func filled(_ view: View, _ visit: Visit) -> Typed {
        var typed = Typed()
        // To be printed, for the night when the server is down, and keyed later with the time of the call.
        if visit.query["blank"] != nil { return typed }
        typed.fill("received", with: view.received)
        typed["time"] = view.time
        typed["how"] = Channel.phone.rawValue
        return typed
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let form = try CallForm(typed, today: visit.office.today)
        let receipt = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
            _ = try form.record(register, &facts)
        }
        let register = visit.office.now()
        let told = register.notifications(withdrawn: true).last { $0.notification.recorded.sequence == receipt.first }
        guard let told else { throw Absent() }
        return Next(address: "/notifications/\(told.notification.id)/recorded")
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        Page(
            title: sheet.title("Record a notification"), crumbs: NotificationPages.crumbs,
            main: """
                <div class="title-row"><h1>Record a notification</h1>\(Component.marking("Restricted: children’s information"))</div>
                \(sheet.top)
                \(sheet.form(
                    blocks(view, sheet), button: "Save notification", label: "Notification",
                    note: "You can add anything you leave out later.", prints: true))
                <p class="small noprint"><a href="/notifications/new?blank=yes">A blank form to print</a>, for a night when Heed cannot be reached.</p>
                \(Care.section(visit))
                """)
    }

    private static func blocks(_ view: View, _ sheet: Sheet) -> Markup {
        """
        \(block("b0", "Received", """
            <div class="fields"><div class="fields f-auto">\(sheet.date("received", "Date"))\(sheet.field("time", "Time", width: .time))\
            \(sheet.choose("how", "How", Channel.choices, direction: .across))</div>
            \(Component.details("For a letter or an e-mail", sheet.date("written", "The day it bears")))</div>
            """))
        \(block("b1", "Who is telling us", number: 1, """
            <div class="fields f3">\(sheet.field("name", "Name"))\(sheet.field("organisation", "Organisation"))\
            \(sheet.field("call-back", "Call-back number", hint: "Read it back to them.", takes: .telephone))</div>
            """))
        \(block("b2", "The child", number: 2, child(sheet)))
        \(block("b3", "What happened", number: 3, happened(sheet)))
        \(block("b4", "Other children now", number: 4, safety(sheet)))
        \(block("b5", "Our involvement", number: 5, involvement(view, sheet)))
        """
    }

    /// A block of the page, with its number and heading.
    static func block(_ id: String, _ heading: String, number: Int? = nil, _ fields: Markup) -> Markup {
        let count: Markup = number.map { "<span class=\"n\">\(String($0))</span> " } ?? .none
        return """
            <div class="block" role="group" aria-labelledby="\(id)"><h2 id="\(id)">\(count)\(heading)</h2>\(fields)</div>

            """
    }

    static func child(_ sheet: Sheet) -> Markup {
        let sure = [Component.Choice("exact", "Exact"), Component.Choice("about", "About")]
        return """
            <div class="fields"><div class="fields f-auto"><div class="grow">\(sheet.field("child", "Name or initials"))</div>\
            \(sheet.tick("child-not-given", "Name", [Component.Choice("yes", "Not given")], direction: .across, isLegendSeen: false))</div>
            <div class="fields f-auto">\(sheet.field("age", "Age", hint: "In years, or 5 months.", width: .age))\
            \(sheet.date("born", "or date of birth", hint: "As much as they know."))\
            \(sheet.choose("age-sure", "How sure", sure, otherwise: .notKnownYet, direction: .across))</div></div>
            """
    }

    private static func happened(_ sheet: Sheet) -> Markup {
        let nature = [
            Component.Choice(Nature.death.rawValue, "Died"),
            Component.Choice(Nature.seriousHarm.rawValue, "Was seriously harmed"),
        ]
        let when = [
            Component.Choice("today", "Today"), Component.Choice("yesterday", "Yesterday"),
            Component.Choice("on", "On"), Component.Choice("about", "About"),
        ]
        return """
            <div class="fields"><div class="fields f2">\(sheet.choose("nature", "The child", nature, direction: .across))\
            \(sheet.field("council", "Council area"))</div>
            <div class="fields f-auto">\(sheet.choose("when", "When", when, otherwise: .notKnownYet, direction: .across))\
            \(sheet.date("occurred", "The date", hint: "As much as they know."))</div>
            \(sheet.area("told", "What they told us, in their words", hint: "Who found the child, and who is with the family now.", rows: 3))</div>
            """
    }

    static func safety(_ sheet: Sheet) -> Markup {
        let answers = [
            Component.Choice(AtRisk.yes.rawValue, "Yes"), Component.Choice(AtRisk.no.rawValue, "No"),
        ]
        return """
            <div class="fields">\(sheet.choose("at-risk", "Are other children at risk now?", answers, otherwise: .notKnownYet, direction: .across))
            <div class="fields f2">\(sheet.field("safety-done", "What was done, and when"))\(sheet.field("safety-by", "By whom"))</div></div>
            """
    }

    private static func involvement(_ view: View, _ sheet: Sheet) -> Markup {
        """
        <div class="fields">\(sheet.choose("involvement", "Our involvement", InvolvementChoice.choices, otherwise: InvolvementChoice.otherwise, direction: .twoColumns, isLegendSeen: false))
        \(sheet.select("area", "Our service area", view.areas.map { Component.Choice($0.code, $0.name) }, empty: "Not known yet"))</div>
        """
    }
}

extension Typed {
    /// Fills three boxes with a day.
    mutating func fill(_ name: String, with day: Day) {
        self["\(name)-day"] = String(day.day)
        self["\(name)-month"] = String(day.monthName.prefix(3))
        self["\(name)-year"] = String(day.year)
    }

    /// Fills three boxes and the choice of precision with as much as is known.
    mutating func fill(_ name: String, with date: UncertainDay) {
        switch date {
        case .exact(let day): fill(name, with: day)
        case .month(let first):
            self["\(name)-month"] = String(first.monthName.prefix(3))
            self["\(name)-year"] = String(first.year)
        case .year(let first): self["\(name)-year"] = String(first.year)
        case .about(let of):
            fill(name, with: of)
            self["\(name)-precision"] = "about"
        case .notKnown: self["\(name)-precision"] = "not-known"
        }
    }
}
