import Figures
import Register

/// Age by circumstance, in two bands and a few groups, where no child stands alone in it.
extension PaperWriter {
    var agesByCircumstance: Draft? {
        let (rows, reason) = (withholding.crossed, withholding.reason)
        guard !rows.isEmpty, !withholding.wouldSingleOut else { return nil }
        let left = figures.value("children") - rows.flatMap(\.cells).reduce(0) { $0 + $1.value }
        return Draft(
            after: "4.2", finding: finding(rows.map(\.cells)),
            measure: """
                Two bands of age and a few groups of circumstance\(reason == nil ? ", so that no child stands alone" : "").\
                \(left > 0 ? " \(CountingUnit.children.counted(left)) whose age or circumstance is not known \(left == 1 ? "is" : "are") left out." : "")\
                \(reason.map { " Shown because: \($0)" } ?? "")
                """,
            chart: .grouped(
                GroupedBars(
                    counted: "children", by: "circumstance", and: "age",
                    series: AgeBands.coarse.bands.map(\.words.capitalizedFirst),
                    rows: rows.map { .init($0.group.words, $0.cells.map { .count($0.value) }) })),
            columns: ["Circumstance"] + AgeBands.coarse.bands.map(\.words.capitalizedFirst),
            caption: "Children by circumstance and age",
            unit: .children, rows: rows.map { Table.Row($0.group.words, $0.cells.map { Text(figures.number($0.id)) }) })
    }

    private func finding(_ rows: [[Figure]]) -> String {
        let isShared = rows.contains { $0[0].value > 0 && $0[1].value > 0 }
        guard !isShared, rows.contains(where: { $0[0].value > 0 }), rows.contains(where: { $0[1].value > 0 }) else {
            return "Ages within each circumstance"
        }
        return
            "Children \(AgeBands.coarse.bands[0].words) and those of \(AgeBands.coarse.bands[1].words) share no circumstance"
    }

    /// What 4.2 says when no such table can be given.
    var noTableOfAgeByCircumstance: String? {
        guard withholding.wouldSingleOut else { return nil }
        return
            "No table of age by circumstance is given: a child would stand alone in it, and the author has recorded no reason why the Board needs it."
    }
}
