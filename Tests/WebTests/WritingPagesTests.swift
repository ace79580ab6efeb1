import Clocks
import Foundation
import HTTPTypes
import Office
import Register
import Testing
import Web

/// Given IMR-0001, written in part by the account that is an author, and returned to it.
@Suite struct WritingPagesTests {
    private let review = "/imrs/IMR-0001"

    @Test func `Good rows are taken, the others are named by line with every reason, and none is taken twice`() async throws {
        let ask = try await Given.written()
        let rows = """
            Date\tSource\tWhat happened\tChild seen
            4 March 2009\tCase file, page 9\tA visit to the home.\tyes
            31 February 2009\tCase file, page 10\tA visit.\tyes
            March 2009\t\tA letter came.\tperhaps
            about 2008\tThe grandmother\tThey moved house.\t
            """
        let refused = try await ask.submit("\(review)/chronology/rows/new", with: ["rows": rows], as: "author")
        #expect(refused.status == 422)
        #expect(refused.body.contains("2 rows are in now."))
        #expect(refused.body.contains("Line 3: Date: ") && refused.body.contains("Line 4: Source: "))
        #expect(refused.body.contains("A letter came.") && !refused.body.contains("They moved house."))
        let entries = ask.office.now()[ID<ReviewFile>(1)].report.entries
        #expect(entries.map(\.at) == [.exact("2009-03-02"), .exact("2009-03-04"), .about(.year("2008-01-01"))])
        _ = try await ask.submit("\(review)/chronology/rows/new", with: ["rows": rows], as: "author")
        #expect(ask.office.now()[ID<ReviewFile>(1)].report.entries.count == 3)
    }

    @Test func `An entry put right shows the new words, and says that it was put right`() async throws {
        let ask = try await Given.written()
        let sent = try await ask.submit(
            "\(review)/chronology/entries/1/edit",
            with: [
                "at-day": "3", "at-month": "mar", "at-year": "2009", "source": "Case file, page 1",
                "what": "The officer wrote to the school.", "because": "The log says letter.",
            ], as: "author")
        #expect(sent.status == 303)
        let page = try await ask("\(review)/chronology", as: "author").body
        #expect(page.contains("The officer wrote to the school.") && page.contains("Put right once"))
        #expect(!page.contains("The officer rang the school."))
    }

    @Test func `A finished section and a heading in it stand on its page; what was typed as HTML is text`() async throws {
        let ask = try await Given.written()
        let text = "## Staffing\n\nTwo of five posts were <b>empty</b>.\n\n- one\n- two"
        let sent = try await ask.submit("\(review)/sections/context/edit", with: ["text": text, "finished": "yes"], as: "author")
        #expect(sent.status == 303)
        let page = try await ask("\(review)/sections/context", as: "quality-assurer").body
        #expect(page.contains("<h3>Staffing</h3>") && page.contains("&lt;b&gt;empty&lt;/b&gt;") && page.contains("<li>one</li>"))
    }

    @Test func `A report cannot be given in while a point has no answer`() async throws {
        let ask = try await Given.written()
        let page = try await ask("\(review)/submission/new", as: "author").body
        #expect(page.contains("Point 1 of the return has no answer.") && !page.contains("Give the report in</button>"))
        _ = try await ask.submit("\(review)/points/1/edit", with: ["answer": "Entry 1 says it."], as: "author")
        #expect(try await !ask("\(review)/submission/new", as: "author").body.contains("Point 1 of the return"))
    }

    @Test func `Grades of several sources stand side by side, each with who gave it`() async throws {
        let ask = try await Given.written()
        for (source, grade) in [("internal", "good"), ("panel", "adequate"), ("internal", "adequate")] {
            let sent = try await ask.submit(
                "\(review)/quality-reviews/new",
                with: ["source": source, "grade-overall": grade, "reason-overall": "Because of \(grade)."],
                as: "quality-assurer")
            #expect(sent.status == 303)
        }
        let page = try await ask("\(review)/quality-reviews", as: "lead").body
        #expect(page.contains("Our own quality assurance, 23 October 2009") && page.contains("The review panel, 23 October 2009"))
        #expect(page.contains("Before: Good on 23 October 2009"))
        #expect(ask.office.now()[ID<ReviewFile>(1)].report.gradings.count == 3)
    }

