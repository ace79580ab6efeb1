import Clocks
import Office
import Papers
import Register

/// One review in finished words.
struct ReviewView: Encodable, Sendable {
    struct Said: Encodable, Sendable {
        let term: String
        /// None where nobody knows yet.
        let words: [String]
    }
    struct Task: Encodable, Sendable {
        let words: String
        /// Nothing where it cannot be started yet.
        let address: String?
        let status: String
        let hint: String?
    }
    /// The due date as it moved, the first day first.
    struct Due: Encodable, Sendable {
        /// "No due date yet" where none is fixed.
        let date: String
        let isFixed: Bool
        let left: String
        let isOverdue: Bool
        let isToday: Bool
        /// "First due on 31 July 2009."
        let first: String?
        /// Why another day was chosen than the rules give.
        let chosen: String?
        /// Each extension: from when to when, who asked, who agreed and why.
        let moves: [String]
    }
    struct ClockShown: Encodable, Sendable {
        let step: String
        /// "14 November 2009, in 22 days", "Done on 19 October 2009, 26 days before it was due".
        let standing: String
        let firstDue: String?
        let isOverdue: Bool
        let rule: String
        let explanation: String
    }
    struct Event: Encodable, Sendable {
        let title: String
        let when: String
        let who: String
        let words: String
    }
    struct Related: Encodable, Sendable {
        let words: String
        let address: String
    }

    let reference: String
    let label: String
    let stage: String
    let identity: [Said]
    let mayChange: Bool
    let isComplete: Bool
    let due: Due
    let tasks: [Task]
    /// The terms that stand; none where there are none yet.
    let terms: [TermsText.Part]
    /// "Set on 23 October 2009, and changed 2 times."
    let termsSet: String?
    let people: [Said]
    /// What the author's time comes to; nothing while none is agreed.
    let time: String?
    let isTimeAtRisk: Bool
    let mayNoteTime: Bool
    let points: [Said]
    let contacts: [Said]
    let mayAddContact: Bool
    let mayAskFactCheck: Bool
    let reading: [Related]
    let clocks: [ClockShown]
    let related: [Related]
    let lessons: [Related]
    let drafts: [String]
    let letters: LetterList
    let events: [Event]

    init(_ visit: Visit) async throws {
        let words = try await ReviewWriter(visit)
        let file = words.file
        reference = "\(words.id)"
        label = words.register.reviewLabel(on: words.today)
        stage = file.stage
        identity = words.identity
        mayChange = visit.may(.changeReview, .review(words.id))
        isComplete = file.completed != nil
        due = words.due
        tasks = words.tasks
        terms = words.terms?.parts ?? []
        termsSet = words.termsSet
        people = words.people
        (time, isTimeAtRisk) = (words.time?.words, words.time?.isAtRisk ?? false)
        mayNoteTime = visit.may(.writeReview, .review(words.id)) && file.completed == nil
        (points, contacts, reading) = (words.points, words.contacts + words.factChecks, words.reading)
        mayAskFactCheck = visit.may(.askFactCheck, .review(words.id)) && file.isOpenToWriting
        mayAddContact = visit.may(.attachDocument, .review(words.id))
        clocks = words.clocks
        related = words.related
        (lessons, drafts) = (words.lessons, words.drafts)
        letters = LetterList(words.register, of: file.of, about: words.id, opened: words.opened, visit)
        events = words.events
    }
}
