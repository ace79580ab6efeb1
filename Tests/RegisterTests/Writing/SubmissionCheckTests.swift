import Clocks
import Register
import Testing

@Suite struct SubmissionCheckTests {
    private let id = GivenReport.id
    private let everything = [
        "/sections/context", "/sections/method", "/chronology", "/sections/analysis", "/sections/learning",
        "/sections/recommendations",
    ]

    private func check(_ facts: Facts) -> SubmissionCheck {
        SubmissionCheck(facts.register[id], id, facts.register)
    }

    private func missing(_ facts: Facts) -> [String] { check(facts).missing.map(\.part) }
    private func look(_ facts: Facts) -> [String] { check(facts).look.map(\.words) }

    /// Everything written, and the family and the staff spoken to.
    private func finished() throws -> Facts {
        var facts = try GivenReport.written()
        try facts.add(.learning(), to: id)
        try facts.add(.recommendation(), to: id)
        for code in ["context", "method", "analysis", "learning", "recommendations"] {
            try facts.add(.section(code), to: id)
        }
        for kind in [ReviewContact.family, .feedback] { try facts.add(.contact(kind), to: id) }
        return facts
    }

    // MARK: missing

    @Test func `Nothing is finished at first`() throws {
        #expect(try missing(GivenReport.begun()) == everything)
    }

    @Test func `When everything is finished nothing is missing, and nothing is worth another look`() throws {
        #expect(try missing(finished()) == [])
        #expect(try look(finished()) == [])
    }

    @Test func `A section that is taken up again is not finished`() throws {
        var facts = try finished()
        try facts.add(.section("method", isFinished: false), to: id)
        let line = try #require(check(facts).missing.first)
        #expect((line.words, line.part) == ("Not finished: method.", "/sections/method"))
        #expect(missing(facts).count == 1)
    }

    @Test func `A chronology whose entries are all withdrawn is missing`() throws {
        var facts = try finished()
        try facts.add(.withdrawn(), to: id)
        #expect(missing(facts) == ["/chronology"])
    }

    @Test(arguments: ["analysis", "learning", "recommendations"])
    func `A section of findings, lessons or recommendations needs some, and its author's word`(code: String) throws {
        var facts = try GivenReport.begun()
        try facts.add(.section(code), to: id)
        #expect(missing(facts).contains("/sections/\(code)"))
        facts = try finished()
        try facts.add(.section(code, isFinished: false), to: id)
        #expect(missing(facts) == ["/sections/\(code)"])
    }

    @Test func `A rapid review asks for its own sections`() throws {
        let codes = ["facts", "involvement", "safe-now", "learning", "view"]
        #expect(try missing(GivenReport.begun(under: "WT23")) == codes.map { "/sections/\($0)" })
    }

    // MARK: attached

    @Test func `A finished report that is attached stands for every section`() throws {
        var facts = try GivenReport.begun()
        try facts.add(.document(1, use: .chronology), to: id)
        try facts.add(.document(2, use: .other), to: id)
        #expect(missing(facts) == everything)
        try facts.add(.document(3, use: .report), to: id)
        #expect(missing(facts) == [])
    }

    @Test func `Points without an answer are missing all the same`() throws {
        var facts = try GivenReport.returned(points: ["Say what the school knew.", "Give the dates."])
        try facts.add(.document(), to: id)
        #expect(missing(facts) == ["/points/1/edit", "/points/2/edit"])
        try facts.add(.answer(1), to: id)
        #expect(missing(facts) == ["/points/2/edit"])
        try facts.add(.answer(2), to: id)
        #expect(missing(facts) == [])
    }

    // MARK: worth another look

    @Test func `A finding that rests on no entry is worth another look`() throws {
        var facts = try finished()
        try facts.add(.finding(1, entries: nil), to: id)
        #expect(look(facts) == ["A finding rests on no entry of the chronology."])
        #expect(missing(facts) == [])
    }

    @Test func `A finding that was brought in rests on no entry, and is left alone`() throws {
        var facts = try finished()
        try facts.add(.finding(2, entries: nil, account: nil), to: id)
        try facts.add(.recommendation(2, findings: [2]), to: id)
        #expect(look(facts) == [])
    }

    @Test func `A finding without a recommendation is worth another look, once there is one of any other`() throws {
        var facts = try finished()
        try facts.add(.finding(2), to: id)
        #expect(look(facts) == ["A finding leads to no recommendation."])
        try facts.add(.recommendation(1, findings: [1, 2]), to: id)
        #expect(look(facts) == [])
    }

    @Test func `The family and the staff are not to be forgotten`() throws {
        let (family, staff) = ("Nothing is recorded of the family’s part.", "Nothing is recorded of feedback to staff.")
        var facts = try GivenReport.written()
        #expect(look(facts) == [family, staff])
        try facts.add(.contact(.interview), to: id)
        #expect(look(facts) == [family, staff])
        try facts.add(.contact(.family), to: id)
        #expect(look(facts) == [staff])
    }

    @Test func `A gap in the chronology is worth another look`() throws {
        var facts = try finished()
        try facts.add(.entry(2, at: .exact("2008-12-01")), to: id)
        #expect(look(facts) == ["The chronology has gaps of more than 60 days."])
        #expect(check(facts).look.map(\.part) == ["/chronology"])
    }
}
