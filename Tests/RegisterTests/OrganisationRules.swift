import Clocks
import Register
import Testing

@Suite struct OrganisationRules {
    private let home: ID<OrganisationFile> = "O-0001"

    @Test func `An organisation has a name`() {
        let facts = Facts(Register(), at: Moment(london: "2009-10-23", hour: 9, minute: 0), by: "P-0001")
        #expect(facts.refusal(.founded(name: "", on: "2008-04-01"), to: home) == "empty")
        #expect(facts.refusal(.founded(name: "Northmoor", on: "2008-04-01"), to: home) == nil)
    }

    @Test func `It is not founded tomorrow`() {
        let facts = Facts(Register(), at: Moment(london: "2009-10-23", hour: 9, minute: 0), by: "P-0001")
        #expect(facts.refusal(.founded(name: "Northmoor", on: "2009-10-24"), to: home) == "in-future")
        #expect(facts.refusal(.founded(name: "Northmoor", on: "2009-10-23"), to: home) == nil)
    }

    @Test func `It is founded once`() throws {
        let facts = try given()
        #expect(facts.refusal(.founded(name: "Southmoor", on: "2009-04-01"), to: home) == "already-begun")
    }

    @Test func `An area has a code and a name`() throws {
        let facts = try given()
        #expect(facts.refusal(.areaOpened(area: "", name: "North West", on: "2009-04-01"), to: home) == "empty")
        #expect(facts.refusal(.areaOpened(area: "NW", name: "", on: "2009-04-01"), to: home) == "empty")
        #expect(facts.refusal(.areaOpened(area: "NW", name: "North West", on: "2009-04-01"), to: home) == nil)
    }

    @Test func `No area takes the panel's name`() throws {
        #expect(try given().refusal(.areaOpened(area: "panel", name: "Panel", on: "2009-04-01"), to: home) == "empty")
    }

    @Test func `An area's code is its own`() throws {
        #expect(
            try given().refusal(.areaOpened(area: "NE", name: "New East", on: "2009-04-01"), to: home) == "area-exists")
    }

    @Test func `An area does not open tomorrow`() throws {
        let facts = try given()
        #expect(facts.refusal(.areaOpened(area: "NW", name: "North West", on: "2009-10-24"), to: home) == "in-future")
        #expect(facts.refusal(.areaOpened(area: "NW", name: "North West", on: "2009-10-23"), to: home) == nil)
    }

    @Test func `Only an open area closes, and not tomorrow`() throws {
        var facts = try given()
        #expect(facts.refusal(.areaClosed(area: "NW", on: "2009-04-01"), to: home) == "no-such-area")
        #expect(facts.refusal(.areaClosed(area: "SW", on: "2009-10-24"), to: home) == "in-future")
        try facts.add(.areaClosed(area: "SW", on: "2009-04-01"), to: home)
        #expect(facts.refusal(.areaClosed(area: "SW", on: "2009-04-02"), to: home) == "no-such-area")
    }

    @Test func `A setting is chosen with its reason`() throws {
        let facts = try given()
        let choice = {
            OrganisationFact.settingChosen(setting: .reviewLabel, value: "internal", reason: $0, on: "2009-04-01")
        }
        #expect(facts.refusal(choice(""), to: home) == "empty")
        #expect(facts.refusal(choice("The word our boards use."), to: home) == nil)
    }

    @Test(arguments: ["0", "93", "-1", "two weeks", ""])
    func `The window is a number of days from 1 to 92`(value: String) throws {
        let facts = try given()
        let choice = {
            OrganisationFact.settingChosen(setting: .windowDays, value: $0, reason: "Agreed.", on: "2009-04-01")
        }
        #expect(facts.refusal(choice(value), to: home) == "no-such-window")
        #expect(facts.refusal(choice("1"), to: home) == nil)
        #expect(facts.refusal(choice("92"), to: home) == nil)
    }

    @Test func `A setting holds from its day`() throws {
        var facts = try given()
        try facts.add(.settingChosen(setting: .windowDays, value: "28", reason: "Agreed.", on: "2009-06-01"), to: home)
        #expect(facts.register.home.value(of: .windowDays, on: "2009-05-31") == "14")
        #expect(facts.register.home.value(of: .windowDays, on: "2009-06-01") == "28")
    }

    @Test func `There is one organisation`() throws {
        let facts = try given()
        #expect(facts.refusal(.founded(name: "Southmoor", on: "2009-04-01"), to: ID<OrganisationFile>(2)) != nil)
    }
}
