public import Clocks
import HashTreeCollections

extension PersonFile {
    public func judge(_ fact: PersonFact, about id: ID<PersonFile>, in register: Register, today: Day) throws(Refusal) {
        switch fact {
        case .joined(_, let on, let number):
            guard on <= today else { throw .inFuture(on, today: today, "The first day") }
            if let number { try PersonFile.check(number: number, of: id, in: register) }
        case .renamed(let name, let on):
            guard !name.isBlank else { throw .empty("name", "Enter the name.") }
            guard on <= today else { throw .inFuture(on, today: today, "The day") }
        case .numbered(let number, let on):
            try PersonFile.check(number: number, of: id, in: register)
            guard on <= today else { throw .inFuture(on, today: today, "The day") }
        case .startCorrected(let start, let on):
            guard start <= today, on <= today else { throw .inFuture(max(start, on), today: today, "The first day") }
            if let end = spells.first?.to, end < start { throw .before(end, "The last day", comesBefore: "the first", start) }
            let recorded = posts.map(\.on) + training.map(\.on) + managers.map(\.from)
            if let first = recorded.min(), first < start {
                throw .before(first, "A post, a manager or training", comesBefore: "the first day", start)
            }
        case .left(let on):
            if left != nil { throw Refusal("already-left", .conflict, "\(id) is recorded as having left.") }
            if let back = spells.last?.from, on < back { throw .before(on, "Leaving", comesBefore: "the first day", back) }
            try check(on, "Leaving", today)
        case .rejoined(let on):
            guard let left else { throw Refusal("not-left", .conflict, "\(id) is not recorded as having left.") }
            guard on > left else { throw .before(on, "Coming back", comesBefore: "leaving", left) }
            guard on <= today else { throw .inFuture(on, today: today, "Coming back") }
        case .postTaken(let post, let area, _, let on, let fte):
            guard post.contains(where: { !$0.isWhitespace }) else { throw .empty("post", "Name the post.") }
            if let area, !register.knowsArea(area) { throw .noSuchArea(area) }
            if let fte, !(1...100).contains(fte) {
                throw Refusal("not-a-share", .rule, "Full-time equivalent is more than 0 and at most 1.", field: "fte")
            }
            try check(on, "The post", today)
        case .managed(let by, let on): try judge(manager: by, of: id, from: on, in: register, today)
        case .away(let from, let to, let on): try judge(awayFrom: from, to: to, on, today)
        case .back(let on):
            guard absence(on: on - 1) != nil || absences.contains(where: { $0.from == on }) else {
                throw Refusal("not-away", .conflict, "\(id) is not recorded as away on that day or the day before.", field: "on")
            }
            guard on <= today || absences.contains(where: { $0.from == on }) else {
                throw .inFuture(on, today: today, "Coming back")
            }
        case .trained(let course, let stage, let on):
            try judge(course: course, stage: stage, on, of: id, today)
        case .signed(let policy, let version, let on):
            guard let published = try register.find(policy).versions.first(where: { $0.number == version }) else {
                throw .noSuchVersion(version, of: policy)
            }
            guard on >= published.on else { throw .before(on, "Signing", comesBefore: "publication", published.on) }
            try check(on, "Signing", today)
        case .deputyNamed(let deputy, let from, let to, let on):
            try judge(deputy: deputy, of: id, from: from, to: to, in: register, today)
            try check(on, "The day", today)
        case .deputyEnded(let deputy, let on):
            guard deputies.contains(where: { $0.deputy == deputy && $0.to >= on }) else {
                throw Refusal("no-deputy", .conflict, "\(deputy) is not deputy from that day.")
            }
            try check(on, "The day", today)
        case .declared(let review, _, let on):
            let commissioned = try register.find(review).commissioned
            guard on >= commissioned else { throw .before(on, "The declaration", comesBefore: "the review", commissioned) }
            try check(on, "The declaration", today)
        case .interestDeclared(let interest, let words, let on):
            guard !words.isBlank else { throw .empty("interest", "Say what it is.") }
            guard interest == interests.count + 1 else { throw Refusal("out-of-turn", .conflict, "The next interest is \(interests.count + 1), not \(interest).") }
            try check(on, "The declaration", today)
        case .interestEnded(let interest, let on):
            guard interests.indices.contains(interest - 1), interests[interest - 1].ended == nil else {
                throw Refusal("no-such-interest", .conflict, "That interest is not declared, or no longer.")
            }
            let declared = interests[interest - 1].on
            guard on >= declared else { throw .before(on, "Its end", comesBefore: "the declaration", declared) }
            try check(on, "The day", today)
        }
    }

