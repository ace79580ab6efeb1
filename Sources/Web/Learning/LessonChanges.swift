import Office
import Papers
import Register

/// What is said of a lesson later: another part, that a part was put right already, that it is closed or open again.
enum LessonChanges {
    static let routes = [
        form("parts/new", "Add a part", saved: "lesson") { view, sheet in
            """
            \(sheet.field("part", "What it asks for"))\
            \(sheet.select("asks", "How it is to be answered", Remedy.allCases.map { .init($0.rawValue, $0.words) }))
            """
        } fact: { reading, _ in
            let title = reading.needed("part", "Say what the part asks for")
            let asks: Remedy? = reading.choice("asks")
            if asks == nil { reading.problem("asks", "Choose how it is to be answered") }
            return .partAdded(part: LessonPart(title: title, asks: asks ?? .check), on: reading.today)
        },
        form("remedied/new", "Record what was put right already", saved: "lesson") { view, sheet in
            """
            \(sheet.choose("part", "Which part", view.parts))\
            \(sheet.area("evidence", "What shows it", hint: "The policy in force then and the one in force now, and what shows that practice is different. Without names.", rows: 4))
            """
        } fact: { reading, lesson in
            let part = Int(reading.typed["part"]).flatMap { lesson.parts.indices.contains($0 - 1) ? $0 : nil }
            if part == nil { reading.problem("part", "Choose the part") }
            return .alreadyRemedied(
                part: part ?? 1, evidence: reading.needed("evidence", "Say what shows it"), on: reading.today)
        },
        form("closing/new", "Close the lesson", saved: "lesson-closed") { _, sheet in
            """
            <p>A lesson is closed when every part of it is answered and done. It stays, and can be opened again.</p>\
            \(sheet.area("reason", "Why it is closed", hint: "What shows that nothing is left to do.", rows: 3))
            """
        } fact: { reading, _ in
            .closed(reason: reading.needed("reason", "Say why it is closed"), on: reading.today)
        },
        form("reopening/new", "Open the lesson again", saved: "lesson") { _, sheet in
            sheet.area("reason", "Why it is opened again", rows: 3)
        } fact: { reading, _ in
            .reopened(reason: reading.needed("reason", "Say why it is opened again"), on: reading.today)
        },
    ]

    struct View: Encodable {
        let reference: String
        let title: String
        let parts: [Component.Choice]

        enum CodingKeys: CodingKey { case reference, title }
    }

    private static func form(
        _ path: String, _ heading: String, saved: String, fields: @escaping @Sendable (View, Sheet) -> Markup,
        fact: @escaping @Sendable (inout Reading, LessonFile) -> LessonFact
    ) -> Route {
        Route(
            form: "/lessons/{lesson}/\(path)", .keepLessons, summary: "\(heading).", example: "/lessons/L-0002/\(path)",
            title: heading, version: { visit in (try? visit.lesson().file.changed) ?? 0 },
            view: { visit in
                let (id, file) = try visit.lesson()
                return View(
                    reference: "\(id)", title: file.title,
                    parts: file.parts.enumerated().map { .init("\($0.offset + 1)", "Part \($0.offset + 1): \($0.element.title)") })
            },
            page: { view, sheet, _ in
                Page(
                    title: sheet.title(heading), crumbs: LessonPages.crumbs(view.reference),
                    main: """
                        <p class="ref">\(view.reference) · \(view.title)</p>
                        <h1>\(heading)</h1>
                        \(sheet.top)
                        \(sheet.form(sheet.block(fields(view, sheet)), button: heading, label: heading))
                        """)
            },
            send: { typed, visit in
                let (id, file) = try visit.lesson()
                var reading = Reading(typed, today: visit.office.today)
                let found = fact(&reading, file)
                try reading.done()
                _ = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
                    try visit.check(register[id].changed)
                    try facts.add(found, to: id)
                }
                return Next(address: "/lessons/\(id)?saved=\(saved)")
            })
    }
}

extension Visit {
    /// The lesson that the address names.
    func lesson() throws -> (id: ID<LessonFile>, file: LessonFile) {
        guard let id = ID<LessonFile>(parameter("lesson")) else { throw Absent() }
        return (id, try office.now().find(id))
    }
}
