public import Clocks
import HashTreeCollections
public import Register

/// A staff list on its way into the register: who is new, what changed of whom, and which rows are not taken. What did not
/// change is not recorded again, and whoever is not on the list stays as they are.
public struct StaffIntake: Sendable {
    /// What a row changes, for people to read.
    public struct Change: Encodable, Sendable {
        public let line: Int
        /// P-0121; for somebody new the reference they will have.
        public let person: String
        public let isNew: Bool
        public let what: [String]
    }

    private enum Step: Sendable {
        case begin(PersonFact)
        case add(PersonFact, ID<PersonFile>)
    }

    public private(set) var report: ImportReport
    public private(set) var changes: [Change] = []
    /// In post on the day, and not on the list. Nothing changes for them.
    public private(set) var notListed: [ID<PersonFile>] = []
    private var steps: [Step] = []
    private let sequence: Int

    /// Compares a list with the register.
    ///
    /// - Parameter names: what is recorded as each person's name; those that cannot be opened are not compared.
    public init(
        _ table: StaffTable, in register: Register, names: [ID<PersonFile>: String], at now: Moment, dryRun: Bool = false
    ) {
        report = ImportReport(table, dryRun: dryRun)
        sequence = register.sequence
        var trial = Facts(register, at: now, by: "import")
        let matching = StaffMatching(table, in: register, names: names, today: trial.today)
        var taken: [(row: Record, matched: StaffMatching.Matched, said: StaffComparison, id: ID<PersonFile>)] = []
        for row in table.rows where !row.isEmpty {
            do throws(RowRefused) {
                guard let matched = try matching.rows[row.line]?.get() else { continue }
                let (said, id) = try take(matched, matching, &trial)
                taken.append((row, matched, said, id))
            } catch {
                report.reject(row, error.reasons)
            }
        }
        // Managers once everybody is there, so that a list may name them in any order.
        let ids = Dictionary(uniqueKeysWithValues: taken.map { ($0.row.line, $0.id) })
        for one in taken { manage(one.row, one.matched, one.said, one.id, ids, &trial) }
        report.sort()
        let listed = matching.mentioned.union(taken.map(\.id))
        notListed = register.all(PersonFile.self) { $0.isInPost(on: trial.today) }.map(\.id).filter { !listed.contains($0) }
    }

    /// Everything a row says but its line manager.
    private mutating func take(
        _ matched: StaffMatching.Matched, _ matching: StaffMatching, _ trial: inout Facts
    ) throws(RowRefused) -> (StaffComparison, ID<PersonFile>) {
        let id = matched.person ?? trial.register.next(PersonFile.self)
        let said =
            matched.person == nil
            ? try StaffComparison(new: matched.row, in: trial.register, trial.today)
            : try StaffComparison(
                matched.row, with: trial.register[id], called: matching.names[id], in: trial.register, trial.today)
        try add(said.facts, to: id, &trial)
        return (said, id)
    }

    private mutating func manage(
        _ row: Record, _ matched: StaffMatching.Matched, _ said: StaffComparison, _ id: ID<PersonFile>,
        _ ids: [Int: ID<PersonFile>], _ trial: inout Facts
    ) {
        var (what, warnings) = (said.says, matched.row.warnings + said.warnings)
        switch matched.manager {
        case nil: break
        case .row(let line) where ids[line] == nil:
            warnings.append("Line manager: line \(line) is not taken, so this person’s manager is not recorded yet.")
        case .known, .row:
            let manager: ID<PersonFile>? =
                switch matched.manager {
                case .known(let id): id
                case .row(let line): ids[line]
                case nil: nil
                }
            guard let manager, trial.register[id].manager(on: trial.today) != manager else { break }
            if let since = matched.row.managedSince, trial.register[id].managers.contains(where: { $0.by == manager && $0.from == since }) {
                warnings.append("Line manager: recorded from that day already, and another since.")
                break
            }
            let from = matched.row.managedSince ?? (said.isNew ? said.since : nil) ?? trial.today
            do throws(RowRefused) {
                try add([.managed(by: manager, on: from)], to: id, &trial)
                what.append("Managed by \(manager), from \(from.words)")
                if matched.row.managedSince == nil { warnings.append("Managed since: not said; \(from.words) is taken.") }
            } catch {
                warnings.append("Line manager not recorded: \(error.reasons.joined(separator: " "))")
            }
        }
        report.accept(row, warnings: warnings, already: what.isEmpty)
        if !what.isEmpty { changes.append(.init(line: row.line, person: "\(id)", isNew: said.isNew, what: what)) }
    }

    private mutating func add(_ facts: [PersonFact], to id: ID<PersonFile>, _ trial: inout Facts) throws(RowRefused) {
        var attempt = trial
        do throws(Refusal) { for fact in facts { try attempt.add(fact, to: id) } } catch {
            throw RowRefused(reasons: error.messages.map(\.sentence))
        }
        trial = attempt
        steps += facts.map { fact in if case .joined = fact { .begin(fact) } else { .add(fact, id) } }
    }

    /// Whether there is anything to record.
    public var isEmpty: Bool { steps.isEmpty }

    /// Records what changed, unless the register moved on since it was compared.
    public func record(_ facts: inout Facts) throws(Refusal) {
        guard facts.register.sequence == sequence else {
            throw Refusal("moved-on", .conflict, "Somebody recorded something meanwhile. Take the list once more.")
        }
        for step in steps {
            switch step {
            case .begin(let fact): try facts.begin(PersonFile.self, with: fact)
            case .add(let fact, let id): try facts.add(fact, to: id)
            }
        }
    }
}
