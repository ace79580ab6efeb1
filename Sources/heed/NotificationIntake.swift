import Clocks
import Imports
import Journal
import Office
import Register

/// Takes the rows of one file into an office, each as an act of its own that is recorded once.
struct NotificationIntake {
    private let office: Office
    private let source: String
    private let digest: String
    /// The journal's last place before the first row.
    private let start: Int

    /// - Throws: a refusal when another person brought in the same file: their acts and ours would not know each other.
    init(_ office: Office, source: String, digest: String) throws {
        (self.office, self.source, self.digest) = (office, source, digest)
        start = office.now().sequence
        try office.entries(after: 0, through: .max) { entry in
            guard entry.draft.origin?.digest == digest, entry.draft.actor != Operator.name else { return }
            throw Refusal(
                "brought-in-before", .conflict,
                "\(entry.draft.actor) brought in this file on \(entry.recordedAt.londonDay.words).")
        }
    }

    /// Reads and judges every row. Without `dryRun` each good one is recorded before the next is judged.
    func take(_ table: NotificationTable, dryRun: Bool) async throws -> ImportReport {
        var report = ImportReport(notifications: table, dryRun: dryRun)
        var register = office.now()
        var met: [String: Int] = [:]
        for row in table.rows {
            do {
                let read = try NotificationRow(row, of: table, in: register, today: office.today)
                register = try read.trial(in: register, at: office.clock.now)
                let content = Hash(of: Array(table.content(of: row).utf8)).description
                met[content, default: 0] += 1
                let key = "import notifications \(content) \(met[content] ?? 1)"
                let isOld = dryRun ? false : try await record(read, as: key)
                report.accept(row, warnings: read.warnings, already: isOld)
            } catch let refused as RowRefused {
                report.reject(row, refused.reasons)
            } catch let refusal as Refusal {
                report.reject(row, refusal.messages.map(\.sentence))
            }
        }
        return report
    }

    /// What was told, and what was found: as one act, or as two when the earlier register learnt the second afterwards.
    private func record(_ row: NotificationRow, as key: String) async throws -> Bool {
        let origin = Origin(knownBy: row.knownBy, source: source, digest: digest)
        let told = try await office.record(Act(key, by: Operator.name), from: origin) {
            register, facts throws(Refusal) in
            let id = try row.tell(register, &facts)
            if !row.isFoundLater { try row.find(about: id, &facts) }
        }
        if row.isFoundLater, let id = told.files.first.flatMap({ ID<CaseFile>($0) }) {
            let origin = Origin(knownBy: row.findingsKnownBy, source: source, digest: digest)
            _ = try await office.record(Act("\(key), findings", by: Operator.name), from: origin) {
                _, facts throws(Refusal) in try row.find(about: id, &facts)
            }
        }
        return told.last <= start
    }
}
