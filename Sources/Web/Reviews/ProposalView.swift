import Clocks
import Journal
import Office
import Papers
import Register

/// Proposals in finished words. Names are opened of those who may be asked, and of those whom a fact about the case rules
/// out; whoever has no post that authors come from is counted.
struct ProposalView: Encodable, Sendable {
    struct Proposed: Encodable, Sendable {
        let person: String
        let name: String
        let post: String
        let reasons: [String]
    }
    struct Left: Encodable, Sendable {
        let who: String
        let why: String
    }
    struct Counted: Encodable, Sendable {
        let words: String
    }

    let reference: String
    let label: String
    let warning: String?
    let stale: String?
    /// "Pooja Rao, appointed on 30 July 2009"; nothing while nobody is.
    let author: String?
    let proposed: [Proposed]
    /// How many more could be asked.
    let more: Int
    let notProposed: [Left]
    let left: Int
    let counts: [Counted]
    let mayAppoint: Bool
    /// Who was asked and has not answered, with the day.
    let asked: String?

    init(_ visit: Visit) async throws {
        let (id, file, register) = try visit.review()
        let proposals = try register.authorProposals(for: id, on: visit.office.today)
        let most = min(100, max(3, visit.query["most"].flatMap { Int($0) } ?? 3))
        let first = proposals.proposed.prefix(most)
        let ruledOut = proposals.notProposed.filter(\.ground.isAboutTheCase)
        let waiting = file.invitations.last.flatMap { $0.answer == nil ? $0 : nil }
        var people = first.map(\.person) + ruledOut.map(\.person) + ruledOut.flatMap(\.ground.people)
        people += [waiting?.person, file.authors.last?.author].compactMap { $0 }
        var names = Names(people, in: register)
        names.read(try await visit.open(names.wanted, because: "who may write a review"))
        reference = "\(id)"
        label = visit.reviewLabel
        (warning, stale) = (proposals.warning, proposals.stale)
        author = file.external == nil ? file.authors.last.map { "\(names[$0.author]), appointed on \($0.on.words)" } : nil
        asked = waiting.map { "\(names[$0.person]) was asked on \($0.on.words), for \($0.days) days." }
        proposed = first.map { one in
            Proposed(
                person: "\(one.person)", name: names[one.person], post: names.post(one.person) ?? "",
                reasons: one.reasons.map(\.words))
        }
        more = proposals.proposed.count - first.count
        notProposed = ruledOut.map { one in Left(who: names[one.person], why: one.ground.words { names[$0] }) }
        left = proposals.notProposed.count
        counts = proposals.counts.map { .init(words: "\($0.rule): \($0.count)") }
        mayAppoint = file.completed == nil && visit.may(.changeReview, .review(id))
    }
}

extension AuthorGround {
    /// Whether the lead may want to look into it: not merely that somebody has no post for it.
    var isAboutTheCase: Bool {
        switch self {
        case .concerned, .line, .declaredConnection, .notAvailable, .required: true
        case .left, .notJoined, .notAManager: false
        }
    }

    /// Whom its words name.
    var people: [ID<PersonFile>] {
        if case .line(let connection) = self { [connection.named] + connection.through } else { [] }
    }
}
