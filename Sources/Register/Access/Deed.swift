/// Something somebody may want to do. Each is a row of the policy table, and every page and command names the one it is.
public enum Deed: String, Codable, Sendable, CaseIterable {
    /// Pages that say what this is, and the way in.
    case arrive
    case seeToday = "see-today"
    case nameDeputy = "name-deputy"
    case readBoardPapers = "read-board-papers"
    case writeBoardPapers = "write-board-papers"
    case openRecords = "open-records"
    case followThreads = "follow-threads"

    case listNotifications = "list-notifications"
    case recordNotification = "record-notification"
    case readNotification = "read-notification"
    case readAccount = "read-account"
    case seeReaders = "see-readers"
    case keepFirstDay = "keep-first-day"
    case answerSafety = "answer-safety"
    case correctNotification = "correct-notification"
    case withdrawNotification = "withdraw-notification"
    case recordInvolvement = "record-involvement"
    case decide
    case linkDuplicates = "link-duplicates"
    case keepClocks = "keep-clocks"
    case reply
    case recordLateFact = "record-late-fact"
    case nameStaff = "name-staff"
    case writeLetters = "write-letters"

    case listReviews = "list-reviews"
    case commissionReview = "commission-review"
    case readReview = "read-review"
    case changeReview = "change-review"
    case proposeAuthors = "propose-authors"
    case answerInvitation = "answer-invitation"
    case writeReview = "write-review"
    case askFactCheck = "ask-fact-check"
    case checkFacts = "check-facts"
    case attachDocument = "attach-document"
    case readJudgements = "read-judgements"
    case judgeReview = "judge-review"
    case acceptReview = "accept-review"

    case readStaff = "read-staff"
    case keepStaff = "keep-staff"
    case declareInterest = "declare-interest"
    case readTraining = "read-training"
    case keepTraining = "keep-training"

    case keepAccounts = "keep-accounts"
    case setUp = "set-up"
    case bringIn = "bring-in"
    case keepMachine = "keep-machine"
    case readJournal = "read-journal"
    case workOutFigures = "work-out-figures"
}
