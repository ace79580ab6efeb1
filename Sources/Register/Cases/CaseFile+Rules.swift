public import Clocks

extension CaseFile {
    public func judge(_ fact: CaseFact, about id: ID<CaseFile>, in register: Register, today: Day) throws(Refusal) {
        switch fact {
        case .notified(let notification, let received, _, _, let area, let incident, _, _, _, _, _, let written):
            guard notification == register.nextNotification else {
                throw .notificationOutOfTurn(notification, next: register.nextNotification)
            }
            guard area.isEmpty || register.knowsArea(area) else { throw .noSuchArea(area) }
            if let written, written > received {
                throw .before(received, "The day it reached us", comesBefore: "the day it was written", written)
            }
            guard received <= today else { throw .inFuture(received, today: today, "The day it was received") }
            if let span = incident.value?.occurred.span, case .exact = incident.value?.occurred,
                span.lowerBound > received
            {
                throw .before(received, "Hearing of it", comesBefore: "the incident", span.lowerBound)
            }
        case .childDescribed(let child, let on, _, let facts, _):
            guard (1...children.count + 1).contains(child) else {
                throw .childOutOfTurn(child, next: children.count + 1)
            }
            guard on <= today else { throw .inFuture(on, today: today, "The day the child was described") }
            if let facts = facts.value { try CodeList.check(facts) }
        case .involvementFound(let on, let whom, let when, _):
            try check(on, "The search", today)
            guard (whom == .nobody) == (when == .never) else { throw .nobodyAndNeverGoTogether }
        case .decided(let on, _, _):
            try check(on, "The decision", today)
        case .reviewAnnounced(let review, let on, let regime, _):
            try check(on, "The board's decision", today)
            guard CodeList.regimes.holds(regime) else {
                throw Refusal(
                    "no-such-regime", .rule, "“\(regime)” is not on the list of \(CodeList.regimes.name).",
                    field: "regime")
            }
            guard review == register.nextMultiAgencyReview else {
                throw .reviewOutOfTurn(review, next: register.nextMultiAgencyReview)
            }
        case .reviewGraded(let review, let on, _, _), .reviewPublished(let review, let on):
            guard let announced = self[review]?.announced else { throw .notOfThisCase(review.description, id) }
            guard on >= announced else { throw .before(on, "This", comesBefore: "the review was announced", announced) }
            guard on <= today else { throw .inFuture(on, today: today, "The day") }
        case .aspectGraded(let review, let source, let criterion, let grade, let reason, let rubric, let on):
            guard let announced = self[review]?.announced else { throw .notOfThisCase(review.description, id) }
            guard on >= announced else { throw .before(on, "The grade", comesBefore: "the review was announced", announced) }
            guard on <= today else { throw .inFuture(on, today: today, "The grade") }
            guard source != .author else {
                throw Refusal("own-work", .rule, "Our author did not write the whole review.", field: "source")
            }
            try Rubric.check(rubric, criterion, grade, reason)
        case .receivedCorrected(let notification, let day, let source, let reason):
            guard let told = self[notification] else { throw .notOfThisCase(notification.description, id) }
            guard day != told.received else { throw .nothingToCorrect(notification, day) }
            guard day <= today else { throw .inFuture(day, today: today, "The day it was received") }
            guard !reason.isBlank else { throw .empty("reason", "Say why the record is put right.") }
            guard !source.isBlank else { throw .empty("source", "Say where the right day comes from.") }
        case .notificationWithdrawn(let notification, let on, let reason):
            guard let told = self[notification] else { throw .notOfThisCase(notification.description, id) }
            guard told.withdrawn == nil else { throw .alreadyWithdrawn(notification) }
            guard !reason.isBlank else { throw .empty("reason", "Say why the notification is withdrawn.") }
            guard on <= today else { throw .inFuture(on, today: today, "The day it was withdrawn") }
            guard on >= told.received else {
                throw .before(on, "The withdrawal", comesBefore: "the notification", told.received)
            }
        case .notificationReinstated(let notification, let on, let reason):
            guard let told = self[notification] else { throw .notOfThisCase(notification.description, id) }
            guard let withdrawn = told.withdrawn else { throw .notWithdrawn(notification) }
            guard on >= withdrawn.on else {
                throw .before(on, "Counting it again", comesBefore: "the withdrawal", withdrawn.on)
            }
            guard on <= today else { throw .inFuture(on, today: today, "The day") }
            guard !reason.isBlank else { throw .empty("reason", "Say why the notification counts again.") }
        case .accountAdded(let notification, let account, let on):
            guard self[notification] != nil else { throw .notOfThisCase(notification.description, id) }
            guard !account.isBlank else { throw .empty("account", "Write what they told us.") }
            try check(on, "The day it was added", today)
        case .areaFound(let area, let on):
            guard register.home.areas.contains(where: { $0.code == area && $0.closed == nil }) else {
                throw .noSuchArea(area)
            }
            guard area != self.area else { throw .nothingChanged }
            try check(on, "The day the area was found", today)
        case .natureCorrected, .incidentCorrected, .childCorrected:
            try judgeCorrection(fact, today)
        case .learntLater, .linkedAsSame, .linkUndone, .safetyAnswered, .madeSafe, .firstDayDone, .firstDayReopened,
            .staffNamed, .staffNamedInError, .replyOwed, .replySent, .letterKept, .letterSent:
            try judgeResponse(fact, about: id, in: register, today: today)
        case .regimeBegun, .clockStarted, .clockExtended, .clockSuspended, .stepDone:
            try judgeClock(fact, today: today)
        }
    }

    func check(_ day: Day, _ what: String, _ today: Day) throws(Refusal) {
        guard day <= today else { throw .inFuture(day, today: today, what) }
        guard let first = notifications.map(\.received).min() else { return }
        guard day >= first else { throw .before(day, what, comesBefore: "the first notification", first) }
    }
}

extension Refusal {
    static func notificationOutOfTurn(_ id: ID<Notification>, next: ID<Notification>) -> Refusal {
        Refusal("out-of-turn", .conflict, "\(id) is not the next reference; that is \(next).")
    }
    static func reviewOutOfTurn(_ id: ID<MultiAgencyReview>, next: ID<MultiAgencyReview>) -> Refusal {
        Refusal("out-of-turn", .conflict, "\(id) is not the next reference; that is \(next).")
    }
    static func childOutOfTurn(_ child: Int, next: Int) -> Refusal {
        Refusal(
            "out-of-turn", .conflict, "Children of an incident are counted from 1; the next is \(next), not \(child).")
    }
    static func notOfThisCase(_ reference: String, _ id: ID<CaseFile>) -> Refusal {
        Refusal("not-of-this-case", .missing, "\(reference) does not belong to \(id).")
    }
    static let nobodyAndNeverGoTogether = Refusal(
        "nobody-and-never", .rule,
        "“Nobody” and “never” go together: say whom we knew and when, or that a search found nothing.", field: "whom")
    static func nothingToCorrect(_ id: ID<Notification>, _ day: Day) -> Refusal {
        Refusal(
            "nothing-to-correct", .conflict, "\(id) already says it was received on \(day.words).", field: "received")
    }
    static func alreadyWithdrawn(_ id: ID<Notification>) -> Refusal {
        Refusal("already-withdrawn", .conflict, "\(id) is withdrawn already.")
    }
    static func notWithdrawn(_ id: ID<Notification>) -> Refusal {
        Refusal("not-withdrawn", .conflict, "\(id) is not withdrawn.")
    }
    static func noSuchArea(_ code: String) -> Refusal {
        Refusal("no-such-area", .missing, "There is no area “\(code)”.", field: "area")
    }
}
