public import Clocks
import HashTreeCollections

extension MeetingFile {
    public func judge(_ fact: MeetingFact, about id: ID<MeetingFile>, in register: Register, today: Day) throws(Refusal)
    {
        switch fact {
        case .planned(let series, let on):
            guard series == MeetingFile.panel || register.knowsArea(series) else { throw .noSuchArea(series) }
            guard !register.meetings.contains(where: { $0.value.series == series && $0.value.planned == on }) else {
                throw Refusal(
                    "already-planned", .conflict, "A meeting of \(series) is planned for \(on.words) already.")
            }
        case .held(let on, let attended):
            guard held == nil, reasonNotHeld == nil else { throw .meetingClosed(id) }
            guard on <= today else { throw .inFuture(on, today: today, "The meeting") }
            guard attended > 0 else { throw .empty("attended", "Say how many came.") }
        case .notHeld(let on, let reason):
            guard held == nil, reasonNotHeld == nil else { throw .meetingClosed(id) }
            guard on <= today else { throw .inFuture(on, today: today, "The day") }
            guard !reason.isEmpty else { throw .empty("reason", "Say why it was not held.") }
        case .discussed(let action, let words):
            _ = try register.find(action)
            guard held != nil else { throw Refusal("not-held", .rule, "\(id) has not been recorded as held.") }
            guard !words.isEmpty else { throw .empty("words", "Say what was decided or heard.") }
        case .moved(let to, let reason):
            guard isOpen else { throw .meetingClosed(id) }
            guard to != planned else { throw Refusal("same-day", .rule, "It is planned for \(to.words) already.", field: "to") }
            guard !register.meetings.contains(where: { $0.value.series == series && $0.value.planned == to }) else {
                throw Refusal("already-planned", .conflict, "A meeting of \(series) is planned for \(to.words) already.", field: "to")
            }
            guard !reason.isBlank else { throw .empty("reason", "Say why it is moved.") }
        case .noted(let words):
            guard held != nil else { throw Refusal("not-held", .rule, "\(id) has not been recorded as held.") }
            guard !words.isBlank else { throw .empty("words", "Say what was decided or heard.") }
        }
    }
}

extension Refusal {
    static func meetingClosed(_ id: ID<MeetingFile>) -> Refusal {
        Refusal("already-minuted", .conflict, "\(id) is recorded already as held or not held. Open it to read what was recorded. To one that was held a note can be added.")
    }
}
