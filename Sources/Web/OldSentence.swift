/// A sentence of Northmoor's half-yearly paper as it used to be written, with what it rested on and where Heed's paper
/// answers it. Invented, like Northmoor itself.
public struct OldSentence: Codable, Equatable, Sendable {
    /// Where it stood: "4.1".
    public let paragraph: String
    public let was: String
    public let restedOn: String
    /// The paragraphs of Heed's paper that answer it.
    public let paragraphs: [String]
    /// The figures that answer it, by id.
    public let figures: [String]
    /// The checks of the trend that answer it, by id.
    public let checks: [String]
    /// The lessons it speaks of, by reference.
    public let lessons: [String]
    /// What Heed adds or corrects, in a sentence.
    public let adds: String

    public init(
        paragraph: String, was: String, restedOn: String, paragraphs: [String], figures: [String], checks: [String],
        lessons: [String], adds: String
    ) {
        (self.paragraph, self.was, self.restedOn, self.adds) = (paragraph, was, restedOn, adds)
        (self.paragraphs, self.figures, self.checks, self.lessons) = (paragraphs, figures, checks, lessons)
    }
}
