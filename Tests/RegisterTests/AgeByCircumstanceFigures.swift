import Clocks
import Register
import Testing

@Suite struct AgeByCircumstanceFigures {
    /// One incident of these children.
    private func register(_ children: ChildFacts...) throws -> Register {
        var facts = try given()
        let id = try facts.told("2009-04-07")
        for child in children { try facts.describe(child, in: id) }
        return facts.register
    }

    private func records(_ band: Int, _ group: String, in register: Register) throws -> [String] {
        let group = try #require(CircumstanceGroups.shipped.groups.first { $0.code == group })
        return try register.figure(FigureDefinition.agesByCircumstance(AgeBands.coarse.bands[band], group)).records
    }

    @Test func `A child stands under one band of age and one group of circumstances`() throws {
        let register = try register(
            ChildFacts(age: .years(5), circumstance: "sudi"), ChildFacts(age: .years(6), circumstance: "unknown"),
            ChildFacts(age: .years(17), circumstance: "suicide"), ChildFacts(age: .years(16), circumstance: "self-harm")
        )
        #expect(try records(0, "sudden", in: register) == ["C-0001.1"])
        #expect(try records(1, "sudden", in: register) == ["C-0001.2"])
        #expect(try records(1, "suicide", in: register) == ["C-0001.3", "C-0001.4"])
        #expect(try records(0, "suicide", in: register) == [])
    }

    @Test func `The ids name the band and the group`() throws {
        let register = try register(ChildFacts(age: .years(5), circumstance: "sudi"))
        #expect(try register.figure("children.age-by-circumstance.under-6.sudden").value == 1)
        #expect(try register.figure("children.age-by-circumstance.6-or-over.sudden").value == 0)
    }

    @Test func `Children whose age or circumstance is not known stand in no cell`() throws {
        let register = try register(
            ChildFacts(age: .notKnown, circumstance: "sudi"), ChildFacts(age: .unborn, circumstance: "sudi"),
            ChildFacts(age: .years(5)))
        let cells = FigureDefinition.current.filter { $0.id.hasPrefix("children.age-by-circumstance.") }
        #expect(cells.count == 2 * CircumstanceGroups.shipped.groups.count)
        #expect(try cells.allSatisfy { try register.figure($0.id).value == 0 })
    }

    @Test func `Every circumstance on the list stands in one group`() {
        let grouped = CircumstanceGroups.shipped.groups.flatMap(\.of)
        #expect(grouped.sorted() == CodeList.circumstances.codes.map(\.code).sorted())
    }

    @Test func `Every age stands in one band`() {
        for years in 0...120 {
            #expect(AgeBands.coarse.bands.count { ($0.from...$0.to).contains(years) } == 1, "\(years)")
        }
    }

    @Test func `What a figure tells of children is known by its unit`() throws {
        let register = try register(ChildFacts(age: .years(5), circumstance: "sudi"))
        #expect(try register.figure("children.age-by-circumstance.under-6.sudden").tellsOfChildren)
        #expect(try register.figure("children.age.1-to-5").tellsOfChildren)
        #expect(try !register.figure("children").tellsOfChildren)
        #expect(try !register.figure("notifications").tellsOfChildren)
    }
}
