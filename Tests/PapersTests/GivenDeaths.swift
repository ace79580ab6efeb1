import Clocks
import Papers
import Register

extension Facts {
    /// A death on that day, told of two days after: an infant's by illness, or a young person's by suicide.
    mutating func died(_ day: Day) throws(Refusal) {
        let id = try begin(
            CaseFile.self,
            with: .notified(
                notification: register.nextNotification, received: day + 2, how: .letter, nature: .death, area: "NE",
                incident: .said(IncidentFacts(occurred: .exact(day), authority: nil)), caller: nil, account: nil))
        let isEven = id.number.isMultiple(of: 2)
        let child = ChildFacts(
            age: isEven ? .months(5) : .years(16), circumstance: isEven ? "natural-causes" : "suicide")
        try add(.childDescribed(child: 1, on: today, name: nil, facts: .said(child)), to: id)
    }
}

/// A death a month for 18 months from April 2008, and 3 in October 2009.
func deaths() throws -> Facts {
    var facts = try given()
    for month in 0..<18 { try facts.died(("2008-04-07" as Day).adding(months: month)) }
    for day in ["2009-10-02", "2009-10-05", "2009-10-09"] as [Day] { try facts.died(day) }
    return facts
}

extension Table {
    /// The words of its cells, row by row.
    var cells: [[String]] { rows.map { $0.cells.map(\.words) } }
    /// Its whole numbers added up, the total apart.
    var sum: Int { rows.filter { !$0.isTotal }.flatMap(\.cells).compactMap { Int($0.words) }.reduce(0, +) }
}
