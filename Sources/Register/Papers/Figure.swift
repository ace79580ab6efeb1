public import Clocks

/// A number with everything by which it can be defended: what it counts, by which rule, and the records behind it.
public struct Figure: Equatable, Sendable {
    public let id: String
    /// The version of its definition.
    public let version: Int
    public let title: String
    public let unit: CountingUnit
    /// The rule, in a sentence.
    public let definition: String
    /// References, sorted; exactly as many as the value.
    public let records: [String]
    /// How many of the records rest on an earlier register. Heed witnessed the others.
    public let fromEarlier: Int

    public var value: Int { records.count }

    /// Whether it says what children were like, or what became of one notification: age, circumstance, whom we knew. Two such lists of references, laid side by
    /// side, can point to one child.
    public var tellsOfChildren: Bool {
        ["children.", "involvement.", "notifications.outcome.", "notifications.delay-known"].contains {
            id.hasPrefix($0)
        }
    }

    public var published: PublishedFigure {
        PublishedFigure(id: id, definition: version, value: value, records: records)
    }
}

/// What is counted. Units are never added together.
public enum CountingUnit: String, Sendable, Codable {
    case incidents, children, notifications, people, lessons, parts, meetings
    case halfDays = "half-days"
    case managementReviews = "management reviews"
    case multiAgencyReviews = "multi-agency reviews"

    /// "1 notification", "12 notifications".
    public func counted(_ number: Int) -> String { "\(number) \(number == 1 ? singular : rawValue)" }

    private var singular: String {
        switch self {
        case .children: "child"
        case .people: "person"
        case .parts: "part"
        default: String(rawValue.dropLast())
        }
    }
}

/// What a figure is worked out over.
public struct FigureScope: Sendable {
    public let period: Period
    /// The day to which the register stands.
    public let asAt: Day

    public init(period: Period, asAt: Day) { (self.period, self.asAt) = (period, asAt) }

    /// The days after the period's close, to the as-at day; `nil` when it has not closed by then.
    public var afterPeriod: ClosedRange<Day>? { asAt > period.last ? (period.last + 1)...asAt : nil }
    /// The same, no longer than the period itself: beyond that it is another period's business.
    public var lookedAfter: ClosedRange<Day>? {
        afterPeriod.map { $0.lowerBound...min($0.upperBound, period.last + period.days) }
    }
    /// The first days after the close, as many as the window has; `nil` as above.
    public func window(days: Int) -> ClosedRange<Day>? {
        afterPeriod.map { $0.lowerBound...min($0.upperBound, period.last + days) }
    }
}

/// How one figure is worked out. A published definition is never edited: a new one gets the next version.
public struct FigureDefinition: Sendable {
    public let id: String
    public let version: Int
    public let unit: CountingUnit
    let title: @Sendable (FigureScope) -> String
    let definition: String
    let records: @Sendable (FigureGround) -> [String]

    init(
        _ id: String, version: Int = 1, _ unit: CountingUnit, _ title: @escaping @Sendable (FigureScope) -> String,
        _ definition: String, records: @escaping @Sendable (FigureGround) -> [String]
    ) {
        (self.id, self.version, self.unit, self.title) = (id, version, unit, title)
        (self.definition, self.records) = (definition, records)
    }

    public func figure(in register: Register, _ scope: FigureScope) -> Figure {
        figure(on: FigureGround(register, scope))
    }

    func figure(on ground: FigureGround) -> Figure {
        let records = records(ground).map { (key: FigureDefinition.order($0), record: $0) }.sorted { $0.key < $1.key }
            .map(\.record)
        return Figure(
            id: id, version: version, title: title(ground.scope), unit: unit, definition: definition, records: records,
            fromEarlier: records.count { ground.register.fromEarlier.contains(FigureDefinition.file(of: $0)) })
    }

    /// References sort by their numbers: N-9999 before N-10000, C-0017.2 before C-0017.10.
    private static func order(_ record: String) -> (Int, Int) {
        var (file, part, isPart) = (0, 0, false)
        for byte in record.utf8 {
            if byte == UInt8(ascii: ".") { isPart = true }
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { continue }
            let digit = Int(byte - UInt8(ascii: "0"))
            if isPart { part = part * 10 + digit } else { file = file * 10 + digit }
        }
        return (file, part)
    }

    /// The file or notification of a record: C-0017 for its child C-0017.1.
    private static func file(of record: String) -> String { String(record.prefix { $0 != "." }) }

    /// The definition of that version, or the newest.
    public static func find(_ id: String, version: Int? = nil) -> FigureDefinition? {
        all.last { $0.id == id && (version == nil || $0.version == version) }
    }

    /// The newest version of each, in the order in which they are shown.
    public static let current: [FigureDefinition] = {
        let newest = Dictionary(all.map { ($0.id, $0.version) }, uniquingKeysWith: max)
        return all.filter { newest[$0.id] == $0.version }
    }()
}

extension Register {
    /// Every figure of a paper, by the newest definitions.
    public func figures(_ scope: FigureScope) -> [Figure] {
        let ground = FigureGround(self, scope)
        return FigureDefinition.current.map { $0.figure(on: ground) }
    }
}
