import Papers

extension ComponentsPage {
    static let standing = Group(
        id: "standing", title: "Status words",
        specimens: [
            Specimen("Every word", "<p>\(StatusWord.allCases.markup { "\(Component.status($0)) " })</p>"),
            Specimen("Other words", Component.status("No evidence of change")),
        ])

    static let records = Group(
        id: "records", title: "Lists of records",
        specimens: [
            Specimen(
                "Rows with dates",
                Component.group(
                    id: "overdue", title: "Overdue",
                    [
                        .init(
                            here("Reply to Harrowby’s local board about N-0055"),
                            "The reply is written and needs your check. Ruth Aldersey was told on 21 October.",
                            when: .init("20 October", left: "3 days overdue", .overdue)),
                        .init(
                            here("First decision on N-0061"), "Received 14 October.",
                            when: .init("Today", left: "by 5pm", .today)),
                        .init(
                            here("South West improvement meeting"), "7 items are due.",
                            when: .init("27 October", left: "in 4 days"),
                            status: .waiting),
                        .init(
                            here("\(long) and its plan for supervision"),
                            when: .init("No date given", left: "asked 12 October")),
                    ], empty: "", level: 4)),
            Specimen(
                "Rows without dates",
                Component.rows(
                    [.init(here("Supervision Policy"), "Version 3, 1 September 2009", status: .done)], level: 4)),
            Specimen(
                "An empty list",
                Component.group(
                    id: "nothing", title: "This week", [], empty: "Nothing needs you this week. Checked 9:14am.",
                    level: 4)),
            Specimen(
                "Task list",
                Component.taskList([
                    .init(here("Context"), .done),
                    .init(here("Chronology"), .inProgress, hint: "A gap of 74 days is named."),
                    .init(here("Analysis"), .overdue), .init(here("Learning"), .notStarted),
                    .init(cannotStartYet: "Check and submit", why: "Finish the other sections first."),
                ])),
            Specimen(
                "Timeline",
                Component.timeline(
                    [
                        .init(
                            "Age corrected", when: "22 October 2009 at 4:12pm", who: "Ewan Blythe",
                            "From not known to about 5. Told by the council."),
                        .init("Decision recorded", when: "15 October 2009", who: "Ruth Aldersey"),
                        .init("Notification recorded", when: "14 October 2009 at 9:14am", who: "Ewan Blythe"),
                    ], level: 4)),
            Specimen(
                "Pagination: the first page",
                Component.pagination(page: 1, of: 4, next: nowhere, label: "Pages, the first")),
            Specimen(
                "Pagination: in the middle",
                Component.pagination(page: 2, of: 4, previous: nowhere, next: nowhere, label: "Pages, in the middle")),
        ])

    static let facts = Group(
        id: "facts", title: "Facts about a record",
        specimens: [
            Specimen(
                "Identity bar",
                Component.identityBar(
                    "IMR-0005",
                    [
                        .init("Author", "Colm Reilly"), .init("Due", "13 November 2009, in 21 days"),
                        .init("Area", "South West"),
                    ],
                    status: .inProgress)),
            Specimen(
                "Summary list",
                Component.summaryList([
                    .init("Received", "14 October 2009 at 9:14am, by phone"),
                    .init("Age", change: .init("Add", nowhere)),
                    .init("Council area", "Wexmere", change: .init("Change", nowhere)),
                    .init("Told us", "Gwen Tarrant", long, change: .init("Change", nowhere)),
                ])),
            Specimen(
                "Summary card",
                Component.summaryCard(
                    id: "author-card", title: "Tom Okafor",
                    [
                        .init("Trained", "Stage 1, June 2009"),
                        .init("Independent", "Never managed anyone named; checked from 2004"),
                        .init("Before 2006", "Not checked: no line-management record"),
                    ], links: [here("Choose Tom Okafor")], level: 4)),
            Specimen(
                "Facts in small type",
                Component.facts([
                    .init("Reaches", "Every area"),
                    .init("Practice then", "Supervision, version 2: no observation (2006)"),
                ])),
        ])

    static let signing = Group(
        id: "signing", title: "Signing",
        specimens: [
            Specimen(
                "Sign-off",
                Component.signOff(
                    id: "sign-off", statement: "I have read version 4 and will follow it.", button: "Sign version 4",
                    action: nowhere,
                    otherwise: [here("I have a question before I sign"), here("Remind me tomorrow")])),
            Specimen(
                "Receipt",
                Component.receipt(
                    id: "receipt", title: "Signed",
                    [.init("Version 4", "23 October 2009 at 4:12pm"), .init("Reference", "S-01204")],
                    next: here("That’s everything. Go to Today"), level: 4)),
            Specimen(
                "Signature of a paper",
                Component.signature(
                    name: "Ruth Aldersey",
                    lines: ["National Safeguarding Lead", "Signed 23 October 2009 at 3:40pm, issue 1"],
                    fingerprint: "7c1e 90ab 4d52 e6f3 08b7 5a9d c214 61fe",
                    words: "This shows that records were not altered since. It does not show that they were right.")),
        ])
}
