import Foundation
import GRDB
import Imports
import Likeness
import Register
import Testing

/// Given 90 lessons, each also worded afresh by somebody who had not seen the lexicon, among 200 others (Pairs/README.md).
/// Every fresh wording is looked for among all 290.
@Suite struct LearnedBefore {
    private let earlier: [String]
    private let afresh: [String]
    private let others: [String]

    init() throws {
        let folder = try #require(Bundle.module.url(forResource: "Pairs", withExtension: nil))
        func rows(_ name: String) throws -> [[String]] {
            try CSVFile(Data(contentsOf: folder.appending(path: name))).table(header: 0).rows.map(\.cells)
        }
        let pairs = try rows("reworded.csv")
        (earlier, afresh, others) = (pairs.map { $0[0] }, pairs.map { $0[1] }, try rows("others.csv").map { $0[0] })
    }

    /// How often the lesson itself stands first, and how often among the first five.
    private func shares(_ find: (String) throws -> [Int]) rethrows -> (first: Double, five: Double) {
        let places = try afresh.enumerated().map { place, text in try find(text).firstIndex(of: place) }
        return (
            Double(places.count { $0 == 0 }) / Double(places.count), Double(places.count { ($0 ?? 5) < 5 }) / Double(places.count)
        )
    }

    @Test func `A lesson worded afresh is found twice as often as a search for words finds it`() throws {
        let concordance = Concordance(earlier + others, reader: Register.lexiconReader)
        let ours = shares { concordance.nearest(to: $0, most: 5).map(\.place) }
        let words = try WordSearch(earlier + others)
        let theirs = try shares(words.nearest)
        #expect(ours.first >= max(2 * theirs.first, 0.3), "first: \(ours.first) beside \(theirs.first)")
        #expect(ours.five > 0.6, "among five: \(ours.five) beside \(theirs.five)")
    }

    @Test func `Every suggestion says why`() {
        let concordance = Concordance(earlier + others, reader: Register.lexiconReader)
        for text in afresh {
            for near in concordance.nearest(to: text, most: 5) { #expect(!near.why.isEmpty) }
        }
    }
}

/// What a search box finds: SQLite's full-text search over stems, ranked by bm25.
private struct WordSearch {
    private let database: DatabaseQueue

    init(_ texts: [String]) throws {
        database = try DatabaseQueue()
        try database.write { database in
            try database.execute(sql: "CREATE VIRTUAL TABLE lessons USING fts5(text, tokenize = 'porter unicode61')")
            for (place, text) in texts.enumerated() {
                try database.execute(sql: "INSERT INTO lessons (rowid, text) VALUES (?, ?)", arguments: [place, text])
            }
        }
    }

    func nearest(to text: String) throws -> [Int] {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { "\"\($0)\"" }.joined(separator: " OR ")
        return try database.read { database in
            try Int.fetchAll(
                database, sql: "SELECT rowid FROM lessons WHERE lessons MATCH ? ORDER BY bm25(lessons) LIMIT 5", arguments: [words])
        }
    }
}
