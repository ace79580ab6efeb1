import Clocks
import Register

/// What a correction changes: each changed answer is a fact of its own, and what did not change is not recorded again.
struct CorrectionForm: Sendable {
    private let received: Day?
    private let nature: Nature?
    private let incident: IncidentFacts?
    private let area: String?
    private let child: (number: Int, form: ChildForm, isGap: Bool)?
    private let source: String
    private let reason: String

    /// - Parameters:
    ///   - name, born: what the record says of the child, opened.
    init(
        _ typed: Typed, _ told: Register.Told, child number: Int, name: String?, born: UncertainDay, today: Day
    ) throws(Refusal) {
        var reading = Reading(typed, today: today)
        let file = told.file
        let day = reading.neededDay("received", "Enter the day it reached us")
        received = day == told.notification.received ? nil : day
        let nature: Nature? = reading.choice("nature")
        self.nature = nature == file.nature ? nil : nature
        let before = file.incident?.value ?? IncidentFacts(occurred: .notKnown, authority: nil)
        let now = IncidentFacts(
            occurred: reading.uncertainDay("occurred"), authority: typed.has("council") ? typed["council"] : nil)
        incident = now == before ? nil : now
        area = typed["area"] == file.area || typed["area"].isEmpty ? nil : typed["area"]
        let stands = file[child: number]?.facts.value ?? ChildFacts(age: .notKnown)
        var form = ChildForm(&reading, occurred: now.occurred, before: ChildForm.cleared(stands, typed))
        form = form.without(name: name, born: born)
        let changes = form.facts != stands || form.name != nil || form.born != nil
        let isGap = CorrectionForm.isFilling(stands, form.facts) && (form.name == nil || name == nil) && (form.born == nil || born == .notKnown)
        child = changes ? (number, form, isGap) : nil
        (source, reason) = (typed["source"], typed["reason"])
        let fillsIncident = incident == nil || (before.occurred == .notKnown || before.occurred == now.occurred)
            && (before.authority == nil || before.authority == now.authority)
        let onlyFills = received == nil && self.nature == nil && fillsIncident && (child?.isGap ?? true)
        if !onlyFills {
            if source.isEmpty { reading.problem("source", "Say where the right answer comes from") }
            if reason.isEmpty { reading.problem("reason", "Say why the record is put right") }
        }
        try reading.done()
        guard received != nil || self.nature != nil || incident != nil || area != nil || child != nil else {
            throw Refusal("nothing-to-correct", .rule, "Nothing is changed yet. Change what is wrong, or go back.", field: "received")
        }
    }

    func record(to id: ID<CaseFile>, of notification: ID<Notification>, _ facts: inout Facts) throws(Refusal) {
        let source: Sealed<String> = .said(source.isEmpty ? "Not recorded" : source)
        let reason: Sealed<String> = .said(reason.isEmpty ? "Filled in later: not known before" : reason)
        if let received {
            try facts.add(.receivedCorrected(notification: notification, to: received, source: source, reason: reason), to: id)
        }
        if let nature { try facts.add(.natureCorrected(to: nature, source: source, reason: reason, on: facts.today), to: id) }
        if let incident {
            try facts.add(.incidentCorrected(to: .said(incident), source: source, reason: reason, on: facts.today), to: id)
        }
        if let area { try facts.add(.areaFound(area: area, on: facts.today), to: id) }
        guard let child else { return }
        if facts.register[id][child: child.number] == nil {
            try facts.add(
                .childDescribed(
                    child: child.number, on: facts.today, name: child.form.name, facts: .said(child.form.facts),
                    born: child.form.born), to: id)
        } else {
            try facts.add(
                .childCorrected(
                    child: child.number, name: child.form.name, born: child.form.born, to: .said(child.form.facts),
                    source: source, reason: reason, on: facts.today), to: id)
        }
    }

    /// Whether only what was unknown is filled in.
    private static func isFilling(_ was: ChildFacts, _ now: ChildFacts) -> Bool {
        (was.age == .notKnown || was.age == now.age && was.ageIsAbout == now.ageIsAbout)
            && ChildForm.codes.allSatisfy { was[keyPath: $0.1] == nil || was[keyPath: $0.1] == now[keyPath: $0.1] }
            && (was.disability == nil || was.disability == now.disability)
            && (was.concerns == nil || was.concerns == now.concerns)
    }
}

extension ChildForm {
    /// What stands, without what the form shows and may have been emptied.
    static func cleared(_ facts: ChildFacts, _ typed: Typed) -> ChildFacts {
        var facts = facts
        if !typed.has("age") { facts.age = .notKnown }
        for (_, path) in ChildForm.codes { facts[keyPath: path] = nil }
        (facts.disability, facts.concerns) = (nil, nil)
        return facts
    }

    /// The same without a name or birth date that the record holds already.
    func without(name: String?, born: UncertainDay) -> ChildForm {
        ChildForm(
            name: self.name == name.map { .said($0) } ? nil : self.name,
            born: self.born == .said(born) ? nil : self.born, facts: facts)
    }

    private init(name: Sealed<String>?, born: Sealed<UncertainDay>?, facts: ChildFacts) {
        (self.name, self.born, self.facts) = (name, born, facts)
    }
}
