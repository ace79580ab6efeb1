import Clocks
import Register

/// P-0001, who joined on 1 April 2008; it is 23 October 2009.
enum GivenStaff {
    static let id: ID<PersonFile> = "P-0001"

    static func joined(_ more: PersonFact...) throws(Refusal) -> Facts {
        var facts = try given()
        try facts.begin(PersonFile.self, with: .joined(name: "Ewan Blythe", on: "2008-04-01"))
        for fact in more { try facts.add(fact, to: id) }
        return facts
    }

    /// The same, with P-0002 and P-0003 on the staff list beside them.
    static func three(_ more: PersonFact...) throws(Refusal) -> Facts {
        var facts = try joined()
        for _ in 1...2 { try facts.person() }
        for fact in more { try facts.add(fact, to: id) }
        return facts
    }
}
