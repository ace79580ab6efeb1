public import Clocks
import HashTreeCollections

/// Who managed whom over time, worked out once from what is recorded of every member of staff.
public struct LinesOfManagement: Sendable {
    /// Some days on which somebody managed somebody else directly, both ends counted; open where it still holds.
    struct Stretch: Sendable {
        let manager: ID<PersonFile>
        let managed: ID<PersonFile>
        let days: DayRange
    }

    /// That somebody stood in another's line of management, above or below, and when.
    public struct Connection: Equatable, Sendable {
        public enum Side: Sendable { case above, below }

        public let side: Side
        /// The person named in the case.
        public let named: ID<PersonFile>
        /// Those between the two, from the named person on; empty where one managed the other directly.
        public let through: [ID<PersonFile>]
        public let days: DayRange
    }

    private var byManaged: [ID<PersonFile>: [Stretch]] = [:]
    private var byManager: [ID<PersonFile>: [Stretch]] = [:]
    /// The first day of which any line of management is recorded, by person.
    private var firstKnown: [ID<PersonFile>: Day] = [:]

    public init(_ register: Register) {
        for (id, file) in register.people where !file.managers.isEmpty {
            // In whatever order they were recorded: the latest begun holds, and of those of one day the one recorded last.
            let inOrder = file.managers.enumerated().sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }
                .map(\.element)
            firstKnown[id] = inOrder.first?.from
            for (place, one) in inOrder.enumerated() {
                let next = inOrder.dropFirst(place + 1).first?.from
                guard let manager = one.by, next != one.from else { continue }
                let stretch = Stretch(
                    manager: manager, managed: id, days: DayRange(from: one.from, to: next.map { $0 - 1 }))
                byManaged[id, default: []].append(stretch)
                byManager[manager, default: []].append(stretch)
            }
        }
    }

    /// From when on we know who managed somebody; `nil` where nothing is recorded.
    public func known(of person: ID<PersonFile>) -> Day? { firstKnown[person] }

    /// Everybody who ever stood above somebody or below them, however far, each with the nearest way between the two.
    public func connections(of named: ID<PersonFile>) -> [ID<PersonFile>: Connection] {
        follow(named, .below).merging(follow(named, .above)) { _, above in above }
    }

    /// Outwards, one step of management at a time, as long as the steps share a day.
    private func follow(_ named: ID<PersonFile>, _ side: Connection.Side) -> [ID<PersonFile>: Connection] {
        var found: [ID<PersonFile>: Connection] = [:]
        var seen: [ID<PersonFile>: [DayRange]] = [:]
        var ring: [(person: ID<PersonFile>, days: DayRange, through: [ID<PersonFile>])] = [(named, .always, [])]
        while !ring.isEmpty {
            var next = ring
            next.removeAll(keepingCapacity: true)
            for at in ring {
                for stretch in (side == .above ? byManaged : byManager)[at.person] ?? [] {
                    let other = side == .above ? stretch.manager : stretch.managed
                    guard let days = stretch.days.sharing(at.days), other != named,
                        !(seen[other] ?? []).contains(where: { $0.holds(days) })
                    else { continue }
                    seen[other, default: []].append(days)
                    if found[other] == nil {
                        found[other] = Connection(side: side, named: named, through: at.through, days: days)
                    }
                    next.append((other, days, at.through + [other]))
                }
            }
            ring = next
        }
        return found
    }
}

/// Days from one to another, both counted; open at either end where that is not known or not over.
public struct DayRange: Equatable, Sendable {
    public let from: Day?
    public let to: Day?

    static let always = DayRange(from: nil, to: nil)

    /// The days in both; `nil` where there are none.
    func sharing(_ other: DayRange) -> DayRange? {
        let from = [from, other.from].compactMap { $0 }.max()
        let to = [to, other.to].compactMap { $0 }.min()
        if let from, let to, from > to { return nil }
        return DayRange(from: from, to: to)
    }

    /// Whether every day of another is one of these.
    func holds(_ other: DayRange) -> Bool {
        (from.map { mine in other.from.map { mine <= $0 } ?? false } ?? true)
            && (to.map { mine in other.to.map { $0 <= mine } ?? false } ?? true)
    }

    /// "from 3 March 2006 to 4 May 2008", "since 3 March 2006".
    public var words: String {
        switch (from, to) {
        case (let from?, let to?): "from \(from.words) to \(to.words)"
        case (let from?, nil): "since \(from.words)"
        case (nil, let to?): "until \(to.words)"
        case (nil, nil): "at some time"
        }
    }
}
