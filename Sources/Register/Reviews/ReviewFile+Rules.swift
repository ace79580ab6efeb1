public import Clocks

extension ReviewFile {
    public func judge(_ fact: ReviewFact, about id: ID<ReviewFile>, in register: Register, today: Day) throws(Refusal) {
        switch fact {
        case .commissioned(let of, let under, let on, let due, _, let workedOut, let dueReason):
            let file = try register.find(of)
            guard let review = file[under] else { throw .notOfThisCase(under.description, of) }
            guard on <= today else { throw .inFuture(on, today: today, "The commission") }
            guard on >= review.announced else {
                throw .before(on, "The commission", comesBefore: "\(under)", review.announced)
            }
            if let due, due <= on {
                throw Refusal(
                    "out-of-order", .rule, "The report is due after the day it was asked for (\(on.words)).",
                    field: "due")
            }
            if let workedOut, workedOut != due, dueReason.map(\.isBlank) ?? true {
                throw .empty("due-reason", "Say why it is due on another day than the one worked out.")
            }
        case .termsSet(let terms, let on):
            guard !terms.isBlank else { throw .empty("terms", "Write the terms of reference.") }
            guard completed == nil else { throw .complete(id) }
            try check(on, "The terms of reference", today)
        case .teamsNamed(let teams, let on):
            guard !teams.isBlank else { throw .empty("teams", "Name the teams.") }
            try check(on, "The day", today)
        case .recordsSecured(let at, let on):
            guard at <= today else { throw .inFuture(at, today: today, "The day records were secured") }
            try check(on, "The day", today)
        case .authorAppointed(let author, let on, _):
            let person = try register.find(author)
            try check(on, "The appointment", today)
            guard completed == nil else { throw .complete(id) }
            guard person.isInPost(on: on) else { throw .notInPost(author, on) }
        case .authorInvited(let number, let author, let days, let on, _):
            let person = try register.find(author)
            try check(on, "The invitation", today)
            guard completed == nil else { throw .complete(id) }
            guard number == invitations.count + 1 else {
                throw Refusal("out-of-turn", .conflict, "The next invitation of \(id) is \(invitations.count + 1), not \(number).")
            }
            guard person.isInPost(on: on) else { throw .notInPost(author, on) }
            guard AuthorInvitation.daysAllowed.contains(days) else {
                throw Refusal("out-of-range", .rule, "Say how many days it is thought to take, from 1 to 200.", field: "days")
            }
            if let open = invitations.last(where: { $0.answer == nil }) {
                throw Refusal("invited-already", .conflict, "\(open.person) has been asked and has not answered yet.")
            }
        case .invitationAnswered(let number, let isAccepted, let on, let protected, let agreedBy, let reason):
            try check(on, "The answer", today)
            guard completed == nil else { throw .complete(id) }
            guard let invitation = invitations[place: number], invitation.answer == nil else {
                throw .noSuchPart(of: id, "invitation", number)
            }
            if isAccepted {
                guard let protected, !protected.isEmpty else { throw .empty("from", "Say on which days you are free for it.") }
                for days in protected where days.to < days.from {
                    throw .before(days.to, "The last day", comesBefore: "the first", days.from)
                }
                guard let agreedBy, !agreedBy.isBlank else { throw .empty("agreed-by", "Say which manager agreed to those days.") }
            } else {
                guard let reason, !reason.isBlank else { throw .empty("reason", "Say why you decline.") }
            }
        case .externalAuthorAppointed(let name, let organisation, let independence, let on):
            try check(on, "The appointment", today)
            guard completed == nil else { throw .complete(id) }
            guard !name.isBlank else { throw .empty("name", "Say who writes it.") }
            guard !organisation.isBlank else { throw .empty("organisation", "Say where they come from.") }
            guard !independence.isBlank else { throw .empty("independence", "Say what shows that they are independent.") }
        case .timeNoted(let day, let halfDays, let isLost, _, let on):
            try check(on, "The day", today)
            guard isLost || day <= today else { throw .inFuture(day, today: today, "The day") }
            guard TimeNote.halfDaysAllowed.contains(halfDays) else {
                throw Refusal("out-of-range", .rule, "Half-days are counted from 1 to 20.", field: "half-days")
            }
        case .extended(let to, let on, let agreedWith, let reason, let askedBy):
            try check(on, "The extension", today)
            guard completed == nil else { throw .complete(id) }
            if let due, to <= due {
                throw Refusal(
                    "out-of-order", .rule, "More time means a later day than \(due.words), when it is due now.",
                    field: "to")
            }
            var messages: [Refusal.Message] = []
            if askedBy?.isBlank == true { messages.append(.init(field: "asked-by", sentence: "Say who asked.")) }
            if agreedWith.isBlank { messages.append(.init(field: "agreed-with", sentence: "Say who agreed.")) }
            if reason.isBlank { messages.append(.init(field: "reason", sentence: "Say why more time is needed.")) }
            guard messages.isEmpty else { throw Refusal("empty", .rule, messages) }
        case .submitted(let on, _):
            try check(on, "The submission", today)
            guard let appointed = external?.on ?? authors.last?.on else { throw .noAuthor(id) }
            guard on >= appointed else {
                throw .before(on, "The submission", comesBefore: "the appointment", appointed)
            }
            guard submitted.count == returned.count else { throw .alreadySubmitted(id) }
            if let point = report.points.firstIndex(where: { $0.answer == nil }) {
                throw Refusal("unanswered", .rule, "Answer point \(point + 1) of the return first.", field: "points")
            }
        case .returned(let on, let reason, let points):
            try check(on, "The return", today)
            guard completed == nil else { throw .complete(id) }
            guard submitted.count > returned.count else { throw .notSubmitted(id) }
            guard !reason.isBlank else { throw .empty("reason", "Say what has to change.") }
            for (place, point) in (points ?? []).enumerated() where point.isBlank {
                throw .empty("point-\(place + 1)", "Write the point, or leave it out.")
            }
        case .findingMade(let finding, let words, let restsOn, let on, let entries, let account):
            try check(on, "The finding", today)
            // A finding of an earlier report comes without its account, and may be brought in later.
            if account != nil { try checkWriting(on, id, today) }
            for entry in entries ?? [] where report.entries[place: entry].map({ $0.withdrawn != nil }) ?? true {
                throw .noSuchPart(of: id, "entry", entry)
            }
            guard finding == findings.count + 1 || account != nil && (1...findings.count + 1).contains(finding)
            else {
                throw Refusal(
                    "finding-out-of-turn", .conflict,
                    "The next finding of \(id) is \(findings.count + 1), not \(finding).")
            }
            guard !words.isBlank else { throw .empty("words", "Say what was found.") }
            guard restsOn.value?.isEmpty == false else {
                throw .empty("restsOn", "Name the entries of the chronology on which it rests.")
            }
        case .completed(let on, let acceptedBy):
            try check(on, "Completion", today)
            if let acceptedBy, acceptedBy.isBlank { throw .empty("by", "Name the senior officer who accepts it.") }
            guard completed == nil else { throw .complete(id) }
            guard submitted.count > returned.count, let last = submitted.last else { throw .notSubmitted(id) }
            guard on >= last else { throw .before(on, "Completion", comesBefore: "the submission", last) }
        case .evaluated(let on, let by, _, let grade):
            try check(on, "The grade", today)
            guard !submitted.isEmpty else { throw .notSubmitted(id) }
            guard !by.isEmpty, !grade.isEmpty else { throw .empty("grade", "Say who gave which grade.") }
        case .factCheckAsked, .factsChecked: try judgeFactCheck(fact, about: id, in: register, today: today)
        case .entryRecorded, .entryWithdrawn, .entryReinstated, .sectionWritten, .recommendationMade, .learningNoted, .contactNoted,
            .documentAttached, .pointAnswered, .graded:
            try judgeWriting(fact, about: id, under: register.layout(of: self), today: today)
        }
    }

    func check(_ day: Day, _ what: String, _ today: Day) throws(Refusal) {
        guard day <= today else { throw .inFuture(day, today: today, what) }
        guard day >= commissioned else { throw .before(day, what, comesBefore: "the commission", commissioned) }
    }
}

extension Refusal {
    static func complete(_ id: ID<ReviewFile>) -> Refusal { Refusal("complete", .conflict, "\(id) is complete.") }
    static func noAuthor(_ id: ID<ReviewFile>) -> Refusal { Refusal("no-author", .rule, "\(id) has no author yet.") }
    static func notSubmitted(_ id: ID<ReviewFile>) -> Refusal {
        Refusal("not-submitted", .conflict, "\(id) has not been submitted, or was returned since.")
    }
    static func alreadySubmitted(_ id: ID<ReviewFile>) -> Refusal {
        Refusal("already-submitted", .conflict, "\(id) is submitted already. Return it first.")
    }
    static func notInPost(_ id: ID<PersonFile>, _ day: Day) -> Refusal {
        Refusal("not-in-post", .rule, "\(id) held no post on \(day.words).")
    }
}
