import Clocks
import Office
import Papers
import Register

/// Somebody of the staff, by name, for a list of which one is chosen.
struct StaffChoice: Encodable, Sendable {
    let reference: String
    let words: String

    var choice: Component.Choice { Component.Choice(reference, words) }

    /// Whoever held a post in the area of a case at any time, by name.
    static func people(near id: ID<CaseFile>, in register: Register) -> [ID<PersonFile>] {
        let area = register[id].area
        return register.all(PersonFile.self) { person in
            !area.isEmpty && person.posts.contains { $0.area == area }
        }.map(\.id)
    }

    static func choices(_ people: [ID<PersonFile>], named names: Names) -> [StaffChoice] {
        people.map {
            StaffChoice(
                reference: "\($0)", words: "\(names[$0]), \(names.post($0)?.lowercasedFirst ?? "no post") (\($0))")
        }
        .sorted { $0.words < $1.words }
    }
}

/// Whom a form names: chosen from lists, or by reference.
struct NamedStaff: Sendable {
    let people: [(person: ID<PersonFile>, part: StaffPart)]

    /// How many lists there are of each part.
    static let lists: [(part: StaffPart, field: String, count: Int)] = [
        (.practitioner, "worker", 2), (.supervisor, "supervisor", 1),
    ]

    init(_ reading: inout Reading, in register: Register) {
        var people: [(person: ID<PersonFile>, part: StaffPart)] = []
        for (part, field, count) in NamedStaff.lists {
            let chosen = (1...count).map { "\(field)-\($0)" }.filter { reading.typed.has($0) }
                .map { (field: $0, text: reading.typed[$0]) }
            let more = "\(field)-more"
            let typed = reading.typed[more].split { $0.isWhitespace || $0 == "," || $0 == ";" }
                .map { (field: more, text: String($0)) }
            for (field, text) in chosen + typed {
                guard let id = ID<PersonFile>(text), (try? register.find(id)) != nil else {
                    reading.problem(field, "“\(text)” is nobody on our staff list. Write a reference such as P-0121")
                    continue
                }
                if !people.contains(where: { $0.person == id }) { people.append((id, part)) }
            }
        }
        self.people = people
    }

    /// Names them in the case; whoever is named already stays as they are.
    func record(in id: ID<CaseFile>, _ facts: inout Facts) throws(Refusal) {
        for (person, part) in people where !facts.register[id].staff.contains(where: { $0.person == person }) {
            try facts.add(.staffNamed(person: person, part: part, on: facts.today), to: id)
        }
    }

    static func fields(_ sheet: Sheet, _ choices: [StaffChoice]) -> Markup {
        lists.markup { part, field, count in
            let (label, more) =
                part == .supervisor
                ? ("Supervised somebody who did", "Others who supervised")
                : ("Worked with the family", "Others who worked with the family")
            return """
                \((1...count).markup { sheet.select("\(field)-\($0)", count > 1 ? "\(label) (\($0))" : label, choices.map(\.choice), empty: "Nobody chosen") })\
                \(sheet.field("\(field)-more", more, hint: "By reference, such as P-0121, with a space between two."))
                """
        }
    }
}
