import Clocks
import Foundation
import Office
import Register
import Testing

@Suite struct AsAtTests {
    private static func line(_ recorded: String, _ file: String, _ fact: String, earlier: String? = nil) -> String {
        let earlier = earlier.map { #","earlier":{"known_by":"\#($0)","source":"Old register"}"# } ?? ""
        return
            #"{"recorded":"\#(recorded)","by":"P-0003","act":"\#(recorded)","file":"\#(file)","fact":\#(fact)\#(earlier)}"#
    }

    private static func told(_ number: Int, _ received: String, recorded: String, knownBy: String? = nil) -> String {
        line(
            recorded, "case/\(number)",
            #"{"case.notified":{"notification":"N-\#(number)","received":"\#(received)","how":"letter","nature":"death","area":"SW","incident":{"occurred":"not known"}}}"#,
            earlier: knownBy)
    }

    /// An office whose facts were recorded at the times they give.
    private func office(_ lines: [String]) async throws -> Office {
        let founding = [
            Self.line(
                "2008-04-01T08:00:00Z", "organisation/1",
                #"{"organisation.founded":{"name":"Northmoor","on":"2008-04-01"}}"#),
            Self.line(
                "2008-04-01T08:01:00Z", "organisation/1",
                #"{"organisation.area-opened":{"area":"SW","name":"South West","on":"2008-04-01"}}"#),
        ]
        let office = try Office(inMemory: .pinned(to: Given.today))
        try await office.replay(FactLine.read(Data((founding + lines).joined(separator: "\n").utf8), named: "given"))
        return office
    }

    @Test func `What was received in September and recorded in October is not known at the end of September`()
        async throws
    {
        let office = try await office([Self.told(1, "2009-09-29", recorded: "2009-10-02T09:00:00Z")])
        #expect(Given.count("notifications", in: try office.asAt("2009-09-30")) == 0)
        #expect(Given.count("notifications", in: try office.asAt("2009-10-02")) == 1)
    }

    @Test func `An entry belongs to the day in London on which it was recorded`() async throws {
        // Half past eleven at night, UTC: in London it is already the next day.
        let office = try await office([Self.told(1, "2009-09-29", recorded: "2009-09-30T23:30:00Z")])
        #expect(try office.asAt("2009-09-30").notifications().isEmpty)
        #expect(try office.asAt("2009-10-01").notifications().count == 1)
    }

    @Test func `A fact from an earlier register is known from the day that register recorded it`() async throws {
        let office = try await office([
            Self.told(1, "2009-05-06", recorded: "2009-05-07T09:00:00Z"),
            Self.told(2, "2007-02-27", recorded: "2009-06-01T09:00:00Z", knownBy: "2007-03-01"),
        ])
        #expect(try office.asAt("2007-02-28").notifications().isEmpty)
        #expect(try office.asAt("2007-03-01").notifications().map(\.notification.id) == ["N-0002"])
        #expect(try office.asAt("2009-05-07").notifications().count == 2)
    }

    @Test func `A fact from an earlier register counts as not witnessed`() async throws {
        let office = try await office([
            Self.told(1, "2009-05-06", recorded: "2009-06-01T09:00:00Z", knownBy: "2009-05-07")
        ])
        let figure = FigureDefinition.find("notifications")!.figure(
            in: office.now(), FigureScope(period: Given.april2009, asAt: Given.today))
        #expect(figure.fromEarlier == 1)
    }

    @Test func `Asked for any day, in any order, the answer is the fold of what was known by then`() async throws {
        let days = ["2008-05-01", "2008-06-30", "2008-07-01", "2008-12-31", "2009-01-01", "2009-03-31", "2009-08-15"]
        let office = try await office(
            days.enumerated().map { Self.told($0.offset + 1, $0.element, recorded: "\($0.element)T10:00:00Z") }
                + [Self.told(8, "2008-06-15", recorded: "2009-09-01T10:00:00Z", knownBy: "2008-06-16")])
        for day: Day in [
            "2009-08-15", "2008-06-30", "2008-06-15", "2008-12-31", "2009-03-31", "2008-07-01", "2008-05-01",
        ] {
            let known = days.filter { $0 <= day.description }.count + (day >= "2008-06-16" ? 1 : 0)
            #expect(try office.asAt(day).notifications().count == known, "as at \(day)")
        }
    }

    @Test func `What is recorded after a look back does not change what was seen`() async throws {
        let office = try await office([Self.told(1, "2009-09-10", recorded: "2009-09-10T09:00:00Z")])
        let before = try office.asAt("2009-09-30")
        _ = try await Given.tell(office, received: "2009-09-20")
        #expect(try office.asAt("2009-09-30") == before)
        #expect(office.now().notifications().count == 2)
    }
}
