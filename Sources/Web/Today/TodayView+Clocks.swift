import Clocks
import Register

extension TodayView {
    /// A kind of clock that runs, and for what.
    struct Running: Encodable, Sendable {
        /// "First decision, 7 working days".
        let clock: String
        /// "1 running, for N-0061", "5 running, 2 of them overdue, due next 26 October 2009".
        let words: String
    }

    /// The clocks behind duties, each kind once, in the order in which the first of each is due.
    static func running(_ duties: [Duty]) -> [Running] {
        var kinds: [(clock: String, duties: [Duty])] = []
        for duty in duties {
            guard let clock = duty.clock else { continue }
            if let place = kinds.firstIndex(where: { $0.clock == clock }) {
                kinds[place].duties.append(duty)
            } else {
                kinds.append((clock, [duty]))
            }
        }
        return kinds.map { Running(clock: $0.clock, words: words($0.duties)) }
    }

    private static func words(_ duties: [Duty]) -> String {
        var words = "\(duties.count) running"
        let references = duties.compactMap(\.reference)
        if (1...2).contains(references.count) { words += ", for \(references.joined(separator: " and "))" }
        let overdue = duties.count { $0.standing.state == .overdue }
        if overdue > 0 { words += overdue == duties.count ? ", overdue" : ", \(overdue) of them overdue" }
        if let next = duties.first(where: { $0.standing.state != .overdue })?.due { words += ", due next \(next.words)" }
        return words
    }
}
