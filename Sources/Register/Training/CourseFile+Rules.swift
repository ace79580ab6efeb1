public import Clocks
import HashTreeCollections

extension CourseFile {
    public func judge(_ fact: CourseFact, about id: ID<CourseFile>, in register: Register, today: Day) throws(Refusal) {
        switch fact {
        case .opened(let code, let title, let stages, let on):
            try CourseFile.check(title, stages)
            // Two words stand in addresses beside the codes.
            guard code.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, code != "new", code != "imports" else {
                throw Refusal("not-a-code", .rule, "A course’s code has small letters, figures and dashes.", field: "code")
            }
            guard register.course(code) == nil else {
                throw Refusal("code-taken", .conflict, "There is a course called “\(code)” already.", field: "title")
            }
            guard on <= today else { throw .inFuture(on, today: today, "The day") }
        case .changed(let title, let stages, let on):
            try CourseFile.check(title, stages)
            let trained = register.people.values.flatMap(\.training).filter { $0.course == code }.map(\.stage)
            let used = (cohorts.map(\.stage) + trained).max() ?? 1
            guard stages.count >= used else {
                throw Refusal("stage-in-use", .conflict, "Cohorts or people are at stage \(used).", field: "stages")
            }
            guard on <= today else { throw .inFuture(on, today: today, "The day") }
        case .required(let requirement, let on): try judge(requirement, on, today)
        case .requirementEnded(let from, let reason, let on):
            guard let last = requirements.last, last.ended == nil else {
                throw Refusal("not-required", .conflict, "\(title) is not compulsory for anybody.")
            }
            guard from > last.requirement.from else {
                throw .before(from, "The end", comesBefore: "the beginning", last.requirement.from)
            }
            guard reason.contains(where: { !$0.isWhitespace }) else { throw .empty("reason", "Say why.") }
            guard on <= today else { throw .inFuture(on, today: today, "The day") }
        case .cohortPlanned(let number, let stage, let first, let last, let places, let on):
            guard on <= today else { throw .inFuture(on, today: today, "The day") }
            guard number == cohorts.count + 1 else {
                throw Refusal("out-of-turn", .conflict, "The next cohort is \(cohorts.count + 1), not \(number).")
            }
            try check(stage)
            guard first <= last else { throw .before(last, "The last day", comesBefore: "the first", first) }
            guard (1...500).contains(places) else {
                throw Refusal("places", .rule, "Say how many places there are: 1 to 500.", field: "places")
            }
        case .cohortMoved(let number, let first, let last, let reason, let on):
            _ = try planned(number)
            guard on <= today else { throw .inFuture(on, today: today, "The day") }
            guard first <= last else { throw .before(last, "The last day", comesBefore: "the first", first) }
            guard reason.contains(where: { !$0.isWhitespace }) else { throw .empty("reason", "Say why.") }
        case .cohortCancelled(let number, let reason, let on):
            _ = try planned(number)
            guard on <= today else { throw .inFuture(on, today: today, "The day") }
            guard reason.contains(where: { !$0.isWhitespace }) else { throw .empty("reason", "Say why.") }
        case .booked(let number, let people, let on):
            guard on <= today else { throw .inFuture(on, today: today, "The day") }
            try judge(booking: people, for: planned(number), in: register, today)
        case .placeGivenUp(let number, let person, let on):
            guard on <= today else { throw .inFuture(on, today: today, "The day") }
            guard try planned(number).booked.contains(person) else {
                throw Refusal("not-booked", .conflict, "\(person) has no place in that cohort.", field: "people")
            }
        case .attended(let number, let stage, let people, let on):
            try judge(attendance: number, stage, people, on, in: register, today)
        }
    }

    private func judge(_ requirement: Requirement, _ on: Day, _ today: Day) throws(Refusal) {
        guard !requirement.roles.isEmpty else { throw .empty("roles", "Say of whom it is asked.") }
        guard (0...3650).contains(requirement.within) else {
            throw Refusal("within", .rule, "Say how many days they have: 0 to 3,650.", field: "within")
        }
        if let months = requirement.months, !(1...120).contains(months) {
            throw Refusal("months", .rule, "It is done again after 1 to 120 months, or never.", field: "months")
        }
        guard requirement.source.contains(where: { !$0.isWhitespace }) else { throw .empty("source", "Say who requires it.") }
        if let last = requirements.last, requirement.from < last.requirement.from {
            throw .before(requirement.from, "This requirement", comesBefore: "the one before it", last.requirement.from)
        }
        guard on <= today else { throw .inFuture(on, today: today, "The day") }
    }

