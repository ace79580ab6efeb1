import Clocks
import Foundation
import Register

/// What a caller told us, read from the page on which it was taken. Nothing in it has to be known.
struct CallForm: Sendable {
    let received: Day
    let at: TimeOfDay?
    let how: Channel
    let written: Day?
    let caller: Sealed<String>?
    let organisation: Sealed<String>?
    let callBack: Sealed<String>?
    let child: ChildForm
    let nature: Nature
    let incident: IncidentFacts
    let told: Sealed<String>?
    let area: String
    let atRisk: AtRisk?
    let safetyDone: Sealed<String>?
    let safetyBy: Sealed<String>?
    let involvement: (whom: Known, when: Involvement)?

    init(_ typed: Typed, today: Day) throws(Refusal) {
        guard CallForm.saysAnything(typed) else { throw .nothingTold }
        var reading = Reading(typed, today: today)
        received = reading.neededDay("received", "Enter the day it reached us")
        at = reading.time("time")
        how = reading.choice("how") ?? .phone
        written = reading.day("written")
        caller = reading.said("name")
        organisation = reading.said("organisation")
        callBack = reading.said("call-back")
        nature = reading.choice("nature") ?? .death
        let occurred = CallForm.occurred(&reading, received: received)
        incident = IncidentFacts(occurred: occurred, authority: typed.has("council") ? typed["council"] : nil)
        child = ChildForm(&reading, occurred: occurred)
        told = reading.said("told")
        area = typed["area"]
        atRisk = reading.choice("at-risk")
        safetyDone = reading.said("safety-done")
        safetyBy = reading.said("safety-by")
        involvement = InvolvementChoice(rawValue: typed["involvement"])?.found
        try reading.done()
    }

    /// Whether anything stands in it that the page did not put there itself.
    private static func saysAnything(_ typed: Typed) -> Bool {
        let prefilled: Set = ["received-day", "received-month", "received-year", "time", "how"]
        return !Typed(typed.answers.values.filter { !prefilled.contains($0.key) }).isBlank
    }

    private static func occurred(_ reading: inout Reading, received: Day) -> UncertainDay {
        switch reading.typed["when"] {
        case "today": .exact(received)
        case "yesterday": .exact(received - 1)
        case "not-known": .notKnown
        case "about":
            switch reading.uncertainDay("occurred") {
            case .notKnown: .notKnown
            case .about(let of): .about(of)
            case let date: .about(date)
            }
        default: reading.uncertainDay("occurred")
        }
    }

    /// The facts of the call, one act.
    func record(_ register: Register, _ facts: inout Facts) throws(Refusal) -> ID<CaseFile> {
        let id = try facts.begin(
            CaseFile.self,
            with: .notified(
                notification: register.nextNotification, received: received, how: how, nature: nature, area: area,
                incident: .said(incident), caller: caller, account: told, at: at, organisation: organisation,
                callBack: callBack, written: written))
        try facts.add(
            .childDescribed(child: 1, on: facts.today, name: child.name, facts: .said(child.facts), born: child.born),
            to: id)
        if let atRisk {
            try facts.add(
                .safetyAnswered(answer: atRisk, done: safetyDone, by: safetyBy, on: facts.today), to: id)
        }
        if let involvement {
            try facts.add(
                .involvementFound(on: facts.today, whom: involvement.whom, when: involvement.when, searched: nil),
                to: id)
        }
        return id
    }
}

extension Refusal {
    static let nothingTold = Refusal(
        "nothing-told", .rule, "Write at least one thing the caller told you", field: "told")
}
