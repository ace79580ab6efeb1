import Foundation
import Register
import Testing

/// The lines under Wire are what journals hold. They are only ever added to: if one of these tests fails, a journal
/// somewhere can no longer be read.
@Suite struct WireTests {
    @Test(arguments: try Wire.lines())
    func `Every line ever journalled can be read`(line: Wire.Line) throws {
        #expect(throws: Never.self) { try Kind.read(line.body, of: "\(line.kind)/1", with: JSONDecoder()) }
    }

    @Test func `A fact known before the one that began its file makes no file`() throws {
        let body = Data(#"{"action.done":{"evidence":"Seen.","on":"2009-09-30"}}"#.utf8)
        var register = Register()
        try Kind.read(body, of: "action/1", with: JSONDecoder()).fold(Wire.recorded, into: &register)
        #expect(register == Register())
    }

    @Test(arguments: try Wire.lines())
    func `Every line is written again byte for byte`(line: Wire.Line) throws {
        let again = try line.again()
        #expect(String(decoding: again, as: UTF8.self) == line.text)
    }

    @Test(arguments: try Wire.lines())
    func `The name before the dot is the kind of file`(line: Wire.Line) {
        #expect(line.name.hasPrefix(line.kind + "."))
    }

    @Test func `Every promised name has a line, and no line has another`() throws {
        #expect(try Set(Wire.lines().map(\.name)) == Wire.promised)
    }

    @Test func `Every kind of file has its lines`() throws {
        #expect(try Set(Wire.lines().map(\.kind)) == Set(Kind.all.map(\.name)))
    }

    @Test(arguments: Kind.all.map(\.name))
    func `A name nobody promised is refused`(kind: String) {
        let body = Data(#"{"\#(kind).imagined":{"on":"2009-04-07"}}"#.utf8)
        #expect(throws: DecodingError.self) { try Kind.read(body, of: "\(kind)/1", with: JSONDecoder()) }
    }

    @Test func `A fact is refused in the file of another kind`() {
        let body = Data(#"{"action.done":{"evidence":"Seen.","on":"2009-04-07"}}"#.utf8)
        #expect(throws: DecodingError.self) { try Kind.read(body, of: "case/1", with: JSONDecoder()) }
    }

    @Test(arguments: ["visit/1", "case", "case/", "case/0", "case/-1", "case/x", "/1", ""])
    func `A file of no kind we know is refused`(file: String) {
        let body = Data(#"{"case.notified":{}}"#.utf8)
        #expect(throws: UnknownFile.self) { try Kind.read(body, of: file, with: JSONDecoder()) }
    }

    @Test func `A value on no list is refused and not read as another`() {
        let body = Data(#"{"case.decided":{"on":"2009-04-20","outcome":"forgotten"}}"#.utf8)
        #expect(throws: DecodingError.self) { try Kind.read(body, of: "case/1", with: JSONDecoder()) }
    }
}
