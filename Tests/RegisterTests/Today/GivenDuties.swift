import Clocks
import Register

extension Register {
    /// What stands on the list of somebody with one role, at nine on a morning; 23 October 2009 unless said otherwise.
    func duties(
        _ role: Role, areas: [String] = [], person: ID<PersonFile>? = nil, on day: Day = "2009-10-23"
    ) -> [Duty] {
        duties(of: Asker(person: person, held: [.init(role, areas: areas)]), at: Moment(london: day, hour: 9, minute: 0))
    }
}

extension Sequence<Duty> {
    /// Those of one kind.
    func of(_ kind: Duty.Kind) -> [Duty] { filter { $0.kind == kind } }
}

extension Facts {
    /// The question of other children answered with no, so that it is out of the way.
    mutating func safe(_ id: ID<CaseFile>) throws(Refusal) {
        try add(.safetyAnswered(answer: .no, done: nil, by: nil, on: today), to: id)
    }

    /// Everything that a call owes at once, done.
    mutating func settle(_ id: ID<CaseFile>) throws(Refusal) {
        try safe(id)
        for task in FirstDayList.shipped.tasks {
            try add(.firstDayDone(task: task.code, note: nil, on: today), to: id)
        }
        try add(.involvementFound(on: today, whom: .nobody, when: .never, searched: nil), to: id)
        try add(.decided(on: today, outcome: .notInvolved, reason: "We knew nobody."), to: id)
    }

    /// An account of one role for a member of staff of its own.
    mutating func account(_ role: Role, areas: [String] = []) throws(Refusal) -> ID<PersonFile> {
        let person = try self.person()
        try begin(
            AccountFile.self,
            with: .opened(
                person: person, name: nil, address: .said("\(person)@northmoor.example"),
                held: [.init(role, areas: areas)], on: today))
        return person
    }
}
