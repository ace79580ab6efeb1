import Clocks
import Papers
import Register
import Testing

@Suite struct ThreadAuditTests {
    @Test func `Where no audit is planned the thread says so`() throws {
        let audit = try followed().register.thread.step("Audit")
        #expect(audit.state == .notYet)
        #expect(audit.title == "Not yet: no audit is planned")
    }

    @Test func `A planned audit is told with its sample and the day it is due, and is not made yet`() throws {
        var facts = try followed()
        try facts.planAudit(due: "2010-01-29")
        let audit = try facts.register.thread.step("Audit")
        #expect(audit.state == .notYet)
        #expect(audit.title == "Not yet: audit")
        #expect(
            audit.words.last
                == "Planned on 14 September 2009: a sample of 10 records, due on 29 January 2010. Is the file read?")
        #expect(facts.register.thread.missing == "Not yet: audit.")
    }

    @Test func `An audit that finds practice changed ends the thread`() throws {
        var facts = try followed()
        try facts.audit(9, holds: true, on: "2009-10-01")
        let thread = facts.register.thread
        #expect(thread.steps.last?.state == .checked)
        #expect(thread.steps.last?.short == "9 of 10")
        #expect(thread.reached == "Changed and checked. 9 of 10 at the audit, 1 October 2009.")
        #expect(thread.missing == nil)
    }

    @Test func `An audit that finds practice unchanged asks for another`() throws {
        var facts = try followed()
        try facts.audit(3, holds: false, on: "2009-10-01")
        let thread = facts.register.thread
        #expect(thread.steps.suffix(2).map(\.state) == [.notChanged, .notYet])
        #expect(thread.steps.last?.kind == "Another audit")
        #expect(thread.reached == "Reached: 3 of 10 at the audit, 1 October 2009.")
        #expect(thread.missing == "Not yet: another audit.")
        #expect(!thread.solid.contains("Audit"))
    }

    @Test func `A second audit that finds practice changed makes it changed and checked`() throws {
        var facts = try followed()
        try facts.audit(3, holds: false, on: "2009-09-21")
        try facts.audit(9, holds: true, on: "2009-10-12")
        let thread = facts.register.thread
        #expect(thread.steps.suffix(2).map(\.kind) == ["First audit", "Second audit"])
        #expect(thread.steps.suffix(2).map(\.state) == [.notChanged, .checked])
        #expect(thread.solid.last == "Second audit")
        #expect(thread.reached == "Changed and checked. 9 of 10 at the second audit, 12 October 2009.")
        #expect(thread.missing == nil)
    }

    @Test func `An audit does not mend what is open before it`() throws {
        var facts = try given()
        let lesson = try facts.learn(.policy)
        try facts.act(Answer(lesson: lesson, part: 1, how: .policy))
        try facts.meet()
        try facts.publish(signed: 1, of: 3)
        try facts.audit(9, holds: true, on: "2009-10-01")
        let thread = facts.register.thread
        #expect(thread.reached == "Reached: 9 of 10 at the audit, 1 October 2009.")
        #expect(thread.missing == "Open on the way: policy and sign-offs.")
        #expect(thread.solid == ["Review", "Finding", "Lesson", "Action", "Meeting"])
    }

    @Test func `Practice that slipped is not changed and checked`() throws {
        var facts = try followed()
        try facts.audit(9, holds: true, on: "2009-09-21")
        try facts.audit(3, holds: false, on: "2009-10-12")
        let thread = facts.register.thread
        #expect(thread.steps.suffix(3).map(\.state) == [.checked, .notChanged, .notYet])
        #expect(thread.reached == "Reached: 3 of 10 at the second audit, 12 October 2009.")
    }

    @Test func `An audit says how its records were chosen and what a sample like it allows`() throws {
        var facts = try followed()
        try facts.audit(9, holds: true, on: "2009-10-01")
        let audit = try facts.register.thread.step("Audit")
        #expect(audit.evidence.map(\.words) == ["How the 10 were chosen: Every fifth file."])
        #expect(
            audit.words.last == "Asked: Is the file read? A sample like this fits a true share from 55% to 100%.")
    }

    @Test func `A sample below five shows its records and no more`() throws {
        var facts = try followed()
        try facts.audit(4, of: 4, holds: true, on: "2009-10-01")
        let audit = try facts.register.thread.step("Audit")
        #expect(
            audit.words.last == "Asked: Is the file read? A sample of 4 is small: it shows these records and no more.")
    }

    @Test func `The action that followed an audit stands under it`() throws {
        var facts = try followed()
        try facts.audit(3, holds: false, on: "2009-10-01")
        let action = try facts.act(Answer(lesson: "L-0001", part: 1, how: .policy), isDone: false)
        try facts.add(.followedUp(action: action, on: "2009-10-02"), to: ID<AuditFile>(1))
        #expect(try facts.register.thread.step("Audit").items.map(\.reference) == ["A-0002"])
    }

    @Test func `A check planned after practice was found changed does not say that it has not`() throws {
        var facts = try followed()
        try facts.audit(9, holds: true, on: "2009-10-01")
        try facts.planAudit(due: "2010-04-30", on: "2009-10-02")
        let last = try #require(facts.register.thread.steps.last)
        #expect(!last.words.contains("A policy that is signed is not yet a practice that has changed."))
    }

}
