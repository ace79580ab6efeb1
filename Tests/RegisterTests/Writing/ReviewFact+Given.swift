import Clocks
import Register

/// One of each thing that is written of IMR-0001, on 1 June 2009.
extension ReviewFact {
    static func entry(
        _ number: Int = 1, at: UncertainDay = .exact("2009-03-02"), seen: EntryFacts.Answered? = nil,
        source: String = "Case file, page 3", what: String = "The officer rang the school.", on day: Day = "2009-06-01",
        because: Sealed<String>? = nil
    ) -> ReviewFact {
        .entryRecorded(
            entry: number, facts: .said(EntryFacts(at: at, seen: seen)),
            words: .said(EntryWords(source: source, what: what)), on: day, because: because)
    }

    static func withdrawn(_ number: Int = 1, reason: Sealed<String> = "It is of another child.") -> ReviewFact {
        .entryWithdrawn(entry: number, reason: reason, on: "2009-06-01")
    }

    static func section(
        _ code: String = "context", text: Sealed<String> = "How the team worked.", isFinished: Bool = true
    ) -> ReviewFact {
        .sectionWritten(section: code, text: text, isFinished: isFinished, on: "2009-06-01")
    }

    static func finding(
        _ number: Int = 1, words: Sealed<String> = "Nobody asked the school.", entries: [Int]? = [1],
        account: FindingAccount? = .school
    ) -> ReviewFact {
        .findingMade(
            finding: number, words: words, restsOn: .said([.exact("2009-03-02")]), on: "2009-06-01", entries: entries,
            account: account.map { .said($0) })
    }

    static func recommendation(
        _ number: Int = 1, _ words: RecommendationWords = .school, by day: Day? = "2010-03-31", findings: [Int] = [1]
    ) -> ReviewFact {
        .recommendationMade(
            recommendation: number, words: .said(words), by: day, findings: findings, on: "2009-06-01")
    }

    static func learning(
        _ number: Int = 1, words: Sealed<String> = "Ask the school.", theme: String = "training", findings: [Int] = [1]
    ) -> ReviewFact {
        .learningNoted(
            learning: number, words: words, theme: theme, reach: .single, isGoodPractice: false, findings: findings,
            on: "2009-06-01")
    }

    static func contact(
        _ kind: ReviewContact = .family, words: Sealed<String> = "The mother came with a friend.",
        at: UncertainDay = .exact("2009-05-28")
    ) -> ReviewFact {
        .contactNoted(kind: kind, words: words, at: at, on: "2009-06-01")
    }

    static func document(
        _ number: Int = 1, use: DocumentUse = .report, digest: String = String(repeating: "a1", count: 32),
        bytes: Int = 17, name: Sealed<String> = "Report.pdf"
    ) -> ReviewFact {
        .documentAttached(
            document: number, use: use, format: "pdf", digest: digest, bytes: bytes, name: name, on: "2009-06-01")
    }

    static func answer(_ point: Int, _ answer: Sealed<String> = "Entry 4 says it now.") -> ReviewFact {
        .pointAnswered(point: point, answer: answer, on: "2009-07-23")
    }

    static func grade(
        _ grade: String = "good", of criterion: String = "lessons", from source: GradeSource = .internally,
        reason: Sealed<String> = "Each follows from the analysis.", rubric: String = Rubric.report.name
    ) -> ReviewFact {
        .graded(
            source: source, criterion: criterion, grade: grade, reason: reason, rubric: rubric, on: "2009-07-27")
    }
}

extension FindingAccount {
    static let school = FindingAccount(
        shouldHaveHappened: "A call.", madeSense: "The school was closed.", lessLikely: "A list of whom to ring.")
}

extension RecommendationWords {
    static let school = RecommendationWords(
        what: "Ring the school.", owner: "Head of Service", outcome: "The school is heard.",
        measure: "A sample of ten files.")
}
