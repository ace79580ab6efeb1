import Clocks
import Register

/// Somebody who holds one role for the North East, and three cases: one there, one in the South West, and
/// another of the South West whose review they write.
enum GivenAsker {
    private static let standing = Result { try register(isShutOut: false) }
    private static let shutOut = Result { try register(isShutOut: true) }

    /// - Parameter isShutOut: they are named in all three cases.
    static func of(_ role: Role, isShutOut: Bool) throws -> (Register, Asker) {
        let asker = Asker(person: "P-0001", held: [.init(role, areas: ["NE"])])
        return (try (isShutOut ? shutOut : standing).get(), asker)
    }

    /// A case in that relation to them, and its review; nothing in none.
    static func matters(_ relation: TruthTable.Row.Relation) -> [Matter] {
        switch relation {
        case .ownArea: [.incident("C-0001"), .review("IMR-0001")]
        case .otherArea: [.incident("C-0002"), .review("IMR-0002")]
        case .ownReview: [.incident("C-0003"), .review("IMR-0003")]
        case .none: [.nothing]
        }
    }

    private static func register(isShutOut: Bool) throws -> Register {
        var facts = try given()
        let (person, other) = (try facts.person(), try facts.person())
        for (area, author) in [("NE", other), ("SW", other), ("SW", person)] {
            let id = facts.register.next(CaseFile.self)
            try facts.add(facts.notified("2009-04-07", area: area), to: id)
            let review = try facts.commission(of: id, on: "2009-05-01")
            try facts.add(.authorAppointed(author: author, on: "2009-05-11"), to: review)
            guard isShutOut else { continue }
            try facts.add(.staffNamed(person: person, part: .practitioner, on: "2009-05-12"), to: id)
        }
        return facts.register
    }
}
