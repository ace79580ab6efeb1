import Clocks
import Foundation
import Register
import Testing

@Suite struct SealedTests {
    private let seal = Seal(key: "case/1/child-1/coded", digest: String(repeating: "a1", count: 32))
    private let sealed =
        #"{"seal":"case/1/child-1/coded","sha256":"a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1"}"#

    @Test func `A sealed name is kept and never opened`() throws {
        #expect(try JSONDecoder().decode(Sealed<String>.self, from: Data(sealed.utf8)) == .kept(seal))
    }

    @Test func `What has only been said has no seal`() {
        #expect(Sealed.said("Orrin").seal == nil)
    }

    @Test func `Coded facts that nothing opens are gone`() throws {
        let facts = try JSONDecoder().decode(Coded<ChildFacts>.self, from: Data(sealed.utf8))
        #expect(facts == .gone(seal))
        #expect(facts.value == nil)
    }

    @Test func `Coded facts whose key was destroyed are gone`() throws {
        let decoder = JSONDecoder()
        decoder.userInfo[.opener] = Opener { _ in nil }
        #expect(try decoder.decode(Coded<ChildFacts>.self, from: Data(sealed.utf8)) == .gone(seal))
    }

    @Test func `Coded facts that are opened are known, and written again as their seal`() throws {
        let decoder = JSONDecoder()
        decoder.userInfo[.opener] = Opener { _ in Data(#"{"age":"2 years"}"#.utf8) }
        let facts = try decoder.decode(Coded<ChildFacts>.self, from: Data(sealed.utf8))
        #expect(facts == .known(ChildFacts(age: .years(2)), seal))
        #expect(try String(decoding: Wire.encoder.encode(facts), as: UTF8.self) == sealed)
    }

    @Test func `An opener's failure is a failure, and not an erasure`() {
        let decoder = JSONDecoder()
        decoder.userInfo[.opener] = Opener { _ in throw CocoaError(.fileReadCorruptFile) }
        #expect(throws: CocoaError.self) { try decoder.decode(Coded<ChildFacts>.self, from: Data(sealed.utf8)) }
    }

    @Test func `A body on its way into the journal holds seals in place of what was said`() throws {
        var facts = try given()
        try facts.add(
            .notified(
                notification: "N-0001", received: "2009-04-07", how: .phone, nature: .death, area: "NE",
                incident: .said(IncidentFacts(occurred: .notKnown, authority: "Oxmere")),
                caller: .said("Hilda Marchbank"),
                account: nil), to: ID<CaseFile>(1))
        let encoder = Wire.encoder
        encoder.userInfo[.sealer] = Sealer { plain, layer, field in
            Seal(
                key: "\(field.split(separator: ".").last!) \(layer)",
                digest: String(decoding: plain, as: UTF8.self).trimmingCharacters(in: .whitespaces))
        }
        let body = try String(decoding: facts.added.last!.body(encoder), as: UTF8.self)
        #expect(
            body
                == #"{"case.notified":{"area":"NE","caller":{"seal":"caller identity","sha256":"\"Hilda Marchbank\""},"how":"phone","incident":{"seal":"incident coded","sha256":"{\"authority\":\"Oxmere\",\"occurred\":\"not known\"}"},"nature":"death","notification":"N-0001","received":"2009-04-07"}}"#
        )
    }

    @Test(arguments: ["a", String(repeating: "a", count: 61), String(repeating: "a", count: 62)])
    func `The length of what is sealed is a whole number of 64 bytes`(said: String) throws {
        let encoder = Wire.encoder
        encoder.userInfo[.sealer] = Sealer { plain, _, _ in Seal(key: "k", digest: "\(plain.count % 64)") }
        #expect(String(decoding: try encoder.encode(Sealed.said(said)), as: UTF8.self) == #"{"seal":"k","sha256":"0"}"#)
    }

    @Test func `A new fact cannot point at text that was sealed before`() {
        let encoder = Wire.encoder
        encoder.userInfo[.sealer] = Sealer { _, _, _ in Seal(key: "k", digest: "d") }
        #expect(throws: EncodingError.self) { try encoder.encode(Sealed<String>.kept(Seal(key: "old", digest: "d"))) }
    }

    @Test func `Sealed text of a fact is about one subject`() throws {
        var facts = try given()
        let id = try facts.told("2009-04-07")
        try facts.describe(in: id)
        try facts.add(.involvementFound(on: "2009-04-08", whom: .child, when: .before, searched: nil), to: id)
        try facts.person()
        #expect(
            facts.added.dropFirst(3).map(\.subject)
                == ["case/1/N-0001", "case/1/child-1", "case/1/incident", "person/1/self", "person/1/self"])
    }
}

/// What lies under the seals is read for ever as well.
@Suite struct SealedLines {
    @Test(arguments: [
        #"{"age":"2 years"}"#, #"{"age":"5 months"}"#, #"{"age":"12 days"}"#, #"{"age":"unborn"}"#,
        #"{"age":"not known"}"#,
        #"{"age":"2 years","circumstance":"sudi"}"#, #"{"age":"2 years","concerns":["missing","secure"]}"#,
        #"{"age":"2 years","ethnicity":"WBRI"}"#, #"{"age":"2 years","disability":["NONE"]}"#,
        #"{"age":"2 years","circumstance":"sudi","concerns":[],"disability":[],"ethnicity":"NASK"}"#,
    ])
    func `A child's facts are written again byte for byte`(line: String) throws {
        #expect(try String(decoding: Wire.again(ChildFacts.self, Data(line.utf8)), as: UTF8.self) == line)
    }

    @Test(arguments: [
        #"{"occurred":"2009-04-01"}"#, #"{"occurred":"2009-04"}"#, #"{"occurred":"2009"}"#,
        #"{"occurred":"about 2009-04"}"#,
        #"{"occurred":"not known"}"#, #"{"authority":"Oxmere","occurred":"2009-04-01"}"#,
    ])
    func `An incident's facts are written again byte for byte`(line: String) throws {
        #expect(try String(decoding: Wire.again(IncidentFacts.self, Data(line.utf8)), as: UTF8.self) == line)
    }
}
