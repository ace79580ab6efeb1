public import Clocks

extension CaseFile {
    /// A regime under which the incident came, in the version in force then.
    public struct RegimeHeld: Equatable, Sendable {
        /// What was agreed about one step.
        public struct Stop: Equatable, Sendable {
            public enum What: Equatable, Sendable {
                case extended(to: Day)
                case suspended(from: Day, to: Day)
            }
            public let step: String
            public let what: What
            public let askedBy: Sealed<String>
            public let agreedBy: Sealed<String>
            public let why: Sealed<String>
            public let on: Day
        }

        /// `england-2023`.
        public let regime: String
        public let version: String
        public let begun: Day
        /// The day of each event that starts clocks: awareness, decision.
        public internal(set) var started: [String: Day] = [:]
        /// In the order in which they were agreed.
        public internal(set) var stops: [Stop] = []
        /// By step.
        public internal(set) var done: [String: Day] = [:]

        /// The law as it stood then; `nil` where Heed does not hold that version.
        public var law: Regime? { Regime.find(regime).flatMap { $0.version == version ? $0 : nil } }
    }

    public subscript(regime id: String) -> RegimeHeld? { regimes.first { $0.regime == id } }

    mutating func keepTime(_ fact: CaseFact) {
        switch fact {
        case .regimeBegun(let regime, let version, let on):
            regimes.append(RegimeHeld(regime: regime, version: version, begun: on))
        case .clockStarted(let regime, let event, let at, _, _):
            change(regime) { $0.started[event] = at }
        case .clockExtended(let regime, let step, let to, let askedBy, let agreedBy, let why, let on):
            change(regime) {
                $0.stops.append(
                    .init(
                        step: step, what: .extended(to: to), askedBy: askedBy, agreedBy: agreedBy, why: why, on: on))
            }
        case .clockSuspended(let regime, let step, let from, let to, let askedBy, let agreedBy, let why, let on):
            change(regime) {
                $0.stops.append(
                    .init(
                        step: step, what: .suspended(from: from, to: to), askedBy: askedBy, agreedBy: agreedBy,
                        why: why, on: on))
            }
        case .stepDone(let regime, let step, let on):
            change(regime) { $0.done[step] = on }
        default: break
        }
    }

    private mutating func change(_ regime: String, _ body: (inout RegimeHeld) -> Void) {
        if let index = regimes.firstIndex(where: { $0.regime == regime }) { body(&regimes[index]) }
    }
}

extension CaseFile {
    /// The clock of one step; `nil` where its regime does not hold or what starts it has not happened.
    ///
    /// - Parameter words: opens what was said of an agreement, for an explanation that is shown.
    public func clock(
        _ regime: String, _ step: String, words: (Sealed<String>) -> String = { _ in "" }
    ) -> StepClock? {
        guard let held = self[regime: regime], let law = held.law, let step = law.step(step),
            let start = held.started[step.starts.rawValue]
        else { return nil }
        let changes = held.stops.filter { $0.step == step.id }.map { stop in
            let agreement = ClockStops.Agreement(
                askedBy: words(stop.askedBy), agreedBy: words(stop.agreedBy), why: words(stop.why))
            return switch stop.what {
            case .extended(let to): ClockStops.Change.extended(to: to, agreement)
            case .suspended(let from, let to): ClockStops.Change.suspended(from: from, to: to, agreement)
            }
        }
        return StepClock(step, of: law, from: start, begun: held.begun, changes: changes, done: held.done[step.id])
    }

    /// Every clock that runs or has run, regime by regime, in the order of the law's steps.
    public func clocks(words: (Sealed<String>) -> String = { _ in "" }) -> [StepClock] {
        regimes.flatMap { held in
            (held.law?.steps ?? []).compactMap { clock(held.regime, $0.id, words: words) }
        }
    }
}
