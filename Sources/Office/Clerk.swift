import Clocks
import Foundation
import Journal
import Register
import Synchronization

/// Decides and records, a batch at a time; ``GroupCommit`` sees to it that no two batches meet.
final class Clerk: Sendable {
    struct Request: Sendable {
        let act: Act
        let origin: Origin?
        /// When it was recorded, for an act that is replayed; else the clock says.
        let at: Moment?
        let decide: @Sendable (Register, inout Facts) throws(Refusal) -> Void

        init(
            act: Act, origin: Origin?, at moment: Moment? = nil,
            decide: @escaping @Sendable (Register, inout Facts) throws(Refusal) -> Void
        ) {
            (self.act, self.origin, at, self.decide) = (act, origin, moment, decide)
        }
    }

    let history: History
    private let journal: any Journal
    private let safe: Safe
    private let clock: Clock
    /// Set when the disk failed in a way that leaves its content in doubt.
    private let stopped = Mutex<String?>(nil)

    init(journal: any Journal, safe: Safe, clock: Clock) throws {
        (self.journal, self.safe, self.clock) = (journal, safe, clock)
        history = try History(journal: journal, safe: safe)
    }

    func record(_ batch: [Request]) -> [Result<Receipt, any Error>] {
        if let why = stopped.withLock({ $0 }) {
            return batch.map { _ in .failure(NotRecorded(why: why, isCertain: true)) }
        }
        var trial = Trial(history.now, last: history.lastRecorded, safe: safe)
        let acts = batch.map { name(of: $0.act) }
        do {
            trial.earlier = try journal.entries(of: Set(acts))
            let replies = zip(batch, acts).map { reply(to: $0, act: $1, &trial) }
            try commit(trial)
            return replies
        } catch {
            return batch.map { _ in .failure(error) }
        }
    }

    func isRecorded(_ act: Act) throws -> Bool {
        let name = name(of: act)
        return try journal.entries(of: [name])[name] != nil
    }

    /// As the journal names it. A key is its sender's own: two people who choose the same one mean two acts.
    private func name(of act: Act) -> String { safe.act("\(act.by) \(act.key)") }

    /// Everything decided so far in this batch.
    private struct Trial {
        var register: Register
        var drafts: [SealedDraft] = []
        var receipts: [String: Receipt] = [:]
        /// The entries of acts that were recorded before.
        var earlier: [String: [Entry]] = [:]
        var folded: [History.Change] = []
        let start: Int
        /// When the last act was recorded; time never runs back.
        var last: Moment
        let sealing: Sealing
        var reader: FactReader

        init(_ register: Register, last: Moment, safe: Safe) {
            self.register = register
            start = register.sequence
            self.last = last
            sealing = Sealing(safe: safe)
            reader = FactReader(safe: safe, sealing: sealing)
        }

        mutating func takeBack(to count: Int, _ register: Register) {
            self.register = register
            drafts.removeSubrange(count...)
            folded.removeSubrange(min(count, folded.count)...)
        }
    }

    private func reply(to request: Request, act: String, _ trial: inout Trial) -> Result<Receipt, any Error> {
        do {
            if let receipt = trial.receipts[act] { return .success(receipt) }
            if let earlier = trial.earlier[act], let first = earlier.first, let last = earlier.last {
                return .success(
                    Receipt(first: first.sequence, last: last.sequence, files: references(earlier.map(\.draft.file))))
            }
            return .success(try decide(request, act: act, &trial))
        } catch {
            // One refused act costs only itself.
            return .failure(error)
        }
    }

    private func decide(_ request: Request, act: String, _ trial: inout Trial) throws -> Receipt {
        trial.last = max(request.at ?? clock.now, trial.last)
        if let knownBy = request.origin?.knownBy, knownBy > trial.last.londonDay {
            throw Refusal(
                "known-tomorrow", .rule, "The earlier register cannot have known this by \(knownBy.words), after today."
            )
        }
        var facts = Facts(trial.register, at: trial.last, by: request.act.by)
        try request.decide(trial.register, &facts)
        guard !facts.added.isEmpty else { throw Refusal("nothing-to-record", .rule, "There is nothing to record.") }
        let before = (register: trial.register, count: trial.drafts.count)
        do {
            for fact in facts.added { try add(fact, of: request, act: act, &trial) }
        } catch {
            trial.takeBack(to: before.count, before.register)
            throw error
        }
        let receipt = Receipt(
            first: trial.start + before.count + 1, last: trial.start + trial.drafts.count,
            files: references(facts.added.map(\.file)))
        trial.receipts[act] = receipt
        return receipt
    }

    private func add(_ fact: Facts.Added, of request: Request, act: String, _ trial: inout Trial) throws {
        let (body, texts) = try trial.sealing.body(of: fact)
        let draft = Draft(
            actor: request.act.by, act: act, file: fact.file, name: try FactName.name(of: body), origin: request.origin,
            body: String(decoding: body, as: UTF8.self))
        trial.drafts.append(SealedDraft(draft, at: trial.last, sealed: texts))
        try fold(draft, texts, &trial)
    }

    /// The register folds what was decoded from the journal's own bytes, never the fact that was handed in.
    private func fold(_ draft: Draft, _ texts: [SealedText], _ trial: inout Trial) throws {
        let recorded = Recorded(
            sequence: trial.start + trial.drafts.count, day: draft.origin?.knownBy ?? trial.last.londonDay,
            at: trial.last,
            by: draft.actor, source: draft.origin?.source)
        let change = History.Change(recorded: recorded, fact: try trial.reader.read(draft, sealed: texts))
        change.fold(into: &trial.register)
        trial.folded.append(change)
    }

    private func commit(_ trial: Trial) throws {
        guard !trial.drafts.isEmpty else { return }
        do {
            try safe.keep(trial.sealing.newKeys)
            _ = try journal.append(trial.drafts, after: trial.start)
            history.publish(trial.folded)
        } catch let error as CannotAppend {
            if !error.mayTryAgain { stopped.withLock { $0 = error.why } }
            throw NotRecorded(why: error.why, isCertain: error.mayTryAgain)
        } catch {
            throw NotRecorded(why: "\(error)", isCertain: true)
        }
    }

    private func references(_ files: [String]) -> [String] {
        var seen: Set<String> = []
        return files.filter { seen.insert($0).inserted }.map(Kind.reference)
    }
}

/// The journalled name of a fact: the one key of its body.
enum FactName {
    static func name(of body: Data) throws -> String {
        let text = body.prefix(200)
        guard text.starts(with: #"{""#.utf8), let end = text.dropFirst(2).firstIndex(of: UInt8(ascii: "\"")) else {
            throw EncodingError.invalidValue(
                body, .init(codingPath: [], debugDescription: "A fact is an object with one key."))
        }
        return String(decoding: text[(text.startIndex + 2)..<end], as: UTF8.self)
    }
}
