public import Clocks
public import Likeness

/// A lesson that says what a text says, and why it is thought so.
public struct LikeLesson: Sendable {
    public let lesson: ID<LessonFile>
    /// From 0, nothing shared, to 1, the same. It orders; it is no probability.
    public let score: Double
    /// The lesson in one text: what was learnt and each of its parts.
    public let text: String
    /// “Both speak of missed appointments.”
    public let why: [String]
}

extension LessonFile {
    /// All its words: what was learnt, and each of its parts.
    public var text: String {
        ([title] + parts.map(\.title)).map { $0.hasSuffix(".") ? $0 : "\($0)." }.joined(separator: " ")
    }
}

extension Register {
    /// Reads what a text is about by the concepts of safeguarding: two files among the code lists.
    public static let lexiconReader: TextReader = {
        let (lexicon, common): (ShippedConcepts, CommonWords) = (Resource.read("lexicon"), Resource.read("common-words"))
        return TextReader(Lexicon(concepts: lexicon.concepts, ignored: common.words))
    }()

    private struct ShippedConcepts: Decodable { let concepts: [Lexicon.Concept] }
    private struct CommonWords: Decodable { let words: [String] }

    /// The lessons nearest to a text, the nearest first; with a day, those identified before it.
    public func lessons(like text: String, before day: Day? = nil, except one: ID<LessonFile>? = nil, most: Int = 5) -> [LikeLesson] {
        let lessons = all(LessonFile.self) { lesson in day.map { lesson.identified < $0 } ?? true }.filter { $0.id != one }
        return Concordance(lessons.map(\.file.text), reader: Register.lexiconReader).nearest(to: text, most: most).map {
            LikeLesson(lesson: lessons[$0.place].id, score: $0.score, text: lessons[$0.place].file.text, why: $0.why)
        }
    }
}
