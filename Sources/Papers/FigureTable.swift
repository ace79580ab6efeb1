import Figures
public import Register

/// The figures of one paper, by id.
struct FigureTable {
    let all: [Figure]
    private let byID: [String: Figure]

    init(_ figures: [Figure]) {
        all = figures
        byID = Dictionary(uniqueKeysWithValues: figures.map { ($0.id, $0) })
    }

    /// A figure that a definition gives: asking for another is a mistake in the program.
    subscript(id: String) -> Figure {
        guard let figure = byID[id] else { preconditionFailure("there is no figure \(id)") }
        return figure
    }

    func value(_ id: String) -> Int { self[id].value }

    /// "12", opening the figure.
    func number(_ id: String) -> Text.Run { Text.Run(words: String(value(id)), figure: id) }
    /// "no management reviews", opening the figure that says so.
    func none(_ id: String) -> Text.Run { Text.Run(words: "no \(self[id].unit.rawValue)", figure: id) }
    /// "12 notifications", "1 child".
    func counted(_ id: String) -> Text.Run { Text.Run(words: self[id].unit.counted(value(id)), figure: id) }

    /// How many of the notifications counted rest on an earlier register.
    var provenance: String {
        let ids =
            ["notifications", "notifications.previous", "notifications.year-before", "notifications.after-period"]
            + (3...6).map { "notifications.before-\($0)" }
        // Two of these periods may be one and the same.
        let unlike = Dictionary(ids.map { (self[$0].records, self[$0]) }, uniquingKeysWith: { first, _ in first })
            .values
        let all = unlike.reduce(0) { $0 + $1.value }
        let earlier = unlike.reduce(0) { $0 + $1.fromEarlier }
        let witnessed = "\(all - earlier) of the \(all) notifications counted here were recorded in Heed"
        return earlier == 0
            ? "\(witnessed); none rests on an earlier register."
            : "\(witnessed); \(earlier) rest\(earlier == 1 ? "s" : "") on an earlier register."
    }
}

/// A figure as it is shown: every word ready.
public struct FigureView: Encodable, Sendable {
    public let id: String
    public let title: String
    public let value: Int
    public let unit: String
    public let definition: String
    public let version: Int
    /// Bare references; none where lists laid side by side could point to one child.
    public let records: [String]
    public let recordsWithheld: Bool
    public let provenance: String

    /// - Parameter generalised: for a copy of the paper, in which what children were like is told without references.
    public init(_ figure: Figure, generalised: Bool = false) {
        (id, title, value, unit) = (figure.id, figure.title, figure.value, figure.unit.rawValue)
        (definition, version) = (figure.definition, figure.version)
        recordsWithheld = generalised && figure.tellsOfChildren
        records = recordsWithheld ? [] : figure.records
        provenance =
            figure.fromEarlier == 0
            ? "All recorded in Heed."
            : "\(figure.value - figure.fromEarlier) recorded in Heed, \(figure.fromEarlier) from an earlier register."
    }
}

/// A check of the trend as it is shown.
public struct CheckView: Encodable, Sendable {
    public let check: String
    public let title: String
    public let verdict: String
    public let sentence: String
    public let rule: String
    public let p: OrNull<Double>
    public let details: String?

    public init(_ check: Trend.Check) {
        (self.check, title, verdict) = (check.id, check.title, check.verdict.rawValue)
        (sentence, rule, p, details) = (check.sentence, check.rule, OrNull(check.p), check.details)
    }
}
