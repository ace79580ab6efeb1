import Clocks
import Register
import Testing

/// Clocks, replies, letters, meetings, Board papers and backups.
@Suite struct PaperworkDuties {
    private let id: ID<CaseFile> = "C-0001"

    private func told() throws -> Facts {
        var facts = try given()
        try facts.told("2009-10-14")
        try facts.settle(id)
        return facts
    }

    @Test func `A step of the law is owed by its time limit until it is done`() throws {
        var facts = try told()
        try facts.add(.regimeBegun(regime: "england-2006", version: "1", on: "2009-10-14"), to: id)
        for event in ["notification", "decision"] {
            try facts.add(.clockStarted(regime: "england-2006", event: event, at: "2009-10-14", on: "2009-10-14"), to: id)
        }
        let clocks = facts.register.duties(.coordinator).of(.clock)
        #expect(clocks.map(\.due) == ["2009-11-14", "2010-02-14"])
        #expect(clocks.first?.words == "1 month from the notification (guidance, Working Together to Safeguard Children 2006).")
        for step in ["decide", "complete"] {
            try facts.add(.stepDone(regime: "england-2006", step: step, on: "2009-10-23"), to: id)
        }
        #expect(facts.register.duties(.coordinator).of(.clock).isEmpty)
    }

    @Test func `A reply is owed until it is sent, dated or not`() throws {
        var facts = try told()
        try facts.add(.replyOwed(reply: 1, to: "A board", due: "2009-10-20", on: "2009-10-14"), to: id)
        try facts.add(.replyOwed(reply: 2, to: "A coroner", due: nil, on: "2009-10-15"), to: id)
        let replies = facts.register.duties(.coordinator).of(.reply)
        #expect(replies.map(\.standing.words) == ["3 days overdue", "owed since 15 October 2009"])
        #expect(replies.map(\.address) == ["/notifications/N-0001/replies/1/sent", "/notifications/N-0001/replies/2/sent"])
        try facts.add(.replySent(reply: 1, how: .letter, signedBy: "The lead", on: "2009-10-23"), to: id)
        #expect(facts.register.duties(.coordinator).of(.reply).map(\.title) == ["Send the reply owed about N-0001, reply 2"])
    }

    @Test func `To whom a reply goes stands nowhere in it`() throws {
        var facts = try told()
        try facts.add(.replyOwed(reply: 1, to: "Harrowby council", due: nil, on: "2009-10-14"), to: id)
        let duty = try #require(facts.register.duties(.coordinator).of(.reply).first)
        #expect(![duty.title, duty.words, duty.why].joined().contains("Harrowby"))
    }

    @Test func `A letter that is written is owed until it is sent`() throws {
        var facts = try told()
        try facts.add(.kept(1, on: "2009-10-22"), to: id)
        #expect(facts.register.duties(.coordinator).of(.letter).map(\.standing.words) == ["Due today"])
        try facts.add(.letterSent(letter: 1, how: .letter, on: "2009-10-23"), to: id)
        #expect(facts.register.duties(.coordinator).of(.letter).isEmpty)
    }

    @Test func `An area's manager holds its meetings of the next six weeks, and says of those gone by whether they were`()
        throws
    {
        var facts = try told()
        for (series, day) in [("NE", "2009-10-20"), ("NE", "2009-12-04"), ("NE", "2009-12-05"), ("SW", "2009-10-27")] {
            try facts.begin(MeetingFile.self, with: .planned(series: series, on: try #require(Day(day))))
        }
        let meetings = facts.register.duties(.areaManager, areas: ["NE"]).of(.meeting)
        #expect(meetings.map(\.standing.words) == ["3 days overdue", "in 42 days"])
        #expect(meetings.first?.words == "Nobody has recorded whether it was held.")
        try facts.add(.held(on: "2009-10-20", attended: 6), to: ID<MeetingFile>(1))
        #expect(facts.register.duties(.areaManager, areas: ["NE"]).of(.meeting).map(\.reference) == ["M-0002"])
        #expect(facts.register.duties(.coordinator).of(.meeting).isEmpty)
    }

    @Test func `A Board paper is the lead's to issue by the meeting, and the coordinator waits`() throws {
        var facts = try told()
        let author = try facts.person()
        try facts.begin(
            PaperFile.self,
            with: .begun(period: april2009, meeting: "2009-10-30", author: author, post: "Lead", on: "2009-10-05"))
        let paper = try #require(facts.register.duties(.lead).of(.paper).first)
        #expect((paper.due, paper.address) == ("2009-10-30", "/board-papers/2009-04-to-09"))
        #expect(facts.register.duties(.coordinator).of(.paper).map(\.state) == [.waitingForOthers])
        #expect(facts.register.duties(.board).isEmpty)
    }

    @Test func `A backup older than 26 hours is asked about, and a demonstration needs none`() throws {
        var facts = try given()
        #expect(facts.register.duties(.administrator, on: "2009-10-25").of(.backup).map(\.standing.words) == ["overdue, none yet"])
        try facts.add(.backupMade(on: "2009-10-23", name: "friday", sha256: "6e5c4", through: 12, head: "84cdb"), to: ID<OrganisationFile>(1))
        let administrator = Asker(held: [.init(.administrator)])
        func owed(_ day: Day, _ hour: Int) -> Int {
            facts.register.duties(of: administrator, at: Moment(london: day, hour: hour, minute: 0)).of(.backup).count
        }
        #expect((owed("2009-10-24", 11), owed("2009-10-24", 12)) == (0, 1))
        #expect(facts.register.duties(.lead, on: "2009-10-25").of(.backup).count == 1)
        #expect(facts.register.duties(.coordinator, on: "2009-10-25").of(.backup).isEmpty)
        var demonstration = Facts(Register(), at: Moment(london: "2009-10-23", hour: 9, minute: 0), by: "P-0001")
        try demonstration.begin(
            OrganisationFile.self, with: .founded(name: "Northmoor", on: "2008-04-01", demonstration: true))
        #expect(demonstration.register.duties(.administrator).isEmpty)
    }
}
