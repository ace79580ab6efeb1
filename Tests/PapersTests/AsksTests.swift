import Clocks
import Papers
import Register
import Testing

@Suite struct AsksTests {
    private func asks(_ facts: Facts) -> [String] { BoardPaper(facts.register).asks.map(\.words) }

    /// A paper in which the Board is asked for these decisions.
    private func deciding(_ decisions: String..., in facts: Facts) throws -> Facts {
        var facts = facts
        let paper = try facts.paper()
        for words in decisions { try facts.add(.decisionAsked(words: words, on: "2009-10-20"), to: paper) }
        return facts
    }

    /// Everything there could be a line about: a window, open reviews, a part without an action, no audit.
    private func everything() throws -> Facts { try given(full()) }

    @Test func `Nothing to know or decide leaves the list empty`() throws {
        #expect(try asks(given()).isEmpty)
    }

    @Test func `Decisions stand first, in the order written`() throws {
        let lines = try asks(deciding("whether to audit every area", "who answers for training", in: october2009()))
        #expect(lines.prefix(2) == ["Decide: whether to audit every area.", "Decide: who answers for training."])
        #expect(lines.count == 3)
    }

    @Test func `Five lines at most stand at the head of a paper`() throws {
        var facts = try everything()
        #expect(asks(facts).count == 4)
        for words in ["whether to audit every area", "who answers for training"] {
            try facts.add(.decisionAsked(words: words, on: "2009-10-20"), to: ID<PaperFile>(1))
        }
        #expect(asks(facts).count == 5)
        #expect(asks(facts)[2].contains("a signal to look into"))
    }

    @Test func `A decision that ends with a full stop has one`() throws {
        let facts = try deciding("whether to audit every area.", in: given())
        #expect(asks(facts) == ["Decide: whether to audit every area."])
    }

    @Test func `The days after the close are told before any other signal`() throws {
        let lines = try asks(october2009())
        #expect(lines == ["7 in 14 days after the period closed: unusual, and a signal to look into (4.1)."])
    }

    @Test func `Without a signal nothing is said of one`() throws {
        var facts = try given()
        for _ in 0..<12 { try facts.told("2009-06-01") }
        let lines = BoardPaper(facts.register, asAt: "2009-09-29").asks.map(\.words)
        #expect(!lines.contains { $0.contains("signal") })
    }

    @Test func `Without a review nothing is said of reviews`() throws {
        #expect(try !asks(october2009()).contains { $0.contains("review") })
    }

    @Test func `Reviews are told by how many are complete, and when the other is due`() throws {
        let line = try #require(asks(everything()).first { $0.contains("management reviews") })
        #expect(line == "1 of 2 management reviews is complete; the other is due on 30 October 2009.")
    }

    /// A case for each review, commissioned on 1 May 2009 with a due date or none; the first `complete` are accepted.
    private func reviews(due: Day?..., complete: Int) throws -> Facts {
        var facts = try given()
        let author = try facts.author()
        for (place, due) in due.enumerated() {
            let id = try facts.told("2009-04-20")
            let under = facts.register.nextMultiAgencyReview
            try facts.add(.reviewAnnounced(review: under, on: "2009-05-01", regime: "SCR06", board: nil), to: id)
            let review = try facts.begin(
                ReviewFile.self, with: .commissioned(of: id, under: under, on: "2009-05-01", due: due))
            guard place < complete else { continue }
            try facts.add(.authorAppointed(author: author, on: "2009-05-11"), to: review)
            try facts.add(.submitted(on: "2009-07-20"), to: review)
            try facts.add(.completed(on: "2009-07-31"), to: review)
        }
        return facts
    }

    @Test func `Two reviews that are open are told with both days`() throws {
        let facts = try reviews(due: nil, "2009-11-20", "2009-10-30", complete: 1)
        #expect(
            asks(facts).first
                == "1 of 3 management reviews is complete; the others are due on 30 October 2009 and 20 November 2009.")
    }

    @Test func `A day on which two reviews are due is told once`() throws {
        let line = try #require(asks(reviews(due: nil, "2009-10-30", "2009-10-30", complete: 1)).first)
        #expect(line.ranges(of: "30 October 2009").count == 1)
    }

    @Test func `One day is not told of two open reviews when the other has none`() throws {
        let line = try #require(asks(reviews(due: nil, "2009-10-30", nil, complete: 1)).first)
        #expect(!line.contains("the other is due"))
    }

    @Test func `The only review, still open, is not told as the other`() throws {
        let line = try #require(asks(reviews(due: "2009-10-30", complete: 0)).first)
        #expect(!line.contains("the other"))
    }

    @Test func `Parts without an action and lessons without an audit open their figures`() throws {
        let asks = BoardPaper(try everything().register).asks.dropLast()
        #expect(
            asks.suffix(2).map(\.words) == [
                "2 of the 4 things that this period’s lessons ask for have no action recorded (4.6).",
                "None of the 2 lessons has been checked by an audit yet (4.6).",
            ])
        #expect(
            asks.suffix(2).map { $0.runs.compactMap(\.figure) } == [
                ["lessons.parts.no-action", "lessons.parts"], ["lessons"],
            ])
    }

    @Test func `One lesson is told in the singular`() throws {
        var facts = try given()
        try facts.learn(.policy)
        #expect(!asks(facts).contains { $0.contains("1 things") || $0.contains("1 lessons") })
    }

    @Test func `Once every lesson has been audited nothing is said of audits`() throws {
        var facts = try followed()
        #expect(asks(facts).contains { $0.contains("audit") })
        try facts.audit(3, holds: false, on: "2009-10-01")
        #expect(!asks(facts).contains { $0.contains("audit") })
    }

    @Test func `An audit that is planned without a day is not told as none`() throws {
        var facts = try followed()
        #expect(
            BoardPaper(facts.register).paragraph("5.1").contains("No lesson has been audited yet, and none is planned.")
        )
        try facts.planAudit()
        #expect(!BoardPaper(facts.register).paragraph("5.1").contains("none is planned"))
        try facts.planAudit(due: "2010-01-29")
        #expect(BoardPaper(facts.register).paragraph("5.1").contains("; the first audit is due on 29 January 2010."))
    }
}
