public import Clocks
public import Register

/// What a meeting looks at: built from what is due, overdue and reported, as at a day.
///
/// No child and no member of staff is named in it.
public struct MeetingAgenda: Encodable, Sendable {
    /// An action, and where it stands.
    public struct Item: Encodable, Sendable {
        public let reference: String
        public let title: String
        public let owner: String
        /// "30 September 2009, 23 days overdue".
        public let due: String
        public let standing: String
        public let lessons: [String]
    }

    public let reference: String
    public let title: String
    /// "Tuesday 27 October 2009".
    public let day: String
    /// When the last one was held, in a sentence.
    public let last: String
    /// When the next one would be.
    public let next: String
    public let overdue: [Item]
    /// Due before the next meeting.
    public let due: [Item]
    /// Of which something was recorded since the last meeting.
    public let changed: [Item]
    /// "4 other actions are open, and nothing was recorded of them since."
    public let unchanged: String
    /// Sign-offs, training, and practitioners to a manager, in sentences.
    public let reported: [String]
    /// Lessons that wait for the panel, when it is the panel's.
    public let waiting: [String]
    /// Audits due or planned.
    public let audits: [String]

    /// - Parameter day: as at which it is built; what is overdue is overdue on that day.
    public init(_ id: ID<MeetingFile>, in register: Register, on day: Day) {
        let meeting = register[id]
        let held = meeting.held ?? meeting.planned
        let next = held + MeetingFile.areaInterval
        let last = register.lastHeld(before: meeting)
        let since = last?.file.held
        reference = "\(id)"
        title = register.words(of: meeting)
        self.day = held.wordsWithWeekday
        self.last = since.map { "The last one was held on \($0.words)." } ?? "None was held before it."
        self.next = next.words
        let open = register.all(ActionFile.self) { $0.done == nil }.sorted {
            ($0.file.due?.number ?? .max, $0.id) < ($1.file.due?.number ?? .max, $1.id)
        }
        let overdue = open.filter { $0.file.due.map { $0 < day } ?? false }
        let due = open.filter { action in action.file.due.map { $0 >= day && $0 <= next } ?? false }
        let told = Set((overdue + due).map(\.id))
        let changed = register.all(ActionFile.self).filter { action in
            !told.contains(action.id) && action.file.story.contains { event in since.map { event.recorded.day > $0 } ?? true }
        }
        let rest = open.count { action in !told.contains(action.id) && !changed.contains { $0.id == action.id } }
        func items(_ actions: [Register.Action]) -> [Item] { actions.map { MeetingAgenda.item($0, on: day) } }
        (self.overdue, self.due, self.changed) = (items(overdue), items(due), items(changed))
        unchanged =
            rest == 0
            ? "No other action is open."
            : "\(rest == 1 ? "1 other action is" : "\(rest) other actions are") open, and nothing was recorded of \(rest == 1 ? "it" : "them") since."
        reported = meeting.isPanel ? [] : AreaReport(meeting.series, in: register, on: day).sentences
        waiting = meeting.isPanel ? register.panelQueue.map { "\($0.id), identified on \($0.file.identified.words): \($0.file.title)" } : []
        audits = MeetingAgenda.audits(register, until: next, on: day)
    }

    private static func item(_ action: Register.Action, on day: Day) -> Item {
        let file = action.file
        let standing = file.done == nil ? file.due.map { DueStanding(due: $0, today: day).words } : file.stage.lowercasedFirst
        return Item(
            reference: "\(action.id)", title: file.title, owner: file.owner,
            due: [file.due?.words ?? "No due date", standing].compactMap { $0 }.joined(separator: ", "), standing: file.standing,
            lessons: Set(file.answers.map(\.lesson)).sorted().map(\.description))
    }

    private static func audits(_ register: Register, until next: Day, on day: Day) -> [String] {
        register.all(AuditFile.self) { audit in audit.found == nil && audit.due.map { $0 <= next } ?? false }.map { id, audit in
            let due = audit.due.map { ", \(DueStanding(due: $0, today: day).words)" } ?? ""
            return "\(id): \(audit.question) A sample of \(audit.sample)\(due)."
        }
    }

    /// With room to write, as it is printed and handed out.
    public func document(organisation: String, isDemonstration: Bool) -> ReportDocument {
        func section(_ title: String, _ items: [Item]) -> ReportDocument.Section {
            ReportDocument.Section(
                title,
                items: items.map { item in
                    .init(
                        "\(item.reference) \(item.title)",
                        [
                            .init("Owner", item.owner), .init("Due", item.due), .init("Where it stands", item.standing),
                            .init("What was decided", MeetingAgenda.room),
                        ])
                })
        }
        return ReportDocument(
            title: "\(title), \(day)", organisation: organisation, state: "Agenda \(reference)", isDemonstration: isDemonstration,
            head: [.init("Meeting", title), .init("Day", day), .init("Before it", last), .init("The next", next), .init("Who came", MeetingAgenda.room)],
            sections: [
                section("Overdue", overdue), section("Due before the next meeting", due), section("Recorded since the last meeting", changed),
                .init("What is reported", text: (waiting + reported + audits + [unchanged]).joined(separator: "\n\n")),
                .init("What else was decided", text: [MeetingAgenda.room, MeetingAgenda.room].joined(separator: "\n\n")),
            ],
            empty: "Nothing.", caption: "This meeting")
    }

    /// Where somebody writes with a pen.
    private static let room = String(repeating: "…", count: 30)
}
