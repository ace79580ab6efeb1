public import Clocks
import HashTreeCollections

/// Who may write a review, and why; and who may not, and why not. Nobody is assigned by it.
///
/// Only independence is a hard test: never named in the case, and never in a line of management with anybody who is.
/// What the organisation prefers besides puts the others in order, one preference after the other.
public struct AuthorProposals: Sendable {
    public struct Candidate: Sendable {
        public let person: ID<PersonFile>
        public let reasons: [AuthorReason]
    }
    public struct NotProposed: Sendable {
        public let person: ID<PersonFile>
        /// The first that was found, in the order in which they are asked.
        public let ground: AuthorGround
    }

    /// The first to be asked at the top.
    public let proposed: [Candidate]
    public let notProposed: [NotProposed]
    /// What nobody can say of anybody yet, in a sentence; `nil` where staff are named.
    public let warning: String?

    /// That the training register may be out of date, in a sentence.
    public let stale: String?

    /// After how many days without a change it may be.
    public static let freshDays = 30

    /// How many each rule leaves out, in the order in which rules are asked.
    public var counts: [(rule: String, count: Int)] {
        var counts: [(rule: String, count: Int)] = []
        for one in notProposed.sorted(by: { $0.ground.place < $1.ground.place }) {
            if let place = counts.firstIndex(where: { $0.rule == one.ground.rule }) { counts[place].count += 1 } else {
                counts.append((one.ground.rule, 1))
            }
        }
        return counts
    }
}

extension Register {
    /// Proposals for a review as things stand on a day.
    ///
    /// - Throws: a `Refusal` where there is no such review.
    public func authorProposals(for id: ID<ReviewFile>, on day: Day) throws(Refusal) -> AuthorProposals {
        AuthorSearch(try find(id), id, self, on: day).proposals
    }
}

extension Register {
    /// The person, if this register proposes them: whoever was named a moment ago counts.
    ///
    /// - Parameter hasReason: whether it is said why it is not the first proposed.
    public func proposedAuthor(
        _ person: ID<PersonFile>?, for id: ID<ReviewFile>, hasReason: Bool, on day: Day
    ) throws(Refusal) -> ID<PersonFile> {
        let proposals = try authorProposals(for: id, on: day)
        guard let person, let place = proposals.proposed.firstIndex(where: { $0.person == person }) else {
            throw Refusal(
                "not-proposed", .rule, "Choose somebody who is proposed: nobody else is known to be independent.")
        }
        guard place == 0 || hasReason else {
            throw Refusal("no-reason", .rule, "Say why it is not the first proposed", field: "reason")
        }
        return person
    }

    fileprivate func trainingIsStale(on day: Day) -> String? {
        guard let last = trainingRecorded else { return "No training is recorded, so who is trained cannot be told." }
        guard day - last > AuthorProposals.freshDays else { return nil }
        return "Training was last recorded on \(last.words), \(day - last) days ago. Check it before you rely on who is trained."
    }
}

/// One search: everything that is the same for every member of staff, worked out once.
private struct AuthorSearch {
    let id: ID<ReviewFile>
    let incident: CaseFile
    let register: Register
    let day: Day
    let named: [ID<PersonFile>: CaseFile.NamedStaff]
    let connections: [ID<PersonFile>: LinesOfManagement.Connection]
    /// Of whom among those named no line of management is known, or only from some day on.
    let firstKnown: [(person: ID<PersonFile>, from: Day?)]
    let busy: Set<ID<PersonFile>>
    /// Those who were asked and said no.
    let declined: [ID<PersonFile>: Day]
    let required: Set<AuthorPreference>

    init(_ review: ReviewFile, _ id: ID<ReviewFile>, _ register: Register, on day: Day) {
        (self.id, self.register, self.day) = (id, register, day)
        incident = register[review.of]
        named = Dictionary(incident.staff.map { ($0.person, $0) }) { first, _ in first }
        let lines = LinesOfManagement(register)
        // A relative's managers know nothing of the family by managing them.
        let inService = incident.staff.filter { $0.part != .relative }.map(\.person)
        connections = inService.reduce(into: [:]) { all, person in
            all.merge(lines.connections(of: person)) { first, _ in first }
        }
        firstKnown = inService.map { ($0, lines.known(of: $0)) }
        busy = register.reviews.reduce(into: []) { busy, review in
            if review.value.completed == nil, let author = review.value.author { busy.insert(author) }
        }
        declined = review.invitations.reduce(into: [:]) { all, one in
            if let answer = one.answer, !answer.isAccepted { all[one.person] = answer.on }
        }
        required = Set(AuthorPreference.allCases.filter { register.home.strength(of: $0, on: day) == .require })
    }

