extension CodeList {
    /// Refuses codes that are on no version of their list. What is said of the child itself may also say why there is no answer.
    static func check(_ facts: ChildFacts) throws(Refusal) {
        let given: [(list: CodeList, codes: [String], field: String, mayBeUnanswered: Bool)] = [
            (circumstances, facts.circumstance.map { [$0] } ?? [], "circumstance", false),
            (concerns, facts.concerns ?? [], "concerns", false),
            (ethnicities, facts.ethnicity.map { [$0] } ?? [], "ethnicity", true),
            (disabilities, facts.disability ?? [], "disability", true),
            (sexes, facts.sex.map { [$0] } ?? [], "sex", true),
            (legalStatuses, facts.legalStatus.map { [$0] } ?? [], "legal-status", true),
            (settings, facts.setting.map { [$0] } ?? [], "setting", true),
        ]
        let messages = given.flatMap { list, codes, field, mayBeUnanswered in
            codes.filter { list.find($0) == nil && !(mayBeUnanswered && answers.holds($0)) }.map {
                Refusal.Message(field: field, sentence: "“\($0)” is not on the list of \(list.name).")
            }
        }
        guard messages.isEmpty else { throw Refusal("no-such-code", .rule, messages) }
    }
}
