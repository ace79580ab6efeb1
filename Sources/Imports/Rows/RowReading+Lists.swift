import Clocks
import Register

extension RowReading {
    /// A code of a list in any of its versions, by the code or its words; `nil` when the cell is empty.
    mutating func code(_ column: Column, of list: String, mayBeUnanswered: Bool, on day: Day) -> String? {
        guard let text = cells[column] else { return nil }
        return code(text, column, of: list, mayBeUnanswered: mayBeUnanswered, on: day)
    }

    /// Several, divided by semicolons or line ends; by commas too.
    mutating func codes(_ column: Column, of list: String, on day: Day) -> [String]? {
        guard let text = cells[column] else { return nil }
        let parts = text.split { ";,/|\n\r".contains($0) || $0.isNewline }.map(\.trimmed).filter { !$0.isEmpty }
        guard parts.count > 1, Unanswered.said(by: text) == nil else {
            return code(text, column, of: list, mayBeUnanswered: true, on: day).map { [$0] }
        }
        let codes = parts.compactMap { code($0, column, of: list, mayBeUnanswered: true, on: day) }
        return codes.isEmpty ? nil : codes
    }

    private mutating func code(
        _ text: String, _ column: Column, of list: String, mayBeUnanswered: Bool, on day: Day
    ) -> String? {
        let wanted = bare(text)
        if mayBeUnanswered, let unanswered = Unanswered.said(by: text) { return unanswered.rawValue }
        let inForce = CodeList.named(list, on: day).map { [$0] } ?? []
        let codes = (inForce + CodeList.versions(of: list)).flatMap(\.codes)
        if let code = codes.first(where: { [bare($0.code), bare($0.words)].contains(wanted) }) {
            return code.code
        }
        if NotKnown.holds(text.lowercased()) { return nil }
        refuse(column, "“\(text)” is not on the list of \(inForce.first?.name ?? list).")
        return nil
    }
}

extension Unanswered {
    /// "Not known yet", "n/k", "not asked", "refused".
    fileprivate static func said(by text: String) -> Unanswered? {
        let words = bare(text)
        if words == "refused" { return .preferNotToSay }
        if let said = allCases.first(where: { bare($0.words) == words }) { return said }
        return NotKnown.holds(text.lowercased()) ? .notKnownYet : nil
    }
}
