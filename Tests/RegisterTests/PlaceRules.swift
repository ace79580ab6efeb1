import Clocks
import Register
import Testing

/// Where an organisation works, and its backups.
@Suite struct PlaceRules {
    private let home: ID<OrganisationFile> = "O-0001"

    @Test func `An organisation works in one nation and says what its reviews are of`() throws {
        var facts = try given()
        let placed = { OrganisationFact.placed(nation: $0, reviews: $1, on: "2009-10-23") }
        #expect(facts.refusal(placed(.unitedKingdom, [.child]), to: home) == "no-such-nation")
        #expect(facts.refusal(placed(.englandAndWales, [.child]), to: home) == "no-such-nation")
        #expect(facts.refusal(placed(.england, []), to: home) == "empty")
        try facts.add(placed(.england, [.child, .adult]), to: home)
        #expect(facts.register.home.nation == .england)
        #expect(facts.register.home.reviews == [.child, .adult])
    }

    @Test(arguments: [Jurisdiction.england, .wales, .scotland, .northernIreland])
    func `Each of the four nations can be chosen, and not from tomorrow`(nation: Jurisdiction) throws {
        let facts = try given()
        #expect(facts.refusal(.placed(nation: nation, reviews: [.child], on: "2009-10-23"), to: home) == nil)
        #expect(facts.refusal(.placed(nation: nation, reviews: [.child], on: "2009-10-24"), to: home) == "in-future")
    }

    @Test func `A backup has a name, and was made`() throws {
        let facts = try given()
        let made = { OrganisationFact.backupMade(on: $0, name: $1, sha256: "6e5c4", through: 12, head: "84cdb") }
        #expect(facts.refusal(made("2009-10-23", " "), to: home) == "empty")
        #expect(facts.refusal(made("2009-10-24", "friday"), to: home) == "in-future")
        #expect(facts.refusal(made("2009-10-23", "friday"), to: home) == nil)
    }

    @Test func `The last backup says how far it reaches`() throws {
        var facts = try given()
        for through in [12, 40] {
            try facts.add(
                .backupMade(on: "2009-10-23", name: "to \(through)", sha256: "6e5c4", through: through, head: "84cdb"),
                to: home)
        }
        #expect(facts.register.home.backups.count == 2)
        #expect(facts.register.home.lastBackup?.through == 40)
    }
}
