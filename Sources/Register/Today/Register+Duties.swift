public import Clocks
import HashTreeCollections

extension Register {
    /// What needs somebody and what they wait for, at a moment: other children at risk first, then by the day it is due.
    ///
    /// Whoever looks after a colleague's work finds that colleague's duties among their own, each saying whose it is.
    /// Nothing leaves the list by getting old: it is there until somebody records that it is done.
    public func duties(of asker: Asker, at now: Moment) -> [Duty] {
        duties(of: asker, from: everythingOwed(at: now))
    }

    /// Everything that is owed by anybody at a moment: the same for whoever asks, until a fact is added.
    public func everythingOwed(at now: Moment) -> EverythingOwed {
        EverythingOwed(
            owed: DutyGround(self, at: now).owed, deputies: deputies(on: now.londonDay), day: now.londonDay)
    }

    /// As above, from what was worked out for everybody.
    public func duties(of asker: Asker, from everything: EverythingOwed) -> [Duty] {
        let owed = everything.owed
        let own = owed.compactMap { $0.duty(for: asker, in: self) }
        let asDeputy = colleagues(whoseDeputyIs: asker, everything).flatMap { person, colleague in
            owed.compactMap { owed -> Duty? in
                guard !isShutOut(asker, owed), var duty = owed.duty(for: colleague, in: self) else { return nil }
                duty.of = person
                return duty
            }
        }
        return Duty.once(own + asDeputy).sorted { $0.place < $1.place }
    }

    /// Those for whom somebody stands in on a day, as they would ask themselves, by reference.
    private func colleagues(
        whoseDeputyIs asker: Asker, _ everything: EverythingOwed
    ) -> [(ID<PersonFile>, Asker)] {
        guard let deputy = asker.person else { return [] }
        return (everything.deputies[deputy] ?? []).compactMap { id in account(of: id).map { (id, self.asker($0)) } }
    }

    /// For whom each deputy of a day stands in, by reference.
    private func deputies(on day: Day) -> [ID<PersonFile>: [ID<PersonFile>]] {
        all(PersonFile.self) { !$0.deputies.isEmpty }.reduce(into: [:]) { deputies, person in
            for named in person.file.deputies where named.stands(on: day) {
                deputies[named.deputy, default: []].append(person.id)
            }
        }
    }

    /// A deputy who is named in a case stays shut out of its review, whoever named them deputy.
    private func isShutOut(_ asker: Asker, _ owed: Owed) -> Bool {
        PolicyTable.row(owed.duty.deed).side == .review && isShutOut(asker, of: owed.duty.matter)
    }
}

/// What is owed by anybody at a moment, before somebody asks whose it is.
public struct EverythingOwed: Sendable {
    let owed: [Owed]
    let deputies: [ID<PersonFile>: [ID<PersonFile>]]
    let day: Day
}

extension Duty {
    /// Each once: what they do before what they are told of or wait for, their own before a colleague's.
    fileprivate static func once(_ duties: [Duty]) -> [Duty] {
        var seen: Set<[String]> = []
        let (done, told) = (duties.filter(\.isTheirsToDo), duties.filter { !$0.isTheirsToDo })
        return (done + told.filter(\.isToldOnly) + told.filter { !$0.isToldOnly }).filter {
            seen.insert([$0.kind.rawValue, $0.reference ?? "", $0.title, $0.words]).inserted
        }
    }

    private var isTheirsToDo: Bool { state == .needsYou && !isToldOnly }

    /// Where it stands in the list: no date comes last.
    fileprivate var place: (Int, Int, Int, String) {
        (
            kind == .safety ? 0 : 1, standing.due?.number ?? (standing.state == .overdue ? .min : .max),
            Kind.allCases.firstIndex(of: kind)!, "\(reference ?? "") \(title)"
        )
    }
}
