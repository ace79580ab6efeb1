import Office
import Register

/// The names of the staff whom a page speaks of, opened with everything else it opens.
struct Names: Sendable {
    private let sealed: [ID<PersonFile>: Sealed<String>]
    private var names: [String: String] = [:]
    private let posts: [String: String]

    /// - Parameter actors: as entries name them: `P-0003`, `operator:jane`.
    init(_ actors: [String], in register: Register) {
        let people = Set(actors).compactMap { ID<PersonFile>($0) }
        sealed = people.reduce(into: [:]) { sealed, id in sealed[id] = register[id].name }
        posts = people.reduce(into: [:]) { posts, id in posts["\(id)"] = register[id].posts.last?.title }
    }

    init(_ people: [ID<PersonFile>], in register: Register) { self.init(people.map(\.description), in: register) }

    var wanted: [Wanted?] { sealed.keys.sorted().map { Wanted(sealed[$0], of: $0) } }

    mutating func read(_ opened: Opened) {
        for (id, name) in sealed { names["\(id)"] = opened[name] }
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
