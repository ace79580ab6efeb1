import Clocks
import Foundation
import Papers
import Register
import Testing

@Suite struct ThreadTests {
    @Test func `A thread goes from the review to the audit, in seven steps`() throws {
        #expect(
            try followed().register.thread.steps.map(\.kind) == [
                "Review", "Finding", "Lesson", "Action", "Meeting", "Policy and sign-offs", "Audit",
            ])
    }

    @Test func `Everything but an audit leaves the audit to be made`() throws {
        let thread = try followed().register.thread
        #expect(thread.steps.map(\.state) == [.done, .done, .done, .done, .done, .done, .notYet])
        #expect(thread.reached == "Reached: policy signed by 2 of 2 people.")
        #expect(thread.missing == "Not yet: audit.")
    }

    @Test func `The line is solid only while every step so far is wholly evidenced`() throws {
        #expect(try followed().register.thread.solid.count == 6)
        var facts = try given()
        let lesson = try facts.learn(.policy, .system)
        try facts.act(Answer(lesson: lesson, part: 1, how: .policy))
        try facts.meet()
        try facts.publish(signed: 2, of: 2)
        let thread = facts.register.thread
        #expect(thread.solid == ["Review", "Finding", "Lesson"])
        #expect(try thread.step("Action").state == .partly)
        #expect(try thread.step("Meeting").state == .done)
    }

    @Test func `A lesson with nothing but its parts has reached itself`() throws {
        var facts = try given()
        try facts.learn(.policy)
        let thread = facts.register.thread
        #expect(thread.steps.map(\.state) == [.done, .done, .done, .notYet, .notYet, .notYet, .notYet])
        #expect(thread.solid == ["Review", "Finding", "Lesson"])
        #expect(thread.reached == "Reached: lesson.")
        #expect(thread.missing == "Not yet: action, meeting, policy, audit.")
    }

    @Test func `A lesson without a review names no finding, and needs no review`() throws {
        var facts = try given()
        try facts.begin(
            LessonFile.self,
            with: .identified(
                from: [], theme: "data", scope: .area, title: "Be right.",
                parts: [LessonPart(title: "Data", asks: .check)],
                on: "2009-08-03"))
        let thread = facts.register.thread
        #expect(try thread.step("Review").state == .notNeeded)
        #expect(try thread.step("Finding").state == .notYet)
        #expect(thread.solid == ["Review"])
    }

    @Test func `Reviews of which one is complete are partly done`() throws {
        var facts = try given()
        let author = try facts.author()
        try facts.review(of: facts.told("2009-04-20"), by: author)
        try facts.review(of: facts.told("2009-04-21"))
        try facts.begin(
            LessonFile.self,
            with: .identified(
                from: ["IMR-0001", "IMR-0002"], theme: "data", scope: .area, title: "Be right.",
                parts: [LessonPart(title: "Data", asks: .check)], on: "2009-08-03"))
        let review = try facts.register.thread.step("Review")
        #expect(review.state == .partly)
        #expect(review.title == "2 reviews, 1 complete")
        #expect(review.items.map(\.status) == ["Complete", "Waiting for an author"])
    }

    @Test func `A finding whose words were not opened says so, with what it rests on`() throws {
        let finding = try followed().register.thread.step("Finding")
        #expect(finding.title == "Finding 1 of IMR-0001: Its words are not shown here.")
        #expect(finding.words == ["Rests on 2 entries of the chronology."])
        #expect(finding.evidence.map(\.words) == ["2 March 2009", "February 2009"])
    }

    @Test func `Names and findings are told to whoever has opened them`() throws {
        let view = LessonThread("L-0001", in: try followed().register).view(
            name: { $0 == "P-0001" ? "Ruth Aldersey" : nil },
            words: { $0 == "Nobody asked the school." ? "Opened." : nil })
        #expect(try view.step("Finding").title == "Finding 1 of IMR-0001: Opened.")
        #expect(try view.step("Review").who == ["31 July 2009, Ruth Aldersey"])
    }

    @Test func `Without them a thread names nobody and quotes nothing`() throws {
        let steps = try followed().register.thread.steps
        let words = steps.flatMap {
            [$0.title, $0.short] + $0.who + $0.words + $0.items.flatMap { [$0.title] + $0.words }
        }
        #expect(!words.joined().contains("Ruth"))
        #expect(!words.joined().contains("school"))
    }

    @Test func `The people of a thread are its authors and auditors`() throws {
        var facts = try followed()
        try facts.audit(10, holds: true, on: "2009-10-01")
        #expect(LessonThread("L-0001", in: facts.register).people == ["P-0001"])
    }

    @Test func `Entries whose key is gone are not told as none`() throws {
        var register = try followed().register
        let finding = Data(
            #"{"review.finding-made":{"finding":2,"on":"2009-07-16","restsOn":{"seal":"k","sha256":"d"},"words":{"seal":"k","sha256":"e"}}}"#
                .utf8)
        let lesson = Data(
            #"{"lesson.identified":{"findings":[{"finding":2,"review":"IMR-0001"}],"from":["IMR-0001"],"on":"2009-08-03","parts":[{"asks":"check","title":"Data"}],"scope":"area","theme":"data","title":"Be right."}}"#
                .utf8)
        let recorded = Recorded(
            sequence: 99, day: "2009-10-23", at: Moment(london: "2009-10-23", hour: 9, minute: 0), by: "P-0001")
        try Kind.read(finding, of: "review/1", with: JSONDecoder()).fold(recorded, into: &register)
        try Kind.read(lesson, of: "lesson/2", with: JSONDecoder()).fold(recorded, into: &register)
        let step = try LessonThread("L-0002", in: register).view().step("Finding")
        #expect(step.state == .done)
        #expect(step.short != "0 entries")
    }
}
