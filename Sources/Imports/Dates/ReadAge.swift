public import Register

/// An age as it was written, read as far as it says.
public struct ReadAge: Equatable, Sendable {
    /// `nil` when it cannot be read. Not known is an answer.
    public let age: Age?
    /// Whoever wrote it was not sure.
    public let isAbout: Bool
    /// Something to look at, as a sentence. Always there for what cannot be read.
    public let warning: String?

    init(_ age: Age?, isAbout: Bool = false, warning: String? = nil) {
        (self.age, self.isAbout, self.warning) = (age, isAbout, warning)
    }

    /// "about 3 years".
    public var words: String { age.map { (isAbout ? "about " : "") + $0.description } ?? "not read" }

    public var precision: ReadDate.Precision {
        if age == nil || age == .notKnown { return .unknown }
        return isAbout ? .about : .exact
    }
}

extension ReadAge: Encodable {
    private enum CodingKeys: String, CodingKey { case age, years, precision, words, warning, read }

    /// The age as it is recorded, empty when it cannot be read.
    public func encode(to encoder: any Encoder) throws {
        var answer = encoder.container(keyedBy: CodingKeys.self)
        try answer.encode(age?.description ?? "", forKey: .age)
        try answer.encode(age?.years, forKey: .years)
        try answer.encode(precision, forKey: .precision)
        try answer.encode(words, forKey: .words)
        try answer.encode(warning, forKey: .warning)
        try answer.encode(age != nil, forKey: .read)
    }
}