    private func judge(
        booking people: [ID<PersonFile>], for cohort: Cohort, in register: Register, _ today: Day
    ) throws(Refusal) {
        guard !people.isEmpty else { throw .empty("people", "Name somebody.") }
        guard Set(people).count == people.count else {
            throw Refusal("twice", .rule, "Somebody is named twice.", field: "people")
        }
        for person in people {
            guard let file = register.people[person] else { throw .noSuchPerson(person) }
            if let left = file.left, left < today {
                throw Refusal("left", .rule, "\(person) left on \(left.words).", field: "people")
            }
            if let done = file.completed(code, stage: cohort.stage) {
                throw Refusal(
                    "completed", .rule, "\(person) completed stage \(cohort.stage) on \(done.words).", field: "people")
            }
            if cohort.stage > 1, file.completed(code, stage: cohort.stage - 1) == nil {
                throw Refusal(
                    "stage-out-of-turn", .rule, "\(person) has not completed stage \(cohort.stage - 1).", field: "people")
            }
        }
        let booked = Set(cohort.booked + people).count
        guard booked <= cohort.places else {
            throw Refusal(
                "full", .rule, "\(cohort.places == 1 ? "There is 1 place" : "There are \(cohort.places) places"), and that would make \(booked) people.", field: "people")
        }
    }

    private func judge(
        attendance number: Int?, _ stage: Int, _ people: [ID<PersonFile>], _ on: Day, in register: Register, _ today: Day
    ) throws(Refusal) {
        if let number {
            guard let cohort = cohort(number), cohort.cancelled == nil else { throw .noSuchCohort(number) }
            guard cohort.stage == stage else {
                throw Refusal("other-stage", .rule, "Cohort \(number) is of stage \(cohort.stage).", field: "stage")
            }
            guard on >= cohort.first else { throw .before(on, "Completion", comesBefore: "the first day", cohort.first) }
            if let held = cohort.held, held != on {
                throw Refusal("held", .conflict, "Cohort \(number) was completed on \(held.words).", field: "on")
            }
            if let twice = people.first(where: cohort.attended.contains) {
                throw Refusal("twice", .rule, "\(twice) is recorded as having completed it.", field: "people")
            }
        }
        try check(stage)
        guard !people.isEmpty else { throw .empty("people", "Say who completed it.") }
        guard Set(people).count == people.count else {
            throw Refusal("twice", .rule, "Somebody is named twice.", field: "people")
        }
        for person in people {
            guard let file = register.people[person] else { throw .noSuchPerson(person) }
            try file.judge(course: code, stage: stage, on, of: person, today)
        }
    }

    private func planned(_ number: Int) throws(Refusal) -> Cohort {
        guard let cohort = cohort(number) else { throw .noSuchCohort(number) }
        guard cohort.isPlanned else {
            throw Refusal("cohort-over", .conflict, "Cohort \(number) was held or cancelled.")
        }
        return cohort
    }

    private func check(_ stage: Int) throws(Refusal) {
        guard stages.indices.contains(stage - 1) else {
            throw Refusal("no-such-stage", .rule, "\(title) has \(stages.count == 1 ? "one stage" : "\(stages.count) stages").", field: "stage")
        }
    }

    private static func check(_ title: String, _ stages: [String]) throws(Refusal) {
        guard title.contains(where: { !$0.isWhitespace }) else { throw .empty("title", "Say what the course is called.") }
        guard (1...9).contains(stages.count), stages.allSatisfy({ !$0.isEmpty }) else {
            throw Refusal("stages", .rule, "A course has one stage to nine, each with a few words.", field: "stages")
        }
    }
}

extension Refusal {
    static func noSuchCohort(_ number: Int) -> Refusal {
        Refusal("no-such-cohort", .missing, "There is no cohort \(number), or it was cancelled.")
    }
    static func noSuchPerson(_ id: ID<PersonFile>) -> Refusal {
        Refusal("no-such-person", .rule, "There is no \(id) on the staff list.", field: "people")
    }
}
