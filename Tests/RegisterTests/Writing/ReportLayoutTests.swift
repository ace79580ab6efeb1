import Clocks
import Register
import Testing

@Suite struct ReportLayoutTests {
    @Test(arguments: [
        ("SCR06", "management-review"), ("SCR10", "management-review"), ("INT", "management-review"),
        ("DHR", "domestic-homicide"), ("WT23", "rapid-review"), ("RR18", "rapid-review"),
    ])
    func `A regime has its layout`(regime: String, layout: String) throws {
        #expect(ReportLayout.under(regime).code == layout)
        let register = try GivenReport.commissioned(under: regime).register
        #expect(register.layout(of: register[GivenReport.id]).code == layout)
    }

    @Test func `No regime has two layouts, and one layout is for all that have none of their own`() {
        let regimes = ReportLayout.all.flatMap(\.regimes)
        #expect(Set(regimes).count == regimes.count)
        #expect(regimes.filter { !CodeList.regimes.holds($0) } == [])
        #expect(ReportLayout.all.filter(\.regimes.isEmpty).map(\.code) == ["management-review"])
    }

    @Test(arguments: ReportLayout.all)
    func `No two sections of a layout have the same code`(layout: ReportLayout) {
        let codes = layout.sections.map(\.code)
        #expect(Set(codes).count == codes.count, "\(codes)")
        #expect(codes.compactMap { layout.section($0)?.code } == codes)
    }

    /// A section is known by its code alone when it is written.
    @Test func `A section is made of the same in every layout`() {
        let sections = Dictionary(grouping: ReportLayout.all.flatMap(\.sections), by: \.code)
        #expect(sections.filter { Set($0.value.map(\.kind)).count > 1 }.keys.sorted() == [])
    }

    @Test(arguments: ReportLayout.all)
    func `Every section has a title, a line of help and something to ask`(layout: ReportLayout) {
        for section in layout.sections {
            #expect([section.code, section.title, section.hint].allSatisfy { !$0.isEmpty }, "\(section.code)")
            #expect(!section.prompts.isEmpty, "\(section.code)")
            #expect(section.prompts.allSatisfy { !$0.words.isEmpty }, "\(section.code)")
        }
    }

    @Test(arguments: ReportLayout.all)
    func `A layout has one section at most of each kind that is not text`(layout: ReportLayout) {
        let kinds = layout.sections.map(\.kind).filter { $0 != .text }
        #expect(Set(kinds).count == kinds.count, "\(kinds)")
    }
}
