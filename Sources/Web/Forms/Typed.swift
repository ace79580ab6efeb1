import Journal

/// What somebody typed into a form, by name, as it came: nothing is read as anything yet.
struct Typed: Sendable, Equatable {
    fileprivate(set) var values: [String: [String]]

    /// The file that came with it; no draft keeps it.
    let file: MultipartReader.File?

    init(_ values: [String: [String]] = [:], file: MultipartReader.File? = nil) { (self.values, self.file) = (values, file) }

    /// One answer, without the white space around it; empty when there is none.
    subscript(name: String) -> String {
        get { values[name]?.first.map(Typed.trimmed) ?? "" }
        set { values[name] = [newValue] }
    }

    /// One answer with whatever white space is around it: a password.
    func asTyped(_ name: String) -> String { values[name]?.first ?? "" }

    /// Every answer of a list of checkboxes.
    func all(_ name: String) -> [String] { (values[name] ?? []).map(Typed.trimmed).filter { !$0.isEmpty } }

    func has(_ name: String) -> Bool { !self[name].isEmpty }

    /// The answers without those that the form itself sent along.
    var answers: Typed { Typed(values.filter { !Typed.own.contains($0.key) }) }

    /// A digest of the answers, the same for the same answers.
    var digest: String {
        let text = answers.values.keys.sorted().map { "\($0)=\(values[$0] ?? [])" }.joined(separator: "\n")
        return Token.digest(of: file.map { "\(text)\n\(Hash(of: $0.bytes))" } ?? text)
    }

    /// Whether nothing at all was answered.
    var isBlank: Bool { answers.values.values.allSatisfy { $0.allSatisfy { Typed.trimmed($0).isEmpty } } }

    private static let own: Set<String> = ["token", "keep-draft", "draft-of", "draft-title"]

    private static func trimmed(_ text: String) -> String {
        guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
        let from = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
        let to = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? from
        return String(text[from..<to])
    }
}

extension Typed {
    /// Fills a list of checkboxes.
    mutating func set(_ name: String, _ answers: [String]) { values[name] = answers.isEmpty ? nil : answers }
}
