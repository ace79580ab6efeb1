import Clocks
import Register

extension Register {
    /// The regimes under which a case may come: those it is under already, then those in force when we were told of it or
    /// are now, in this organisation's nation and of what it reviews.
    func regimesOffered(for id: ID<CaseFile>, on today: Day) -> [RegimeChoice] {
        let nation = home.nation ?? .england
        let subjects: Set<Regime.Subject> = home.reviews.isEmpty ? [.child] : Set(home.reviews)
        let told = self[id].notifications.map(\.received).min()
        let offered = [told, today].compactMap { $0 }.flatMap {
            RegimeChoice.offered(on: $0, in: nation, reviewing: subjects)
        }
        let held = Set(self[id].regimes.map(\.regime))
        let once = offered.reduce(into: [RegimeChoice]()) { once, choice in
            if !once.contains(where: { $0.regime.id == choice.regime.id }) { once.append(choice) }
        }
        return once.filter { held.contains($0.regime.id) } + once.filter { !held.contains($0.regime.id) }
    }

    /// The law whose words are used of a case: the first it came under, else the first it may come under.
    func law(of id: ID<CaseFile>, on today: Day) -> Regime? {
        self[id].regimes.first?.law ?? regimesOffered(for: id, on: today).first?.regime
    }
}

extension Regime {
    /// The law by whose code a multi-agency review is recorded.
    static func coded(_ code: String) -> Regime? { shipped.first { $0.code == code } }
}
