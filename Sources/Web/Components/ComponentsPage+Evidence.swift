import Papers

extension ComponentsPage {
    static let figures = Group(
        id: "figures", title: "Tables and figures",
        specimens: [
            Specimen("Table", Component.table(byOutcome, id: "by-outcome") { _ in nowhere }),
            Specimen("Table with words and many columns", Component.table(wide, id: "wide") { _ in nowhere }),
            Specimen(
                "Figure with its table beside it",
                Component.figure(
                    id: "figure-1", number: 1, finding: "6 children were under 5",
                    measure: "Age of each child notified from 1 April to 30 September 2009, as at 23 October 2009.",
                    chart: Chart.bars(ages).pair(id: "figure-1-chart"),
                    marks: [
                        .init(1, lead: "June 2008, interpretation.", "Guidance revised; not tested."),
                        .init(nil, lead: "Signal.", "The month in which the rule was met."),
                    ],
                    table: byAge, isTableOpen: true, isTableBeside: true, csv: here("Children by age (CSV)"),
                    figureAddress: { _ in nowhere })),
            Specimen(
                "Figure that cannot be drawn",
                Component.note("No chart.", "Nothing has been recorded yet.")),
        ])

    static let threads = Group(
        id: "threads", title: "Golden threads",
        specimens: [
            Specimen(
                "A thread that stops",
                Component.thread(
                    stopping, id: "stopping", level: 4,
                    act: Component.buttons([Component.button(here("Plan the audit"))]))),
            Specimen(
                "A thread whose first audit found no change", Component.thread(complete, id: "complete", level: 4)),
            Specimen(
                "Both as strips",
                """
                <div class="strips">\(Component.strip(complete, address: nowhere, level: 4))\(Component.strip(stopping, level: 4))</div>
                """),
            Specimen(
                "Evidence",
                Component.evidence([.init(words: "Report, version 3", address: nowhere), .init(words: "Kept back")])),
            Specimen(
                "Coverage, of none asked",
                Component.coverage(
                    .init(signed: 0, of: 0, sentence: "Published today; nobody has been asked yet."), id: "none-asked")),
        ])

    private static let byOutcome = Table(
        number: "A2", caption: "What became of the 12", unit: "notifications", columns: ["Outcome", "Count"],
        rows: [
            .init("Management review commissioned", ["3"]), .init("Waiting for the local board’s decision", ["3"]),
            .init("Information only", ["6"]), .init("All", ["12"], isTotal: true),
        ])

    private static let byAge = Table(
        number: "", caption: "Children by age", unit: "", columns: ["Age", "Children"],
        rows: [
            .init("Under 5", ["6"]), .init("5 and over", ["1 to 4"]), .init("18 or over", ["0"]),
            .init("Not known yet", ["2"]),
        ])

    private static let wide = Table(
        number: "A5", caption: "Reviews by area", unit: "reviews",
        columns: ["Area", "Head", "Commissioned", "Complete", "Ongoing", "Overdue", "Accepted at first reading"],
        rows: [
            .init("South West", ["Jan Price", "2", "2", "0", "0", "1"]),
            .init("East Midlands", ["Anil Bose", "3", "2", "1", "–", "1 to 4"]),
        ])

    private static let stopping = ThreadView(
        reference: "L-0002", title: "Supervision must look at the quality of practice",
        reached: "Reached: policy signed by 171 of 180 people.", missing: "Not yet: audit.",
        steps: [
            .init(
                kind: "Review", state: .done, title: "IMR-0002 accepted, graded Good", address: nowhere,
                who: ["12 June 2009, Tom Okafor"],
                evidence: [.init(words: "Report, version 3", address: nowhere)], short: "12 June 2009",
                isLineSolid: true),
            .init(
                kind: "Finding", state: .done,
                title: "Finding 3: supervision counted visits and did not ask about the child",
                address: nowhere, who: ["12 June 2009, Meera Shah"],
                evidence: ["12 March 2007", "4 June 2007", "9 October 2007"].map { .init(words: $0, address: nowhere) },
                short: "3 entries", isLineSolid: true),
            .init(
                kind: "Action", state: .partly, title: "Two actions, one still open",
                words: ["Changes to the system; neither rests on training alone."],
                items: [
                    .init(
                        reference: "A-0004", title: "Revise the Supervision Policy: watch practice", status: "Done",
                        words: ["1 September 2009, Jan Price"]),
                    .init(
                        reference: "A-0005", title: "No more than 10 practitioners to 1 manager", status: "In progress",
                        words: ["8 of 10 areas"]),
                ], short: "1 of 2 done", isLineSolid: true),
            .init(
                kind: "Policy and sign-offs", state: .done, title: "Supervision, version 3", address: nowhere,
                who: ["Published 1 September 2009, Moira Kell"],
                coverage: .init(
                    signed: 171, of: 180, sentence: "95%, 171 of 180 people who supervise others. 9 not signed yet."),
                short: "171 of 180 signed", isLineSolid: false),
            .init(
                kind: "Audit", state: .notYet,
                title: "A sample of supervision records, read by somebody outside the area.",
                words: ["A policy that is signed is not yet a practice that has changed."], short: "Not yet",
                isLineSolid: false),
            .init(kind: "Second audit", state: .notYet, title: "Needs a first.", short: "Not yet", isLineSolid: false),
        ])

    private static let complete = ThreadView(
        reference: "L-E014", title: "When a family moves, the two offices must speak before the file does",
        reached: "Changed and checked.", missing: nil,
        steps: [
            .init(
                kind: "Review", state: .done, title: "IMR-E011 accepted, graded Adequate", address: nowhere,
                who: ["9 November 2006, Howard Lisle"], short: "9 November 2006", isLineSolid: true),
            .init(
                kind: "Policy", state: .notNeeded, title: "The form itself was changed", short: "Not needed",
                isLineSolid: true),
            .init(
                kind: "First audit", state: .notChanged,
                title: "AU-E003: 9 of 20 transfers had the conversation written down", address: nowhere,
                who: ["18 September 2007, Sunita Rao"], words: ["Practice had not changed yet."], short: "9 of 20",
                isLineSolid: true),
            .init(
                kind: "Second audit", state: .checked,
                title: "AU-E006: 19 of 20 transfers had the conversation written down",
                address: nowhere, who: ["11 March 2008, Sunita Rao"],
                evidence: [.init(words: "How the 20 were chosen", address: nowhere)],
                short: "19 of 20", isLineSolid: true),
        ])
}
