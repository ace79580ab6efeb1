import Crypto
import Foundation
import Testing

@testable import Clocks

/// Every day around each proclamation, against an independent count in Python: `Tests/clocks/independent.py` wrote the
/// digests, and checks them again.
@Suite struct EveryProclamation {
    private static let file = URL(filePath: #filePath)
        .deletingLastPathComponent().appending(path: "../clocks/proclaimed.sha256")

    /// Lines of digest, calendar and limit.
    private static let rules: [(digest: String, calendar: String, limit: String)] = {
        let text = try! String(contentsOf: file, encoding: .utf8)
        return text.split(separator: "\n").map { line in
            let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
            return (parts[0], parts[1], parts[2])
        }
    }()

    @Test(arguments: rules)
    func `What each proclamation moved is as in the independent count`(
        digest: String, calendar: String, limit: String
    ) throws {
        let holidays = try #require(HolidayCalendar.named(calendar))
        let allowed = try #require(TimeLimit(limit))
        let starts = Set(holidays.proclamations.flatMap { day in (-35...2).map { day + $0 } }).sorted()
        var hash = SHA256()
        for start in starts {
            let due = try? DueDate(from: start, allow: allowed, calendar: holidays)
            let changes = due?.changed.map { "\($0.day)|\($0.why)|\($0.proclaimed)|\($0.dueBefore)" } ?? []
            let line = "\(start) \(due?.due.description ?? "beyond") \(changes.joined(separator: ";"))\n"
            hash.update(data: Data(line.utf8))
        }
        #expect(hash.finalize().map { String(format: "%02x", $0) }.joined() == digest)
    }
}