    @Test func `A grade without a reason is refused at its field, and nothing is recorded`() async throws {
        let ask = try await Given.written()
        let sent = try await ask.submit(
            "\(review)/quality-reviews/new", with: ["source": "internal", "grade-lessons": "good"], as: "quality-assurer")
        #expect(sent.status == 422 && sent.body.contains("Give a reason for the grade"))
        #expect(ask.office.now()[ID<ReviewFile>(1)].report.gradings.isEmpty)
    }

    @Test func `The edition without names names nobody, and the report with them does`() async throws {
        let ask = try await Given.written()
        _ = try await ask.submit(
            "\(review)/sections/method/edit", with: ["text": "{child 1} was seen at school.", "finished": "no"], as: "author")
        #expect(try await ask("\(review)/report", as: "lead").body.contains("Invented Child was seen at school."))
        let without = try await ask("\(review)/report?names=no", as: "lead").body
        #expect(without.contains("the child was seen at school.") && !without.contains("Invented Child"))
        // Whoever may not open the case reads no name, whatever they ask for.
        #expect(try await !ask("\(review)/report", as: "quality-assurer").body.contains("Invented Child"))
    }

    @Test func `A report in the board's form comes as Word with its questions`() async throws {
        let ask = try await Given.written()
        let file = try await ask("\(review)/template.docx", as: "author")
        #expect(file.status == 200)
        #expect(file.headers[.contentDisposition] == "attachment; filename=\"IMR-0001-form.docx\"")
    }

    // MARK: seen in use

    @Test func `The next page of a chronology without names named the child again`() async throws {
        let ask = try await Given.written()
        _ = try await ask.office.record(Act("many", by: "P-0001")) { _, facts throws(Refusal) in
            for number in 2...101 { try facts.add(Given.entry(number), to: ID<ReviewFile>(1)) }
        }
        let page = try await ask("\(review)/chronology?names=no", as: "author").body
        #expect(page.contains("/imrs/IMR-0001/chronology?page=2&amp;names=no"))
    }

    @Test func `What was done with people showed tokens instead of names`() async throws {
        let ask = try await Given.written()
        let sent = try await ask.submit(
            "\(review)/contacts/new", with: ["kind": "family", "at-precision": "not-known", "words": "The mother of {child 1}."],
            as: "author")
        #expect(sent.status == 303)
        let page = try await ask(review, as: "lead").body
        #expect(page.contains("The mother of Invented Child.") && !page.contains("{child 1}"))
    }

    @Test func `The author was not told why a report came back`() async throws {
        #expect(try await Given.written()(review, as: "author").body.contains("It stops too early. 1 point to answer."))
    }

    @Test func `Two tabs wrote one finding, and the first text was gone unseen`() async throws {
        let ask = try await Given.written()
        let cookie = try await ask.cookie(trying: "author")
        let page = try await ask("\(review)/findings/1/edit", headers: [.cookie: cookie]).body
        let token = try #require(page.split(separator: "name=\"token\" value=\"").dropFirst().first).prefix { $0 != "\"" }
        let answers = ["entries": "1", "should": "A", "sense": "B", "less": "C"]
        let first = try await ask.submit(
            "\(review)/findings/1/edit", with: answers.merging(["words": "The first tab’s."]) { $1 }, as: "author", cookie: cookie)
        #expect(first.status == 303)
        let second = try await ask(
            "\(review)/findings/1/edit", method: .post,
            headers: [.cookie: cookie, .contentType: "application/x-www-form-urlencoded"],
            body: Ask.encoded(answers.merging(["words": "The second tab’s.", "token": String(token)]) { $1 }))
        #expect(second.status == 412)
        #expect(second.body.contains("The first tab’s.") && second.body.contains("The second tab’s."))
        #expect(second.body.contains("<th scope=\"row\">The finding, in a sentence or two</th>"))
    }

    @Test func `The edition without names named the officer who accepted it`() async throws {
        let ask = try await Given.written()
        _ = try await ask.office.record(Act("accepted", by: "P-0001")) { _, facts throws(Refusal) in
            let id = ID<ReviewFile>(1)
            try facts.add(.pointAnswered(point: 1, answer: "Done.", on: facts.today), to: id)
            try facts.add(.submitted(on: facts.today), to: id)
            try facts.add(.completed(on: facts.today, acceptedBy: "Invented Officer"), to: id)
        }
        #expect(try await ask("\(review)/report", as: "lead").body.contains("by Invented Officer"))
        #expect(try await !ask("\(review)/report?names=no", as: "lead").body.contains("Invented Officer"))
    }
}
