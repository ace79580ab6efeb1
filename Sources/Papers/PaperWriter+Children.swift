import Clocks
import Figures
import Register

/// What the children were like: ages, circumstances, and both at once in general terms.
extension PaperWriter {
    var agesChart: Draft? {
        guard figures.value("children") > 0 else { return nil }
        let bands = figures.all.filter { $0.id.hasPrefix("children.age.") }.filter {
            $0.value > 0
                || !["children.age.18-or-over", "children.age.unborn", "children.age.not-known"].contains($0.id)
        }
        let unknown = figures.value("children.age.not-known")
        return Draft(
            after: "4.2", finding: agesFinding,
            measure:
                "Age at the incident of each child of the incidents first notified in \(scope.period.monthWords), as at \(scope.asAt.words).\(unknown > 0 ? " \(unknown) \(unknown == 1 ? "age is" : "ages are") not known yet." : "")\(erasedNote)",
            chart: .bars(bars("age", bands)), columns: ["Age", "Children"], caption: "Children by age", unit: .children,
            rows: rows(bands))
    }

    private var agesFinding: String {
        "\(young) of the \(CountingUnit.children.counted(figures.value("children"))) \(young == 1 ? "was" : "were") 5 or under, and \(old) \(old == 1 ? "was" : "were") 16 or 17"
    }

    var young: Int { figures.value("children.age.under-1") + figures.value("children.age.1-to-5") }
    var old: Int { figures.value("children.age.16-to-17") }

    private var erasedNote: String {
        let erased = figures.value("children.erased")
        return erased == 0 ? "" : " The facts of \(CountingUnit.children.counted(erased)) can no longer be opened."
    }

    var circumstancesChart: Draft? {
        guard let most = mostTold else { return nil }
        let told = figures.all.filter { $0.id.hasPrefix("children.circumstance.") && $0.value > 0 }
            .sorted { (Self.isUnknown($0) ? 1 : 0, -$0.value, $0.id) < (Self.isUnknown($1) ? 1 : 0, -$1.value, $1.id) }
        return Draft(
            after: "4.2",
            finding:
                "\(PaperWriter.label(most)): told to us most often, for \(most.value) of the \(figures.value("children"))",
            measure: "Circumstance as first told to us, before any inquest. Same children, same day.\(erasedNote)",
            chart: .bars(bars("circumstance", told)), columns: ["Circumstance", "Children"],
            caption: "Children by circumstance",
            unit: .children, rows: rows(told))
    }

    /// The circumstance told of most children, those without one left aside.
    var mostTold: Figure? {
        figures.all.filter { $0.id.hasPrefix("children.circumstance.") && !PaperWriter.isUnknown($0) && $0.value > 0 }
            .max { ($0.value, $1.id) < ($1.value, $0.id) }
    }

    static func isUnknown(_ figure: Figure) -> Bool {
        ["children.circumstance.not-known", "children.circumstance.unknown", "children.age.not-known"].contains(
            figure.id)
    }

    /// "Under 1", "Illness or natural causes": what a figure about children says of them.
    static func label(_ figure: Figure) -> String {
        let words = figure.title.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? figure.title
        return (words.hasPrefix("aged ") ? String(words.dropFirst(5)) : words).capitalizedFirst
    }

    private func bars(_ by: String, _ figures: [Figure]) -> BarChart {
        BarChart(
            counted: "children", by: by,
            bars: figures.map { .init(PaperWriter.label($0), .count($0.value), isNotKnown: PaperWriter.isUnknown($0)) })
    }

    private func rows(_ shown: [Figure]) -> [Table.Row] {
        shown.map { Table.Row(PaperWriter.label($0), [Text(figures.number($0.id))]) }
            + [Table.Row("All", [Text(figures.number("children"))], isTotal: true)]
    }
}
