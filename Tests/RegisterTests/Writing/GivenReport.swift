import Clocks
import Register

/// IMR-0001 at each of its stages: asked for on 1 May 2009, written by P-0001 from 11 May, given in on 20 July.
enum GivenReport {
    static let id: ID<ReviewFile> = "IMR-0001"

    /// Asked for, and nobody writes it yet.
    static func commissioned(under regime: String = "SCR06") throws(Refusal) -> Facts {
        var facts = try given()
        try facts.person()
        let home = try facts.told("2009-04-07")
        try facts.add(.reviewAnnounced(review: "SR-0001", on: "2009-05-01", regime: regime, board: nil), to: home)
        try facts.add(.commissioned(of: home, under: "SR-0001", on: "2009-05-01", due: nil), to: id)
        return facts
    }

    /// Its author is appointed, and nothing is written.
    static func begun(under regime: String = "SCR06") throws(Refusal) -> Facts {
        var facts = try commissioned(under: regime)
        try facts.add(.authorAppointed(author: "P-0001", on: "2009-05-11"), to: id)
        return facts
    }

    /// The same, with one entry and one finding.
    static func written() throws(Refusal) -> Facts {
        var facts = try begun()
        try facts.add(.entry(), to: id)
        try facts.add(.finding(), to: id)
        return facts
    }

    static func submitted() throws(Refusal) -> Facts {
        var facts = try written()
        try facts.add(.submitted(on: "2009-07-20"), to: id)
        return facts
    }

    static func returned(points: [Sealed<String>]? = nil) throws(Refusal) -> Facts {
        var facts = try submitted()
        try facts.add(.returned(on: "2009-07-22", reason: "It stops too early.", points: points), to: id)
        return facts
    }

    static func completed() throws(Refusal) -> Facts {
        var facts = try submitted()
        try facts.add(.completed(on: "2009-07-31", acceptedBy: "Ruth Aldersey, National lead"), to: id)
        return facts
    }
}

extension Facts {
    /// The fields of which a refusal speaks; none when the fact may be recorded. Nothing is added.
    func fields<F: File>(refusing fact: F.Fact, to id: ID<F>) -> [String?] {
        var trial = self
        do throws(Refusal) {
            try trial.add(fact, to: id)
            return []
        } catch {
            return error.messages.map(\.field)
        }
    }
}
