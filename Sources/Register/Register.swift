public import Clocks
public import HashTreeCollections

/// What the facts add up to, as a value. Every question is a method on it; there is no second model.
///
/// It knows no clock, no database and no network. Shelves keep no order of their own, so every question sorts by
/// reference before it answers.
public struct Register: Equatable, Sendable {
    public internal(set) var organisation = TreeDictionary<ID<OrganisationFile>, OrganisationFile>()
    public internal(set) var cases = TreeDictionary<ID<CaseFile>, CaseFile>()
    public internal(set) var reviews = TreeDictionary<ID<ReviewFile>, ReviewFile>()
    public internal(set) var lessons = TreeDictionary<ID<LessonFile>, LessonFile>()
    public internal(set) var actions = TreeDictionary<ID<ActionFile>, ActionFile>()
    public internal(set) var meetings = TreeDictionary<ID<MeetingFile>, MeetingFile>()
    public internal(set) var policies = TreeDictionary<ID<PolicyFile>, PolicyFile>()
    public internal(set) var people = TreeDictionary<ID<PersonFile>, PersonFile>()
    public internal(set) var courses = TreeDictionary<ID<CourseFile>, CourseFile>()
    public internal(set) var audits = TreeDictionary<ID<AuditFile>, AuditFile>()
    public internal(set) var papers = TreeDictionary<ID<PaperFile>, PaperFile>()
    public internal(set) var accounts = TreeDictionary<ID<AccountFile>, AccountFile>()

    /// The case in which each notification stands.
    var caseOfNotification = TreeDictionary<ID<Notification>, ID<CaseFile>>()
    /// Whom personnel know by each number.
    var personByNumber = TreeDictionary<String, ID<PersonFile>>()
    /// The case from which each multi-agency review came.
    var caseOfReview = TreeDictionary<ID<MultiAgencyReview>, ID<CaseFile>>()

    /// The place in the journal of the first fact of a first-day list: from there on every new case owes one.
    public internal(set) var firstDaySince: Int?

    /// The day on which anybody's training was last recorded.
    public internal(set) var trainingRecorded: Day?

    /// What was begun by a fact from an earlier register, by reference: Heed did not witness it.
    public internal(set) var fromEarlier: Set<String> = []

    /// Whether a file was begun by a fact from an earlier register.
    public func isFromEarlier<F: File>(_ id: ID<F>) -> Bool { fromEarlier.contains(id.description) }

    /// The place in the journal of the last entry folded.
    public private(set) var sequence = 0

    public init() {}

    /// A file, empty when nothing is recorded of it.
    public subscript<F: File>(id: ID<F>) -> F { self[keyPath: F.shelf][id] ?? F() }

    /// The file, or the refusal that says there is none.
    public func find<F: File>(_ id: ID<F>) throws(Refusal) -> F {
        guard let file = self[keyPath: F.shelf][id] else { throw .noSuch(id) }
        return file
    }

    /// Every file of one kind, or those that a question holds of, by reference.
    public func all<F: File>(_ type: F.Type = F.self, where holds: (F) -> Bool = { _ in true }) -> [(
        id: ID<F>, file: F
    )] {
        let shelf = self[keyPath: F.shelf]
        // Files are large values: their references are sorted, and each file is copied once.
        var ids: [ID<F>] = []
        for (id, file) in shelf where holds(file) { ids.append(id) }
        ids.sort()
        return ids.compactMap { id in shelf[id].map { (id: id, file: $0) } }
    }

    /// The next reference of a kind that begins with no gap.
    public func next<F: File>(_ type: F.Type = F.self) -> ID<F> { ID(self[keyPath: F.shelf].count + 1) }
    public var nextNotification: ID<Notification> { ID(caseOfNotification.count + 1) }
    public var nextMultiAgencyReview: ID<MultiAgencyReview> { ID(caseOfReview.count + 1) }

    public mutating func folded(_ recorded: Recorded) {
        sequence = max(sequence, recorded.sequence)
    }
}
