/// What people who do one kind of work speak of, and the many ways in which each thing is said. Data, kept in a file.
public struct Lexicon: Sendable {
    public struct Concept: Decodable, Sendable {
        public let code: String
        /// As it stands after “both speak of”: “missed appointments”.
        public let words: String
        /// One to four words each, as people write them; plurals and tenses are found by themselves.
        public let phrases: [String]

        public init(code: String, words: String, phrases: [String]) {
            (self.code, self.words, self.phrases) = (code, words, phrases)
        }
    }

    public let concepts: [Concept]
    /// Words that say nothing of what a text is about.
    public let ignored: [String]

    public init(concepts: [Concept], ignored: [String]) { (self.concepts, self.ignored) = (concepts, ignored) }
}
