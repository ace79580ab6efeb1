/// One letter, with everything that stands on it.
public struct Letter: Sendable, Equatable {
    public let organisation: String
    /// To whom: a name or a post, then the lines of an address.
    public let to: [String]
    public let ourReference: String
    public let theirReference: String?
    /// "23 October 2009".
    public let written: String
    /// "Dear colleague".
    public let greeting: String
    public let subject: String
    public let paragraphs: [String]
    /// The name, then the post of whoever signs.
    public let signature: [String]
    public let isDemonstration: Bool

    static let marking = "Restricted: children’s information"

    /// - Parameter added: the writer's own paragraphs, an empty line between two; they come after the template's.
    public init(
        _ template: LetterTemplate, _ places: LetterPlaces, organisation: String, to: String, ourReference: String,
        theirReference: String? = nil, written: String, greeting: String, added: String = "", signature: [String],
        isDemonstration: Bool
    ) {
        (self.organisation, self.ourReference, self.theirReference) = (organisation, ourReference, theirReference)
        (self.written, self.greeting, self.signature, self.isDemonstration) = (
            written, greeting, signature, isDemonstration
        )
        self.to = Letter.lines(to)
        subject = places.filled(template.subject) ?? template.name
        paragraphs = template.paragraphs.compactMap(places.filled) + Letter.paragraphs(added)
    }

    /// How the template reads so far, with gaps in brackets.
    public static func preview(_ template: LetterTemplate, _ places: LetterPlaces) -> [String] {
        template.paragraphs.map(places.shown)
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { $0.trimming }.filter { !$0.isEmpty }
    }

    private static func paragraphs(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(\.trimming)
            .split(separator: "").map { $0.joined(separator: " ") }
    }
}

extension Substring {
    fileprivate var trimming: String {
        var rest = drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
