import Clocks
import Office
import Papers
import Register

/// What every form about a member of staff shares.
enum PersonForm {
    struct View: Encodable, Sendable {
        struct Choice: Encodable, Sendable {
            let code: String
            let words: String

            var choice: Component.Choice { .init(code, words) }
        }
        let reference: String
        let name: String
        let areas: [Choice]
        let courses: [Choice]
    }

    /// - Parameters:
    ///   - path: behind the person's address: `posts/new`.
    ///   - says: a sentence above the fields.
    ///   - facts: reads what was typed into what is recorded.
    static func route(
        _ path: String, _ heading: String, deed: Deed = .keepStaff, says: String? = nil,
        filled: @escaping @Sendable (View, Visit) -> Typed = { _, _ in Typed() },
        fields: @escaping @Sendable (View, Sheet) -> Markup,
        facts: @escaping @Sendable (inout Reading, ID<PersonFile>, Register) throws(Refusal) -> [PersonFact]
    ) -> Route {
        Route(
            form: "/people/{reference}/\(path)", deed, summary: "\(heading), of a member of staff.",
            example: "/people/P-0001/\(path)", title: heading,
            version: { (try? $0.person().file.changed) ?? 0 }, view: view, filled: filled,
            page: { view, sheet, _ in
                Page(
                    title: sheet.title(heading),
                    crumbs: PersonPages.crumbs + [("/people/\(view.reference)", view.name)],
                    main: """
                        <p class="ref">\(view.name) · \(view.reference)</p>
                        <h1>\(heading)</h1>
                        \(sheet.top)
                        \(says.map { "<p>\($0)</p>" } ?? .none)
                        \(sheet.form(sheet.block(fields(view, sheet)), button: heading, label: heading))
                        """)
            },
            send: { typed, visit in
                let (id, _, register) = try visit.person()
                var reading = Reading(typed, today: visit.office.today)
                let found = try facts(&reading, id, register)
                try reading.done()
                _ = try await visit.office.record(visit.act) { register, added throws(Refusal) in
                    try visit.check(register[id].changed)
                    for fact in found { try added.add(fact, to: id) }
                }
                return Next(address: "\(id.address)?saved=person")
            })
    }

    private static func view(_ visit: Visit) async throws -> View {
        let (id, file, register) = try visit.person()
        let opened = try await visit.open([Wanted(file.name, of: id)], because: "changing a record of the staff list")
        return View(
            reference: "\(id)", name: opened[file.name] ?? "\(id)", areas: areas(register),
            courses: register.all(CourseFile.self).flatMap { course in
                course.file.stages.indices.map { place in
                    let stage = course.file.words(ofStage: place + 1)
                    return .init(
                        code: "\(course.file.code)/\(place + 1)",
                        words: course.file.stages.count > 1 ? "\(course.file.title), \(stage.lowercasedFirst)" : stage)
                }
            })
    }

    static func areas(_ register: Register) -> [View.Choice] {
        register.home.areas.filter { $0.closed == nil }.map { .init(code: $0.code, words: $0.name) }
    }

    /// The fields of a post.
    static func post(_ sheet: Sheet, _ areas: [View.Choice]) -> Markup {
        """
        \(sheet.field("post", "Post", hint: "As it is called: Service manager.", width: .half))\
        \(sheet.choose("role", "Kind of post", PostRole.allCases.map { Component.Choice($0.rawValue, $0.words) }))\
        \(sheet.select("area", "Area", areas.map(\.choice), empty: "No area"))\
        \(sheet.field("fte", "Full-time equivalent", hint: "1 for full time, 0.8 for four days of five. Leave it empty where you do not know.", width: .age))
        """
    }

    /// A post as it was typed, before the day is read from which it is held.
    struct TypedPost {
        let title: String
        let role: PostRole
        let area: String?
        let fte: Int?

        func taken(on day: Day) -> PersonFact { .postTaken(post: title, area: area, role: role, on: day, fte: fte) }
    }

    static func post(_ reading: inout Reading) -> TypedPost {
        let title = reading.needed("post", "Name the post")
        let role: PostRole = reading.neededChoice("role", "Choose the kind of post")
        let area = reading.typed["area"]
        var fte: Int?
        if reading.typed.has("fte") {
            fte = PersonFile.Post.hundredths(reading.typed["fte"])
            if fte == nil { reading.problem("fte", "Enter a share of full time such as 1 or 0.8") }
        }
        return TypedPost(title: title, role: role, area: area.isEmpty ? nil : area, fte: fte)
    }

    /// Somebody out of a field that takes a reference or a staff number; `nil` where it is empty.
    static func person(_ field: String, _ reading: inout Reading, in register: Register) -> ID<PersonFile>? {
        guard reading.typed.has(field) else { return nil }
        let text = reading.typed[field]
        if let id = register.person(numbered: text) { return id }
        if let id = ID<PersonFile>(text.uppercased()), (try? register.find(id)) != nil { return id }
        reading.problem(field, "“\(text)” is nobody on the staff list. Enter a staff number or a reference such as P-0121")
        return nil
    }
}
