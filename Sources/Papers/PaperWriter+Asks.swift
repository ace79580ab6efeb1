import Clocks
import Figures
import Register

/// What stands at the head of a paper.
extension PaperWriter {
    /// The five lines at most that a Board member must have read.
    var asks: [Text] {
        let lines = decisions + [signal, partsWithoutAction, audited, reviewsStanding].compactMap { $0 }
        return Array(lines.prefix(5))
    }

    /// The figures a Board member looks for first.
    var keys: [BoardPaper.Key] {
        let period = scope.period
        var keys = [
            key(period.yearBefore.monthWords, "notifications.year-before"),
            key(period.previous.monthWords, "notifications.previous"),
            key("\(period.monthWords), this period", "notifications", isThisPeriod: true),
        ]
        if let after = scope.afterPeriod {
            keys.append(
                key(Day.words(from: after.lowerBound, to: after.upperBound), "notifications.after-period", note: "more")
            )
        }
        return keys + [key("reviews complete", "reviews.complete", note: "of \(figures.value("reviews.commissioned"))")]
    }

    private func key(_ label: String, _ id: String, note: String = "", isThisPeriod: Bool = false) -> BoardPaper.Key {
        BoardPaper.Key(label: label, number: Text(figures.number(id)), note: note, isThisPeriod: isThisPeriod)
    }

    /// What the Board is asked to decide, each without a full stop of its own.
    var asked: [String] { (paper?.decisions ?? []).map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 } }

    var decisions: [Text] { asked.map { "Decide: \($0)." } }

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
        return """
            \(figures.number("reviews.complete")) of \(figures.counted("reviews.commissioned")) \
            \(are("reviews.complete")) complete\(open(of: all)).
            """
    }

    /// "; the other is due on 13 November 2009", where every open review has its day.
    private func open(of all: Int) -> String {
        let (open, due) = (figures.value("reviews.ongoing"), openReviewsDue)
        guard open > 0, !due.isEmpty else { return "" }
        let hasEach = register.reviews(commissionedIn: scope.period).allSatisfy {
            $0.file.completed != nil || $0.file.due != nil
        }
        let subject =
            switch (hasEach, open, all) {
            case (false, _, _): "of the \(open) open, some are"
            case (true, 1, 1): "it is"
            case (true, 1, _): "the other is"
            case (true, _, _): "the others are"
            }
        return "; \(subject) due on \(due.joined(separator: " and "))"
    }

    private var partsWithoutAction: Text? {
        guard figures.value("lessons.parts.no-action") > 0 else { return nil }
        guard figures.value("lessons.parts") > 1 else {
            return
                "The \(figures.number("lessons.parts")) thing that this period’s lesson asks for has no action recorded (4.6)."
        }
        return """
            \(figures.number("lessons.parts.no-action")) of the \(figures.number("lessons.parts")) things that this period’s lessons \
            ask for \(has("lessons.parts.no-action")) no action recorded (4.6).
            """
    }

    private var audited: Text? {
        let lessons = figures.value("lessons")
        guard lessons > 0, figures.value("lessons.audited") < lessons else { return nil }
        if lessons == 1 {
            return "The \(figures.number("lessons")) lesson of the period has not been checked by an audit yet (4.6)."
        }
        if figures.value("lessons.audited") == 0 {
            return "None of the \(figures.number("lessons")) lessons has been checked by an audit yet (4.6)."
        }
        return
            "\(figures.number("lessons.audited")) of the \(figures.number("lessons")) lessons \(has("lessons.audited")) been checked by an audit (4.6)."
    }

    /// The days on which the period's open reviews are due, in words, each once.
    var openReviewsDue: [String] {
        Set(register.reviews(commissionedIn: scope.period).filter { $0.file.completed == nil }.compactMap(\.file.due))
            .sorted().map(\.words)
    }
}
