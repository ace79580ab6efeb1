public import Clocks
import HashTreeCollections

/// A fact about the organisation itself: what it is called, its areas, its settings.
public enum OrganisationFact: Codable, Equatable, Sendable {
    /// Begins the journal.
    case founded(name: String, on: Day, demonstration: Bool? = nil)
    case areaOpened(area: String, name: String, on: Day)
    case areaClosed(area: String, on: Day)
    /// A setting was chosen, with its reason; it holds from `on`.
    case settingChosen(setting: Setting, value: String, reason: String, on: Day)
    /// Something to know when reading a figure's course over time, from the day `at`.
    case annotated(figure: String, at: Day, kind: Annotation.Kind, words: String, restsOn: String, on: Day)
    /// In which nation it works and what its reviews are of: which laws are offered follows from this.
    case placed(nation: Jurisdiction, reviews: [Regime.Subject], on: Day)
    /// The organisation's own list of what has to be done on the first day.
    case firstDayListSet(tasks: [FirstDayTask], reason: String, on: Day)
    /// A backup was made and verified by a restore.
    case backupMade(on: Day, name: String, sha256: String, through: Int, head: String)

    enum CodingKeys: String, CodingKey {
        case founded = "organisation.founded"
        case areaOpened = "organisation.area-opened"
        case areaClosed = "organisation.area-closed"
        case settingChosen = "organisation.setting-chosen"
        case annotated = "organisation.annotated"
        case placed = "organisation.placed"
        case firstDayListSet = "organisation.first-day-list-set"
        case backupMade = "organisation.backup-made"
    }
}

/// A mark on a figure's course over time.
public struct Annotation: Equatable, Sendable {
    public enum Kind: String, Codable, Sendable {
        /// A person's view of a cause.
        case interpretation
        /// A change in how things are recorded.
        case recording
        /// Something that happened outside: new guidance, say.
        case event

        public var words: String {
            switch self {
            case .interpretation: "interpretation"
            case .recording: "change in recording"
            case .event: "event"
            }
        }
    }

    public let figure: String
    public let at: Day
    public let kind: Kind
    public let words: String
    public let restsOn: String
    public let on: Day
}

/// What an organisation decides for itself.
public enum Setting: String, Codable, Sendable, CaseIterable {
    /// What a management review is called here: "individual", "internal" or "independent".
    case reviewLabel = "review-label"
    /// How many days after a period's close are looked at for a sudden rise.
    case windowDays = "window-days"
    /// How many members of the Learning Action Panel must have come for it to decide.
    case panelQuorum = "panel-quorum"
    /// Whether a review's author is preferred or required to be trained, to run no services, to be of another area, to
    /// have no open review: "prefer" or "require".
    case authorTrained = "author-trained"
    case authorNonOperational = "author-non-operational"
    case authorOtherArea = "author-other-area"
    case authorFree = "author-free"

    var byDefault: String {
        switch self {
        case .reviewLabel: "individual management review (IMR)"
        case .windowDays: "14"
        case .panelQuorum: "5"
        case .authorTrained, .authorNonOperational, .authorOtherArea, .authorFree:
            AuthorPreference.Strength.prefer.rawValue
        }
    }

    /// The values that may be chosen; `nil` for a setting that is written.
    var offered: [String]? {
        switch self {
        case .reviewLabel, .windowDays, .panelQuorum: nil
        case .authorTrained, .authorNonOperational, .authorOtherArea, .authorFree:
            AuthorPreference.Strength.allCases.map(\.rawValue)
        }
    }
}

/// The organisation. There is one.
public struct OrganisationFile: File {
    public typealias Fact = OrganisationFact
    public static let kind = "organisation"
    public static let prefix = "O"
    public static let shelf: Shelf<OrganisationFile> = \.organisation

