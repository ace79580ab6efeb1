extension Regime {
    /// When `step` is due if its clock starts on `start`, which is day 0 and does not count.
    ///
    /// - Parameters:
    ///   - begun: the day on which the review came under this regime, which keeps it when the law changes; without it
    ///     the start day itself must lie within the regime.
    ///   - evenIfOff: works it out although the regime is switched off; the explanation then says so.
    public func due(
        _ step: RegimeStep, from start: Day, begun: Day? = nil, evenIfOff: Bool = false
    ) throws(NoDueDate) -> StepDue {
        guard on || evenIfOff else { throw .switchedOff(self) }
        let place = effective.place(of: begun ?? start)
        if place == .before || place == .after { throw outside(begun ?? start, place, step) }
        guard let limit = step.limit, let rule = step.rule else { throw .noTimeLimit(step, in: self) }
        let date: DueDate
        do {
            date = try DueDate(from: start, allow: limit, calendar: HolidayCalendar.named(calendar))
        } catch {
            throw .beyond(error)
        }
        let explanation = explain(step, rule, date, certain: place == .inside)
        return StepDue(regime: self, step: step, date: date, explanation: explanation)
    }

    private func outside(_ day: Day, _ place: EffectiveDays.Place, _ step: RegimeStep) -> NoDueDate {
        let others = Regime.applying(on: day, in: jurisdiction).filter {
            $0.id != id && !Set($0.reviews).isDisjoint(with: reviews)
        }
        return .outside(self, day, after: place == .after, then: others, withinReview: step.starts.isWithinReview)
    }

    private func explain(_ step: RegimeStep, _ rule: String, _ date: DueDate, certain: Bool) -> String {
        var sentences = ["\(step.name): \(rule) (\(name)).", date.explanation]
        if let next = date.nextWorkingDay {
            sentences.append(
                """
                \(date.due.weekday.name) \(date.due.words) is no working day, and this date is not moved; the next \
                working day is \(next.wordsWithWeekday).
                """)
        }
        sentences.append("Force: \(step.force.rawValue). Source: \(step.source).")
        if let advice = step.confidence.advice { sentences.append(advice) }
        if let note = step.note { sentences.append(note) }
        if !certain {
            sentences.append("Its days are \(effective.words): check with your board that it held on this one.")
        }
        if !on { sentences.append("This regime is switched off. \(reason ?? "").") }
        return sentences.joined(separator: " ")
    }
}
