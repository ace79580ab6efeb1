public import Clocks

extension AccountFile {
    public func judge(
        _ fact: AccountFact, about id: ID<AccountFile>, in register: Register, today: Day
    ) throws(Refusal) {
        if fact.on > today { throw .inFuture(fact.on, today: today, "The day") }
        switch fact {
        case .opened(let person, let name, let address, let held, _):
            var messages = problems(of: held, in: register)
            if person == nil, name.map(\.isBlank) ?? true {
                messages.append(.init(field: "name", sentence: "Give the name of somebody who is not on the staff."))
            }
            if let address = address.value {
                if !address.contains("@") || address.contains(where: \.isWhitespace) {
                    messages.append(.init(field: "address", sentence: "Write an e-mail address: name@organisation."))
                } else if register.account(at: address) != nil {
                    messages.append(.init(field: "address", sentence: "There is an account at this address already."))
                }
            }
            guard messages.isEmpty else { throw Refusal("not-an-account", .rule, messages) }
            if let person { _ = try register.find(person) }
        case .rolesGiven(let held, let reason, _):
            var messages = problems(of: held, in: register)
            if reason.isBlank { messages.append(.init(field: "reason", sentence: "Say why.")) }
            guard messages.isEmpty else { throw Refusal("not-these-roles", .rule, messages) }
            guard !isClosed else { throw .accountClosed(id) }
        case .passwordSet, .authenticatorSet:
            guard !isClosed else { throw .accountClosed(id) }
        case .signInReset(let reason, _):
            guard !isClosed else { throw .accountClosed(id) }
            guard !reason.isBlank else { throw .empty("reason", "Say why.") }
        case .closed(let reason, _):
            guard !isClosed else { throw .accountClosed(id) }
            guard !reason.isBlank else { throw .empty("reason", "Say why.") }
        case .reopened(let reason, _):
            guard isClosed else { throw Refusal("open", .conflict, "\(id) is open.") }
            if let address = address?.value, register.account(at: address) != nil {
                throw Refusal("address-taken", .conflict, "Another account has been opened at this address since.")
            }
            guard !reason.isBlank else { throw .empty("reason", "Say why.") }
        }
    }

    private func problems(of held: [Asker.Held], in register: Register) -> [Refusal.Message] {
        var messages: [Refusal.Message] = []
        if held.isEmpty { messages.append(.init(field: "roles", sentence: "Choose at least one role.")) }
        for held in held {
            if !Role.given.contains(held.role) {
                messages.append(.init(field: "roles", sentence: "Nobody can be given the role “\(held.role.words)”."))
            }
            if held.role == .areaManager, held.areas.isEmpty {
                messages.append(.init(field: "areas", sentence: "Choose the areas of a service-area manager."))
            }
            for area in held.areas where !register.knowsArea(area) {
                messages.append(.init(field: "areas", sentence: "There is no area “\(area)”."))
            }
        }
        return messages
    }
}

extension AccountFact {
    var on: Day {
        switch self {
        case .opened(_, _, _, _, let on), .rolesGiven(_, _, let on), .passwordSet(_, let on),
            .authenticatorSet(_, let on), .signInReset(_, let on), .closed(_, let on), .reopened(_, let on):
            on
        }
    }
}

extension Refusal {
    static func accountClosed(_ id: ID<AccountFile>) -> Refusal {
        Refusal("account-closed", .conflict, "\(id) is closed.")
    }
}
