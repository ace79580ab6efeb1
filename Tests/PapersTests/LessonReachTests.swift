import Clocks
import Papers
import Register
import Testing

@Suite struct LessonReachTests {
    @Test func `A lesson in a paper says how far its thread has got, and what is missing`() throws {
        let lesson = LessonView("L-0001", in: try followed().register)
        #expect(lesson.reached == "Reached: policy signed by 2 of 2 people.")
        #expect(lesson.missing == "Not yet: audit.")
    }

    @Test func `Nothing is missing once practice was found changed`() throws {
        var facts = try followed()
        try facts.audit(9, holds: true, on: "2009-10-01")
        let lesson = LessonView("L-0001", in: facts.register)
        #expect(lesson.reached == "Changed and checked. 9 of 10 at the audit, 1 October 2009.")
        #expect(lesson.missing == nil)
    }

    @Test func `What is open is named before what is absent`() throws {
        let lesson = LessonView("L-0001", in: try full())
        #expect(lesson.missing == "Open on the way: action, policy and sign-offs. Not yet: finding, meeting, audit.")
    }

    @Test func `The paper says of every lesson what its thread says`() throws {
        let register = try full()
        let lessons = BoardPaper(register).lessons
        #expect(lessons.count == 2)
        for lesson in lessons {
            let thread = LessonThread(ID<LessonFile>(lesson.reference)!, in: register).view()
            #expect(lesson.reached == thread.reached)
            #expect(lesson.missing == thread.missing)
        }
    }
}
