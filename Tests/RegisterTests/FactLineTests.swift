import Clocks
import Foundation
import Register
import Testing

@Suite struct FactLineTests {
    private let line =
        #"{"recorded":"2009-04-07T08:00:00Z","by":"P-0003","act":"call","file":"case/1","fact":{"case.notified":{"notification":"N-0001","received":"2009-04-07","how":"phone","nature":"death","area":"NE","incident":{"occurred":"2009-04","authority":"Oxmere"},"caller":"Hilda Marchbank"}}}"#

    @Test func `A line of plain text is added as if it had been said now`() throws {
        let lines = try FactLine.read(Data((line + "\n").utf8), named: "cases.jsonl")
        var facts = try given()
        try #require(lines.first).fact.add(to: &facts)
        let told = try facts.register.find("N-0001" as NotificationID)
        #expect(told.notification.caller == .said("Hilda Marchbank"))
        #expect(told.file.incident?.value?.authority == "Oxmere")
    }

    @Test func `A line says when, by whom and in which act`() throws {
        let read = try #require(try FactLine.read(Data(line.utf8), named: "cases.jsonl").first)
        #expect(read.recorded.description == "2009-04-07T08:00:00.000Z")
        #expect([read.by, read.act, read.file] == ["P-0003", "call", "case/1"])
        #expect(read.earlier == nil)
    }

    @Test func `A line from an earlier register says which, and when that knew`() throws {
        let text = line.dropLast() + #","earlier":{"known_by":"2008-05-01","source":"Old register"}}"#
        let read = try #require(try FactLine.read(Data(text.utf8), named: "cases.jsonl").first)
        #expect(read.earlier?.knownBy == "2008-05-01")
        #expect(read.earlier?.source == "Old register")
    }

    @Test func `A line that cannot be read is named`() throws {
        let text = line + "\n" + line.replacing("phone", with: "pigeon")
        let unreadable = #expect(throws: UnreadableLine.self) {
            try FactLine.read(Data(text.utf8), named: "cases.jsonl")
        }
        #expect(unreadable?.name == "cases.jsonl")
        #expect(unreadable?.line == 2)
    }
}
