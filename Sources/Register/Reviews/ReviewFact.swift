public import Clocks

/// A fact about one management review: our agency's report to a multi-agency review.
public enum ReviewFact: Codable, Equatable, Sendable {
    case commissioned(of: ID<CaseFile>, under: ID<MultiAgencyReview>, on: Day, due: Day?)
    case authorAppointed(author: ID<PersonFile>, on: Day)
    /// The due date moved. The first one stays visible.
    case extended(to: Day, on: Day, agreedWith: Sealed<String>, reason: Sealed<String>)
    case submitted(on: Day)
    case returned(on: Day, reason: Sealed<String>)
    /// Something the report found about practice, numbered from 1, with the days of the chronology's entries it rests on.
    case findingMade(finding: Int, words: Sealed<String>, restsOn: Coded<[UncertainDay]>, on: Day)
    /// Accepted by a senior officer.
    case completed(on: Day)
    /// Somebody graded the report. `scheme` says by which standards.
    case evaluated(on: Day, by: String, scheme: String, grade: String)

    enum CodingKeys: String, CodingKey {
        case commissioned = "review.commissioned"
        case authorAppointed = "review.author-appointed"
        case extended = "review.extended"
        case submitted = "review.submitted"
        case returned = "review.returned"
        case findingMade = "review.finding-made"
        case completed = "review.completed"
        case evaluated = "review.evaluated"
    }
}
