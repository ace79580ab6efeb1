import Clocks
import Foundation
import Register
import Testing

@Suite struct FigureTests {
    private let scope = FigureScope(period: april2009, asAt: "2009-10-23")

    /// Something of everything, begun in no order.
    private func register() throws -> Register {
        var facts = try given()
        let author = try facts.person()
        try facts.add(.trained(course: "review-author", stage: 1, on: "2009-01-22"), to: author)
        for day in ["2009-09-30", "2009-04-01", "2009-10-02", "2009-03-01", "2008-04-03"] as [Day] {
            let id = try facts.told(day)
            try facts.describe(
                ChildFacts(age: .years(2), circumstance: "sudi", ethnicity: "WBRI", disability: ["NONE"]), in: id)
        }
        let review = try facts.commission(of: "C-0004", on: "2009-05-01")
        try facts.complete(review, by: author, on: "2009-07-31")
        try facts.commission(of: "C-0002", on: "2009-05-01")
        let lesson = try facts.lesson(.training, .policy)
        try facts.action(Answer(lesson: lesson, part: 2, how: .policy))
        return facts.register
    }

    @Test func `Records are sorted, each stands once, and they are exactly as many as the value`() throws {
        let figures = try register().figures(scope)
        #expect(figures.count { $0.value > 0 } > 15)
        for figure in figures {
            #expect(figure.records == figure.records.sorted(), "\(figure.id)")
            #expect(Set(figure.records).count == figure.value, "\(figure.id)")
            #expect(figure.published.value == figure.published.records.count, "\(figure.id)")
        }
    }

    @Test func `Every figure is of one unit, and its records are of that unit alone`() throws {
        let prefixes: [CountingUnit: String] = [
            .incidents: "C-", .children: "C-", .notifications: "N-", .people: "P-", .lessons: "L-", .parts: "L-",
            .meetings: "M-", .halfDays: "IMR-",
            .managementReviews: "IMR-", .multiAgencyReviews: "SR-",
        ]
        for figure in try register().figures(scope) {
            let prefix = try #require(prefixes[figure.unit])
            #expect(figure.records.allSatisfy { $0.hasPrefix(prefix) }, "\(figure.id)")
            let isInner = [.children, .parts, .halfDays].contains(figure.unit)
            #expect(figure.records.allSatisfy { $0.contains(".") == isInner }, "\(figure.id)")
        }
    }

    @Test func `The order of recording changes no figure`() throws {
        var forwards = try given()
        for day in ["2009-04-01", "2009-05-01"] as [Day] { try forwards.told(day) }
        var backwards = try given()
        for day in ["2009-05-01", "2009-04-01"] as [Day] { try backwards.told(day) }
        #expect(try forwards.register.figure("notifications") == backwards.register.figure("notifications"))
    }

    @Test func `No definition has another's id and version`() {
        let all = FigureDefinition.all.map { "\($0.id) \($0.version)" }
        #expect(Set(all).count == all.count)
    }

    @Test func `Every figure of an empty register is 0`() {
        #expect(Register().figures(scope).map(\.value).allSatisfy { $0 == 0 })
    }

    @Test func `A version nobody wrote is not found`() {
        #expect(FigureDefinition.find("notifications", version: 1) != nil)
        #expect(FigureDefinition.find("notifications", version: 99) == nil)
        #expect(FigureDefinition.find("nothing") == nil)
    }

    @Test(arguments: [
        (CountingUnit.children, 1, "1 child"), (.children, 2, "2 children"), (.people, 1, "1 person"),
        (.parts, 1, "1 part"),
        (.managementReviews, 1, "1 management review"), (.notifications, 0, "0 notifications"),
    ])
    func `One of a unit is told in the singular`(unit: CountingUnit, number: Int, words: String) {
        #expect(unit.counted(number) == words)
    }

    @Test func `The days after a period begin on the day after its close`() {
        #expect(FigureScope(period: april2009, asAt: "2009-10-01").afterPeriod == "2009-10-01"..."2009-10-01")
        #expect(FigureScope(period: april2009, asAt: "2009-09-30").afterPeriod == nil)
        #expect(scope.window(days: 14) == "2009-10-01"..."2009-10-14")
        #expect(FigureScope(period: april2009, asAt: "2009-10-05").window(days: 14) == "2009-10-01"..."2009-10-05")
    }
}
