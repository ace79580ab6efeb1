import Clocks
import Papers
import Register
import Testing

@Suite struct ContradictionTests {
    private let noTrend = "Set side by side, the counts show no identifiable trend."

    /// The warnings of the paper in which an author wrote these words about the half-years, one after the other.
    private func warnings(_ words: String..., in facts: Facts) throws -> [String] {
        var facts = facts
        let paper = try facts.paper()
        for words in words {
            try facts.add(
                .interpreted(about: "half-years", words: words, restsOn: "the counts", on: "2009-10-20"), to: paper)
        }
        return BoardPaper(facts.register).warnings
    }

    @Test func `Words that say no trend while checks signal are told before the paper is issued`() throws {
        let warning = try #require(warnings(noTrend, in: october2009()).first)
        #expect(
            warning.hasPrefix("The author’s words of 20 October 2009 say that there is no trend, while 3 checks signal")
        )
        #expect(warning.contains("(Monthly counts; Half-years: 35, 7, 12; 7 in 14 days)"))
    }

    @Test func `Words that were replaced are told as having differed, and are kept`() throws {
        let warnings = try warnings(noTrend, "The rate changed with the guidance of June 2008.", in: october2009())
        #expect(warnings.count == 1)
        #expect(
            warnings.first
                == "Words and checks differed. The words of 20 October 2009 said that there was no trend, while 3 checks signal. They were replaced on 20 October 2009; both are kept."
        )
    }

    @Test func `Words that claim it again in the place of the first are told both ways`() throws {
        let warnings = try warnings(noTrend, "The position remains stable.", in: october2009())
        #expect(warnings.map { $0.hasPrefix("Words and checks differed.") } == [true, false])
    }

    @Test func `The same words without a signal are no contradiction`() throws {
        #expect(try warnings(noTrend, in: given()) == [])
    }

    @Test func `Words that claim nothing are no contradiction`() throws {
        #expect(try warnings("The rate changed with the guidance of June 2008.", in: october2009()) == [])
    }

    @Test(arguments: CodeList.claims.codes.map(\.words))
    func `Every way of saying it is noticed, in capitals or not`(claim: String) throws {
        #expect(try warnings("It is said: \(claim.uppercased()).", in: october2009()).count == 1)
    }

    @Test func `The words that stand are the last about each subject`() throws {
        var facts = try given()
        let paper = try facts.paper()
        for (about, words) in [("half-years", "First."), ("window", "Second."), ("half-years", "Third.")] {
            try facts.add(.interpreted(about: about, words: words, restsOn: "the counts", on: "2009-10-20"), to: paper)
        }
        #expect(BoardPaper(facts.register).interpretations.map(\.words) == ["Third.", "Second."])
    }
}
