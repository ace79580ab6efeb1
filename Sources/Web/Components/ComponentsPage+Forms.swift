import Papers

extension ComponentsPage {
    static let fields = Group(
        id: "fields", title: "Fields",
        specimens: [
            Specimen("Field", Component.field(id: "area", name: "area", label: "Council area", width: .half)),
            Specimen(
                "Field with a hint, filled in",
                Component.field(
                    id: "call-back", name: "call-back", label: "Call-back number", hint: "Read it back to them.",
                    value: "0115 496 0222", takes: .telephone, width: .short)),
            Specimen(
                "Field with a problem",
                Component.field(
                    id: "area-wrong", name: "area", label: "Council area", hint: "The council that told us.",
                    value: "W",
                    width: .half, error: "Enter the council area, or choose Not known yet")),
            Specimen(
                "Field whose words came back from a draft",
                Component.field(
                    id: "organisation", name: "organisation", label: "Organisation", value: "Wexmere Council",
                    width: .half,
                    kept: "Kept from your draft of 9:15am.")),
            Specimen(
                "Text area with a limit",
                Component.textArea(
                    id: "told", name: "told", label: "What they told us, in their words",
                    hint: "Who is with the family now, and whether other children may be at risk.",
                    value: "A brother, aged about 3, is staying with an aunt.", wordLimit: 400)),
            Specimen(
                "Text area with a problem and a draft",
                Component.textArea(
                    id: "why", name: "why", label: "Why did this make sense at the time?", rows: 3, wordLimit: 200,
                    error: "Write at least one sentence", kept: "Kept from your draft of 22 October 2009, 4:50pm.")),
            Specimen(
                "File",
                Component.file(
                    id: "report", name: "report", label: "Signed report", hint: "A PDF or Word file of up to 20 MB.",
                    accepts: ".pdf,.docx")),
            Specimen(
                "File, with one attached",
                Component.file(
                    id: "report-attached", name: "report", label: "Signed report",
                    hint: "A new file becomes version 2.",
                    attached: "version 1, 412 kB, by Tom Okafor on 12 June 2009")),
            Specimen(
                "File, refused",
                Component.file(
                    id: "report-wrong", name: "report", label: "Signed report",
                    hint: "A PDF or Word file of up to 20 MB.",
                    error: "The file is 31 MB. Choose one of up to 20 MB, or send it in two parts")),
            Specimen(
                "Filter, with two in force",
                Component.filter(
                    id: "filter", title: "Show only", action: nowhere,
                    fields: """
                        \(Component.field(id: "filter-area", name: "filter-area", label: "Area", value: "South West", takes: .search, width: .short))\
                        \(Component.field(id: "filter-year", name: "filter-year", label: "Year", value: "2009", takes: .digits, width: .age))
                        """,
                    chosen: [.init("Area: South West", without: nowhere), .init("Year: 2009", without: nowhere)],
                    clearAll: nowhere, level: 4)),
            Specimen(
                "Filter, with none in force",
                Component.filter(
                    id: "filter-none", title: "Find one", action: nowhere,
                    fields: Component.field(
                        id: "filter-reference", name: "filter-reference", label: "Reference", takes: .search,
                        width: .short),
                    level: 4)),
        ])

    static let datesAndChoices = Group(
        id: "choices", title: "Dates and choices",
        specimens: [
            Specimen(
                "Date, and how sure it is",
                Component.date(
                    id: "born", name: "born", legend: "Date of birth",
                    hint: "Leave out the day, or the day and month, if you do not know them.",
                    typed: .init(month: "Oct", year: "2007", precision: "about"))),
            Specimen(
                "Date alone",
                Component.date(
                    id: "received", name: "received", legend: "Received",
                    typed: .init(day: "23", month: "Oct", year: "2009"), precisions: [])),
            Specimen(
                "Date with a problem",
                Component.date(
                    id: "due", name: "due", legend: "Due", typed: .init(day: "31", month: "Nov", year: "2009"),
                    precisions: [], error: "November has 30 days. Enter a day from 1 to 30")),
            Specimen(
                "Radios across",
                Component.choices(
                    .one, id: "how", name: "how", legend: "How were we told?",
                    ["Phone", "E-mail", "Letter", "In person"].map { .init($0, $0) }, otherwise: .notKnownYet,
                    chosen: ["Phone"],
                    direction: .across)),
            Specimen(
                "Radios down, with hints",
                Component.choices(
                    .one, id: "involved", name: "involved", legend: "Our involvement", hint: "As far as you know now.",
                    [
                        .init("open", "Open", hint: "We are working with the child."),
                        .init("closed", "Closed", hint: "We worked with the child before."),
                        .init("after", "Only after the death, for brothers or sisters"),
                    ], otherwise: .notKnownYet)),
            Specimen(
                "Checkboxes in two columns",
                Component.choices(
                    .several, id: "rests-on", name: "rests-on", legend: "Entries this finding rests on",
                    ["12 March 2007", "4 June 2007", "9 October 2007", "January 2008"].map { .init($0, $0) },
                    chosen: ["4 June 2007", "January 2008"], direction: .twoColumns)),
            Specimen(
                "Radios with a problem",
                Component.choices(
                    .one, id: "grade", name: "grade", legend: "Grade for “What happened”",
                    ["Outstanding", "Good", "Adequate", "Inadequate"].map { .init($0, $0) },
                    error: "Choose a grade, or save this page and come back")),
        ])

    static let problems = Group(
        id: "problems", title: "Problems and notices",
        specimens: [
            Specimen(
                "Error summary",
                Component.errorSummary(
                    [
                        .init("Enter the council area, or choose Not known yet", field: "area-wrong"),
                        .init("November has 30 days. Enter a day from 1 to 30", field: "due"),
                        .init("Choose a grade, or save this page and come back", field: "grade"),
                    ], level: 4, takesFocus: false)),
            Specimen("Saved banner", Component.savedBanner("N-0062 is recorded. 4 facts are not known yet.")),
            Specimen(
                "Note", Component.note("", "Reviews do not predict deaths, and this figure cannot say why it moved.")),
            Specimen(
                "Note to attend to",
                Component.note(
                    "Words and checks differ.", "The draft says there is no identifiable trend. Two checks signal.",
                    tone: .attend)),
            Specimen(
                "Interruption",
                Component.interruption(
                    id: "interruption", title: "This account may be upsetting",
                    words: [
                        "It says how a child was hurt, in the words of the person who rang.", "Your visit is recorded.",
                    ],
                    goOn: Component.button(here("Read the account")), back: here("Go back to N-0061"), level: 4)),
            Specimen(
                "Details, closed", Component.details("Not proposed (31)", "<p>Each is listed with the reason.</p>")),
            Specimen(
                "Details, open",
                Component.details("Not proposed (1)", isOpen: true, "<p>Colm Reilly managed a worker who is named.</p>")
            ),
        ])
}
