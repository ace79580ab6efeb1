import Clocks
import Figures
import Register

extension PaperWriter {
    /// Appendix A: activity. Each table says what it counts; none adds unlike things.
    var appendix: [Table] { [byPeriod, outcomes, involvementTable, reviewsTable] }

    private var byPeriod: Table {
        let rows =
            comparedPeriods.map { ($0.period.monthWords, $0.id) }
            + (scope.afterPeriod.map {
                [("\(Day.words(from: $0.lowerBound, to: $0.upperBound)), part period", "notifications.after-period")]
            } ?? [])
        return Table(
            number: "A1", caption: "Notifications by period", unit: "notifications",
            columns: ["Received", "Count", "Of these, from an earlier register", "Range a count like this allows"],
            rows: rows.map { label, id in
                let range = ExactInterval.count(figures.value(id))
                return Table.Row(
                    label,
                    [
                        Text(figures.number(id)), "\(String(figures[id].fromEarlier))",
                        "\(String(Int(range.lowerBound.rounded()))) to \(String(Int(range.upperBound.rounded())))",
                    ])
            })
    }

    /// The period and those before it, the earliest first and each once, as far back as anything was recorded.
    private var comparedPeriods: [(period: Period, id: String)] {
        let first = register.notifications().map(\.notification.received).min()
        let earlier = (3...6).map { (period: scope.period.before($0), id: "notifications.before-\($0)") }
            .filter { [first] compared in first.map { $0 <= compared.period.last } ?? false }
        let known = [
            (period: scope.period, id: "notifications"), (period: scope.period.previous, id: "notifications.previous"),
            (period: scope.period.yearBefore, id: "notifications.year-before"),
        ]
        return Dictionary((known + earlier).map { ($0.period, $0.id) }, uniquingKeysWith: { first, _ in first })
            .sorted { $0.key < $1.key }.map { (period: $0.key, id: $0.value) }
    }

    private var outcomes: Table {
        table(
            "A2", "What became of the notifications of the period", unit: .notifications, first: "Outcome",
            [
                ("Management review commissioned", "notifications.outcome.reviewed"),
                ("Searched and found no involvement", "notifications.outcome.not-involved"),
                ("Waiting for the board’s decision", "notifications.outcome.waiting"),
                ("Information only", "notifications.outcome.information-only"),
                ("Nothing decided yet", "notifications.outcome.undecided"),
            ], total: "notifications")
    }

    private var involvementTable: Table {
        table(
            "A3", "Whom we knew", unit: .notifications, first: "Involvement",
            [
                ("This child", "involvement.child"), ("A brother or sister", "involvement.sibling"),
                ("Another child in the same placement", "involvement.placement"),
                ("Nobody: searched and found nothing", "involvement.nobody"),
                ("Not known yet", "involvement.not-known"),
            ], total: "notifications")
    }

    private var reviewsTable: Table {
        let earlier = Set(figures["reviews.from-earlier"].records)
        func row(_ label: String, _ keep: (String) -> Bool, isTotal: Bool = false) -> Table.Row {
            let counts = ["reviews.complete", "reviews.ongoing", "reviews.commissioned"].map {
                figures[$0].records.count(where: keep)
            }
            return Table.Row(label, counts.map { "\(String($0))" }, isTotal: isTotal)
        }
        return Table(
            number: "A4",
            caption: "Management reviews commissioned from \(scope.period.words), by when we were notified",
            unit: CountingUnit.managementReviews.rawValue, columns: ["Notified", "Complete", "Ongoing", "All"],
            rows: [
                row("In this period") { !earlier.contains($0) }, row("Earlier") { earlier.contains($0) },
                row("All", { _ in true }, isTotal: true),
            ])
    }

    private func table(
        _ number: String, _ caption: String, unit: CountingUnit, first: String, _ rows: [(label: String, id: String)],
        total: String
    ) -> Table {
        Table(
            number: number, caption: caption, unit: unit.rawValue, columns: [first, "Count"],
            rows: rows.map { Table.Row($0.label, [Text(figures.number($0.id))]) }
                + [Table.Row("All", [Text(figures.number(total))], isTotal: true)])
    }
}
