import Papers
import Register

/// Choosing entries of a chronology: boxes to tick where there are few, their numbers where there are many.
enum EntryPick {
    static let mostBoxes = 40

    static func field(_ name: String, _ label: String, _ entries: [WritingForm.Choice], _ sheet: Sheet) -> Markup {
        guard entries.count > mostBoxes else {
            return sheet.tick(name, label, entries.map { .init($0.value, $0.words) })
        }
        return """
            \(sheet.field(name, label, hint: "By number, such as 3, 7-9, 12. All \(entries.count) entries stand below.", width: .half))\
            \(Component.details("The entries by number", "<ol class=\"small\">\(entries.markup { "<li>\($0.value). \($0.words)</li>\n" })</ol>"))
            """
    }

    /// What stands in the field when it opens.
    static func fill(_ typed: inout Typed, _ name: String, _ chosen: [Int], among count: Int) {
        if count > mostBoxes { typed[name] = chosen.map(String.init).joined(separator: ", ") } else {
            typed.set(name, chosen.map(String.init))
        }
    }

    /// The numbers that were ticked or typed; a problem for what is no number of an entry.
    static func read(_ name: String, _ reading: inout Reading, among count: Int) -> [Int] {
        var numbers: [Int] = []
        let parts = reading.typed.all(name).flatMap { $0.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map(String.init) }
        for part in parts {
            let ends = part.split { $0 == "-" || $0 == "–" }.map { Int($0) }
            guard let first = ends.first.flatMap({ $0 }), let last = ends.last.flatMap({ $0 }), ends.count <= 2,
                (1...count).contains(first), (first...max(first, count)).contains(last)
            else {
                reading.problem(name, "“\(part)” is no entry. Write numbers such as 3, 7-9, 12")
                continue
            }
            numbers += first...last
        }
        return numbers.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
