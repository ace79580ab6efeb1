import Clocks
import Register

/// What a row of a staff list says that is not recorded yet, but for the line manager, as facts in the order in which they must be recorded.
struct StaffComparison {
    private(set) var facts: [PersonFact] = []
    /// In words, one for each.
    private(set) var says: [String] = []
    private(set) var warnings: [String] = []
    let isNew: Bool
    /// From when on somebody new holds their post.
    private(set) var since: Day?
    private let today: Day

    /// Somebody new.
    init(new row: StaffRow, in register: Register, _ today: Day) throws(RowRefused) {
        (isNew, self.today) = (true, today)
        guard let started = row.started ?? row.since else {
            throw RowRefused(reasons: ["Started: The first day of somebody new is needed."])
        }
        add(.joined(name: .said(row.name), on: started, number: row.number), "New: \(row.name), from \(started.words)")
        guard let post = row.post, let role = row.role else {
            throw RowRefused(reasons: ["Post: Somebody new needs a post and its kind."])
        }
        let area = try StaffComparison.area(row, in: register)
        let since = row.since ?? started
        add(.postTaken(post: post, area: area, role: role, on: since, fte: row.fte), "\(post), from \(since.words)")
        self.since = since
        leaveAndBeAway(row, PersonFile())
    }

    /// Somebody there is.
    init(
        _ row: StaffRow, with file: PersonFile, called name: String?, in register: Register, _ today: Day
    ) throws(RowRefused) {
        (isNew, self.today) = (false, today)
        if let name, name != row.name { add(.renamed(name: .said(row.name), on: today), "Name: \(row.name)") }
        if let number = row.number, number != file.number {
            add(.numbered(number: number, on: today), "Staff number: \(number)")
        }
        comeBackOrStart(row, file)
        try changePost(row, file, in: register)
        leaveAndBeAway(row, file)
    }

    private mutating func comeBackOrStart(_ row: StaffRow, _ file: PersonFile) {
        guard let started = row.started, !file.spells.contains(where: { $0.from == started }) else { return }
        if let left = file.left, started > left {
            add(.rejoined(on: started), "Came back on \(started.words)")
        } else if file.spells.count == 1 {
            add(.startCorrected(start: started, on: today), "Started: \(started.words)")
        } else {
            warnings.append("Started: recorded otherwise, and somebody who came back is put right on their own page.")
        }
    }

    private mutating func changePost(_ row: StaffRow, _ file: PersonFile, in register: Register) throws(RowRefused) {
        let held = file.post(on: today)
        guard let title = row.post ?? held?.title, let role = row.role ?? held?.role else { return }
        // An empty area says something only beside a post.
        let tellsArea = row.area != nil || row.tellsAreas && row.post != nil
        let area = tellsArea ? try StaffComparison.area(row, in: register) : held?.area
        let fte = row.fte ?? (title == held?.title ? held?.fte : nil)
        if let held, held.title == title, held.role == role, held.area == area, held.fte == fte {
            if let since = row.since, since != held.on {
                warnings.append("In post since: \(held.on.words) is recorded. A list does not change it.")
            }
            return
        }
        if let post = row.post, let held, post != held.title, row.role == nil {
            warnings.append("Kind of post: not said of the new post; it stays \(held.role.words.lowercased()).")
        }
        let isRecorded = file.posts.contains {
            $0.title == title && $0.role == role && $0.area == area && $0.fte == fte && $0.on == row.since
        }
        guard !isRecorded else {
            return warnings.append("Post: recorded from that day already, and another since.")
        }
        guard let since = row.since else {
            throw RowRefused(reasons: ["In post since: The post changed, and the day from which it did is needed."])
        }
        add(.postTaken(post: title, area: area, role: role, on: since, fte: fte), "\(title), from \(since.words)")
    }

    private mutating func leaveAndBeAway(_ row: StaffRow, _ file: PersonFile) {
        beAway(row, file)
        if let left = row.left {
            if file.left != left { add(.left(on: left), "Left on \(left.words)") }
        } else if let left = file.left, row.started.map({ $0 <= left }) ?? true {
            warnings.append("Left: \(left.words) is recorded, and the row has no last day. A list does not undo it.")
        }
    }

    private mutating func beAway(_ row: StaffRow, _ file: PersonFile) {
        if let from = row.awayFrom {
            let recorded = file.absences.last { $0.from == from }
            if recorded == nil {
                add(.away(from: from, to: row.awayTo, on: today), "Away from \(from.words)")
            } else if let recorded, let to = row.awayTo, recorded.to != to {
                guard !recorded.covers(to) || to >= today else {
                    return add(.back(on: to + 1), "Back on \((to + 1).words)")
                }
                // What is recorded is taken back, and told anew.
                add(.back(on: from), "Away from \(from.words) to \(to.words)")
                facts.append(.away(from: from, to: to, on: today))
            }
        }
    }

    private mutating func add(_ fact: PersonFact, _ words: String) {
        facts.append(fact)
        says.append(words)
    }

    /// The area's code, by its code or its name.
    private static func area(_ row: StaffRow, in register: Register) throws(RowRefused) -> String? {
        guard let text = row.area else { return nil }
        let wanted = bare(text)
        if let area = register.home.areas.first(where: { bare($0.code) == wanted || bare($0.name) == wanted }) {
            return area.code
        }
        throw RowRefused(reasons: ["Area: “\(text)” is none of the service areas."])
    }
}