    var proposals: AuthorProposals {
        var proposed: [(candidate: AuthorProposals.Candidate, order: [Int])] = []
        var notProposed: [AuthorProposals.NotProposed] = []
        for (person, file) in register.all(PersonFile.self) {
            let looks = AuthorPreference.allCases.map { look(for: $0, in: person, file) }
            if let ground = ground(person, file, looks) {
                notProposed.append(.init(person: person, ground: ground))
            } else {
                let order = looks.map { $0.standing == .lacking ? 1 : 0 } + [declared(file) == nil ? 1 : 0]
                proposed.append((.init(person: person, reasons: looks + independence(file)), order))
            }
        }
        let inOrder = proposed.sorted { first, second in
            first.order == second.order
                ? first.candidate.person < second.candidate.person : first.order.lexicographicallyPrecedes(second.order)
        }
        return AuthorProposals(
            proposed: inOrder.map(\.candidate), notProposed: notProposed,
            warning: incident.staff.isEmpty
                ? "Nobody is named in the case yet, so nobody’s independence could be checked. Name the staff first." : nil,
            stale: register.trainingIsStale(on: day))
    }

    private func ground(
        _ person: ID<PersonFile>, _ file: PersonFile, _ looks: [AuthorReason]
    ) -> AuthorGround? {
        if let named = named[person] { return .concerned(named.part, on: named.on) }
        if let connection = connections[person] { return .line(connection) }
        if let declared = declared(file), declared.isConnected { return .declaredConnection(on: declared.on) }
        if let on = declined[person] { return .notAvailable(on: on) }
        if file.joined > day { return .notJoined(until: file.joined) }
        if !file.isInPost(on: day) {
            return .left(on: file.spells.last { $0.from <= day }?.to ?? file.joined)
        }
        let post = file.post(on: day)
        guard post?.role == .operationalManager || post?.role == .nonOperationalManager else {
            return .notAManager(post: post?.title)
        }
        if let absence = file.absence(on: day) { return .notAvailable(on: absence.from) }
        return zip(AuthorPreference.allCases, looks)
            .first { required.contains($0) && $1.standing == .lacking }.map { .required($0.0) }
    }

    private func declared(_ file: PersonFile) -> PersonFile.Declaration? { file.declarations.last { $0.review == id } }

    /// What somebody has of a preference, or that they lack it.
    private func look(
        for preference: AuthorPreference, in person: ID<PersonFile>, _ file: PersonFile
    ) -> AuthorReason {
        let post = file.post(on: day)
        let has: String? =
            switch preference {
            case .trained:
                file.stage(of: PersonFile.authorCourse, on: day).map { "Completed stage \($0.stage) of the authors’ course on \($0.on.words)" }
            case .nonOperational:
                post?.role == .nonOperationalManager ? "Runs no services, as \(post?.title ?? "")" : nil
            case .otherArea:
                if let area = post?.area {
                    area == incident.area ? nil : "Of \(register.areaName(area)), another service area"
                } else {
                    "Of no service area"
                }
            case .free: !busy.contains(person) ? "Has no open review" : nil
            }
        return has.map(AuthorReason.checked) ?? .lacking(preference.missing)
    }

    private func independence(_ file: PersonFile) -> [AuthorReason] {
        guard !firstKnown.isEmpty else { return [.notChecked("no staff are named in the case yet")] }
        var reasons: [AuthorReason] = [.checked("Not named in the case")]
        let known = firstKnown.compactMap(\.from)
        if let last = known.max() {
            reasons.append(.checked("Never in a line of management with anybody named, as recorded from \(last.words) to \(day.words)"))
            reasons.append(.notChecked("lines of management before \(last.words)"))
        }
        let unknown = firstKnown.filter { $0.from == nil }.count
        if unknown > 0 {
            reasons.append(.notChecked("who managed \(unknown) of the \(firstKnown.count) people named"))
        }
        if let interest = file.interests(on: day).last {
            reasons.append(.init(standing: .declared, words: "Declared an interest on \(interest.on.words): the lead and personnel can read it on their page"))
        }
        if let declared = declared(file) {
            reasons.append(.init(standing: .declared, words: "Declared no connection on \(declared.on.words)"))
        } else {
            reasons.append(.notChecked("no declaration signed yet"))
        }
        return reasons
    }
}