    public private(set) var name = ""
    public private(set) var founded = Day(number: 0)
    /// When that was recorded: from then on there is something to lose.
    public private(set) var begun: Moment?
    /// Invented people, whom anybody may look at.
    public private(set) var isDemonstration = false
    public private(set) var areas: [Area] = []
    /// As chosen over time, the latest last.
    public private(set) var choices: [Choice] = []
    /// In the order of the days they mark.
    public private(set) var annotations: [Annotation] = []
    public private(set) var nation: Jurisdiction?
    public private(set) var reviews: [Regime.Subject] = []
    /// The day from which nation and reviews hold.
    public private(set) var placed: Day?
    /// As set over time, the latest last.
    public private(set) var firstDayLists: [DatedList] = []
    /// The latest last.
    public private(set) var backups: [BackupMade] = []

    public init() {}

    public var lastBackup: BackupMade? { backups.last }

    public struct Area: Equatable, Sendable {
        public let code: String
        public let name: String
        public let opened: Day
        public internal(set) var closed: Day?
    }
    public struct DatedList: Equatable, Sendable {
        public let tasks: [FirstDayTask]
        public let reason: String
        public let on: Day
    }
    public struct BackupMade: Equatable, Sendable {
        public let on: Day
        public let name: String
        public let sha256: String
        /// The last entry in it, and that entry's hash.
        public let through: Int
        public let head: String
        public let recorded: Recorded
    }
    public struct Choice: Equatable, Sendable {
        public let setting: Setting
        public let value: String
        public let reason: String
        public let on: Day
    }

    public static func place(of fact: OrganisationFact) -> Place {
        if case .founded = fact { .first } else { .later }
    }

    public mutating func apply(_ fact: OrganisationFact, _ recorded: Recorded) {
        switch fact {
        case .founded(let name, let on, let demonstration):
            (self.name, founded, isDemonstration) = (name, on, demonstration ?? false)
            begun = recorded.at
        case .areaOpened(let code, let name, let on): areas.append(.init(code: code, name: name, opened: on))
        case .areaClosed(let code, let on):
            if let index = areas.firstIndex(where: { $0.code == code }) { areas[index].closed = on }
        case .settingChosen(let setting, let value, let reason, let on):
            choices.append(.init(setting: setting, value: value, reason: reason, on: on))
        case .annotated(let figure, let at, let kind, let words, let restsOn, let on):
            annotations.append(Annotation(figure: figure, at: at, kind: kind, words: words, restsOn: restsOn, on: on))
            annotations.sort { $0.at < $1.at }
        case .placed(let nation, let reviews, let on): (self.nation, self.reviews, placed) = (nation, reviews, on)
        case .firstDayListSet(let tasks, let reason, let on):
            firstDayLists.append(.init(tasks: tasks, reason: reason, on: on))
        case .backupMade(let on, let name, let sha256, let through, let head):
            backups.append(
                .init(on: on, name: name, sha256: sha256, through: through, head: head, recorded: recorded))
        }
    }

    /// What has to be done on the first day, as the list stood on `day`.
    public func firstDayList(on day: Day) -> [FirstDayTask] {
        firstDayLists.filter { $0.on <= day }.enumerated()
            .max { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }?.element.tasks
            ?? FirstDayList.shipped.tasks
    }

