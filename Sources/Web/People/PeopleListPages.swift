import Clocks
import Foundation
import Imports
import Office
import Papers
import Register

/// The staff list: whoever may be asked, named or trained.
enum PeopleListPages {
    static let routes = [
        Route("/people", .readStaff, summary: "Finds members of staff.", example: "/people", view: view, page: page),
        Route(
            file: "/people.csv", .keepStaff, summary: "The staff list as a table that can be taken in again.",
            example: "/people.csv", make: table),
    ]

    static let pageLength = 50

    struct View: Encodable {
        struct Row: Encodable {
            let reference: String
            let name: String
            let post: String
            let standing: String
        }
        struct Choice: Encodable {
            let code: String
            let words: String
        }
        let found: Int
        let all: Int
        let page: Int
        let pages: Int
        let rows: [Row]
        let areas: [Choice]
        let chosen: [Choice]
        let query: [String: String]
        let ignored: [String]
        let mayKeep: Bool
    }

    private static func view(_ visit: Visit) async throws -> View {
        let register = visit.office.now()
        let today = visit.office.today
        let asker = visit.visitor.asker
        let filter = PeopleFilter(visit.query, areas: register.home.areas.map(\.code))
        let mine = visit.house.lists.staff(asker, [register.sequence, today.number]) {
            StaffListLine.all(for: asker, in: register, on: today)
        }
        var found = mine.filter(filter.holds)
        var names: [ID<PersonFile>: String] = [:]
        if filter.isByName {
            names = try await opened(found, visit, because: "finding somebody by name")
            found = found.filter { line in
                names[line.id]?.localizedCaseInsensitiveContains(filter.find) == true
                    || line.number?.caseInsensitiveCompare(filter.find) == .orderedSame
            }
        }
        let pages = max(1, (found.count + pageLength - 1) / pageLength)
        let page = min(max(1, visit.query["page"].flatMap { Int($0) } ?? 1), pages)
        let shown = found.dropFirst((page - 1) * pageLength).prefix(pageLength)
        if !filter.isByName { names = try await opened(Array(shown), visit, because: "the staff list") }
        let chosen = filter.chosen(register.areaName)
        return View(
            found: found.count, all: mine.count(where: \.isInPost), page: page, pages: pages,
            rows: shown.map { row($0, named: names[$0.id] ?? "\($0.id)", register) },
            areas: register.home.areas.map { .init(code: $0.code, words: $0.name) },
            chosen: chosen.map { .init(code: $0.name, words: $0.words) },
            query: Dictionary(uniqueKeysWithValues: chosen.map { ($0.name, $0.value) }), ignored: filter.ignored,
            mayKeep: visit.may(.keepStaff))
    }

    private static func opened(
        _ lines: [StaffListLine], _ visit: Visit, because reason: String
    ) async throws -> [ID<PersonFile>: String] {
        let opened = try await visit.open(lines.map { Wanted($0.name, of: $0.id) }, because: reason)
        return lines.reduce(into: [:]) { $0[$1.id] = opened[$1.name] }
    }

    private static func row(_ line: StaffListLine, named name: String, _ register: Register) -> View.Row {
        let area = line.post?.area.map(register.areaName) ?? "No area"
        return .init(
            reference: "\(line.id)", name: name, post: line.post.map { "\($0.title). \(area)" } ?? "No post recorded",
            standing: line.standing)
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        let suffix = view.pages > 1 ? " (page \(view.page) of \(view.pages))" : ""
        let acts: [Markup] =
            view.mayKeep
            ? [
                Component.button(.init("Take in a staff list", "/people/imports/new")),
                Component.button(.init("Add somebody", "/people/new"), .second),
            ] : []
        return Page(
            title: "People\(suffix)",
            main: """
                <h1>People\(suffix)</h1>
                \(Saved.banner(visit))
                \(acts.isEmpty ? .none : ReviewPages.acts(acts))
                \(Markup.when(!view.ignored.isEmpty, Component.note("Not used.", "This part of the address is no filter: \(view.ignored.joined(separator: ", ")).", tone: .attend)))
                \(Markup.when(visit.may(.readTraining), "<p class=\"small\"><a href=\"/training\">Training</a></p>"))
                \(view.all == 0 && view.chosen.isEmpty ? "<p>Nobody is on the staff list yet. Take in a list from personnel: there is a form for it, and nothing is recorded before you have seen what would change.</p>" : list(view))
                """)
    }

