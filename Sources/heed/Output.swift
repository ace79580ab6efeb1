import Foundation
import Office
import Register

/// What a command has to say, gathered so that a command run inside a server says exactly what it would say alone.
struct Output: Codable, Sendable {
    /// For standard output.
    private(set) var text = ""
    /// For standard error.
    private(set) var messages: [String] = []
    var code: Int32 = 0
    /// A file to be written where the command was typed.
    var file: File?

    struct File: Codable, Sendable {
        let path: String
        let bytes: Data

        func write() -> Bool {
            FileManager.default.createFile(atPath: path, contents: bytes, attributes: [.posixPermissions: 0o600])
        }
    }

    init() {}

    /// Says why not.
    init(refusing error: any Error) {
        messages = (error as? Refusal)?.messages.map(\.sentence) ?? ["\(error)"]
        code = 1
    }

    mutating func print(_ line: String) { text += line + "\n" }
    mutating func tell(_ message: String) { messages.append(message) }

    /// One JSON object, members in order of their names.
    mutating func print(json value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
