public import Clocks
public import Foundation
import Register
import Synchronization

/// What is done without anybody asking. Once a minute each duty looks in the register for what is owed, and records what
/// it did, so that a restart repeats nothing.
public final class Rounds: Sendable {
    /// A duty that could not be done.
    public struct Failure: Equatable, Sendable {
        public let at: Moment
        /// In a sentence, for whoever looks after the machine.
        public let sentence: String
    }

    /// Who it was, in the journal.
    static let actor = "heed"

    private let office: Office
    private let nightly: NightlyBackup?
    private let report: @Sendable (String) -> Void
    private let failed = Mutex<Failure?>(nil)

    /// - Parameters:
    ///   - backups: the folder for the nightly backups; none are made without one.
    ///   - name: what they are called after.
    ///   - report: takes each failure, for the log.
    public init(_ office: Office, backups: URL?, named name: String, report: @escaping @Sendable (String) -> Void) {
        (self.office, self.report) = (office, report)
        nightly = backups.map { NightlyBackup(office: office, folder: $0, name: name) }
    }

    /// Why the last nightly backup was not made; `nil` once one was.
    public var failure: Failure? { failed.withLock { $0 } }

    /// Walks every minute until the task is cancelled.
    public func run() async {
        while (try? await Task.sleep(for: .seconds(60))) != nil { await walk() }
    }

    /// One round. What failed is tried again after an hour.
    public func walk() async {
        guard let nightly, nightly.isOwed, office.clock.now >= failure.map({ $0.at + 3600 }) ?? office.clock.now else {
            return
        }
        do {
            try await nightly.make()
            failed.withLock { $0 = nil }
        } catch {
            let sentence = "\(error)"
            failed.withLock { [now = office.clock.now] in $0 = Failure(at: now, sentence: sentence) }
            report(sentence)
        }
    }
}
