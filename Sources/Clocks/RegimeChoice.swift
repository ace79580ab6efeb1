/// A regime under which an incident may come, with why it is offered.
public struct RegimeChoice: Sendable, Equatable {
    public let regime: Regime
    /// "In force in England on 23 October 2009 (April 2006 to December 2009)."
    public let why: String

    /// Those in force on the day in the place that review any of the subjects: first those switched on, then those
    /// switched off, each in order of id. Where a change is known only by its month both the old and the new are there.
    public static func offered(
        on day: Day, in place: Jurisdiction, reviewing subjects: Set<Regime.Subject>
    ) -> [RegimeChoice] {
        let applying = Regime.applying(on: day, in: place).filter { !subjects.isDisjoint(with: $0.reviews) }
        return (applying.filter(\.on) + applying.filter { !$0.on }).map { RegimeChoice($0, on: day) }
    }

    private init(_ regime: Regime, on day: Day) {
        self.regime = regime
        var sentences = [Self.holds(regime, on: day)]
        if !regime.on { sentences.append("Switched off: \(regime.reason?.lowercasedFirst ?? "no reason was kept").") }
        why = sentences.joined(separator: " ")
    }

    private static func holds(_ regime: Regime, on day: Day) -> String {
        let (place, days) = (regime.jurisdiction.words, regime.effective.words)
        if regime.effective.from == nil, regime.effective.to == nil {
            return "May be used anywhere in \(place) at any time."
        }
        if regime.effective.place(of: day) == .inside { return "In force in \(place) on \(day.words) (\(days))." }
        return "May have been in force in \(place) on \(day.words): its days are \(days). Check with your board."
    }
}
