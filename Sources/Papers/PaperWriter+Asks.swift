import Clocks
import Figures
import Register

/// What stands at the head of a paper.
extension PaperWriter {
    /// The five lines at most that a Board member must have read.
    var asks: [Text] {
        let lines = decisions + [signal, reviewsStanding, partsWithoutAction, audited].compactMap { $0 }
        return Array(lines.prefix(5))
    }

    /// The figures a Board member looks for first.
    var keys: [BoardPaper.Key] {
        let period = scope.period
        var keys = [
            key(period.yearBefore.monthWords, "notifications.year-before"), key(period.previous.monthWords, "notifications.previous"),
            key("\(period.monthWords), this period", "notifications", isThisPeriod: true),
        ]
        if let after = scope.afterPeriod {
            keys.append(key(Day.words(from: after.lowerBound, to: lastTold(after)), "notifications.after-period", note: "more"))
        }
        return keys + [key("reviews complete", "reviews.complete", note: "of \(figures.value("reviews.commissioned"))")]
    }

    /// The last day after the period on which something came; else the last day looked at.
    func lastTold(_ days: ClosedRange<Day>) -> Day {
        register.notifications(from: days.lowerBound, to: days.upperBound).map(\.notification.received).max() ?? days.upperBound
    }

    private func key(_ label: String, _ id: String, note: String = "", isThisPeriod: Bool = false) -> BoardPaper.Key {
        BoardPaper.Key(label: label, number: Text(figures.number(id)), note: note, isThisPeriod: isThisPeriod)
    }

    var decisions: [Text] { (paper?.decisions ?? []).map { "Decide: \($0)." } }

    private var signal: Text? {
        if let window = trend.signals.first(where: { $0.id == "window" }) {
            return "\(window.title) after the period closed: unusual, and a signal to look into (4.1)."
        }
        guard let first = trend.signals.first else { return nil }
        return "\(first.title): a signal to look into (4.1)."
    }

    private var reviewsStanding: Text? {
        let all = figures.value("reviews.commissioned")
        guard all > 0 else { return nil }
        let due = openReviewsDue
        let open: Text = due.isEmpty ? "" : "; \(due.count == 1 ? "the other is" : "the others are") due on \(due.joined(separator: " and "))"
        return "\(figures.number("reviews.complete")) of \(figures.counted("reviews.commissioned")) \(are("reviews.complete")) complete" + open + "."
    }

    private var partsWithoutAction: Text? {
        guard figures.value("lessons.parts.no-action") > 0 else { return nil }
        return """
            \(figures.number("lessons.parts.no-action")) of the \(figures.number("lessons.parts")) things that this period’s lessons \
            ask for \(has("lessons.parts.no-action")) no action recorded (4.6).
            """
    }

    private var audited: Text? {
        let lessons = figures.value("lessons")
        guard lessons > 0, figures.value("lessons.audited") < lessons else { return nil }
        if figures.value("lessons.audited") == 0 {
            return "None of the \(figures.number("lessons")) lessons has been checked by an audit yet (4.6)."
        }
        return "\(figures.number("lessons.audited")) of the \(figures.number("lessons")) lessons \(has("lessons.audited")) been checked by an audit (4.6)."
    }

    /// The days on which the period's open reviews are due, in words.
    var openReviewsDue: [String] {
        register.reviews(commissionedIn: scope.period).filter { $0.file.completed == nil }.compactMap(\.file.due).sorted().map(\.words)
    }
}
