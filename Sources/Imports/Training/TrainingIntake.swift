public import Clocks
public import Register

/// An attendance register on its way into the register: who completed which stage of a course on which day. Rows of one
/// stage and one day become one fact; what is recorded already is not recorded again.
public struct TrainingIntake: Sendable {
    private struct Group: Hashable {
        let course: ID<CourseFile>
        let stage: Int
        let on: Day
    }

    private struct Read {
        let group: Group
        let code: String
        let person: ID<PersonFile>
        let warnings: [String]
    }

    public private(set) var report: ImportReport
    private let sequence: Int
    private var groups: [(group: Group, people: [ID<PersonFile>])] = []

    public init(_ table: TrainingTable, in register: Register, today: Day, dryRun: Bool = false) {
        report = ImportReport(table, dryRun: dryRun)
        sequence = register.sequence
        var read: [(row: Record, read: Read)] = []
        for row in table.rows where !row.isEmpty {
            do throws(RowRefused) { read.append((row, try TrainingIntake.read(row, of: table, in: register, today))) } catch {
                report.reject(row, error.reasons)
            }
        }
        // The earlier stage first, so that both may stand in one file.
        var trial = register
        for (row, one) in read.sorted(by: { ($0.read.group.on, $0.read.group.stage, $0.row.line) < ($1.read.group.on, $1.read.group.stage, $1.row.line) }) {
            take(row, one, &trial, today)
        }
        report.sort()
    }

    private mutating func take(_ row: Record, _ one: Read, _ trial: inout Register, _ today: Day) {
        let (group, person) = (one.group, one.person)
        let file = trial[person]
        guard !file.training.contains(where: { $0.course == one.code && $0.stage == group.stage && $0.on == group.on }) else {
            return report.accept(row, warnings: one.warnings, already: true)
        }
        let fact = CourseFact.attended(cohort: nil, stage: group.stage, people: [person], on: group.on)
        do throws(Refusal) { try trial[group.course].judge(fact, about: group.course, in: trial, today: today) } catch {
            return report.reject(row, error.messages.map(\.sentence))
        }
        let recorded = Recorded(sequence: trial.sequence, day: today, at: Moment(milliseconds: 0), by: "import")
        CourseFile.fold(fact, of: group.course, recorded, into: &trial)
        if let index = groups.firstIndex(where: { $0.group == group }) { groups[index].people.append(person) } else {
            groups.append((group, [person]))
        }
        report.accept(row, warnings: one.warnings)
    }

    private static func read(
        _ row: Record, of table: TrainingTable, in register: Register, _ today: Day
    ) throws(RowRefused) -> Read {
        guard row.flaws.isEmpty else { throw RowRefused(reasons: row.flaws) }
        var reading = RowReading<TrainingColumn>(table.cells(of: row), today: today)
        let person = reading.cells[.number].flatMap { text in
            register.person(numbered: text) ?? ID<PersonFile>(text.uppercased()).flatMap { (try? register.find($0)) == nil ? nil : $0 }
        }
        if person == nil {
            reading.refuse(.number, reading.cells[.number].map { "“\($0)” is nobody on the staff list." } ?? "A staff number is needed.")
        }
        let course = reading.cells[.course].flatMap { text in
            register.all(CourseFile.self) { bare($0.code) == bare(text) || bare($0.title) == bare(text) }.first
        }
        if course == nil {
            reading.refuse(.course, reading.cells[.course].map { "“\($0)” is no course of ours." } ?? "A course is needed.")
        }
        let stage = reading.cells[.stage].map { TrainingIntake.stage($0) } ?? ((course?.file.stages.count ?? 1) == 1 ? 1 : nil)
        if stage == nil { reading.refuse(.stage, "The stage is needed: 1, 2, …") }
        let on = reading.neededDay(.on)
        guard reading.reasons.isEmpty, let person, let course, let stage, let on else { throw RowRefused(reasons: reading.reasons) }
        return Read(
            group: Group(course: course.id, stage: stage, on: on), code: course.file.code, person: person,
            warnings: reading.warnings)
    }

    /// "2", "2.0" as a spreadsheet writes it, "Stage 2".
    private static func stage(_ text: String) -> Int? {
        if let number = Double(text) { return Int(exactly: number) }
        return Int(text.filter(\.isNumber))
    }

    /// Whether there is anything to record.
    public var isEmpty: Bool { groups.isEmpty }

    /// Records who completed what, unless the register moved on since it was compared.
    public func record(_ facts: inout Facts) throws(Refusal) {
        guard facts.register.sequence == sequence else {
            throw Refusal("moved-on", .conflict, "Somebody recorded something meanwhile. Take the list once more.")
        }
        for (group, people) in groups {
            try facts.add(.attended(cohort: nil, stage: group.stage, people: people, on: group.on), to: group.course)
        }
    }
}
