import Clocks
import Foundation
import Register
import Testing

@Suite struct ChildFigures {
    /// One incident of these children.
    private func register(_ children: [ChildFacts]) throws -> Register {
        var facts = try given()
        let id = try facts.told("2009-04-07")
        for child in children { try facts.describe(child, in: id) }
        return facts.register
    }

    /// The figures whose ids begin so, added up.
    private func sum(_ prefix: String, in register: Register) throws -> Int {
        try FigureDefinition.current.filter { $0.id.hasPrefix(prefix) }.map { try register.figure($0.id).value }.reduce(
            0, +)
    }

    @Test func `A child is counted in the band of the age at the incident`() throws {
        let register = try register([
            .init(age: .months(7)), .init(age: .years(4)), .init(age: .years(17)), .init(age: .unborn),
            .init(age: .notKnown),
        ])
        #expect(try register.figure("children.age.under-1").records == ["C-0001.1"])
        #expect(try register.figure("children.age.1-to-5").records == ["C-0001.2"])
        #expect(try register.figure("children.age.16-to-17").records == ["C-0001.3"])
        #expect(try register.figure("children.age.unborn").records == ["C-0001.4"])
        #expect(try register.figure("children.age.not-known").records == ["C-0001.5"])
    }

    @Test func `Ages divide the children`() throws {
        let register = try register(
            [0, 1, 5, 6, 10, 11, 15, 16, 17].map { ChildFacts(age: .years($0)) } + [
                .init(age: .unborn), .init(age: .notKnown),
            ])
        #expect(try sum("children.age.", in: register) == 11)
        #expect(try register.figure("children").value == 11)
    }

    @Test func `Somebody of 18 is counted among the ages`() throws {
        let register = try register([ChildFacts(age: .years(18))])
        let counted = try sum("children.age.", in: register)
        #expect(counted == 1)
    }

    @Test func `Circumstances divide the children`() throws {
        let register = try register([
            .init(age: .notKnown, circumstance: "sudi"), .init(age: .notKnown, circumstance: "unknown"),
            .init(age: .notKnown),
        ])
        #expect(try register.figure("children.circumstance.sudi").records == ["C-0001.1"])
        #expect(try register.figure("children.circumstance.unknown").records == ["C-0001.2"])
        #expect(try register.figure("children.circumstance.not-known").records == ["C-0001.3"])
        #expect(try sum("children.circumstance.", in: register) == 3)
    }

    @Test func `An answer that is none does not count as recorded`() throws {
        let none = ["NOBT", "NASK", "REFU"].map { ChildFacts(age: .notKnown, ethnicity: $0) }
        let register = try register(none + [.init(age: .notKnown), .init(age: .notKnown, ethnicity: "WBRI")])
        #expect(try register.figure("children.ethnicity-recorded").records == ["C-0001.5"])
    }

    @Test func `That a child has no disability counts as recorded`() throws {
        let none = [["NKN"], ["NASK"], ["REFU"], []].map { ChildFacts(age: .notKnown, disability: $0) }
        let register = try register(none + [.init(age: .notKnown), .init(age: .notKnown, disability: ["NONE"])])
        #expect(try register.figure("children.disability-recorded").records == ["C-0001.6"])
    }

    @Test func `What was erased counts as erased, and never as not known`() throws {
        var register = try register([])
        let body = Data(
            #"{"case.child-described":{"child":1,"facts":{"seal":"k","sha256":"d"},"on":"2009-04-07"}}"#.utf8)
        try Kind.read(body, of: "case/1", with: JSONDecoder()).fold(Wire.recorded, into: &register)
        #expect(try register.figure("children").value == 1)
        #expect(try register.figure("children.erased").records == ["C-0001.1"])
        #expect(try register.figure("children.age.not-known").value == 0)
        #expect(try register.figure("children.circumstance.not-known").value == 0)
    }
}
