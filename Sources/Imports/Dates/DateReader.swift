public import Clocks

/// Reads dates as people in the UK write them. Never invents a day: what says only "September" stays a month.
public struct DateReader: Sendable {
    /// Years of two digits, and numbers of spreadsheets, are read as days that have come.
    public let today: Day

    public init(today: Day) { self.today = today }

    /// Reads `04/09/08`, `4 Sept 2008`, `Sep-08`, `2008`, `about 2007`, `?22 May 2008`, `April to June 2009`, `39695`,
    /// `not known`, and says what it could not read.
    public func read(_ text: String) -> ReadDate {
        let text = DateReader.tidied(text)
        guard !NotKnown.holds(text) else { return ReadDate(.date(.notKnown)) }
        let (rest, doubts) = Doubt.taken(from: text)
        guard let doubts else {
            return (try? range(text)) ?? single(text)
        }
        guard !NotKnown.holds(rest) else { return ReadDate(.date(.notKnown)) }
        return about((try? range(rest)) ?? single(rest), doubts)
    }

    private func about(_ date: ReadDate, _ doubts: [String]) -> ReadDate {
        let warnings = [date.warning].compactMap { $0 } + doubts
        switch date.meaning {
        case .date(let day): return ReadDate(.date(.about(day)), warnings: warnings)
        case .period: return ReadDate(date.meaning, warnings: warnings + ["“About” is not kept for a range."])
        case .unreadable: return date
        }
    }

    private func single(_ text: String) -> ReadDate {
        do {
            let parts = try DateParts(Tokens(text), today: today)
            guard let date = parts.date else { throw NotRead.noYear() }
            return ReadDate(.date(date), warnings: parts.warnings)
        } catch {
            return .unreadable((error as? NotRead)?.why ?? NotRead.notADate().why)
        }
    }

    /// In lower case, one kind of dash, no time of day, no full stop at its end.
    private static func tidied(_ text: String) -> String {
        var text = text.trimmed.lowercased().replacing(/[–—−‐‑]/, with: "-").replacing(/\s+/, with: " ")
        text.replace(/^'/, with: "")
        text.replace(/[ t]*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]m|z|[+-]\d{2}:?\d{2})?$/, with: "")
        text.replace(/^(\d{5})\.\d+$/, with: { $0.output.1 })
        text.replace(/[.,]$/, with: "")
        return text.trimmed
    }
}
