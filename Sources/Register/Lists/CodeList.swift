public import Clocks

/// One version of a list of codes with their words: data, with a source and the days on which it holds.
public struct CodeList: Decodable, Sendable {
    public struct Code: Decodable, Sendable, Equatable {
        public let code: String
        public let words: String
        /// The heading it stands under, in lists that have any: "Asian or Asian British".
        public let group: String?
        /// What helps to choose it.
        public let hint: String?
        /// Which way of having no answer it says; `nil` where it is an answer.
        public let unanswered: Unanswered?
    }

    /// The same for all versions: `ethnicity`.
    public let id: String
    /// As a sentence speaks of it: "the list of ethnicities".
    public let name: String
    public let version: String
    public let effective: Day
    /// The last day on which it holds; `nil` where it still does.
    public let until: Day?
    public let source: String
    /// In the order in which they are shown.
    public let codes: [Code]

    /// Whether this version has the code.
    public func holds(_ code: String) -> Bool { codes.contains { $0.code == code } }

    /// "Illness or natural causes" for `natural-causes`, from whichever version has it; the code itself when none does.
    public func words(for code: String) -> String {
        find(code)?.words ?? Unanswered(rawValue: code)?.words ?? code
    }

    /// Which way of having no answer a code says; `nil` where it is an answer.
    public func unanswered(_ code: String) -> Unanswered? { Unanswered(rawValue: code) ?? find(code)?.unanswered }

    /// The codes that are answers. A page offers them, and the ways of having none beside them.
    public var offered: [Code] { codes.filter { $0.unanswered == nil } }

    /// In this version, or else in another.
    func find(_ code: String) -> Code? {
        codes.first { $0.code == code }
            ?? CodeList.versions(of: id).lazy.flatMap(\.codes).first { $0.code == code }
    }
}
