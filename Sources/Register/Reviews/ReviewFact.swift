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
    /// Somebody was asked to write it. Numbered from 1; `days` is how long the work is thought to take, and `reason` says why
    /// it is not the one proposed first.
    case authorInvited(invitation: Int, person: ID<PersonFile>, days: Int, on: Day, reason: Sealed<String>? = nil)
    /// Accepted with days that their manager has agreed, or declined with a reason.
    case invitationAnswered(
        invitation: Int, isAccepted: Bool, on: Day, protected: [ProtectedDays]? = nil, agreedBy: Sealed<String>? = nil,
        reason: Sealed<String>? = nil)
    /// Somebody from outside writes it.
    case externalAuthorAppointed(
        name: Sealed<String>, organisation: Sealed<String>, independence: Sealed<String>, on: Day)
    /// Half-days worked on it, or lost to something else.
    case timeNoted(day: Day, halfDays: Int, isLost: Bool, words: Sealed<String>? = nil, on: Day)
    /// The due date moved. The first one stays visible.
    case extended(
        to: Day, on: Day, agreedWith: Sealed<String>, reason: Sealed<String>, askedBy: Sealed<String>? = nil)
    /// An entry of the chronology, numbered from 1. The same number again puts it right, and says why; what stood before
    /// is kept.
    case entryRecorded(
        entry: Int, facts: Coded<EntryFacts>, words: Sealed<EntryWords>, on: Day, because: Sealed<String>? = nil)
    case entryWithdrawn(entry: Int, reason: Sealed<String>, on: Day)
    /// A withdrawn entry belongs to the chronology after all.
    case entryReinstated(entry: Int, reason: Sealed<String>, on: Day)
    /// Somebody named in the case is shown some entries, and nothing else, to say whether they are right. Numbered from 1.
    case factCheckAsked(check: Int, person: ID<PersonFile>, entries: [Int], on: Day)
    /// `words` say what is not right; the author decides what becomes of it.
    case factsChecked(check: Int, isRight: Bool, words: Sealed<String>? = nil, on: Day)
    /// A section of the report as its author left it. Every text is kept.
    case sectionWritten(section: String, text: Sealed<String>, isFinished: Bool, on: Day)
    /// Something the report found about practice, numbered from 1, with the days of the chronology's entries it rests on.
    /// The same number again is a new text of it. `entries` are the entries themselves, and `account` answers the three
    /// questions of every finding; a finding brought in from an earlier report has neither.
    case findingMade(
        finding: Int, words: Sealed<String>, restsOn: Coded<[UncertainDay]>, on: Day, entries: [Int]? = nil,
        account: Sealed<FindingAccount>? = nil)
    /// Numbered from 1; the same number again is a new text of it. It traces to findings, by number.
    case recommendationMade(recommendation: Int, words: Sealed<RecommendationWords>, by: Day?, findings: [Int], on: Day)
    /// What is learnt, numbered from 1; the same number again is a new text of it.
    case learningNoted(
        learning: Int, words: Sealed<String>, theme: String, reach: LearningReach, isGoodPractice: Bool, findings: [Int],
        on: Day)
    /// The family, an interview, feedback to staff, proceedings beside the review: who, and what came of it.
    case contactNoted(kind: ReviewContact, words: Sealed<String>, at: UncertainDay, on: Day)
    /// A document kept sealed outside the journal, by the SHA-256 of its bytes. Numbered from 1.
    case documentAttached(
        document: Int, use: DocumentUse, format: String, digest: String, bytes: Int, name: Sealed<String>, on: Day)
    /// Given in by its author. `copy` is the SHA-256 of the report as it stood, kept beside the journal.
    case submitted(on: Day, copy: String? = nil)
    /// Returned for changes, with numbered points for its author to answer.
    case returned(on: Day, reason: Sealed<String>, points: [Sealed<String>]? = nil)
    /// The author's answer to a point of the last return.
    case pointAnswered(point: Int, answer: Sealed<String>, on: Day)
    /// Accepted by a senior officer, who is named.
    case completed(on: Day, acceptedBy: Sealed<String>? = nil)
    /// One criterion judged, or the whole (`overall`). Each judgement stands beside the others for good. `rubric` is its
    /// code and version.
    case graded(source: GradeSource, criterion: String, grade: String, reason: Sealed<String>, rubric: String, on: Day)
    /// Somebody graded the report. `scheme` says by which standards.
    case evaluated(on: Day, by: String, scheme: String, grade: String)

    enum CodingKeys: String, CodingKey {
        case commissioned = "review.commissioned"
        case termsSet = "review.terms-set"
        case teamsNamed = "review.teams-named"
        case recordsSecured = "review.records-secured"
        case authorAppointed = "review.author-appointed"
        case authorInvited = "review.author-invited"
        case invitationAnswered = "review.invitation-answered"
        case externalAuthorAppointed = "review.external-author-appointed"
        case timeNoted = "review.time-noted"
        case extended = "review.extended"
        case entryRecorded = "review.entry-recorded"
        case entryWithdrawn = "review.entry-withdrawn"
        case entryReinstated = "review.entry-reinstated"
        case factCheckAsked = "review.fact-check-asked"
        case factsChecked = "review.facts-checked"
        case sectionWritten = "review.section-written"
        case findingMade = "review.finding-made"
        case recommendationMade = "review.recommendation-made"
        case learningNoted = "review.learning-noted"
        case contactNoted = "review.contact-noted"
        case documentAttached = "review.document-attached"
        case submitted = "review.submitted"
        case returned = "review.returned"
        case pointAnswered = "review.point-answered"
        case completed = "review.completed"
        case graded = "review.graded"
        case evaluated = "review.evaluated"
    }
}
