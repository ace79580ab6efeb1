import Clocks
import Foundation
import Journal
import Testing

/// An implementation that must keep the contract.
struct Backend: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable () throws -> any Journal

    static let all = [
        Backend(testDescription: "SQLite in memory") { try SQLiteJournal() },
        Backend(testDescription: "SQLite on disk") {
            try SQLiteJournal(path: Given.folder().appending(path: "journal.sqlite").path())
        },
    ]
}

enum Given {
    static let noon = Moment(london: "2009-04-07", hour: 12, minute: 0)

    /// A folder that nothing else uses.
    static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "heed-tests-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// A draft about a file, with nothing sealed.
    static func draft(_ words: String, act: String = "a1", at moment: Moment = noon, origin: Origin? = nil)
        -> SealedDraft
    {
        SealedDraft(
            Draft(
                actor: "P-0001", act: act, file: "lesson/1", name: "lesson.noted", origin: origin,
                body: #"{"lesson.noted":{"words":"\#(words)"}}"#), at: moment)
    }

    /// A draft with one sealed text.
    static func sealedDraft(_ plain: String, with key: SealingKey, act: String = "s1") throws -> SealedDraft {
        let text = try SealedText(sealing: Data(plain.utf8), file: "case/1", field: "case.told.account", with: key)
        return SealedDraft(
            Draft(
                actor: "P-0001", act: act, file: "case/1", name: "case.told",
                body: #"{"case.told":{"account":{"seal":"\#(key.id)","sha256":"\#(text.digest)"}}}"#),
            at: noon, sealed: [text])
    }

    static func key(for subject: String = "child-1") throws -> SealingKey {
        let safe = try Safe(master: MasterKey())
        var new = NewKeys()
        return try safe.key(for: subject, .identity, adding: &new)
    }
}
