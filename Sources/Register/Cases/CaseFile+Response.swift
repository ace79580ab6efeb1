public import Clocks

extension CaseFile {
    /// Something put right: what it said before and says now, where that comes from and why.
    public struct Correction: Equatable, Sendable {
        public enum What: Equatable, Sendable {
            case nature(was: Nature, now: Nature)
            case incident(was: Coded<IncidentFacts>?, now: Coded<IncidentFacts>)
            case child(Int, was: Coded<ChildFacts>?, now: Coded<ChildFacts>)
        }

        public let what: What
        public let source: Sealed<String>
        public let reason: Sealed<String>
        public let recorded: Recorded

        init(_ what: What, _ source: Sealed<String>, _ reason: Sealed<String>, _ recorded: Recorded) {
            (self.what, self.source, self.reason, self.recorded) = (what, source, reason, recorded)
        }
    }

    /// Something learnt after the notification: when it happened, and when we knew.
    public struct LateFact: Equatable, Sendable {
        public let kind: String
        public let words: Sealed<String>
        public let happened: UncertainDay
        public let known: Day
        public let recorded: Recorded
    }

    /// Whether other children are at risk, as answered over time, and what made them safe.
    public struct Safety: Equatable, Sendable {
        public struct Answer: Equatable, Sendable {
            public let answer: AtRisk
            public let done: Sealed<String>?
            public let by: Sealed<String>?
            public let on: Day
            public let recorded: Recorded
        }
        public struct MadeSafe: Equatable, Sendable {
            public let what: Sealed<String>
            public let by: Sealed<String>
            public let on: Day
            public let recorded: Recorded
        }

        public internal(set) var answers: [Answer] = []
        /// What settled the last answer.
        public internal(set) var madeSafe: MadeSafe?
    }

    public struct FirstDayDone: Equatable, Sendable {
        public let on: Day
        public let note: Sealed<String>?
        public let recorded: Recorded
    }

    public struct NamedStaff: Equatable, Sendable {
        public let person: ID<PersonFile>
        public let part: StaffPart
        public let on: Day
    }

    /// An answer we owe. `sent` is `nil` while it is owed.
    public struct Reply: Equatable, Sendable {
        public struct Sent: Equatable, Sendable {
            public let on: Day
            public let how: Channel
            public let signedBy: Sealed<String>
        }

        public let to: Sealed<String>
        public let due: Day?
        public let owedSince: Day
        public internal(set) var sent: Sent?
    }

    /// A letter as it was written, kept sealed among the documents.
    public struct Letter: Equatable, Sendable {
        public struct Sent: Equatable, Sendable {
            public let on: Day
            public let how: Channel
        }

        /// As the templates name it: `acknowledgement`.
        public let kind: String
        public let review: ID<ReviewFile>?
        public let to: Sealed<String>
        public let document: IssuedFile
        public let written: Day
        public let recorded: Recorded
        public internal(set) var sent: Sent?
    }

    mutating func respond(to fact: CaseFact, _ recorded: Recorded) {
        switch fact {
        case .learntLater(let kind, let words, let happened, let on):
            learntLater.append(.init(kind: kind, words: words, happened: happened, known: on, recorded: recorded))
        case .linkedAsSame(let other, _, _):
            link(to: other)
        case .linkUndone(let other, _, _):
            unlink(from: other)
        case .safetyAnswered(let answer, let done, let by, let on):
            safety.answers.append(.init(answer: answer, done: done, by: by, on: on, recorded: recorded))
            safety.madeSafe = nil
        case .madeSafe(let what, let by, let on):
            safety.madeSafe = .init(what: what, by: by, on: on, recorded: recorded)
        case .firstDayDone(let task, let note, let on):
            firstDay[task] = .init(on: on, note: note, recorded: recorded)
        case .firstDayReopened(let task, _, _):
            firstDay[task] = nil
        case .staffNamed(let person, let part, let on):
            staff.append(.init(person: person, part: part, on: on))
        case .staffNamedInError(let person, _, _):
            staff.removeAll { $0.person == person }
        case .replyOwed(_, let to, let due, let on):
            replies.append(.init(to: to, due: due, owedSince: on))
        case .replySent(let reply, let how, let signedBy, let on):
            if replies.indices.contains(reply - 1) {
                replies[reply - 1].sent = .init(on: on, how: how, signedBy: signedBy)
            }
        case .letterKept(_, let kind, let review, let to, let document, let on):
            letters.append(
                .init(kind: kind, review: review, to: to, document: document, written: on, recorded: recorded))
        case .letterSent(let letter, let how, let on):
            if letters.indices.contains(letter - 1) { letters[letter - 1].sent = .init(on: on, how: how) }
        default:
            keepTime(fact)
        }
    }

    mutating func link(to other: ID<CaseFile>) { sameAs = Set(sameAs + [other]).sorted() }
    mutating func unlink(from other: ID<CaseFile>) { sameAs.removeAll { $0 == other } }
}
