import Office
import Register

/// The names of those whom a page speaks of, opened with everything else it opens.
struct Names: Sendable {
    private let sealed: [String: Sealed<String>]
    let wanted: [Wanted?]
    private var names: [String: String] = [:]
    private let posts: [String: String]

    /// - Parameter actors: as entries name them: `P-0003`, `AC-0007` of somebody not on the staff, `operator:jane`.
    init(_ actors: [String], in register: Register) {
        let people = Set(actors).compactMap { ID<PersonFile>($0) }.sorted()
        let others = Set(actors).compactMap { ID<AccountFile>($0) }.sorted()
        sealed = people.reduce(into: [:]) { $0["\($1)"] = register[$1].name }
            .merging(others.reduce(into: [:]) { $0["\($1)"] = register[$1].name }) { name, _ in name }
        wanted = people.map { Wanted(register[$0].name, of: $0) } + others.map { Wanted(register[$0].name, of: $0) }
        posts = people.reduce(into: [:]) { posts, id in posts["\(id)"] = register[id].posts.last?.title }
    }

    init(_ people: [ID<PersonFile>], in register: Register) { self.init(people.map(\.description), in: register) }

    mutating func read(_ opened: Opened) {
        for (actor, name) in sealed { names[actor] = opened[name] }
    }

    /// "Ewan Blythe"; the reference where no name can be opened.
    subscript(actor: String) -> String {
        if let name = names[actor] { return name }
        return actor.hasPrefix("operator:") ? "the operator of the machine" : actor
    }

    subscript(person: ID<PersonFile>) -> String { self[person.description] }

    /// As the access journal names a reader: a person by name, anybody else as it stands.
    func known(_ who: String) -> String { names[who] ?? who }

    func post(_ person: ID<PersonFile>) -> String? { posts[person.description] }
}
