import Clocks
import Register

/// One row on its way to being understood: what was read so far, and every reason why it cannot be taken.
struct RowReading<Column: ImportColumn> {
    let cells: [Column: String]
    let dates: DateReader
    private(set) var reasons: [String] = []
    private(set) var warnings: [String] = []

    init(_ cells: [Column: String], today: Day) {
        (self.cells, dates) = (cells, DateReader(today: today))
    }

    mutating func refuse(_ column: Column, _ why: String) {
        reasons.append("\(Column.list.heading(column)): \(why)")
    }

    mutating func warn(_ column: Column, _ what: String) {
        warnings.append("\(Column.list.heading(column)): \(what)")
    }

    /// As far as it is known. A range becomes the year it lies in, never a day.
    mutating func uncertainDay(_ column: Column) -> UncertainDay {
        guard let text = cells[column] else { return .notKnown }
        let read = dates.read(text)
        switch read.meaning {
        case .date(let day):
            if let warning = read.warning { warn(column, warning) }
            return day
        case .period(let days):
            let year = Day(year: days.lowerBound.year, month: 1, day: 1)
            let kept = days.upperBound.year == days.lowerBound.year ? year.map(UncertainDay.year) : nil
            warn(column, "“\(text)” is a range, and is kept as \(kept?.words ?? "not known yet").")
            return kept ?? .notKnown
        case .unreadable:
            refuse(column, "“\(text)” could not be read. \(read.warning ?? "")")
            return .notKnown
        }
    }

    /// A whole day; `nil` when the cell is empty, says not known, or says something else, which is then a reason.
    mutating func day(_ column: Column) -> Day? {
        guard let text = cells[column] else { return nil }
        let read = dates.read(text)
        switch read.meaning {
        case .date(.exact(let day)):
            if let warning = read.warning { warn(column, warning) }
            return day
        case .date(.notKnown): return nil
        case .unreadable: refuse(column, "“\(text)” could not be read. \(read.warning ?? "")")
        case .date, .period: refuse(column, "“\(text)” is \(read.words), and a whole day is needed.")
        }
        return nil
    }

    mutating func neededDay(_ column: Column) -> Day? {
        let before = reasons.count
        if let day = day(column) { return day }
        if reasons.count == before { refuse(column, "A whole day is needed.") }
        return nil
    }

    /// One of a few answers, by its code or by words that mean it.
    mutating func answer<Answer>(_ column: Column, _ type: Answer.Type = Answer.self) -> Answer?
    where Answer: RawRepresentable<String> & CaseIterable {
        guard let text = cells[column] else { return nil }
        let said = Column.list.answer(text, of: column.rawValue)
        if let answer = said.flatMap(Answer.init(rawValue:)) { return answer }
        guard !NotKnown.holds(text.lowercased()) else { return nil }
        refuse(column, "“\(text)” is none of \(RowReading.words(Answer.self)).")
        return nil
    }

    mutating func neededAnswer<Answer>(_ column: Column, _ type: Answer.Type = Answer.self) -> Answer?
    where Answer: RawRepresentable<String> & CaseIterable {
        let before = reasons.count
        if let answer = answer(column, type) { return answer }
        if reasons.count == before { refuse(column, "It is needed: \(RowReading.words(Answer.self)).") }
        return nil
    }

    private static func words<Answer>(_ type: Answer.Type) -> String
    where Answer: RawRepresentable<String> & CaseIterable {
        Answer.allCases.map { $0.rawValue.replacing("-", with: " ") }.joined(separator: ", ")
    }
}
