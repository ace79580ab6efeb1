import Figures
import Register

/// Age by circumstance, in two bands and a few groups. A row in which a child would stand alone is withheld, with as many
/// others as keep it from being worked out, unless the author has recorded why the Board needs it.
extension PaperWriter {
    /// The rows that hold anybody, each with its two cells.
    private var crossed: [(group: CircumstanceGroups.Group, cells: [Figure])] {
        CircumstanceGroups.shipped.groups.map { group in
            (group, AgeBands.coarse.bands.map { figures[PaperWriter.cell($0, group)] })
        }.filter { $0.cells.contains { $0.value > 0 } }
    }

    private static func cell(_ band: AgeBands.Band, _ group: CircumstanceGroups.Group) -> String {
        FigureDefinition.agesByCircumstance(band, group)
    }

    private var reason: String? { paper?.reasonsForDetail["ages-by-circumstance"] }

    /// The places of the rows that may not be shown; `nil` when none may.
    private var withheldRows: Set<Int>? {
        reason == nil ? SingleCells.withheld(crossed.map { ($0.cells[0].value, $0.cells[1].value) }) : []
    }

    /// Whether a figure may not stand in this copy at all.
    func isWithheld(_ figure: Figure) -> Bool {
        guard figure.id.hasPrefix("children.age-by-circumstance.") else { return false }
        guard let withheldRows else { return true }
        return withheldRows.contains { place in crossed[place].cells.contains { $0.id == figure.id } }
    }

    var agesByCircumstance: Draft? {
        let rows = crossed
        guard !rows.isEmpty, let withheld = withheldRows, withheld.count < rows.count else { return nil }
        let counted = rows.flatMap(\.cells).reduce(0) { $0 + $1.value }
        let left = figures.value("children") - counted
        return Draft(
            after: "4.2", finding: finding(rows, withheld),
            measure: """
                Two bands of age and a few groups of circumstance\(reason == nil ? ", so that no child stands alone" : "").\
                \(left > 0 ? " \(CountingUnit.children.counted(left)) whose age or circumstance is not known \(left == 1 ? "is" : "are") left out." : "")\
                \(withheld.isEmpty ? "" : " Withheld: a child would stand alone, or could be worked out from what is shown; the author has recorded no reason why the Board needs it.")\
                \(reason.map { " Shown in full because: \($0)" } ?? "")
                """,
            chart: .grouped(
                GroupedBars(
                    counted: "children", by: "circumstance", and: "age", series: AgeBands.coarse.bands.map(\.words.capitalizedFirst),
                    rows: rows.enumerated().map { place, row in
                        .init(row.group.words, row.cells.map { withheld.contains(place) ? .withheld("withheld") : .count($0.value) })
                    })),
            columns: ["Circumstance"] + AgeBands.coarse.bands.map(\.words.capitalizedFirst), caption: "Children by circumstance and age",
            unit: .children,
            rows: rows.enumerated().map { place, row in
                Table.Row(row.group.words, row.cells.map { withheld.contains(place) ? "withheld" : Text(figures.number($0.id)) })
            })
    }

    private func finding(_ rows: [(group: CircumstanceGroups.Group, cells: [Figure])], _ withheld: Set<Int>) -> String {
        let shown = rows.enumerated().filter { !withheld.contains($0.offset) }.map { $0.element.cells }
        let isShared = shown.contains { $0[0].value > 0 && $0[1].value > 0 }
        guard !isShared, withheld.isEmpty, shown.contains(where: { $0[0].value > 0 }), shown.contains(where: { $0[1].value > 0 }) else {
            return "Ages within each circumstance"
        }
        return "Children \(AgeBands.coarse.bands[0].words) and those of \(AgeBands.coarse.bands[1].words) share no circumstance"
    }

    /// What 4.2 says when no such table can be given.
    var noTableOfAgeByCircumstance: String? {
        agesByCircumstance == nil && !crossed.isEmpty ? "No table of age by circumstance is given: its counts would be so small that they could point to one child." : nil
    }
}
