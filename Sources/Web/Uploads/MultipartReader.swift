import Foundation

/// Reads `multipart/form-data` as it arrives: texts, and one file at most. Everything is capped, and what is no such form is
/// refused with a sentence. Nothing of a file is written to disk before it is sealed.
struct MultipartReader {
    /// A file as it was sent. What the browser says of its kind is not believed.
    struct File: Equatable, Sendable {
        let name: String
        let bytes: Data
    }

    /// Why what was sent is not taken.
    enum Refused: Error, Equatable {
        case notAForm, tooManyParts, tooMuchText, fileTooLarge, severalFiles
    }

    struct Limits: Sendable {
        var fileBytes = 20 * 1024 * 1024
        var textBytes = 192 * 1024
        var headBytes = 8 * 1024
        var parts = 100
    }

    private enum State { case preamble, afterBoundary, head, body(Part), done }

    private struct Part {
        let name: String
        let fileName: String?
        var bytes: [UInt8] = []
    }

    private let limits: Limits
    private let boundary: [UInt8]
    private var state = State.preamble
    private var waiting: [UInt8]
    private var parts = 0
    private var textBytes = 0
    private(set) var values: [String: [String]] = [:]
    private(set) var file: File?
    private var fileField = ""

    /// - Parameter boundary: as the Content-Type names it.
    init(boundary: String, limits: Limits = Limits()) throws(Refused) {
        guard (1...70).contains(boundary.utf8.count) else { throw .notAForm }
        self.limits = limits
        self.boundary = Array("\r\n--\(boundary)".utf8)
        // So that the first boundary, which nothing stands before, looks like the others.
        waiting = [13, 10]
    }

    /// The name of the field the file came in.
    var nameOfFile: String? { file == nil ? nil : fileField }

    /// Takes the next bytes of the body.
    mutating func take(_ bytes: some Collection<UInt8>) throws(Refused) {
        waiting.append(contentsOf: bytes)
        while try step() {}
    }

    /// The body has ended.
    func finish() throws(Refused) {
        guard case .done = state else { throw .notAForm }
    }

    /// One step further; false when more bytes are needed.
    private mutating func step() throws(Refused) -> Bool {
        switch state {
        case .preamble:
            guard let at = MultipartReader.find(boundary, in: waiting) else {
                guard waiting.count <= limits.headBytes else { throw .notAForm }
                return false
            }
            waiting.removeFirst(at + boundary.count)
            state = .afterBoundary
            return true
        case .afterBoundary:
            guard waiting.count >= 2 else { return false }
            let next = (waiting[0], waiting[1])
            waiting.removeFirst(2)
            if next == (45, 45) {
                state = .done
            } else {
                guard next == (13, 10) else { throw .notAForm }
                parts += 1
                guard parts <= limits.parts else { throw .tooManyParts }
                state = .head
            }
            return true
        case .head:
            guard let end = MultipartReader.find([13, 10, 13, 10], in: waiting) else {
                guard waiting.count <= limits.headBytes else { throw .notAForm }
                return false
            }
            guard end <= limits.headBytes else { throw .notAForm }
            let part = try MultipartReader.part(waiting[..<end])
            // The empty line's second end may begin the boundary of a part without content.
            waiting.removeFirst(end + 2)
            state = .body(part)
            return true
        case .body(var part):
            guard let at = MultipartReader.find(boundary, in: waiting) else {
                let safe = waiting.count - boundary.count
                if safe > 0 {
                    state = .done
                    part.bytes.append(contentsOf: waiting[..<safe])
                    waiting.removeFirst(safe)
                    state = .body(part)
                }
                try check(part)
                return false
            }
            state = .done
            part.bytes.append(contentsOf: waiting[..<at])
            waiting.removeFirst(at + boundary.count)
            try keep(part)
            state = .afterBoundary
            return true
        case .done:
            // What stands behind the last boundary means nothing.
            waiting = []
            return false
        }
    }

    private func check(_ part: Part) throws(Refused) {
        // The line end before the content is counted with it until it is kept.
        if part.fileName == nil {
            guard textBytes + part.bytes.count <= limits.textBytes + 2 else { throw .tooMuchText }
        } else {
            guard part.bytes.count <= limits.fileBytes + 2 else { throw .fileTooLarge }
        }
    }

    private mutating func keep(_ part: Part) throws(Refused) {
        try check(part)
        let content = part.bytes.dropFirst(2)
        guard let name = part.fileName else {
            textBytes += content.count
            guard let text = String(validating: content, as: UTF8.self) else { throw .notAForm }
            values[part.name, default: []].append(text.replacing("\r\n", with: "\n"))
            return
        }
        // A browser sends a file without name or content where none was chosen.
        guard !(name.isEmpty && content.isEmpty) else { return }
        guard file == nil else { throw .severalFiles }
        (file, fileField) = (File(name: name, bytes: Data(content)), part.name)
    }

    /// Reads the headers of a part: its name, and that of a file.
    private static func part(_ head: ArraySlice<UInt8>) throws(Refused) -> Part {
        guard let text = String(validating: head, as: UTF8.self) else { throw .notAForm }
        let line = text.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-disposition:") }
        guard let line, let name = parameter("name", of: line) else { throw .notAForm }
        return Part(name: name, fileName: parameter("filename", of: line))
    }

    /// A parameter in quotation marks, as browsers write it: `%22` is a quotation mark.
    private static func parameter(_ name: String, of line: Substring) -> String? {
        guard let start = line.range(of: "; \(name)=\"") else { return nil }
        let rest = line[start.upperBound...]
        guard let end = rest.firstIndex(of: "\"") else { return nil }
        return String(rest[..<end]).replacing("%22", with: "\"").replacing("%0D%0A", with: " ")
    }

    /// Where `wanted` begins in `bytes`.
    private static func find(_ wanted: [UInt8], in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            guard bytes.count >= wanted.count else { return nil }
            var from = 0
            let last = bytes.count - wanted.count
            while from <= last, let next = memchr(bytes.baseAddress! + from, Int32(wanted[0]), last - from + 1) {
                let at = next - UnsafeMutableRawPointer(mutating: bytes.baseAddress!)
                if memcmp(bytes.baseAddress! + at, wanted, wanted.count) == 0 { return at }
                from = at + 1
            }
            return nil
        }
    }
}
