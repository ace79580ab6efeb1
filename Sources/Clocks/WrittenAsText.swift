/// A value that is journalled, sent and typed as one short text: `2009-10-30`, `N-0061`, `about 2007`.
public protocol WrittenAsText: Codable, LosslessStringConvertible {
    /// What it is, with an example, for whoever wrote it wrongly: "a day such as 2009-10-30".
    static var form: String { get }
}

extension WrittenAsText {
    @inlinable public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let value = Self(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is not \(Self.form)"))
        }
        self = value
    }

    @inlinable public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
