import Clocks

/// What a written date is made of: numbers and months, in order, with everything that only divides them left out.
struct Tokens {
    struct Number: Equatable {
        let value: Int
        /// 2 for "08": how it was written tells a year from a day.
        let digits: Int

        var isYear: Bool { digits == 4 && (1800...2200).contains(value) }
    }

    private(set) var numbers: [Number] = []
    private(set) var months: [Int] = []
    /// `n` for each number, `m` for each month, `?` for each word that is neither: "nmn".
    private(set) var shape = ""
    /// What stood between the first two.
    private(set) var mark: Character?
    private(set) var weekday: Weekday?

    /// Divided by anything; "st" after a number, "of", "the", "on" and the weekday say nothing more.
    init(_ text: some StringProtocol) {
        var rest = text[...]
        var lastEnd = text.startIndex
        while let first = rest.first {
            let isDigit = first.isASCIIDigit
            guard isDigit || first.isLetter else {
                rest.removeFirst()
                continue
            }
            let between = text[lastEnd..<rest.startIndex].first { !$0.isWhitespace }
            let run = rest.prefix { $0.isASCIIDigit == isDigit && ($0.isLetter || isDigit) }
            let count = shape.count
            if isDigit { add(number: run) } else { add(word: String(run), after: lastEnd == rest.startIndex) }
            if count == 1, shape.count == 2 { mark = between }
            rest = rest[run.endIndex...]
            lastEnd = run.endIndex
        }
    }

    private mutating func add(number run: some StringProtocol) {
        shape += run.count <= 8 ? "n" : "?"
        numbers.append(Number(value: Int(run) ?? 0, digits: run.count))
    }

    private mutating func add(word: String, after isJoined: Bool) {
        if isJoined, shape.last == "n", ["st", "nd", "rd", "th"].contains(word) { return }
        if ["of", "the", "on", "in", "year", "month"].contains(word) { return }
        if let day = Weekday.allCases.first(where: { Tokens.isShort(word, for: $0.name, least: 3) }) {
            weekday = day
        } else if let month = Day.monthNames.firstIndex(where: { Tokens.isShort(word, for: $0, least: 3) }) {
            shape += "m"
            months.append(month + 1)
        } else {
            shape += "?"
        }
    }

    private static func isShort(_ word: String, for name: String, least: Int) -> Bool {
        word.count >= least && name.lowercased().hasPrefix(word)
    }
}

extension Character {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
