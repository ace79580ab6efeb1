public import Clocks

/// A fact about one management review: our agency's report to a multi-agency review.
public enum ReviewFact: Codable, Equatable, Sendable {
    /// `workedOut` is the day the rules gave, where another was chosen and `dueReason` says why.
    case commissioned(
        of: ID<CaseFile>, under: ID<MultiAgencyReview>, on: Day, due: Day?, requester: Sealed<String>? = nil,
        workedOut: Day? = nil, dueReason: Sealed<String>? = nil)
    /// What the report is to answer. A later text replaces an earlier one; both are kept.
    case termsSet(terms: Sealed<String>, on: Day)
    /// The teams of ours that worked with the family.
    case teamsNamed(teams: Sealed<String>, on: Day)
    case recordsSecured(at: Day, on: Day)
    /// `reason` says why it is not the one proposed first.
    case authorAppointed(author: ID<PersonFile>, on: Day, reason: Sealed<String>? = nil)
    /// The due date moved. The first one stays visible.
    case extended(
        to: Day, on: Day, agreedWith: Sealed<String>, reason: Sealed<String>, askedBy: Sealed<String>? = nil)
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
        case termsSet = "review.terms-set"
        case teamsNamed = "review.teams-named"
        case recordsSecured = "review.records-secured"
        case authorAppointed = "review.author-appointed"
        case extended = "review.extended"
        case submitted = "review.submitted"
        case returned = "review.returned"
        case findingMade = "review.finding-made"
        case completed = "review.completed"
        case evaluated = "review.evaluated"
    }
}
