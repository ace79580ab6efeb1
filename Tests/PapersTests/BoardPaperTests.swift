import Clocks
import Papers
import Register
import Testing

@Suite struct BoardPaperTests {
    @Test(arguments: [true, false])
    func `All nine sections stand in order, with their paragraphs`(isFull: Bool) throws {
        let paper = BoardPaper(try isFull ? full() : given().register)
        #expect(paper.sections.map(\.number) == Array(1...9))
        #expect(
            paper.sections.map(\.title) == [
                "Aim and purpose", "Recommendation", "Short summary", "Serious case reviews, April to September 2009",
                "Key strategic issues for the Board to consider", "Benefits for children", "Financial analysis",
                "Risk analysis",
                "Diversity analysis",
            ])
        #expect(
            paper.paragraphs.map(\.number)
                == [
                    "1.1", "2.1", "3.1", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "5.1", "6.1", "6.2", "7.1", "8.1",
                    "9.1",
                ])
    }

    @Test func `Every paragraph of a full paper says something`() throws {
        for paragraph in BoardPaper(try full()).paragraphs {
            #expect(!paragraph.texts.isEmpty, "\(paragraph.number)")
            #expect(paragraph.texts.allSatisfy { $0.words.count > 20 }, "\(paragraph.number)")
        }
    }

    @Test func `Every figure that a sentence or a table names is there, and says its number`() throws {
        let paper = BoardPaper(try full())
        let values = Dictionary(uniqueKeysWithValues: paper.figures.map { ($0.id, $0.value) })
        let runs = (paper.texts + paper.appendix.flatMap(\.rows).flatMap(\.cells)).flatMap(\.runs).filter {
            $0.figure != nil
        }
        #expect(runs.count > 30)
        for run in runs {
            let value = try #require(values[run.figure!], "\(run.figure!)")
            #expect(run.words == "\(value)" || run.words.hasPrefix("\(value) "), "\(run.figure!): \(run.words)")
        }
    }

    @Test func `Activity is told with its comparatives`() throws {
        let words = BoardPaper(try october2009().register).paragraph("4.1")
        #expect(words.contains("We received 12 notifications in the period."))
        #expect(words.contains("There were 35 in April to September 2008. There were 7 in October 2008 to March 2009."))
        #expect(words.contains("After the close, from 1 to 14 October 2009, we received 7 more."))
    }

    @Test func `The recommendation names the checks that signal`() throws {
        #expect(BoardPaper(try given().register).paragraph("2.1") == "The Board is asked to note the position.")
        #expect(
            BoardPaper(try october2009().register).paragraph("2.1")
                == "The Board is asked to note the position, and the 3 checks in paragraph 4.1 that signal.")
    }

    @Test func `One is told in the singular`() throws {
        var facts = try given()
        try facts.told("2009-04-07", of: ChildFacts(age: .notKnown))
        #expect(
            BoardPaper(facts.register).paragraph("3.1").hasPrefix(
                "We received 1 notification, about 1 incident and 1 child."))
    }

    @Test func `A period that has not closed is a part period, and has nothing after it`() throws {
        let register = try full()
        #expect(BoardPaper(register, asAt: "2009-09-29").isPartPeriod)
        #expect(!BoardPaper(register, asAt: "2009-09-30").isPartPeriod)
        #expect(!BoardPaper(register, asAt: "2009-09-30").paragraph("4.1").contains("After the close"))
    }

    @Test func `The heading says what has been decided, and nothing before`() throws {
        let before = BoardPaper(try given().register).heading
        #expect(before.meeting == nil)
        #expect(before.author == nil)
        #expect(before.issue == "Draft: not issued")
        let after = BoardPaper(try full(), author: "Ruth Aldersey").heading
        #expect(after.meeting == "Paper for the Board meeting on 30 October 2009")
        #expect(after.author == "Ruth Aldersey, Lead")
    }

    @Test func `A draft made after an issue says so, and the issue itself says its number and its day`() throws {
        var facts = try given(full())
        try facts.add(
            .published(
                issue: 1, asAt: "2009-10-23", sequence: 1, figures: .said([]), figuresDigest: "", files: [],
                on: "2009-10-23"),
            to: ID<PaperFile>(1))
        #expect(BoardPaper(facts.register).heading.issue == "Draft after issue 1, 23 October 2009")
        let scope = FigureScope(period: Period(String("2009-04-to-09"))!, asAt: "2009-10-23")
        let issued = BoardPaper(facts.register, scope, head: "", issued: "Issue 2, 23 October 2009")
        #expect(issued.heading.issue == "Issue 2, 23 October 2009")
    }

    @Test func `No child and no caller is named`() throws {
        let words = BoardPaper(try full()).texts.map(\.words).joined(separator: " ")
        #expect(!words.contains("Orrin"))
    }

    @Test func `The complete reviews are told in general terms, one child each`() throws {
        let paragraph = try #require(BoardPaper(full()).paragraphs.first { $0.number == "4.5" })
        #expect(
            paragraph.points.map(\.words) == [
                "a child: circumstance not known yet",
                "a child: thought to be suicide, or self-harm",
            ])
        #expect(paragraph.texts.map(\.words).joined().contains("1 came from notifications before this period."))
    }

    @Test func `The foot says what the records rest on, and what the chain shows`() throws {
        let foot = BoardPaper(try october2009().register).foot
        #expect(
            foot.records
                == "61 of the 61 notifications counted here were recorded in Heed; none rests on an earlier register.")
        #expect(foot.head == "c0ffee")
        #expect(foot.sentence == "This shows records were not altered since; it does not show they were right.")
    }

    @Test func `A circumstance that is not known is not told as a code`() throws {
        var facts = try given()
        try facts.told("2009-04-07", of: ChildFacts(age: .notKnown))
        let words = BoardPaper(facts.register).paragraph("4.2")
        #expect(!words.contains("not-known"))
    }

    @Test func `An author can write about every paragraph and every check of a paper`() throws {
        let paper = BoardPaper(try full())
        #expect(PaperFile.paragraphs == paper.paragraphs.map(\.number))
        #expect(Set(paper.trend.map(\.check)).isSubset(of: Trend.checkIDs))
    }
}
