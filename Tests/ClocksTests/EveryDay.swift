import Clocks
import Crypto
import Foundation
import Testing

/// Every day from 2009 to 2028 under every rule, against an independent count in Python: `Tests/clocks/independent.py`
/// wrote the digests, and checks them again.
@Suite struct EveryDay {
    private static let file = URL(filePath: #filePath)
        .deletingLastPathComponent().appending(path: "../clocks/every-day.sha256")

    /// Lines of digest, calendar and limit.
    private static let rules: [(digest: String, calendar: String, limit: String)] = {
        let text = try! String(contentsOf: file, encoding: .utf8)
        return text.split(separator: "\n").map { line in
            let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
            return (parts[0], parts[1], parts[2])
        }
    }()

    @Test(arguments: rules)
    func `Every day comes out as in the independent count`(digest: String, calendar: String, limit: String) throws {
        let holidays = HolidayCalendar.named(calendar)
        let allowed = try #require(TimeLimit(limit))
        #expect(holidays != nil || calendar == "none")
        var hash = SHA256()
        for number in Day("2009-01-01").number...Day("2028-12-31").number {
            let start = Day(number: number)
            let due = (try? DueDate(from: start, allow: allowed, calendar: holidays))?.due.description ?? "beyond"
            hash.update(data: Data("\(start) \(due)\n".utf8))
        }
        #expect(hash.finalize().map { String(format: "%02x", $0) }.joined() == digest)
    }

    @Test func `Every time limit of every regime is among them`() {
        let counted = Set(Self.rules.map { "\($0.calendar) \($0.limit)" })
        let wanted = Regime.shipped.flatMap { regime in
            regime.steps.compactMap { $0.limit.map { "\(regime.calendar) \($0)" } }
        }
        #expect(Set(wanted).subtracting(counted) == [])
    }
}
