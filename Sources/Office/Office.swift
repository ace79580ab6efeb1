public import Clocks
import Foundation
public import Journal
public import Register
import Synchronization

/// The place where work is done: decide on the register, append what was decided, hand out the register. The only way
/// to write, and the only way to open identity.
public final class Office: Sendable {
    public let clock: Clock
    public let desk: Desk
    let journal: any Journal
    let safe: Safe
    let access: AccessJournal
    private let clerk: Clerk
    let commits: GroupCommit<Clerk.Request, Receipt>

    /// Folds the journal. It is the caller's to have verified it.
    ///
    /// - Throws: whatever keeps the journal from being read: a fact of a name this version does not know, say.
    public init(journal: any Journal, safe: Safe, access: AccessJournal, desk: Desk, clock: Clock = .system) throws {
        (self.journal, self.safe, self.access, self.desk, self.clock) = (journal, safe, access, desk, clock)
        let clerk = try Clerk(journal: journal, safe: safe, clock: clock)
        self.clerk = clerk
        commits = GroupCommit { clerk.record($0) }
    }

    /// Records what `decide` concludes: any number of facts about any files, all or none. Returns when they are durable.
    ///
    /// The decision is pure and may run more than once. What waits together is decided one after the other, each act on
    /// the register as those before it leave it, and made durable together.
    ///
    /// - Throws: the `Refusal` that `decide` threw; ``NotRecorded`` when the disk would not have it.
    public func record(
        _ act: Act, from origin: Origin? = nil,
        _ decide: @escaping @Sendable (Register, inout Facts) throws(Refusal) -> Void
    ) async throws -> Receipt {
        try await commits.submit(Clerk.Request(act: act, origin: origin, decide: decide))
    }

    /// Records one fact about one file: the short form of `record(_:)`.
    public func record<F: File>(
        in id: ID<F>, as act: Act, decide: @escaping @Sendable (F) throws(Refusal) -> F.Fact
    ) async throws -> Receipt {
        try await record(act) { register, facts throws(Refusal) in
            try facts.add(decide(register[id]), to: id)
        }
    }

    /// Whether an act was recorded before.
    public func isRecorded(_ act: Act) throws -> Bool { try clerk.isRecorded(act) }

    /// The register as it stands. Waits for nothing.
    public func now() -> Register { clerk.history.now }

    /// The register as somebody would have known it at the end of `day`: every fact known by then, in the order
    /// recorded. `through` leaves out what was recorded after that entry.
    public func asAt(_ day: Day, through sequence: Int? = nil) throws -> Register {
        try clerk.history.asAt(day, through: sequence)
    }

    /// Today by this office's clock.
    public var today: Day { clock.today }
}
