import Clocks
import Foundation
import Register
import Testing

@Suite struct EarlierThreads {
    private let earlier = Recorded(
        sequence: 9, day: "2009-04-01", at: Moment(london: "2009-10-07", hour: 9, minute: 0), by: "operator:jane",
        source: "Lessons register to March 2009")

    private func fold(_ body: String, of file: String, as recorded: Recorded, into register: inout Register) throws {
        try Kind.read(Data(body.utf8), of: file, with: JSONDecoder()).fold(recorded, into: &register)
    }

    private let lesson =
        #"{"lesson.identified":{"from":[],"on":"2008-06-30","parts":[{"asks":"check","title":"Accuracy"}],"scope":"area","theme":"data","title":"Be right."}}"#
    private let audit =
        #"{"audit.planned":{"lessons":["L-0001"],"on":"2008-07-01","question":"Is it right?","sample":40}}"#

    @Test func `What an earlier register began is from it, and what Heed saw begin is not`() throws {
        var register = try given().register
        try fold(lesson, of: "lesson/1", as: earlier, into: &register)
        try fold(lesson, of: "lesson/2", as: Wire.recorded, into: &register)
        #expect(register.isFromEarlier(ID<LessonFile>(1)))
        #expect(!register.isFromEarlier(ID<LessonFile>(2)))
        #expect(!register.isFromEarlier(ID<LessonFile>(3)))
    }

    @Test func `The same number of another kind is another thing`() throws {
        var register = try given().register
        try fold(lesson, of: "lesson/1", as: earlier, into: &register)
        try fold(audit, of: "audit/1", as: Wire.recorded, into: &register)
        #expect(register.isFromEarlier(ID<LessonFile>(1)))
        #expect(!register.isFromEarlier(ID<AuditFile>(1)))
    }

    @Test func `A later fact from an earlier register does not make the file its own`() throws {
        var register = try given().register
        try fold(lesson, of: "lesson/1", as: Wire.recorded, into: &register)
        let remedied = #"{"lesson.already-remedied":{"evidence":"2 errors in 400.","on":"2009-03-02","part":1}}"#
        try fold(remedied, of: "lesson/1", as: earlier, into: &register)
        #expect(register[ID<LessonFile>(1)].remedied[1]?.evidence == "2 errors in 400.")
        #expect(!register.isFromEarlier(ID<LessonFile>(1)))
    }

    @Test func `A later fact that Heed saw leaves the file from the earlier register`() throws {
        var register = try given().register
        try fold(lesson, of: "lesson/1", as: earlier, into: &register)
        let remedied = #"{"lesson.already-remedied":{"evidence":"2 errors in 400.","on":"2009-03-02","part":1}}"#
        try fold(remedied, of: "lesson/1", as: Wire.recorded, into: &register)
        #expect(register.isFromEarlier(ID<LessonFile>(1)))
    }

    @Test func `An audit from an earlier register stands on the lesson's thread`() throws {
        var register = try given().register
        try fold(lesson, of: "lesson/1", as: earlier, into: &register)
        try fold(audit, of: "audit/1", as: earlier, into: &register)
        #expect(register.isFromEarlier(ID<AuditFile>(1)))
        #expect(register.audits(of: "L-0001").map(\.id) == ["AU-0001"])
    }

    @Test func `A fact of a file that was not there yet is left aside`() throws {
        var register = try given().register
        let remedied = #"{"lesson.already-remedied":{"evidence":"2 errors in 400.","on":"2009-03-02","part":1}}"#
        try fold(remedied, of: "lesson/1", as: earlier, into: &register)
        #expect(register.lessons.isEmpty)
        #expect(register.fromEarlier.isEmpty)
    }
}
