import Clocks
import HashTreeCollections
import Register

/// Which person each row of a staff list is, and which person its line manager is.
struct StaffMatching {
    struct Matched {
        let row: StaffRow
        /// `nil` for somebody new.
        let person: ID<PersonFile>?
        let manager: Manager?
    }

    enum Manager {
        case known(ID<PersonFile>)
        /// Stands in the list on this line.
        case row(Int)
    }

    private(set) var rows: [Int: Result<Matched, RowRefused>] = [:]
    let names: [ID<PersonFile>: String]
    private let byName: [String: [ID<PersonFile>]]
    private let lines: [String: Int]
    /// Lines of people who are not on the register, by name.
    private let newByName: [String: [Int]]
    /// Everybody on the register of whom the list has a row, taken or not.
    let mentioned: Set<ID<PersonFile>>
    private let register: Register

    init(_ table: StaffTable, in register: Register, names: [ID<PersonFile>: String], today: Day) {
        (self.register, self.names) = (register, names)
        byName = Dictionary(grouping: names.keys) { bare(names[$0] ?? "") }
        var (lines, named, mentioned): ([String: Int], [String: [Int]], Set<ID<PersonFile>>) = ([:], [:], [])
        for row in table.rows where !row.isEmpty {
            // A row that is not taken is still of somebody.
            let cells = table.cells(of: row)
            let known =
                cells[.reference].flatMap { ID<PersonFile>($0.uppercased()) }.flatMap { register.people[$0] == nil ? nil : $0 }
                ?? cells[.number].flatMap { register.person(numbered: $0) }
            if let known { mentioned.insert(known) }
            if let number = cells[.number], lines[number] == nil { lines[number] = row.line }
            if known == nil, let name = cells[.name] { named[bare(name), default: []].append(row.line) }
        }
        (self.lines, newByName, self.mentioned) = (lines, named, mentioned)
        var seen: [String: Int] = [:]
        for row in table.rows where !row.isEmpty {
            rows[row.line] = Result { () throws(RowRefused) -> Matched in
                let read = try StaffRow(row, of: table, today: today)
                let person = try person(read)
                let said = read.number.map { "number \($0)" } ?? read.reference.map { "\($0)" } ?? ""
                if let earlier = seen.updateValue(row.line, forKey: person.map { "\($0)" } ?? said) {
                    throw RowRefused(reasons: ["Line \(earlier) is of the same person (\(said))."])
                }
                return Matched(row: read, person: person, manager: try manager(read))
            }
        }
    }

    private func person(_ row: StaffRow) throws(RowRefused) -> ID<PersonFile>? {
        let numbered = row.number.flatMap { register.person(numbered: $0) }
        if let reference = row.reference {
            guard (try? register.find(reference)) != nil else {
                throw RowRefused(reasons: ["Reference: There is no \(reference) on the staff list."])
            }
            if let numbered, numbered != reference {
                throw RowRefused(reasons: ["Staff number: \(row.number ?? "") is \(numbered)’s, and the row says \(reference)."])
            }
            return reference
        }
        if let numbered { return numbered }
        let alike = (byName[bare(row.name)] ?? []).filter { register[$0].number == nil }.sorted()
        guard alike.isEmpty else {
            throw RowRefused(
                reasons: ["\(alike.map(\.description).joined(separator: ", ")) has this name and no staff number. Write the reference if it is they, or give \(alike.count == 1 ? "that person" : "those people") a number first."])
        }
        return nil
    }

    private func manager(_ row: StaffRow) throws(RowRefused) -> Manager? {
        guard let text = row.manager else { return nil }
        if let id = ID<PersonFile>(text.uppercased()), (try? register.find(id)) != nil { return .known(id) }
        if let id = register.person(numbered: text) { return .known(id) }
        if let line = lines[text] { return .row(line) }
        let known = (byName[bare(text)] ?? []).filter { register[$0].left == nil }
        let listed = newByName[bare(text)] ?? []
        if known.count == 1, listed.isEmpty { return known.first.map(Manager.known) }
        if known.isEmpty, listed.count == 1 { return listed.first.map(Manager.row) }
        throw RowRefused(
            reasons: [
                known.isEmpty && listed.isEmpty
                    ? "Line manager: “\(text)” is nobody on the staff list or in this file."
                    : "Line manager: more than one person is called “\(text)”. Write a staff number."
            ])
    }
}
