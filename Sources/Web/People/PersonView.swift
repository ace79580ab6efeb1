import Clocks
import Office
import Papers
import Register

/// One member of staff in finished words, with as much as the reader's role may see.
struct PersonView: Encodable, Sendable {
    struct Line: Encodable, Sendable {
        let words: String
        let days: String
    }
    struct Link: Encodable, Sendable {
        let words: String
        let address: String
    }

    let reference: String
    let name: String
    let number: String?
    let post: String?
    let kind: String?
    let area: String?
    let share: String?
    let manager: Link?
    let standing: String
    let isAway: Bool
    let hasLeft: Bool
    let spells: [String]
    let posts: [Line]
    let managers: [Line]
    /// Whom they manage now.
    let manages: [Link]
    let absences: [String]
    let training: [Line]
    let interests: [Line]
    /// Reviews they write or wrote; nothing for those who may not read reviews.
    let reviews: [Link]
    /// Cases in which they are named; nothing for those who may not name staff.
    let cases: [Link]
    let seesCases: Bool
    let seesInterests: Bool
    let mayKeep: Bool
    let mayTrain: Bool

    init(_ visit: Visit) async throws {
        let (id, file, register) = try visit.person()
        try await self.init(id, file, register, visit, because: "a record of the staff list")
    }

    /// - Parameter because: why names are opened.
    init(_ id: ID<PersonFile>, _ file: PersonFile, _ register: Register, _ visit: Visit, because: String) async throws {
        let today = visit.office.today
        let managed = register.managed(by: id, on: today)
        var names = Names([id] + file.managers.compactMap(\.by) + managed.prefix(30), in: register)
        // Personnel and the lead read them, and whoever declared them.
        let interests = visit.may(.keepStaff) || visit.visitor.asker.person == id ? file.interests(on: today) : []
        let opened = try await visit.open(names.wanted + interests.map { Wanted($0.words, of: id) }, because: because)
        names.read(opened)
        (reference, name, number) = ("\(id)", names[id], file.number)
        let held = file.post(on: today)
        (post, kind, share) = (held?.title, held?.role.words, held?.share)
        area = held?.area.map(register.areaName)
        manager = file.manager(on: today).map { Link(words: names[$0], address: $0.address) }
        standing = file.standing(on: today)
        isAway = file.absence(on: today) != nil
        hasLeft = file.left.map { $0 < today } ?? false
        spells = file.spells.map { spell in
            "\(spell.from.words) to \(spell.to?.words ?? "now")"
        }
        posts = file.postsInOrder.reversed().map { post in
            let words = [post.title, post.role.words.lowercased(), post.area.map(register.areaName), post.share].compactMap { $0 }
            return Line(words: words.joined(separator: ", "), days: "from \(post.on.words)")
        }
        managers = file.managersInOrder.reversed().map { one in
            Line(words: one.by.map { names[$0] } ?? "Nobody recorded", days: "from \(one.from.words)")
        }
        manages = managed.prefix(30).map { Link(words: names[$0], address: $0.address) }
        absences = file.absences.reversed().map { one in "\(one.from.words) to \(one.to?.words ?? "now")" }
        training = PersonView.training(file, register)
        self.interests = interests.map { one in Line(words: opened[one.words] ?? "", days: "declared on \(one.on.words)") }
        let asker = visit.visitor.asker
        reviews = register.all(ReviewFile.self) { $0.authors.contains { $0.author == id } }
            .filter { register.may(asker, .readReview, .review($0.id)).isAllowed }
            .map { Link(words: "\($0.id), \($0.file.completed == nil ? "open" : "complete")", address: $0.id.address) }
        (seesCases, seesInterests) = (visit.may(.nameStaff), visit.may(.keepStaff))
        cases = register.all(CaseFile.self) { $0.staff.contains { $0.person == id } }
            .filter { register.may(asker, .nameStaff, .incident($0.id)).isAllowed }
            .flatMap { one in one.file.notifications.map { Link(words: "\($0.id)", address: "/notifications/\($0.id)") } }
        mayKeep = visit.may(.keepStaff)
        mayTrain = visit.may(.keepTraining)
    }

    private static func training(_ file: PersonFile, _ register: Register) -> [Line] {
        file.training.sorted { ($1.on, $0.course, $0.stage) < ($0.on, $1.course, $1.stage) }.map { one in
            let course = register.course(one.course)?.file
            let stage = course.map { $0.words(ofStage: one.stage) } ?? "stage \(one.stage)"
            return Line(
                words: (course?.stages.count ?? 2) > 1 ? "\(course?.title ?? one.course), \(stage.lowercasedFirst)" : stage,
                days: "completed on \(one.on.words)")
        }
    }
}
