import Clocks

extension DutyGround {
    /// Other children may be at risk: owed until somebody records that none is, or what made them safe.
    var safety: [Owed] {
        cases.compactMap { one in
            let asked = one.file.safety
            let answer = asked.answers.last
            guard asked.madeSafe == nil, answer?.answer != .no, answer != nil || register.owesFirstDay(one.file) else {
                return nil
            }
            let expected = Expectations.shipped[.risk]
            var owed = one.owed(
                .safety, DutyGround.title(answer?.answer, one.reference), words(answer, one),
                standing(expected, from: answer?.on ?? one.notification.received),
                why: one.file.area.isEmpty
                    ? "The coordinator and the national lead are told. Nobody knows yet which area manager to tell."
                    : "The coordinator, the national lead and the area’s manager are told until this is settled.",
                .answerSafety, act: "safety/new")
            owed.doers = [.coordinator, .lead, .areaManager]
            return owed
        }
    }

    private static func title(_ answer: AtRisk?, _ reference: String) -> String {
        switch answer {
        case .yes: "Other children are at risk: record what made them safe, \(reference)"
        case .notKnown: "Find out whether other children are at risk, \(reference)"
        case .no, nil: "Ask whether other children are at risk, \(reference)"
        }
    }

    private func words(_ answer: CaseFile.Safety.Answer?, _ one: OwingCase) -> String {
        guard let answer else { return "Received \(one.notification.received.words). Nobody has asked yet." }
        let said = answer.answer == .yes ? "at risk" : "not known yet"
        return "Answered “\(said)” on \(answer.on.words). It stays first until somebody records what made them safe."
    }
}
