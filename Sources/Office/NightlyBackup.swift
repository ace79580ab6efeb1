import Clocks
import Foundation
import Journal
import Register

/// The duty of making a backup each night and of letting old ones go.
struct NightlyBackup: Sendable {
    /// How many nights a backup is kept: with the last of them goes the last copy of a key that was destroyed.
    static let nights = 35

    let office: Office
    /// Where the backups lie.
    let folder: URL
    /// What they are called after: the data folder's name.
    let name: String

    /// Whether tonight's is due. One that was missed, because the machine was off, is made once it is on again.
    var isOwed: Bool {
        let (home, today) = (office.now().home, office.today)
        guard !home.backups.contains(where: { $0.name == file(of: today) }) else { return false }
        return office.clock.now >= Moment(london: today, hour: 2, minute: 0)
            || home.backups.isEmpty && home.founded < today
    }

    func make() async throws {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Failed(description: "The folder for backups, \(path), cannot be made, so there is no backup tonight.")
        }
        let file = file(of: office.today)
        _ = try await office.backUp(
            to: folder.appending(path: file), replacing: true, as: Act("nightly backup \(file)", by: Rounds.actor))
        try removeOld()
    }

    /// Only ever after a new one was made, with what nights that were cut short left. Another name is left alone.
    private func removeOld() throws {
        for file in try FileManager.default.contentsOfDirectory(atPath: path) {
            guard let day = day(of: file) else { continue }
            guard office.today - day >= NightlyBackup.nights || file.hasSuffix(".making") else { continue }
            do {
                try FileManager.default.removeItem(at: folder.appending(path: file))
            } catch {
                throw Failed(description: "Tonight’s backup is made. \(file) in \(path) is still there: clear it away.")
            }
        }
    }

    private var path: String { folder.path(percentEncoded: false) }

    private func file(of day: Day) -> String { "\(name)-\(day).heedbackup" }

    /// The night of a backup, or of one that was cut short.
    private func day(of file: String) -> Day? {
        guard file.hasPrefix("\(name)-"), let day = Day(file.dropFirst(name.count + 1).prefix(10)),
            [self.file(of: day), self.file(of: day) + ".making"].contains(file)
        else { return nil }
        return day
    }
}

extension NightlyBackup {
    /// In a sentence, for whoever looks after the machine.
    struct Failed: Error, CustomStringConvertible {
        let description: String
    }
}
