import Clocks
import Foundation
import Register

/// The first-day list as it is typed: a task a line, with how long there is and who does it.
///
///     Records secured; 1 working day; service-area manager
enum FirstDayLines {
    static func text(_ tasks: [FirstDayTask]) -> String {
        tasks.map { "\($0.words); \($0.within); \($0.who.words)" }.joined(separator: "\n")
    }

    /// The tasks, or a sentence for each line that cannot be read. A task whose words stand in `before` keeps its code,
    /// its hint and its force, so that what was done of it still counts.
    static func tasks(_ text: String, before: [FirstDayTask]) -> (tasks: [FirstDayTask], problems: [String]) {
        var tasks: [FirstDayTask] = []
        var problems: [String] = []
        for (place, line) in text.split(whereSeparator: \.isNewline).enumerated() where !line.allSatisfy(\.isWhitespace) {
            let parts = line.split(separator: ";", omittingEmptySubsequences: false).map(trimmed)
            guard parts.count == 3, !parts[0].isEmpty else {
                problems.append("Write line \(place + 1) as three parts with semicolons: Records secured; 1 working day; coordinator")
                continue
            }
            let within = TimeLimit(parts[1]).flatMap { $0.amount > 0 ? $0 : nil }
            let who = role(parts[2])
            if within == nil { problems.append("Write in line \(place + 1) how long there is, such as 1 day or 2 working days") }
            if who == nil { problems.append("Write in line \(place + 1) a role, such as coordinator or service-area manager") }
            guard let within, let who else { continue }
            if tasks.contains(where: { isSame($0.words, parts[0]) }) {
                problems.append("Line \(place + 1) says the same as one above it")
                continue
            }
            tasks.append(task(parts[0], within, who, before: before, code(parts[0], besides: tasks + before)))
        }
        if tasks.isEmpty, problems.isEmpty { problems.append("Write at least one task") }
        return (tasks, problems)
    }

    private static func task(
        _ words: String, _ within: TimeLimit, _ who: Role, before: [FirstDayTask], _ code: String
    ) -> FirstDayTask {
        guard let same = before.first(where: { isSame($0.words, words) }) else {
            return FirstDayTask(code: code, words: words, who: who, within: within)
        }
        return FirstDayTask(
            code: same.code, words: words, hint: same.hint, who: who, within: within, force: same.force)
    }

    /// `records-secured`, and a number behind it where another task has that code.
    private static func code(_ words: String, besides tasks: [FirstDayTask]) -> String {
        let letters = words.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let code = String(letters).split(separator: "-").joined(separator: "-")
        let taken = Set(tasks.map(\.code))
        let plain = code.isEmpty ? "task" : code
        guard taken.contains(plain) else { return plain }
        return (2...).lazy.map { "\(plain)-\($0)" }.first { !taken.contains($0) } ?? plain
    }

    private static func role(_ words: String) -> Role? {
        Role.given.first { isSame($0.words, words) || isSame($0.rawValue, words) }
    }

    private static func isSame(_ a: String, _ b: String) -> Bool { a.lowercased() == b.lowercased() }
    private static func trimmed(_ text: Substring) -> String { text.trimmingCharacters(in: .whitespaces) }
}
