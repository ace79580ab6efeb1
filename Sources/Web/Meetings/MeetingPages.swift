import Clocks
import Office
import Papers
import Register

/// One meeting: its agenda before it, what it decided after it, and the agenda to print.
enum MeetingPages {
    /// Every page and form about meetings.
    static let all = MeetingListPages.routes + PanelPages.routes + routes + MeetingForms.routes

    static let routes = [
        Route(
            "/meetings/{reference}", .readMeetings, summary: "One meeting: its agenda, or what it decided.",
            example: "/meetings/M-0001", view: view, page: page),
        Route(
            file: "/meetings/{reference}/agenda.pdf", .readMeetings, summary: "The agenda as PDF, with room to write.",
            example: "/meetings/M-0001/agenda.pdf",
            make: { visit in
                let (id, document) = try document(visit)
                return Download(
                    bytes: try await PaperPDF.make(ReportPrint.document(document)), type: "application/pdf", name: "\(id)-agenda.pdf")
            }),
        Route(
            file: "/meetings/{reference}/agenda.docx", .readMeetings, summary: "The agenda as a Word document, with room to write.",
            example: "/meetings/M-0001/agenda.docx",
            make: { visit in
                let (id, document) = try document(visit)
                return Download(bytes: try await ReportWord.make(document), type: UploadedKind.docx.type, name: "\(id)-agenda.docx")
            }),
    ]

    struct View: Encodable {
        struct Said: Encodable {
            let reference: String
            let title: String
            let words: String
        }
        let agenda: MeetingAgenda
        /// In a sentence; nothing before it is over.
        let held: String?
        let moved: [String]
        let said: [Said]
        let notes: [String]
        let isOpen: Bool
        let isHeld: Bool
        let mayKeep: Bool
    }

    static func meeting(_ visit: Visit) throws -> (id: ID<MeetingFile>, file: MeetingFile) {
        guard let id = visit.office.now().meeting(named: visit.parameter("reference")) else { throw Absent() }
        return (id, visit.office.now()[id])
    }

    static func agenda(_ visit: Visit) throws -> MeetingAgenda {
        MeetingAgenda(try meeting(visit).id, in: visit.office.now(), on: visit.office.today)
    }

    private static func document(_ visit: Visit) throws -> (ID<MeetingFile>, ReportDocument) {
        let home = visit.office.now().home
        return (
            try meeting(visit).id, try agenda(visit).document(organisation: home.name, isDemonstration: home.isDemonstration)
        )
    }

    private static func view(_ visit: Visit) throws -> View {
        let (id, file) = try meeting(visit)
        let register = visit.office.now()
        return View(
            agenda: try agenda(visit),
            held: file.held.map { "Held on \($0.wordsWithWeekday). \(file.attended) came." }
                ?? file.reasonNotHeld.map { "Not held: \($0)" },
            moved: file.plannedBefore.map { "Planned for \($0.from.words) before. \($0.reason)" },
            said: file.discussed.map { .init(reference: "\($0.action)", title: register[$0.action].title, words: $0.words) },
            notes: file.notes, isOpen: file.isOpen, isHeld: file.held != nil, mayKeep: visit.may(.keepMeetings, .meeting(id)))
    }

    private static func page(_ view: View, _ visit: Visit) -> Page {
        let agenda = view.agenda
        return Page(
            title: "\(agenda.title), \(agenda.day)", crumbs: [("/meetings", "Meetings")],
            main: """
                <p class="ref">\(agenda.reference)</p>
                <h1>\(agenda.title), \(agenda.day)</h1>
                \(Saved.banner(visit))
                <p>\(view.held ?? agenda.last)</p>
                \(view.moved.markup { "<p class=\"small soft\">\($0)</p>" })
                \(acts(view))
                \(view.isOpen ? sections(agenda) : minutes(view))
                """)
    }

    private static func acts(_ view: View) -> Markup {
        let at = "/meetings/\(view.agenda.reference)"
        var acts: [Markup] = []
        if view.mayKeep, view.isOpen {
            acts = [
                Component.button(.init("Record what was decided", "\(at)/minutes/new")),
                Component.button(.init("Move the meeting", "\(at)/day/new"), .second),
                Component.button(.init("Say that it was not held", "\(at)/not-held/new"), .second),
            ]
        }
        if view.mayKeep, view.isHeld { acts = [Component.button(.init("Add a note", "\(at)/notes/new"), .second)] }
        if view.isOpen, PaperPDF.isAvailable { acts.append(Component.button(.init("Agenda as PDF", "\(at)/agenda.pdf"), .quiet)) }
        if view.isOpen, ReportWord.isAvailable { acts.append(Component.button(.init("Agenda for Word", "\(at)/agenda.docx"), .quiet)) }
        return acts.isEmpty ? .none : ReviewPages.acts(acts)
    }

    private static func sections(_ agenda: MeetingAgenda) -> Markup {
        """
        \(list("waiting", "Lessons that wait for the panel", agenda.waiting))
        \(items("overdue", "Overdue", agenda.overdue, "Nothing is overdue. Still record that you met."))
        \(items("due", "Due before the next meeting", agenda.due, "Nothing falls due before \(agenda.next)."))
        \(items("changed", "Recorded since the last meeting", agenda.changed, "Nothing else was recorded."))
        <p>\(agenda.unchanged)</p>
        \(list("reported", "How the area stands", agenda.reported))
        \(list("audits", "Audits due", agenda.audits))
        """
    }

    static func items(_ id: String, _ title: String, _ items: [MeetingAgenda.Item], _ empty: String) -> Markup {
        Component.group(
            id: id, title: title,
            items.map { item in
                Component.Row(
                    .init("\(item.reference) \(item.title)", "/actions/\(item.reference)"),
                    "\(item.owner). \(item.due). \(item.standing) For \(item.lessons.joined(separator: " and ")).")
            }, empty: empty)
    }

    private static func list(_ id: String, _ title: String, _ sentences: [String]) -> Markup {
        sentences.isEmpty
            ? .none
            : """
            <section class="group" aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2>
            <ul>\(sentences.markup { "<li>\($0)</li>\n" })</ul></section>
            """
    }

    private static func minutes(_ view: View) -> Markup {
        """
        \(Component.group(
            id: "said", title: "Actions looked at",
            view.said.map { .init(.init("\($0.reference) \($0.title)", "/actions/\($0.reference)"), $0.words) },
            empty: "No action was looked at."))
        \(list("notes", "What else was decided", view.notes))
        """
    }
}
