import Clocks
import Demo
import Office
import Register

/// Northmoor, recorded once and then only looked at.
enum Demonstration {
    private static let made = Task {
        let office = try Office(inMemory: .pinned(to: Northmoor.today))
        try await office.replay(Northmoor.lines())
        return office
    }

    static var office: Office { get async throws { try await made.value } }

    /// One that a story may write to.
    static func own() async throws -> Office {
        let office = try Office(inMemory: .pinned(to: "2009-10-24"))
        try await office.replay(Northmoor.lines())
        return office
    }

    static func figures(_ office: Office, asAt day: Day = Northmoor.today) throws -> [String: Figure] {
        let figures = try office.asAt(day).figures(FigureScope(period: Northmoor.period, asAt: day))
        return Dictionary(uniqueKeysWithValues: figures.map { ($0.id, $0) })
    }

    static func trend(_ office: Office, asAt day: Day = Northmoor.today) throws -> [String: Trend.Check] {
        let trend = try office.asAt(day).trend(FigureScope(period: Northmoor.period, asAt: day))
        return Dictionary(uniqueKeysWithValues: trend.checks.map { ($0.id, $0) })
    }
}
