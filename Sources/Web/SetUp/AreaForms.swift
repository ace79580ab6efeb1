import Clocks
import Office
import Papers
import Register

/// The service areas: which there are, opening one, closing one.
enum AreaForms {
    static let routes = [
        Route(
            form: "/settings/areas", .setUp, summary: "The service areas, and opening one.", example: "/settings/areas",
            title: "A service area", view: view, page: page, send: open),
        Route(
            form: "/settings/areas/closing/new", .setUp, summary: "Closes a service area.",
            example: "/settings/areas/closing/new", title: "Closing an area", view: view, page: closingPage, send: close),
    ]

    struct View: Encodable {
        struct Area: Encodable {
            let code: String
            let name: String
            let opened: String
            let closed: String?
        }
        let areas: [Area]

        var open: [Area] { areas.filter { $0.closed == nil } }
    }

    static func view(_ visit: Visit) -> View {
        View(
            areas: visit.office.now().home.areas.map {
                .init(code: $0.code, name: $0.name, opened: $0.opened.words, closed: $0.closed?.words)
            })
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        let closing = Markup.when(
            !view.open.isEmpty, "<p><a href=\"/settings/areas/closing/new\">Close an area</a></p>")
        let list: Markup =
            view.areas.isEmpty
            ? "<p>No areas yet. Open your first below.</p>" : "<ul>\(view.areas.markup(row))</ul>\(closing)"
        return SettingForm.page(
            "Service areas",
            before: """
                <section class="group" aria-labelledby="areas"><h2 id="areas">Your areas</h2>\(list)</section>
                <h2>Open an area</h2>
                """,
            sheet, button: "Open this area",
            """
            \(sheet.field("name", "Name", hint: "Such as South West.", width: .half))
            \(sheet.field("code", "Short code", hint: "A few letters that stand for it in lists, such as SW. It stays.", width: .age))
            \(sheet.date("opened", "Open since", hint: "Leave empty for today."))
            """)
    }

    private static func row(_ area: View.Area) -> Markup {
        let closed = area.closed.map { ", closed \($0)" } ?? ""
        return "<li><strong>\(area.name)</strong> (\(area.code)), open since \(area.opened)\(closed)</li>"
    }

    private static func open(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        let name = reading.needed("name", "Enter the name of the area")
        let code = reading.needed("code", "Enter a short code, such as SW").uppercased()
        if !code.isEmpty, !code.utf8.allSatisfy({ isOfCode($0) }) || code.utf8.count > 8 {
            reading.problem("code", "Write the code in up to 8 letters and digits, such as SW")
        }
        if visit.office.now().knowsArea(code) {
            reading.problem("code", "There is an area “\(code)” already. Choose another code")
        }
        let on = reading.day("opened") ?? visit.office.today
        if on > visit.office.today { reading.problem("opened", "Enter today or an earlier day") }
        try reading.done()
        return try await SettingForm.record(visit, saved: "area") { _, facts throws(Refusal) in
            try facts.add(.areaOpened(area: code, name: name, on: on), to: SettingForm.home)
        }
    }

    private static func isOfCode(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func closingPage(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        SettingForm.page(
            "Close an area",
            """
            <p>Nothing more is recorded in it. What is recorded in it stays, and its figures stay. A closed area is not \
            opened again: open a new one with a code of its own.</p>
            """,
            sheet, button: "Close this area",
            """
            \(sheet.select("area", "Area", view.open.map { Component.Choice($0.code, $0.name) }))
            \(sheet.date("closed", "Closed on", hint: "Leave empty for today."))
            """)
    }

    private static func close(_ typed: Typed, _ visit: Visit) async throws -> Next {
        var reading = Reading(typed, today: visit.office.today)
        let code = reading.needed("area", "Choose the area")
        let area = visit.office.now().home.areas.first { $0.code == code && $0.closed == nil }
        if typed.has("area"), area == nil { reading.problem("area", "Choose an area that is open") }
        let on = reading.day("closed") ?? visit.office.today
        if on > visit.office.today { reading.problem("closed", "Enter today or an earlier day") }
        if let area, on < area.opened { reading.problem("closed", "Enter \(area.opened.words), when it opened, or a later day") }
        try reading.done()
        return try await SettingForm.record(visit, saved: "area-closed") { _, facts throws(Refusal) in
            try facts.add(.areaClosed(area: code, on: on), to: SettingForm.home)
        }
    }
}
