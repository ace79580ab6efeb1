import Clocks
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
    private let linesByName: [String: [Int]]
    private let register: Register

    init(_ table: StaffTable, in register: Register, names: [ID<PersonFile>: String], today: Day) {
        (self.register, self.names) = (register, names)
        byName = Dictionary(grouping: names.keys) { bare(names[$0] ?? "") }
        let read = table.rows.filter { !$0.isEmpty }.map { row in
            (line: row.line, row: Result { () throws(RowRefused) -> StaffRow in try StaffRow(row, of: table, today: today) })
        }
        lines = Dictionary(
            read.compactMap { one in (try? one.row.get().number).flatMap { $0 }.map { ($0, one.line) } }) { first, _ in first }
        linesByName = Dictionary(grouping: read.filter { (try? $0.row.get()) != nil }) { bare((try? $0.row.get().name) ?? "") }
            .mapValues { $0.map(\.line) }
        var seen: [String: Int] = [:]
        for (line, row) in read {
            rows[line] = Result { () throws(RowRefused) -> Matched in
                let row = try row.get()
                for key in [row.number.map { "number \($0)" }, row.reference.map { "\($0)" }].compactMap({ $0 }) {
                    if let earlier = seen.updateValue(line, forKey: key) {
                        throw RowRefused(reasons: ["Line \(earlier) is of the same person (\(key))."])
                    }
                }
                return Matched(row: row, person: try person(row), manager: try manager(row))
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
        let listed = linesByName[bare(text)] ?? []
        if known.count == 1 { return known.first.map(Manager.known) }
        if known.isEmpty, listed.count == 1 { return listed.first.map(Manager.row) }
        throw RowRefused(
            reasons: [
                known.isEmpty && listed.isEmpty
                    ? "Line manager: “\(text)” is nobody on the staff list or in this file."
                    : "Line manager: more than one person is called “\(text)”. Write a staff number."
            ])
    }
}
