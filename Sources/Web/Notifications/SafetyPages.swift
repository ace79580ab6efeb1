import Papers
import Register

/// Whether other children are at risk, and what made them safe.
enum SafetyPages {
    static let routes = [
        ActForm.route(
            "safety/new", .answerSafety,
            ActForm(
                heading: "Other children",
                says: "<p>Until somebody records what made the other children safe, this stays first on Today.</p>",
                button: "Save this"),
            summary: "Says whether other children are at risk, and what made them safe.", saved: "safety",
            fields: { _, sheet in
                """
                \(CallPages.safety(sheet))
                \(sheet.area("what", "What made the other children safe", hint: "Leave this empty until they are.", rows: 3))
                \(sheet.field("by", "Who did that"))
                """
            },
            facts: { reading, told, _ throws(Refusal) in
                var facts: [CaseFact] = []
                if let answer: AtRisk = reading.choice("at-risk") {
                    facts.append(
                        .safetyAnswered(
                            answer: answer, done: reading.said("safety-done"), by: reading.said("safety-by"),
                            on: reading.today))
                }
                if reading.typed.has("what") || reading.typed.has("by") {
                    let what = reading.needed("what", "Write what made the other children safe")
                    let by = reading.needed("by", "Write who did it")
                    if facts.isEmpty, told.file.safety.answers.isEmpty {
                        reading.problem("at-risk", "Say first whether other children were at risk")
                    }
                    facts.append(.madeSafe(what: .said(what), by: .said(by), on: reading.today))
                }
                if facts.isEmpty { reading.problem("at-risk", "Answer the question, or write what made them safe") }
                return facts
            })
    ]
}
