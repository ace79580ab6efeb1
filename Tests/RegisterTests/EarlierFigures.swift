import Clocks
import Foundation
import Register
import Testing

@Suite struct EarlierFigures {
    private let earlier = Recorded(
        sequence: 2, day: "2008-05-01", at: Moment(london: "2009-04-07", hour: 9, minute: 0), by: "operator:jane",
        source: "Old register")

    private func body(notification: String) -> Data {
        Data(
            #"{"case.notified":{"area":"NE","how":"letter","incident":{"seal":"k","sha256":"d"},"nature":"death","notification":"\#(notification)","received":"2009-05-01"}}"#
                .utf8)
    }

    private func fold(_ body: Data, of file: String, as recorded: Recorded, into register: inout Register) throws {
        try Kind.read(body, of: file, with: JSONDecoder()).fold(recorded, into: &register)
    }

    @Test func `A figure says how many of its records rest on an earlier register`() throws {
        var register = try given().register
        try fold(body(notification: "N-0001"), of: "case/1", as: earlier, into: &register)
        try fold(body(notification: "N-0002"), of: "case/2", as: Wire.recorded, into: &register)
        let figure = try register.figure("notifications")
        #expect(figure.value == 2)
        #expect(figure.fromEarlier == 1)
        #expect(try register.figure("incidents").fromEarlier == 1)
    }

    @Test func `A call that Heed witnessed is its own, in a case from an earlier register`() throws {
        var register = try given().register
        try fold(body(notification: "N-0001"), of: "case/1", as: earlier, into: &register)
        try fold(body(notification: "N-0002"), of: "case/1", as: Wire.recorded, into: &register)
        #expect(try register.figure("notifications").fromEarlier == 1)
    }

    @Test func `A call from an earlier register is that register's, in a case that Heed witnessed`() throws {
        var register = try given().register
        try fold(body(notification: "N-0001"), of: "case/1", as: Wire.recorded, into: &register)
        try fold(body(notification: "N-0002"), of: "case/1", as: earlier, into: &register)
        #expect(try register.figure("notifications").fromEarlier == 1)
        #expect(try register.figure("incidents").fromEarlier == 0)
    }

    @Test func `A child of a case from an earlier register rests on it`() throws {
        var register = try given().register
        try fold(body(notification: "N-0001"), of: "case/1", as: earlier, into: &register)
        let child = Data(
            #"{"case.child-described":{"child":1,"facts":{"seal":"k","sha256":"d"},"on":"2009-05-01"}}"#.utf8)
        try fold(child, of: "case/1", as: earlier, into: &register)
        #expect(try register.figure("children").fromEarlier == 1)
    }

    @Test func `A part of a lesson from an earlier register rests on it`() throws {
        var register = try given().register
        let lesson = Data(
            #"{"lesson.identified":{"from":[],"on":"2009-06-30","parts":[{"asks":"check","title":"Accuracy"}],"scope":"area","theme":"data","title":"Be right."}}"#
                .utf8)
        try fold(lesson, of: "lesson/1", as: earlier, into: &register)
        #expect(try register.figure("lessons").fromEarlier == 1)
        #expect(try register.figure("lessons.parts").fromEarlier == 1)
    }

    @Test func `A review across agencies from an earlier register rests on it`() throws {
        var register = try given().register
        try fold(body(notification: "N-0001"), of: "case/1", as: earlier, into: &register)
        let review = Data(#"{"case.review-announced":{"on":"2009-05-02","regime":"SCR06","review":"SR-0001"}}"#.utf8)
        try fold(review, of: "case/1", as: earlier, into: &register)
        let figure = try register.figure("reviews.multi-agency")
        #expect(figure.value == 1)
        #expect(figure.fromEarlier == 1)
    }
}
