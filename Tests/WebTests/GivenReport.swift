import Clocks
import Foundation
import Office
import Register
import Testing

extension Given {
    /// The same site, and of IMR-0001 one of everything: written by the account that is an author, given in, and returned
    /// with a point.
    static func written() async throws -> Ask {
        let ask = try await site()
        let review = ID<ReviewFile>(1)
        let accounts = ask.office.now().all(AccountFile.self) { $0.held.first?.role == .author }
        let author = try #require(accounts.first?.file.person)
        let file = try ask.office.keep(document: Data("%PDF-1.7 invented".utf8), format: "pdf")
        _ = try await ask.office.record(Act("written", by: "\(author)")) { _, facts throws(Refusal) in
            let day = facts.today
            try facts.add(.authorAppointed(author: author, on: day), to: review)
            try facts.add(entry(1), to: review)
            try facts.add(.sectionWritten(section: "context", text: "How the team worked.", isFinished: true, on: day), to: review)
            try facts.add(finding(1), to: review)
            try facts.add(
                .learningNoted(
                    learning: 1, words: "Ask the school.", theme: "training", reach: .single, isGoodPractice: false,
                    findings: [1], on: day), to: review)
            try facts.add(recommendation(1), to: review)
            try facts.add(
                .documentAttached(
                    document: 1, use: .other, format: "pdf", digest: file.digest, bytes: 17, name: "Invented.pdf", on: day),
                to: review)
            try facts.add(.submitted(on: day), to: review)
            try course(&facts)
            try action(&facts)
            try facts.add(.returned(on: day, reason: "It stops too early.", points: ["Say what the school knew."]), to: review)
        }
        return ask
    }

    /// A meeting to come, and an action of the lesson that it looks at.
    private static func action(_ facts: inout Facts) throws(Refusal) {
        _ = try facts.begin(MeetingFile.self, with: .planned(series: "SW", on: facts.today + 4))
        _ = try facts.begin(
            ActionFile.self,
            with: .agreed(
                title: "Ask in every file", answers: [.init(lesson: "L-0002", part: 1, how: .policy)], owner: "Head of policy",
                due: facts.today + 7, on: facts.today))
    }

    /// The authors' course with a cohort that is to come, required of managers.
    private static func course(_ facts: inout Facts) throws(Refusal) {
        let course = try facts.begin(
            CourseFile.self,
            with: .opened(
                code: PersonFile.authorCourse, title: "Author of reviews", stages: ["Sources", "Writing"], on: "2008-11-03"))
        try facts.add(
            .required(
                requirement: Requirement(
                    roles: [.operationalManager], within: 90, months: nil, from: "2009-01-01", source: "A decision."),
                on: facts.today), to: course)
        try facts.add(
            .cohortPlanned(cohort: 1, stage: 1, first: "2009-11-02", last: "2009-11-03", places: 12, on: facts.today),
            to: course)
    }

    static func entry(_ number: Int, at: UncertainDay = .exact("2009-03-02"), what: String = "The officer rang the school.")
        -> ReviewFact
    {
        .entryRecorded(
            entry: number, facts: .said(EntryFacts(at: at, seen: .yes, seenAlone: .no)),
            words: .said(EntryWords(source: "Case file, page \(number)", what: what)), on: "2009-10-23")
    }

    static func finding(_ number: Int) -> ReviewFact {
        .findingMade(
            finding: number, words: "Nobody asked the school.", restsOn: .said([.exact("2009-03-02")]), on: "2009-10-23",
            entries: [1],
            account: .said(
                FindingAccount(
                    shouldHaveHappened: "A call.", madeSense: "The school was closed.", lessLikely: "A list of whom to ring.")))
    }

    static func recommendation(_ number: Int) -> ReviewFact {
        .recommendationMade(
            recommendation: number,
            words: .said(
                RecommendationWords(
                    what: "Ring the school.", owner: "Head of Service", outcome: "The school is heard.",
                    measure: "A sample of ten files.")), by: "2010-03-31", findings: [1], on: "2009-10-23")
    }
}
