public import Clocks
import Foundation
public import Register

/// The same service under today's rules: invented incidents of autumn 2026, with the clocks of their rapid reviews.
/// Nobody in it is real.
public enum NorthmoorNow {
    /// The day on which it stands.
    public static let today: Day = "2026-11-23"

    /// Everything that was recorded, in the order recorded.
    public static func lines() throws -> [FactLine] { try FactFolder.lines(of: "NorthmoorNow") }
}