    public func judge(
        _ fact: OrganisationFact, about id: ID<OrganisationFile>, in register: Register, today: Day
    ) throws(Refusal) {
        switch fact {
        case .founded(let name, let on, _):
            guard id.number == 1 else {
                throw Refusal(
                    "one-organisation", .conflict, "A journal is of one organisation, and this one is founded.")
            }
            guard !name.isEmpty else { throw .empty("name", "An organisation has a name.") }
            guard on <= today else { throw .inFuture(on, today: today, "The first day") }
        case .areaOpened(let code, let name, let on):
            guard !code.isEmpty, !name.isEmpty, code != MeetingFile.panel else {
                throw .empty("name", "An area has a code and a name.")
            }
            guard !areas.contains(where: { $0.code == code }) else {
                throw Refusal("area-exists", .conflict, "There is an area “\(code)” already.")
            }
            guard on <= today else { throw .inFuture(on, today: today, "The day it opened") }
        case .areaClosed(let code, let on):
            guard let area = areas.first(where: { $0.code == code && $0.closed == nil }) else {
                throw .noSuchArea(code)
            }
            guard on >= area.opened else { throw .before(on, "Closing", comesBefore: "the opening", area.opened) }
            guard on <= today else { throw .inFuture(on, today: today, "The day it closed") }
        case .settingChosen(let setting, let value, let reason, _):
            guard !reason.isEmpty else { throw .empty("reason", "Say why.") }
            if let offered = setting.offered, !offered.contains(value) {
                throw Refusal(
                    "not-offered", .rule, "Choose \(offered.joined(separator: " or ")).", field: "value")
            }
            guard setting != .windowDays || (Int(value).map { (1...92).contains($0) } ?? false) else {
                throw Refusal("no-such-window", .rule, "The window is a number of days from 1 to 92.", field: "value")
            }
            guard setting != .panelQuorum || (Int(value).map { (1...50).contains($0) } ?? false) else {
                throw Refusal("no-such-quorum", .rule, "A quorum is a number of members from 1 to 50.", field: "value")
            }
        case .annotated(let figure, let at, _, let words, let restsOn, let on):
            guard figure == "notifications" else {
                throw Refusal(
                    "not-drawn", .missing,
                    "“\(figure)” is not drawn over time, so there is nothing to mark; notifications are.",
                    field: "figure")
            }
            guard !words.isBlank else { throw .empty("words", "Say what is to be known.") }
            guard !restsOn.isBlank else { throw .empty("restsOn", "Say what it rests on.") }
            guard at <= today else { throw .inFuture(at, today: today, "The day it marks") }
            guard on <= today else { throw .inFuture(on, today: today, "The day it was written") }
        case .placed(let nation, let reviews, let on):
            guard [.england, .wales, .scotland, .northernIreland].contains(nation) else {
                throw Refusal("no-such-nation", .rule, "Choose one nation.", field: "nation")
            }
            guard !reviews.isEmpty else { throw .empty("service", "Say what your reviews are of.") }
            guard on <= today else { throw .inFuture(on, today: today, "The day") }
        case .firstDayListSet(let tasks, let reason, let on):
            guard !reason.isBlank else { throw .empty("reason", "Say why.") }
            guard !tasks.isEmpty, tasks.allSatisfy({ !$0.code.isBlank && !$0.words.isBlank }),
                Set(tasks.map(\.code)).count == tasks.count
            else { throw .empty("tasks", "Give each task of the list its own words.") }
            guard on >= today else {
                throw Refusal("in-past", .rule, "A list holds from today or a later day.", field: "on")
            }
        case .backupMade(let on, let name, _, _, _):
            guard !name.isBlank else { throw .empty("name", "A backup has a name.") }
            guard on <= today else { throw .inFuture(on, today: today, "The day it was made") }
        }
    }

    public func value(of setting: Setting, on day: Day) -> String {
        choice(of: [setting], on: day)?.value ?? setting.byDefault
    }

    /// The latest choice among some settings that holds on a day; `nil` where they are as Heed comes.
    public func choice(of settings: Set<Setting>, on day: Day) -> Choice? {
        choices.filter { settings.contains($0.setting) && $0.on <= day }.enumerated()
            .max { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }?.element
    }
}

extension Register {
    /// The organisation, or an empty one before it is founded.
    public var home: OrganisationFile { self[ID<OrganisationFile>(1)] }

    public func knowsArea(_ code: String) -> Bool { home.areas.contains { $0.code == code } }
    public func areaName(_ code: String) -> String { home.areas.first { $0.code == code }?.name ?? code }
}
