import Foundation
import Testing

@testable import Web

/// Forms with a file, as browsers send them.
@Suite struct MultipartTests {
    private static let boundary = "----WebKitFormBoundary7MA4"

    private static func body(_ parts: [(head: String, content: [UInt8])]) -> [UInt8] {
        parts.flatMap { part in
            Array("--\(boundary)\r\nContent-Disposition: form-data; \(part.head)\r\n\r\n".utf8) + part.content + [13, 10]
        } + Array("--\(boundary)--\r\n".utf8)
    }

    private static let usual = body([
        (#"name="use""#, Array("report".utf8)),
        (#"name="file"; filename="Report %22final%22.pdf""#, Array("%PDF-1.7\r\n--not the boundary\r\n".utf8)),
        (#"name="words""#, Array("First\r\n\r\nsecond – line".utf8)),
    ])

    private func read(_ body: [UInt8], in pieces: Int = .max, limits: MultipartReader.Limits = .init())
        throws(MultipartReader.Refused) -> MultipartReader
    {
        var reader = try MultipartReader(boundary: MultipartTests.boundary, limits: limits)
        var from = 0
        while from < body.count {
            let to = pieces == .max ? body.count : min(body.count, from + pieces)
            try reader.take(body[from..<to])
            from = to
        }
        try reader.finish()
        return reader
    }

    @Test(arguments: [1, 2, 3, 7, 64, 1000])
    func `Texts and the file come out whole, in whatever pieces they arrive`(pieces: Int) throws {
        let form = try read(MultipartTests.usual, in: pieces)
        #expect(form.values == ["use": ["report"], "words": ["First\n\nsecond – line"]])
        #expect(form.file?.name == #"Report "final".pdf"#)
        #expect(form.file.map { String(decoding: $0.bytes, as: UTF8.self) } == "%PDF-1.7\r\n--not the boundary\r\n")
        #expect(form.nameOfFile == "file")
    }

    @Test func `A form where no file was chosen has none`() throws {
        let form = try read(MultipartTests.body([(#"name="file"; filename="""#, []), (#"name="use""#, [])]))
        #expect(form.file == nil)
        #expect(form.values == ["use": [""]])
    }

    @Test func `An empty file is a file`() throws {
        #expect(try read(MultipartTests.body([(#"name="file"; filename="a.pdf""#, [])])).file?.bytes.isEmpty == true)
    }

    @Test(arguments: ["", "nothing", "--wrong\r\n", "------WebKitFormBoundary7MA4xx"])
    func `What is no such form is refused`(text: String) {
        #expect(throws: MultipartReader.Refused.notAForm) { try read(Array(text.utf8)) }
    }

    @Test func `A body that stops in the middle is refused`() {
        for end in stride(from: 1, to: MultipartTests.usual.count - 4, by: 5) {
            #expect(throws: MultipartReader.Refused.notAForm) { try read(Array(MultipartTests.usual[..<end])) }
        }
    }

    @Test func `Texts that are not UTF-8 are refused, a file's bytes are nobody's business`() throws {
        #expect(throws: MultipartReader.Refused.notAForm) { try read(MultipartTests.body([(#"name="a""#, [0xFF, 0xFE])])) }
        let form = try read(MultipartTests.body([(#"name="a"; filename="b""#, [0, 0xFF, 13, 10, 45, 45])]))
        #expect(form.file?.bytes == Data([0, 0xFF, 13, 10, 45, 45]))
    }

    @Test func `Nothing grows over its cap`() {
        let limits = MultipartReader.Limits(fileBytes: 100, textBytes: 50, headBytes: 200, parts: 2)
        let file = { MultipartTests.body([(#"name="a"; filename="b""#, Array(repeating: 7, count: $0))]) }
        #expect(throws: Never.self) { try read(file(100), in: 9, limits: limits) }
        #expect(throws: MultipartReader.Refused.fileTooLarge) { try read(file(101), in: 9, limits: limits) }
        let texts = MultipartTests.body(Array(repeating: (#"name="a""#, Array(repeating: 65, count: 26)), count: 2))
        #expect(throws: MultipartReader.Refused.tooMuchText) { try read(texts, limits: limits) }
        let three = MultipartTests.body(Array(repeating: (#"name="a""#, [65]), count: 3))
        #expect(throws: MultipartReader.Refused.tooManyParts) { try read(three, limits: limits) }
        let long = MultipartTests.body([("name=\"\(String(repeating: "n", count: 300))\"", [])])
        #expect(throws: MultipartReader.Refused.notAForm) { try read(long, in: 9, limits: limits) }
        let two = MultipartTests.body(Array(repeating: (#"name="a"; filename="b""#, [65]), count: 2))
        #expect(throws: MultipartReader.Refused.severalFiles) { try read(two, limits: limits) }
    }

    @Test func `Ten thousand damaged forms are read or refused alike, whole and in pieces`() {
        var random = Repeatable(seed: 20_091_023)
        for _ in 0..<10_000 {
            var body = MultipartTests.usual
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                let at = Int.random(in: 0..<body.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: body[at] = UInt8.random(in: 0...255, using: &random)
                case 1: body.remove(at: at)
                case 2: body.insert(contentsOf: [13, 10, 45, 45], at: at)
                default: body.insert(contentsOf: Array("--\(MultipartTests.boundary)\r\n".utf8), at: at)
                }
            }
            let whole = Result { () throws(MultipartReader.Refused) in try read(body) }
            let pieces = Result { () throws(MultipartReader.Refused) in
                try read(body, in: Int.random(in: 1...40, using: &random))
            }
            switch (whole, pieces) {
            case (.success(let a), .success(let b)): #expect(a.values == b.values && a.file == b.file)
            case (.failure, .failure): break
            default: Issue.record("whole \(whole), in pieces \(pieces): \(body)")
            }
        }
    }
}

/// The same numbers every time.
private struct Repeatable: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
