import Foundation
import Imports
import Testing

@Suite struct EncodingTests {
    private static let text = "Name,Note\r\nRenée,“smart” – £5\r\n"

    private static func utf16(_ text: String, mark: Bool, bigEndian: Bool) -> Data {
        let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
        return Data(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }.pairsTurned(bigEndian))
    }

    @Test(arguments: [
        ("UTF-8", Data(text.utf8)), ("UTF-8", Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)),
        ("UTF-16LE", utf16(text, mark: true, bigEndian: false)), ("UTF-16BE", utf16(text, mark: true, bigEndian: true)),
        ("UTF-16LE", utf16(text, mark: false, bigEndian: false)),
        ("UTF-16BE", utf16(text, mark: false, bigEndian: true)),
        ("windows-1252", text.data(using: .windowsCP1252)!),
    ])
    func `A file in any encoding that Excel writes says the same`(encoding: String, data: Data) {
        let preview = Preview(data)
        #expect(preview.encoding.rawValue == encoding)
        #expect(preview.columns == ["Name", "Note"])
        #expect(preview.records == [["Renée", "“smart” – £5"]])
        #expect(preview.problems.isEmpty)
    }

    @Test func `A byte that cannot be read is said of its line, and the row stays`() {
        let preview = Preview(Data("a,b\nRenée,1\nR".utf8) + Data([0xE9]) + Data("né,2\n".utf8))
        #expect(preview.encoding == .utf8)
        #expect(preview.rows == 2)
        #expect(preview.problems == [.init(line: 3, what: "It holds something that cannot be read as text.")])
    }

    @Test func `A byte that Windows-1252 does not know is said of its line`() {
        #expect(Preview(Data("a,b\n1,caf\u{FFFD}".utf8)).problems.map(\.line) == [2])
        #expect(Preview(Data("a,b\n1,x".utf8) + Data([0x81])).problems.map(\.line) == [2])
    }

    @Test func `Half a character at the end of UTF-16 is said of its line`() {
        let data = Self.utf16("a,b\n1,2\n3,4", mark: true, bigEndian: false) + Data([0x41])
        #expect(Preview(data).problems.map(\.line) == [3])
    }

    @Test func `A character that is no text is said of its line`() {
        let problems = Preview(Data("a,b\n1,2\u{0}\n".utf8)).problems
        #expect(problems == [.init(line: 2, what: "It holds a character that is no text (code 0).")])
    }
}

extension [UInt8] {
    fileprivate func pairsTurned(_ turned: Bool) -> [UInt8] {
        turned ? stride(from: 0, to: count, by: 2).flatMap { [self[$0 + 1], self[$0]] } : self
    }
}
