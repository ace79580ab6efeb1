import Clocks

/// A duty before anybody asks whose list it stands on.
struct Owed: Sendable {
    let duty: Duty
    /// The page of its record.
    let record: String?
    /// The page on which it is done.
    let act: String?
    /// Who does it.
    var doers: [Role] = []
    /// Who waits for it, and is asked too once it is overdue.
    var watchers: [Role] = []
    /// The one person who does it.
    var person: ID<PersonFile>?
    /// Who must not do it, whatever their role.
    var notBy: String?
    /// The area for which a role must be held.
    var area: String?
    /// Whether it waits for somebody outside, whom no list of ours can ask.
    var isOutside = false

    init(_ duty: Duty, at record: String?, act: String? = nil) {
        (self.duty, self.record, self.act) = (duty, record, act ?? record)
    }

    /// As it stands on somebody's list; `nil` where it is not theirs or the policy keeps the record from them.
    func duty(for asker: Asker, in register: Register) -> Duty? {
        var duty = duty
        if isDone(by: asker, in: register) {
            duty.address = act
            return duty
        }
        guard reaches(asker, watchers, duty.matter.look, register) else { return nil }
        duty.address = record
        if duty.standing.state == .overdue, !isOutside {
            duty.isToldOnly = true
            duty.why += " It is overdue, so it stands on your list too."
        } else {
            duty.state = .waitingForOthers
        }
        return duty
    }

    private func isDone(by asker: Asker, in register: Register) -> Bool {
        if let notBy, asker.person?.description == notBy { return false }
        if let person, asker.person == person, register.may(asker, duty.deed, duty.matter).isAllowed { return true }
        return reaches(asker, doers, duty.deed, register)
    }

    /// Whether the policy lets them, in one of these roles alone.
    private func reaches(_ asker: Asker, _ roles: [Role], _ deed: Deed, _ register: Register) -> Bool {
        let held = asker.held.filter { held in
            roles.contains(held.role) && (area.map { held.areas.isEmpty || held.areas.contains($0) } ?? true)
        }
        let asker = Asker(account: asker.account, person: asker.person, held: held)
        return register.may(asker, deed, duty.matter).isAllowed
    }
}