    private static func list(_ view: View) -> Markup {
        let sentence = view.chosen.isEmpty ? "\(view.all) in post" : "\(view.found) found"
        let whole: Markup =
            view.mayKeep ? "<p class=\"push small\"><a href=\"/people.csv\">The whole list as CSV</a></p>" : .none
        let rows = view.rows.map { row in
            Component.Row(
                .init(row.name, "/people/\(row.reference)"),
                "\(row.reference). \(row.post)\(row.standing == "In post" ? "" : ". \(row.standing)").")
        }
        return """
            \(filter(view))
            <div class="title-row"><h2 id="found">\(sentence)</h2>\(whole)</div>
            \(rows.isEmpty ? "<p>Nobody matches. <a href=\"/people\">Clear all filters</a></p>" : Component.rows(rows))
            \(Component.pagination(
                page: view.page, of: view.pages, previous: view.page > 1 ? page(view.page - 1, view) : nil,
                next: view.page < view.pages ? page(view.page + 1, view) : nil))
            """
    }

    private static func filter(_ view: View) -> Markup {
        func select(_ name: String, _ label: String, _ choices: [Component.Choice]) -> Markup {
            Component.select(
                id: "filter-\(name)", name: name, label: label, choices, chosen: view.query[name] ?? "")
        }
        let any = [Component.Choice("", "Any")]
        return Component.filter(
            id: "filter", title: "Find", action: "/people",
            fields: """
                \(Component.field(id: "filter-find", name: "find", label: "Name, staff number or reference", value: view.query["find"] ?? "", takes: .search, width: .half))\
                \(select("area", "Area", any + view.areas.map { Component.Choice($0.code, $0.words) }))\
                \(select("role", "Kind of post", any + PostRole.allCases.map { Component.Choice($0.rawValue, $0.words) }))\
                \(select("standing", "Standing", PeopleFilter.Standing.allCases.map { Component.Choice($0.rawValue, $0.words) }))
                """,
            chosen: view.chosen.map { .init($0.words, without: "/people\(query(view.query.filter { [code = $0.code] in $0.key != code }))") },
            clearAll: "/people")
    }

    private static func page(_ number: Int, _ view: View) -> String {
        "/people\(query(view.query.merging(["page": String(number)]) { $1 }))"
    }

    private static func query(_ answers: [String: String]) -> String {
        answers.isEmpty
            ? "" : "?" + answers.sorted { $0.key < $1.key }.map { "\($0.key)=\(Address.encoded($0.value))" }.joined(separator: "&")
    }

    /// In the columns in which a list is taken in, so that it can be changed and taken in again.
    private static func table(_ visit: Visit) async throws -> Download {
        let register = visit.office.now()
        let today = visit.office.today
        let people = register.all(PersonFile.self)
        var names = Names(people.map(\.id), in: register)
        names.read(try await visit.open(names.wanted, because: "the whole staff list"))
        let rows = people.map { id, file in StaffLine(id, file, named: names[id], on: today).cells }
        return Download(
            bytes: Data(Papers.Table.csv([StaffLine.head] + rows).utf8), type: "text/csv; charset=utf-8", name: "people.csv")
    }
}

/// One person as a line of a staff list.
private struct StaffLine {
    static let head = StaffColumn.list.columns.map(\.heading)

    let cells: [String]

    init(_ id: ID<PersonFile>, _ file: PersonFile, named name: String, on day: Day) {
        let post = file.post(on: day)
        let manager = file.managersInOrder.last { $0.from <= day }
        let absence = file.absence(on: day)
        cells = StaffColumn.list.columns.map { column in
            switch column.column {
            case .number: file.number ?? ""
            case .reference: "\(id)"
            case .name: name
            case .post: post?.title ?? ""
            case .role: post?.role.rawValue ?? ""
            case .area: post?.area ?? ""
            case .fte: post?.fte.map { $0 == 100 ? "1" : "\($0)%" } ?? ""
            case .since: post.map { "\($0.on)" } ?? ""
            case .manager: manager?.by.map { "\($0)" } ?? ""
            case .managedSince: manager?.by == nil ? "" : manager.map { "\($0.from)" } ?? ""
            case .started: file.spells.last.map { "\($0.from)" } ?? ""
            case .left: file.left.map { "\($0)" } ?? ""
            case .awayFrom: absence.map { "\($0.from)" } ?? ""
            case .awayTo: absence?.to.map { "\($0)" } ?? ""
            }
        }
    }
}