    /// A stage needs the one before it, completed no later.
    func judge(course: String, stage: Int, _ on: Day, of id: ID<PersonFile>, _ today: Day) throws(Refusal) {
        try check(on, "The training", today)
        guard (1...9).contains(stage) else {
            throw Refusal("no-such-stage", .rule, "Stages are counted from 1 to 9.", field: "stage")
        }
        guard stage > 1 else { return }
        guard let before = completed(course, stage: stage - 1), before <= on else {
            throw Refusal(
                "stage-out-of-turn", .rule, "\(id) had not completed stage \(stage - 1) of this course by \(on.words).",
                field: "stage")
        }
    }

    private func judge(
        manager: ID<PersonFile>?, of id: ID<PersonFile>, from on: Day, in register: Register, _ today: Day
    ) throws(Refusal) {
        if let manager {
            guard register.people[manager] != nil else {
                throw Refusal("no-such-person", .rule, "There is no \(manager) on the staff list.", field: "manager")
            }
            guard manager != id else {
                throw Refusal("own-manager", .rule, "Nobody is their own manager.", field: "manager")
            }
        }
        try check(on, "The line of management", today)
    }

    private func judge(awayFrom from: Day, to: Day?, _ on: Day, _ today: Day) throws(Refusal) {
        if let to, to < from { throw .before(to, "The last day", comesBefore: "the first", from) }
        guard !absences.contains(where: { one in (to.map { one.from <= $0 } ?? true) && (one.to.map { from <= $0 } ?? true) }) else {
            throw Refusal("away-already", .conflict, "They are recorded as away on some of those days.", field: "from")
        }
        guard isInPost(on: from) || from > today else { throw .notInPost(from) }
        try check(on, "The day", today)
    }

    private func judge(
        deputy: ID<PersonFile>, of id: ID<PersonFile>, from: Day, to: Day, in register: Register, _ today: Day
    ) throws(Refusal) {
        let person = try register.find(deputy)
        guard deputy != id else { throw Refusal("own-deputy", .rule, "Choose somebody else.", field: "deputy") }
        guard from <= to else { throw .before(to, "The last day", comesBefore: "the first", from) }
        guard to >= today else { throw Refusal("in-past", .rule, "Those days have gone by.", field: "to") }
        guard person.isInPost(on: from) else { throw .notInPost(deputy, from) }
    }

    private static func check(number: String, of id: ID<PersonFile>, in register: Register) throws(Refusal) {
        guard number.contains(where: { !$0.isWhitespace }), number.count <= 40 else {
            throw Refusal("not-a-number", .rule, "A staff number has up to 40 letters and figures.", field: "number")
        }
        if let other = register.personByNumber[number], other != id {
            throw Refusal("number-taken", .conflict, "\(other) has the staff number \(number).", field: "number")
        }
    }

    private func check(_ day: Day, _ what: String, _ today: Day) throws(Refusal) {
        guard day <= today else { throw .inFuture(day, today: today, what) }
        guard day >= joined else { throw .before(day, what, comesBefore: "the first day", joined) }
        // Of the days between leaving and coming back there is nothing to record.
        if let spell = spells.last(where: { $0.from <= day }), let left = spell.to, day > left {
            throw .before(left, what, comesAfterLeaving: day)
        }
    }
}

extension Refusal {
    static func before(_ left: Day, _ what: String, comesAfterLeaving day: Day) -> Refusal {
        Refusal("after-leaving", .rule, "\(what) (\(day.words)) cannot come after the last day (\(left.words)).")
    }
    static func notInPost(_ day: Day) -> Refusal {
        Refusal("not-in-post", .rule, "They are not in post on \(day.words).", field: "from")
    }
}
