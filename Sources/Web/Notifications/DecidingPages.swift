import Papers
import Register

/// Whom we knew, and what becomes of a notification.
enum DecidingPages {
    static let routes = [involvement, decision]

    private static let involvement = ActForm.route(
        "involvement/new", .recordInvolvement,
        ActForm(
            heading: "Our involvement",
            says: "<p>Record what a search found, also when it found nothing. What was found before stays.</p>",
            button: "Save our involvement"),
        summary: "Records whom we knew, and when.", saved: "involvement", isEdit: true,
        fields: { _, sheet in
            """
            \(sheet.choose("involvement", "Our involvement", InvolvementChoice.choices, direction: .twoColumns))
            \(sheet.field("searched", "What was searched", hint: "Systems and registers, with commas between them."))
            """
        },
        facts: { reading, _, _ throws(Refusal) in
            guard let found = InvolvementChoice(rawValue: reading.typed["involvement"])?.found else {
                reading.problem("involvement", "Choose what was found")
                return []
            }
            let searched = reading.typed["searched"].split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace) }
            return [
                .involvementFound(
                    on: reading.today, whom: found.whom, when: found.when,
                    searched: searched.isEmpty ? nil : searched.map(String.init))
            ]
        })

    private static let decision = ActForm.route(
        "decision/new", .decide,
        ActForm(
            heading: "Decision",
            says: "<p>Record what becomes of this notification, and why. An earlier decision stays in the record.</p>",
            button: "Save decision"),
        summary: "Records the decision and why.", saved: "decision", isEdit: true,
        fields: { _, sheet in
            let outcomes = [
                Component.Choice(
                    Outcome.reviewed.rawValue, "A management review is to be commissioned",
                    hint: "Commission it from the record when the board has announced its review."),
                Component.Choice(Outcome.waiting.rawValue, "Wait for the board to decide"),
                Component.Choice(Outcome.informationOnly.rawValue, "For information only"),
                Component.Choice(Outcome.notInvolved.rawValue, "We were not involved"),
            ]
            return """
                \(sheet.choose("outcome", "Decision", outcomes))
                \(sheet.area("reason", "Why", hint: "What you knew, and what you weighed.", rows: 4))
                """
        },
        facts: { reading, _, _ throws(Refusal) in
            guard let outcome: Outcome = reading.choice("outcome") else {
                reading.problem("outcome", "Choose what becomes of it")
                _ = reading.needed("reason", "Say why")
                return []
            }
            let reason = reading.needed("reason", "Say why")
            return [.decided(on: reading.today, outcome: outcome, reason: .said(reason))]
        })
}
