public import Clocks

/// A fact about one audit: whether practice really is what a lesson asked for.
public enum AuditFact: Codable, Equatable, Sendable {
    /// What will be looked at, for which lessons, how many records and by when.
    case planned(question: String, lessons: [ID<LessonFile>], sample: Int, due: Day?, on: Day)
    /// What was found: `met` of `sample` records met the standard. The words speak of practice and name nobody.
    case carriedOut(
        auditor: ID<PersonFile>, drawn: String, sample: Int, met: Int, conclusion: Conclusion, words: String,
        next: Day?,
        on: Day)
    /// An action was agreed because of what was found.
    case followedUp(action: ID<ActionFile>, on: Day)

    enum CodingKeys: String, CodingKey {
        case planned = "audit.planned"
        case carriedOut = "audit.carried-out"
        case followedUp = "audit.followed-up"
    }
}

/// What the auditor concludes about practice. A person's judgement, made beside the count and never out of it.
public enum Conclusion: String, Codable, Sendable {
    case holds
    case doesNotHold = "does-not-hold"
}
