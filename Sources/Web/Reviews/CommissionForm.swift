import Clocks
import Register

/// What somebody typed to commission a review, read.
struct CommissionForm: Sendable {
    /// The review by all the agencies to which the report goes.
    enum Under: Sendable {
        case existing(ID<MultiAgencyReview>)
        case new(announced: Day, board: String, law: Regime)
    }

    /// The value of the choice that begins a new one.
    static let new = "new"

    let of: ID<CaseFile>
    let on: Day
    let under: Under
    let requester: Sealed<String>?
    let terms: Sealed<String>
    let teams: Sealed<String>?
    let staff: NamedStaff
    let secured: Day?
    let due: Day?
    let workedOut: Day?
    let dueReason: Sealed<String>?

    init(_ typed: Typed, of id: ID<CaseFile>, in register: Register, today: Day) throws(Refusal) {
        var reading = Reading(typed, today: today)
        of = id
        // In the order of the page, so that its problems are listed so too.
        under = CommissionForm.under(&reading, register[id])
        requester = reading.said("requester")
        on = reading.neededDay("on", "Enter the day on which the report was asked for")
        let asked = reading.day("due")
        dueReason = reading.said("due-reason")
        workedOut = CommissionForm.reportDue(under, register[id], on: on)?.day
        due = asked ?? workedOut
        if let due, due < today, dueReason == nil {
            reading.problem("due-reason", "\(due.words) has gone by. Say why it is the day all the same")
        }
        terms = .said(reading.needed("terms", "Write the terms of reference"))
        staff = NamedStaff(&reading, in: register)
        teams = reading.said("teams")
        secured = reading.day("secured")
        try reading.done()
    }

    private static func under(_ reading: inout Reading, _ file: CaseFile) -> Under {
        let chosen = reading.typed["under"]
        if chosen != CommissionForm.new, let id = ID<MultiAgencyReview>(chosen), file[id] != nil {
            return .existing(id)
        }
        if chosen != CommissionForm.new { reading.problem("under", "Choose the review it belongs to, or a new one") }
        let isNew = chosen == CommissionForm.new
        let board = isNew ? reading.needed("board", "Enter which board it is") : ""
        let announced =
            isNew ? reading.neededDay("announced", "Enter the day on which the board decided") : reading.today
        if let law = Regime.find(reading.typed["regime"]) { return .new(announced: announced, board: board, law: law) }
        if isNew { reading.problem("regime", "Choose the rules it is held under") }
        return .new(announced: announced, board: board, law: Regime.shipped[0])
    }

    /// The law it is held under and the day on which the case came, or comes, under it.
    static func law(of under: Under, _ file: CaseFile) -> (law: Regime, begun: Day, announced: Day)? {
        switch under {
        case .new(let announced, _, let law): (law, file[regime: law.id]?.begun ?? announced, announced)
        case .existing(let id):
            file[id].flatMap { review in
                Regime.coded(review.regime).map {
                    ($0, file[regime: $0.id]?.begun ?? review.announced, review.announced)
                }
            }
        }
    }

    /// When the report is due by the rules, if it was asked for on a day.
    static func reportDue(_ under: Under, _ file: CaseFile, on asked: Day) -> ReportDue? {
        law(of: under, file).map { law, begun, announced in
            ReportDue(under: law, begun: begun, started: events(file, announced: announced, asked: asked))
        }
    }

    /// The days of the events that a commission settles.
    static func events(_ file: CaseFile, announced: Day, asked: Day) -> [RegimeStep.StartEvent: Day] {
        var events: [RegimeStep.StartEvent: Day] = [.decision: announced, .commission: asked]
        events[.notification] = file.notifications.filter { $0.withdrawn == nil }.map(\.received).min()
        return events
    }
}
