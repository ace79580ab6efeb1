import Office
import Register

/// The names that stand as tokens in a report, for one reader: as they are, or as somebody outside may read them.
struct ReportNames: Sendable {
    private let incident: CaseFile
    private let sealed: [Sealed<String>?]
    private var children: [String?] = []
    private var staff: Names
    /// Whether nobody is named.
    let isAnonymised: Bool
    let wanted: [Wanted?]

    /// - Parameter asked: the reader asked for no names.
    init(_ file: ReviewFile, in register: Register, _ visit: Visit, anonymised asked: Bool = false) {
        // Whoever may not open the case reads the report, and not who the child was.
        let mayName = visit.may(.readAccount, .incident(file.of)) || visit.may(.readNotification, .incident(file.of))
        self.init(file, in: register, mayName: mayName, anonymised: asked)
    }

    init(_ file: ReviewFile, in register: Register, mayName: Bool, anonymised asked: Bool) {
        incident = register[file.of]
        isAnonymised = asked || !mayName
        sealed = incident.children.map(\.name)
        staff = Names(incident.staff.map(\.person), in: register)
        wanted = isAnonymised ? [] : sealed.map { Wanted($0, of: file.of) } + staff.wanted
    }

    mutating func read(_ opened: Opened) {
        children = sealed.map { opened[$0] }
        staff.read(opened)
    }

    /// Text with its tokens read.
    func callAsFunction(_ text: String) -> String {
        NameTokens.resolve(text) { token in
            switch token {
            case .child(let number):
                if !isAnonymised, let name = children[place: number].flatMap({ $0 }) { return name }
                return incident.children.count == 1 ? "the child" : "child \(number)"
            case .person(let id):
                guard let place = incident.staff.firstIndex(where: { $0.person == id }) else { return nil }
                if !isAnonymised { return staff[id] }
                let part = incident.staff[place].part
                let number = incident.staff[...place].count { $0.part == part }
                return part == .supervisor ? "supervisor \(number)" : "officer \(number)"
            }
        }
    }

    /// What to type for whom: "{child 1}" and the words it is shown as.
    var tokens: [(typed: String, words: String)] {
        let all: [NameTokens.Token] =
            incident.children.indices.map { .child($0 + 1) } + incident.staff.map { .person($0.person) }
        return all.map { ($0.typed, self($0.typed)) }
    }
}
