import Foundation

/// One version of the rules under which a death or serious harm is reviewed: whom they bind, what things are called
/// then, and the steps with their clocks. Data, with its source.
public struct Regime: Codable, Sendable, Equatable {
    /// What people call the parts of a review under it.
    public struct Words: Codable, Sendable, Equatable {
        public let review, notification, board, report: String
    }

    /// What it reviews. Two regimes may stand side by side in one place when they review different things.
    public enum Subject: String, Codable, Sendable {
        case child, adult, domestic, own
        case childDeath = "child death"
    }

    /// As on the command line: `england-2023`.
    public let id: String
    /// As a multi-agency review records it: `WT23`.
    public let code: String
    /// "Working Together to Safeguard Children 2023".
    public let name: String
    public let version: String
    /// Off until a board has checked it, where its dates could not be sourced.
    public let on: Bool
    /// Why it is off.
    public let reason: String?
    public let words: Words
    public let jurisdiction: Jurisdiction
    public let reviews: [Subject]
    /// The calendar whose bank holidays do not count.
    public let calendar: String
    public let effective: EffectiveDays
    public let trigger: String
    public let products: [String]
    public let source: String
    public let note: String?
    /// In the order in which they come.
    public let steps: [RegimeStep]

    public func step(_ id: String) -> RegimeStep? { steps.first { $0.id == id } }
}

extension Regime {
    /// The regimes that ship with Heed, switched off ones too, in order of their ids.
    public static let shipped: [Regime] = load()

    public static func find(_ id: String) -> Regime? { shipped.first { $0.id == id } }

    /// Those in force on a day in a place, switched off ones too. Where the day of a change is known only by its month,
    /// both the old and the new apply on every day of that month.
    public static func applying(on day: Day, in place: Jurisdiction) -> [Regime] {
        shipped.filter { $0.jurisdiction.covers(place) && $0.effective.mayHold(day) }
    }

    private static func load() -> [Regime] {
        do {
            guard let folder = Bundle.module.url(forResource: "Regimes", withExtension: nil) else {
                throw CocoaError(.fileNoSuchFile)
            }
            let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            let regimes = try files.filter { $0.pathExtension == "json" }
                .map { try JSONDecoder().decode(Regime.self, from: Data(contentsOf: $0)) }
            return regimes.sorted { $0.id < $1.id }
        } catch {
            fatalError("The regimes that ship with Heed cannot be read: \(error)")
        }
    }
}
