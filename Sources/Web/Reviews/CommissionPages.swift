import Clocks
import Office
import Papers
import Register

/// Commissioning a review: one form, filled in as far as the record and the rules can.
enum CommissionPages {
    static let routes = [
        Route(
            form: "/imrs/new", .commissionReview, summary: "Commissions a management review.",
            example: "/imrs/new?notification=N-0001", title: "A commission", view: CommissionView.init, filled: filled,
            page: page, send: send)
    ]

    /// The case of the notification that the address asks about, for those who may commission a review of it.
    static func told(_ visit: Visit) throws -> Register.Told {
        guard let id = NotificationID(visit.query["notification"] ?? "") else { throw Absent() }
        let told = try visit.office.now().find(id)
        guard visit.may(.commissionReview, .incident(told.id)) else { throw Absent(refused: .outOfReach) }
        return told
    }

    private static func filled(_ view: CommissionView, _ visit: Visit) -> Typed {
        var typed = Typed()
        typed["under"] = view.reviews.last?.code ?? CommissionForm.new
        typed["regime"] = view.regimes.first?.code ?? ""
        typed["terms"] = view.terms
        typed.fill("on", with: visit.office.today)
        if let secured = view.secured { typed.fill("secured", with: secured) }
        if let due = view.due { typed.fill("due", with: due) }
        return typed
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let id = try told(visit).id
        let form = try CommissionForm(typed, of: id, in: visit.office.now(), today: visit.office.today)
        let receipt = try await visit.office.record(visit.act) { _, facts throws(Refusal) in try form.record(&facts) }
        guard let review = receipt.files.lazy.compactMap({ ID<ReviewFile>($0) }).first else { throw Absent() }
        // Whoever is named in the case is shut out of its review from now on.
        guard visit.may(.readReview, .review(review)) else { return Next(address: "/today") }
        return Next(address: "\(review.address)?saved=commissioned")
    }

    private static func page(_ view: CommissionView, _ sheet: Sheet, _ visit: Visit) -> Page {
        Page(
            title: sheet.title("Commission a review"),
            crumbs: [("/imrs", "Reviews"), ("/notifications/\(view.notification)", view.notification)],
            main: """
                <p class="ref">\(view.label.capitalizedFirst) · about \(view.notification)</p>
                <div class="title-row"><h1>Commission a review</h1>\(Component.marking("Restricted: children’s information"))</div>
                \(sheet.top)
                \(sheet.form(
                    blocks(view, sheet), button: "Commission the review", label: "Commission",
                    note: "The author comes next, on a page of its own."))
                """)
    }

    private static func blocks(_ view: CommissionView, _ sheet: Sheet) -> Markup {
        """
        \(CallPages.block("b1", "The review it belongs to", number: 1, under(view, sheet)))
        \(CallPages.block("b2", "Who asks, and for when", number: 2, asked(view, sheet)))
        \(CallPages.block("b3", "Terms of reference", number: 3, """
            <div class="fields">\(sheet.area(
                "terms", "Terms of reference",
                hint: "This is our usual text, version \(view.termsVersion). Fill the gaps in brackets and change what does not fit.",
                rows: 18))</div>
            """))
        \(CallPages.block("b4", "People and teams", number: 4, people(view, sheet)))
        \(CallPages.block("b5", "Records", number: 5, """
            <div class="fields">\(sheet.date("secured", "The day our records were secured", hint: "Leave it empty if they are not yet."))</div>
            """))
        """
    }

    private static func under(_ view: CommissionView, _ sheet: Sheet) -> Markup {
        let choices =
            view.reviews.map { Component.Choice($0.code, $0.words) } + [
                Component.Choice(CommissionForm.new, "A new one")
            ]
        return """
            <div class="fields">\(sheet.choose("under", "Which review by all the agencies is it part of?", choices))
            <div class="fields f2">\(sheet.field("board", "Board of a new one"))\(sheet.date("announced", "The board decided on"))</div>
            \(sheet.choose("regime", "Rules of a new one", view.regimes.map { Component.Choice($0.code, $0.words, hint: $0.why) }))</div>
            """
    }

    private static func asked(_ view: CommissionView, _ sheet: Sheet) -> Markup {
        """
        <div class="fields"><div class="fields f2">\(sheet.field("requester", "Who asks for the report", hint: "A post and an organisation."))\
        \(sheet.date("on", "Asked for on"))</div>
        \(sheet.date("due", "The report is due on", hint: "Leave it empty to take the day that the rules give, or if nobody has said yet."))
        \(sheet.field("due-reason", "Why another day than the rules give", hint: "Needed if you choose another day, or one that has gone by."))
        \(Component.details("How the due date is worked out", view.regimes.markup { "<p><strong>\($0.words).</strong> \($0.due)</p>" }))</div>
        """
    }

    private static func people(_ view: CommissionView, _ sheet: Sheet) -> Markup {
        let named = view.named.isEmpty ? "" : "Named already: \(view.named.joined(separator: "; ")). "
        return """
            <div class="fields"><p class="hint">\(named)Whoever is named here, and whoever managed them, is shut out of the review from now on.</p>
            \(NamedStaff.fields(sheet, view.people))\
            \(sheet.area("teams", "Teams of ours that worked with the family", rows: 2))</div>
            """
    }
}
