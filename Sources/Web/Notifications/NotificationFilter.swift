import Clocks
import Register

/// Which notifications are asked for. The address holds all of it.
struct NotificationFilter: Sendable {
    let area: String
    let nature: Nature?
    let outcome: String
    let missing: String
    let year: Int?
    let reference: String
    let isOldestFirst: Bool
    /// What was asked for and is no filter of ours.
    let ignored: [String]

    /// What may be missing, with its words.
    static let gaps: [(code: String, words: String)] = [
        ("age", "Age"), ("ethnicity", "Ethnicity"), ("circumstance", "What happened"), ("area", "Our area"),
        ("involvement", "Our involvement"), ("decision", "Decision"), ("risk", "Whether other children are at risk"),
    ]
    static let outcomes = Outcome.allCases.map(\.rawValue) + ["undecided", "withdrawn"]

    init(_ query: [String: String], areas: [String]) {
        var ignored: [String] = []
        func known<Value>(_ name: String, _ read: (String) -> Value?) -> Value? {
            guard let text = query[name], !text.isEmpty else { return nil }
            if let value = read(text) { return value }
            ignored.append("\(Sheet.words(of: name).lowercased()): \(text)")
            return nil
        }
        area = known("area") { areas.contains($0) ? $0 : nil } ?? ""
        nature = known("nature") { Nature(rawValue: $0) }
        outcome = known("outcome") { NotificationFilter.outcomes.contains($0) ? $0 : nil } ?? ""
        missing = known("missing") { code in NotificationFilter.gaps.contains { $0.code == code } ? code : nil } ?? ""
        year = known("year") { text in Int(text).flatMap { (1990...2200).contains($0) ? $0 : nil } }
        reference = known("reference") { $0.isEmpty ? nil : $0 } ?? ""
        isOldestFirst = known("sort") { ["oldest", "newest"].contains($0) ? $0 : nil } == "oldest"
        self.ignored = ignored
    }

    /// Whether it asks for nothing that a row could be without, except that a withdrawn one is not shown.
    var isEmpty: Bool {
        area.isEmpty && nature == nil && outcome.isEmpty && missing.isEmpty && year == nil && reference.isEmpty
    }

    func holds(_ line: NotificationLine) -> Bool {
        if !area.isEmpty, line.area != area { return false }
        if let nature, line.nature != nature { return false }
        if let year, line.received.year != year { return false }
        if !reference.isEmpty, !"\(line.id)".lowercased().contains(reference.lowercased()) { return false }
        if outcome != "withdrawn", line.isWithdrawn { return false }
        switch outcome {
        case "": break
        case "withdrawn": if !line.isWithdrawn { return false }
        case "undecided": if line.outcome != nil { return false }
        default: if line.outcome?.rawValue != outcome { return false }
        }
        return missing.isEmpty || line.gaps.contains(missing)
    }

    /// What is chosen, by name, without those that say nothing.
    var chosen: [(name: String, value: String, words: String)] {
        [
            ("reference", reference, "Reference: \(reference)"), ("area", area, ""),
            ("nature", nature?.rawValue ?? "", nature?.words ?? ""), ("outcome", outcome, outcomeWords),
            ("missing", missing, NotificationFilter.gaps.first { $0.code == missing }.map { "Missing: \($0.words.lowercased())" } ?? ""),
            ("year", year.map(String.init) ?? "", year.map { "Year: \($0)" } ?? ""),
            ("sort", isOldestFirst ? "oldest" : "", "Oldest first"),
        ].filter { !$0.1.isEmpty }
    }

    private var outcomeWords: String {
        switch outcome {
        case "undecided": "Not decided yet"
        case "withdrawn": "Withdrawn"
        default: Outcome(rawValue: outcome)?.words ?? ""
        }
    }
}

/// What nobody knows yet about a notification.
enum Gap {
    static func codes(of told: Register.Told, in register: Register) -> [String] {
        let children = told.file.children.map { $0.facts.value }
        var codes: [String] = []
        if children.isEmpty || children.contains(where: { $0?.age == .notKnown }) { codes.append("age") }
        if children.contains(where: { $0.map { CodeList.isUnanswered($0.ethnicity) } ?? false }) { codes.append("ethnicity") }
        if children.contains(where: { $0.map { $0.circumstance == nil || $0.circumstance == "unknown" } ?? false }) {
            codes.append("circumstance")
        }
        if told.file.area.isEmpty { codes.append("area") }
        if told.file.involvement.isEmpty { codes.append("involvement") }
        if register.outcome(of: told.id) == nil { codes.append("decision") }
        if register.owesFirstDay(told.file), told.file.safety.answers.last.map({ $0.answer == .notKnown }) ?? true {
            codes.append("risk")
        }
        return codes
    }
}

extension CodeList {
    /// Whether an answer is none: nobody asked, or nobody said.
    static func isUnanswered(_ code: String?) -> Bool {
        code.map { CodeList.ethnicities.unanswered($0) != nil } ?? true
    }
}
