import Clocks
import Foundation
import Imports
import Register
import Testing

/// Given, on 23 October 2009, Ewan Blythe (P-0001, 1001), a service manager in the South West, Ruth Aldersey (P-0002, 1002),
/// who manages him, and Mina Farrow (P-0003, 1003), an adviser.
@Suite struct StaffIntakeTests {
    private func staffed() throws -> Facts {
        var facts = Facts(try given(), at: now, by: "P-0001")
        let ewan = try facts.begin(
            PersonFile.self, with: .joined(name: .said("Ewan Blythe"), on: "2008-04-01", number: "1001"))
        let ruth = try facts.begin(
            PersonFile.self, with: .joined(name: .said("Ruth Aldersey"), on: "2007-04-01", number: "1002"))
        let mina = try facts.begin(
            PersonFile.self, with: .joined(name: .said("Mina Farrow"), on: "2009-03-02", number: "1003"))
        try facts.add(
            .postTaken(post: "Service manager", area: "SW", role: .operationalManager, on: "2008-09-01", fte: 100), to: ewan)
        try facts.add(
            .postTaken(post: "Head of service", area: nil, role: .nonOperationalManager, on: "2007-04-01"), to: ruth)
        try facts.add(.postTaken(post: "Adviser", area: "GL", role: .practitioner, on: "2009-03-02", fte: 80), to: mina)
        try facts.add(.managed(by: ruth, on: "2008-09-01"), to: ewan)
        return facts
    }

    /// A list, its headings first, compared with what is recorded.
    private func intake(_ lines: [String], in facts: Facts) throws -> StaffIntake {
        let names = facts.register.all(PersonFile.self).reduce(into: [ID<PersonFile>: String]()) { names, one in
            if case .said(let name)? = one.file.name { names[one.id] = name }
        }
        return StaffIntake(
            try StaffTable(Data(lines.map { $0 + "\n" }.joined().utf8)), in: facts.register, names: names, at: now)
    }

    /// Takes a list in.
    ///
    /// - Returns: the facts that it records.
    private func take(_ lines: [String], _ facts: inout Facts) throws -> [PersonFact] {
        let before = facts.added.count
        try intake(lines, in: facts).record(&facts)
        return try facts.added.dropFirst(before).map {
            try JSONDecoder().decode(PersonFact.self, from: $0.body(JSONEncoder()))
        }
    }

    private func person(_ number: Int, in facts: Facts) -> PersonFile { facts.register[ID<PersonFile>(number)] }

    // MARK: a new list

    /// Managers by number, by name and by reference; two of them stand further down.
    private let newList = [
        "Staff number,Name,Post,Kind of post,Area,Full-time equivalent,Started,Line manager,Managed since,Away from",
        "1011,Olive Other,Adviser,practitioner,South West,0.8,02/03/2009,1012,02/03/2009,06/07/2009",
        "1012,Otto Lind,Team manager,operational manager,sw,1,01/04/2008,Ada Quill,01/04/2008,",
        "1013,Ada Quill,Area manager,operational manager,SW,1,01/04/2007,P-0002,01/04/2008,",
    ]

    @Test func `A new list is taken, with its managers named in any order, by number, by name and by reference`() throws {
        var facts = try staffed()
        let recorded = try take(newList, &facts)
        #expect(recorded.count == 10)
        #expect((4...6).map { person($0, in: facts).number } == ["1011", "1012", "1013"])
        #expect((4...6).map { person($0, in: facts).manager(on: "2009-10-23") } == ["P-0005", "P-0006", "P-0002"])
        #expect((4...6).map { person($0, in: facts).post(on: "2009-10-23")?.area } == ["SW", "SW", "SW"])
        #expect(person(4, in: facts).absence(on: "2009-10-23")?.from == "2009-07-06")
    }

    @Test func `What a list would change is said by line, with the references that there will be`() throws {
        let intake = try intake(newList, in: try staffed())
        #expect(intake.changes.map(\.line) == [2, 3, 4])
        #expect(intake.changes.map(\.person) == ["P-0004", "P-0005", "P-0006"])
        #expect(
            intake.changes[1].what == [
                "New: Otto Lind, from 1 April 2008", "Team manager, from 1 April 2008", "Managed by P-0006, from 1 April 2008",
            ])
    }

    @Test func `The same list taken in again changes nothing`() throws {
        var facts = try staffed()
        _ = try take(newList, &facts)
        let again = try intake(newList, in: facts)
        #expect(again.isEmpty && again.changes.isEmpty)
        #expect((again.report.accepted, again.report.already) == (3, 3))
    }

    @Test func `Where no day is said, somebody new is managed from the first day in post, and somebody there from today`()
        throws
    {
        var facts = try staffed()
        let recorded = try take(
            [
                "Staff number,Name,Post,Kind of post,Started,Line manager", "1003,Mina Farrow,,,,1001",
                "1011,Olive Other,Adviser,practitioner,01/09/2009,1001",
            ], &facts)
        #expect(recorded.suffix(2) == [.managed(by: "P-0001", on: "2009-10-23"), .managed(by: "P-0001", on: "2009-09-01")])
    }

    // MARK: what changed

    @Test(
        arguments: [
            ("Staff number,Name", "1001,Ewan Hart", .renamed(name: .said("Ewan Hart"), on: "2009-10-23")),
            ("Reference,Staff number,Name", "P-0001,2001,Ewan Blythe", .numbered(number: "2001", on: "2009-10-23")),
            (
                "Staff number,Name,Post,Kind of post,Area,In post since",
                "1001,Ewan Blythe,Head of audit,non-operational manager,,01/10/2009",
                .postTaken(post: "Head of audit", area: nil, role: .nonOperationalManager, on: "2009-10-01")
            ),
            (
                "Staff number,Name,Post,Area,Full-time equivalent,In post since",
                "1001,Ewan Blythe,Service manager,SW,0.6,05/10/2009",
                .postTaken(post: "Service manager", area: "SW", role: .operationalManager, on: "2009-10-05", fte: 60)
            ),
            (
                "Staff number,Name,Post,Area,In post since", "1001,Ewan Blythe,Service manager,Greater London,05/10/2009",
                .postTaken(post: "Service manager", area: "GL", role: .operationalManager, on: "2009-10-05", fte: 100)
            ),
            (
                "Staff number,Name,Line manager,Managed since", "1001,Ewan Blythe,Mina Farrow,01/10/2009",
                .managed(by: "P-0003", on: "2009-10-01")
            ),
            ("Staff number,Name,Away from", "1001,Ewan Blythe,06/07/2009", .away(from: "2009-07-06", to: nil, on: "2009-10-23")),
            (
                "Staff number,Name,Away from,Away to", "1001,Ewan Blythe,06/07/2009,31/12/2009",
                .away(from: "2009-07-06", to: "2009-12-31", on: "2009-10-23")
            ),
            ("Staff number,Name,Left", "1001,Ewan Blythe,31/08/2009", .left(on: "2009-08-31")),
            ("Staff number,Name,Started", "1001,Ewan Blythe,05/05/2008", .startCorrected(start: "2008-05-05", on: "2009-10-23")),
        ] as [(String, String, PersonFact)])
    func `What changed becomes one fact, once`(headings: String, row: String, fact: PersonFact) throws {
        var facts = try staffed()
        let recorded = try take([headings, row], &facts)
        #expect(recorded == [fact])
        #expect(try intake([headings, row], in: facts).isEmpty)
    }

    @Test func `Several things of one person that changed are as many facts, in one change`() throws {
        var facts = try staffed()
        let lines = [
            "Staff number,Name,Post,Area,In post since,Line manager,Managed since",
            "1003,Mina Hill,Senior adviser,GL,01/10/2009,1001,01/10/2009",
        ]
        #expect(try intake(lines, in: facts).changes.map(\.what.count) == [3])
        let recorded = try take(lines, &facts)
        #expect(
            recorded == [
                .renamed(name: .said("Mina Hill"), on: "2009-10-23"),
                .postTaken(post: "Senior adviser", area: "GL", role: .practitioner, on: "2009-10-01"),
                .managed(by: "P-0001", on: "2009-10-01"),
            ])
    }

    @Test func `The last day of an absence that is recorded without one is the day before coming back`() throws {
        var facts = try staffed()
        try facts.add(.away(from: "2009-07-06", to: nil, on: "2009-07-06"), to: ID<PersonFile>(1))
        let recorded = try take(["Staff number,Name,Away from,Away to", "1001,Ewan Blythe,06/07/2009,31/08/2009"], &facts)
        #expect(recorded == [.back(on: "2009-09-01")])
    }

    @Test func `A post that changed without its day is not taken, and nothing else of the row is`() throws {
        let intake = try intake(
            ["Staff number,Name,Post,Area", "1001,Ewan Hart,Head of audit,SW"], in: try staffed())
        #expect(
            intake.report.rejected.map(\.reason) == [
                "In post since: The post changed, and the day from which it did is needed."
            ])
        #expect(intake.isEmpty)
    }

    @Test func `Another first day of the same post is said, and not taken`() throws {
        let intake = try intake(
            ["Staff number,Name,Post,Area,In post since", "1001,Ewan Blythe,Service manager,SW,01/10/2008"], in: try staffed())
        #expect(
            intake.report.warnings.map(\.what) == ["In post since: 1 September 2008 is recorded. A list does not change it."])
        #expect(intake.isEmpty)
    }

    // MARK: who it is

    @Test func `Somebody of the same name without a number is not doubled, and is found with the reference`() throws {
        var facts = try staffed()
        try facts.begin(PersonFile.self, with: .joined(name: .said("Cy Tarn"), on: "2009-03-02"))
        let headings = "Staff number,Reference,Name,Post,Kind of post,Started"
        let doubled = try intake([headings, "1004,,CY TARN,Adviser,support,02/03/2009"], in: facts)
        #expect(doubled.report.rejected.map(\.line) == [2] && doubled.isEmpty)
        #expect(doubled.report.rejected[0].reason.hasPrefix("P-0004 has this name and no staff number."))
        let recorded = try take([headings, "1004,p-0004,Cy Tarn,,,"], &facts)
        #expect(recorded == [.numbered(number: "1004", on: "2009-10-23")])
    }

    @Test func `Two people of one name and two numbers are two people`() throws {
        var facts = try staffed()
        let recorded = try take(
            ["Staff number,Name,Post,Kind of post,Started", "1004,Mina Farrow,Adviser,practitioner,02/03/2009"], &facts)
        #expect(recorded.first == .joined(name: .said("Mina Farrow"), on: "2009-03-02", number: "1004"))
    }

    @Test(arguments: [
        ("1001,,Ewan Blythe", "1001,,Ewan Blythe", "Line 2 is of the same person (number 1001)."),
        (",P-0001,Ewan Blythe", ",p-0001,Ewan Blythe", "Line 2 is of the same person (P-0001)."),
    ])
    func `Of two rows of one person the second is not taken`(first: String, second: String, reason: String) throws {
        let intake = try intake(["Staff number,Reference,Name", first, second], in: try staffed())
        #expect(intake.report.accepted == 1)
        #expect(intake.report.rejected.map(\.line) == [3])
        #expect(intake.report.rejected[0].reason == reason)
    }

    @Test(arguments: [
        ("1001,P-0002,Ewan Blythe", "Staff number: 1001 is P-0001’s, and the row says P-0002."),
        (",P-0099,Ewan Blythe", "Reference: There is no P-0099 on the staff list."),
        (",N-0001,Ewan Blythe", "Reference: “N-0001” is no reference such as P-0121."),
        (",,Ewan Blythe", "Staff number: Without a staff number or a reference nobody can tell who this is."),
        ("1001,,", "Name: A name is needed."),
    ])
    func `A row of which nobody can tell whose it is is not taken`(row: String, reason: String) throws {
        let intake = try intake(["Staff number,Reference,Name", row], in: try staffed())
        #expect(intake.report.rejected.map(\.reason) == [reason])
    }

    // MARK: what cannot be taken

    @Test(arguments: [
        (
            "Post,Kind of post,Area,Started", "Adviser,support,Narnia,02/03/2009",
            "Area: “Narnia” is none of the service areas."
        ),
        (
            "Post,Kind of post,Area,Started", "Adviser,pigeon,SW,02/03/2009",
            "Kind of post: “pigeon” is none of practitioner, operational manager, non operational manager, support."
        ),
        ("Post,Kind of post", "Adviser,support", "Started: The first day of somebody new is needed."),
        ("Post,Started", "Adviser,02/03/2009", "Post: Somebody new needs a post and its kind."),
        ("Post,Kind of post,Started", "Adviser,support,2009", "Started: “2009” is 2009, and a whole day is needed."),
        (
            "Post,Kind of post,Started", "Adviser,support,24/10/2009",
            "The first day is given as 24 October 2009, and today is 23 October 2009. Record it when it has happened."
        ),
        (
            "Post,Kind of post,Started,Line manager", "Adviser,support,02/03/2009,Nobody Known",
            "Line manager: “Nobody Known” is nobody on the staff list or in this file."
        ),
        (
            "Post,Kind of post,Started,Away to", "Adviser,support,02/03/2009,31/08/2009",
            "Away from: The first day of the absence is needed."
        ),
    ])
    func `Somebody new is not taken, and the row says why`(headings: String, row: String, reason: String) throws {
        let intake = try intake(["Staff number,Name,\(headings)", "1004,Cy Tarn,\(row)"], in: try staffed())
        #expect(intake.report.rejected.map(\.reason) == [reason])
        #expect(intake.isEmpty)
    }

    @Test func `A row that is wrong in several ways says all of them`() throws {
        let intake = try intake(
            ["Staff number,Name,Kind of post,Full-time equivalent,Left", "1001,Ewan Blythe,pigeon,1.5,soon"], in: try staffed())
        let reason = try #require(intake.report.rejected.first).reason
        for part in ["Kind of post: “pigeon”", "Full-time equivalent: “1.5”", "Left: “soon”"] { #expect(reason.contains(part)) }
    }

    @Test(arguments: [("1", 100), ("0.8", 80), ("60%", 60), ("\"0,75\"", 75), ("100 %", 100), ("0.05", 5)])
    func `A share of full time is read as people write it`(cell: String, hundredths: Int) throws {
        var facts = try staffed()
        _ = try take(
            ["Staff number,Name,Post,Kind of post,Started,FTE", "1004,Cy Tarn,Adviser,support,02/03/2009,\(cell)"], &facts)
        #expect(person(4, in: facts).post(on: "2009-10-23")?.fte == hundredths)
    }

    @Test(arguments: ["1.5", "0", "-1", "80", "120%", "part time"])
    func `What is no share of full time is not taken`(cell: String) throws {
        let intake = try intake(["Staff number,Name,FTE", "1001,Ewan Blythe,\(cell)"], in: try staffed())
        #expect(
            intake.report.rejected.map(\.reason) == [
                "Full-time equivalent: “\(cell)” is no share of full time such as 1, 0.8 or 60%."
            ])
    }

    @Test func `Whose manager stands on a line that is not taken is taken without, and told so until it is put right`() throws {
        var facts = try staffed()
        let lines = [
            "Staff number,Name,Post,Kind of post,Area,Started,Line manager,Managed since",
            "1011,Olive Other,Adviser,practitioner,SW,02/03/2009,1012,02/03/2009",
            "1012,Otto Lind,Team manager,operational manager,Narnia,01/04/2008,,",
        ]
        let first = try intake(lines, in: facts)
        #expect(first.report.rejected.map(\.line) == [3])
        #expect(
            first.report.warnings.map(\.what) == [
                "Line manager: line 3 is not taken, so this person’s manager is not recorded yet."
            ])
        _ = try take(lines, &facts)
        #expect(person(4, in: facts).managers.isEmpty)
        let right = try take(lines.map { $0.replacing("Narnia", with: "SW") }, &facts)
        #expect(right.last == .managed(by: "P-0005", on: "2009-03-02"))
    }

    @Test func `Nobody becomes their own manager`() throws {
        let intake = try intake(["Staff number,Name,Line manager", "1001,Ewan Blythe,1001"], in: try staffed())
        #expect(intake.isEmpty)
        #expect(intake.report.warnings.map(\.what) == ["Line manager not recorded: Nobody is their own manager."])
    }

    // MARK: leaving and coming back

    @Test func `Somebody who left and starts again comes back, in whatever post`() throws {
        var facts = try staffed()
        try facts.add(.left(on: "2009-07-31"), to: ID<PersonFile>(1))
        let recorded = try take(
            [
                "Staff number,Name,Post,Area,In post since,Started",
                "1001,Ewan Blythe,Area manager,GL,05/10/2009,05/10/2009",
            ], &facts)
        #expect(
            recorded == [
                .rejoined(on: "2009-10-05"),
                .postTaken(post: "Area manager", area: "GL", role: .operationalManager, on: "2009-10-05"),
            ])
        let days: [Day] = ["2009-07-31", "2009-08-01", "2009-10-05"]
        #expect(days.map { person(1, in: facts).isInPost(on: $0) } == [true, false, true])
    }

    @Test func `A row without a last day brings nobody back`() throws {
        var facts = try staffed()
        try facts.add(.left(on: "2009-07-31"), to: ID<PersonFile>(1))
        let intake = try intake(["Staff number,Name,Started,Left", "1001,Ewan Blythe,01/04/2008,"], in: facts)
        #expect(
            intake.report.warnings.map(\.what) == [
                "Left: 31 July 2009 is recorded, and the row has no last day. A list does not undo it."
            ])
        #expect(intake.isEmpty)
    }

    @Test func `Whoever is not on the list stays as they are, and is counted while in post`() throws {
        var facts = try staffed()
        try facts.begin(PersonFile.self, with: .joined(name: .said("Cy Tarn"), on: "2009-03-02"))
        try facts.add(.left(on: "2009-07-31"), to: ID<PersonFile>(4))
        let intake = try intake(["Staff number,Name", "1001,Ewan Blythe"], in: facts)
        #expect(intake.notListed == ["P-0002", "P-0003"])
        #expect(intake.isEmpty)
    }

    // MARK: every row

    @Test func `Of a hundred rows four are bad, and every row is accepted or rejected`() throws {
        let bad = [
            3: ",Nobody,Adviser,support,SW,02/03/2009", 40: "2040,Person,Adviser,support,Narnia,02/03/2009",
            41: "2041,Person,Adviser,support,SW,soon", 101: "2101,Person,Adviser",
        ]
        let rows = (2...101).map { line in bad[line] ?? "\(2000 + line),Person \(line),Adviser,support,SW,02/03/2009" }
        let intake = try intake(
            ["Staff number,Name,Post,Kind of post,Area,Started"] + rows + [",,,,,", " ,,,,,"], in: try staffed())
        #expect((intake.report.read, intake.report.accepted, intake.changes.count) == (100, 96, 96))
        #expect(intake.report.rejected.map(\.line) == bad.keys.sorted())
    }

    @Test func `What was recorded since a list was compared keeps it from being taken`() throws {
        let facts = try staffed()
        let intake = try intake(["Staff number,Name", "1001,Ewan Hart"], in: facts)
        var register = facts.register
        register.folded(Recorded(sequence: 12, day: "2009-10-23", at: now, by: "P-0002"))
        var later = Facts(register, at: now, by: "P-0001")
        let refusal = #expect(throws: Refusal.self) { try intake.record(&later) }
        #expect(refusal?.code == "moved-on")
    }

    // MARK: headings

    @Test(arguments: [
        "Employee number,Employee name,Job title,Staff group,Service area,WTE,Position start date,Reports to,"
            + "Line manager since,Date joined",
        "PAYROLL NO.,Full name,Position,Post type,Region,FTE,Post start,Supervisor,Manager since,Hire date",
        "Personnel number,Member of staff,Post title,Type of post,Area code,Contracted FTE,Date started in post,Managed by,"
            + "Reports to since,Continuous service date",
    ])
    func `The headings of personnel's systems are known`(headings: String) throws {
        var facts = try staffed()
        let row = "1011,Olive Other,Adviser,FCA,SW,0.8,01/09/2009,1001,01/09/2009,02/03/2009"
        #expect(try intake([headings, row], in: facts).report.unknownColumns.isEmpty)
        let recorded = try take([headings, row], &facts)
        #expect(
            recorded == [
                .joined(name: .said("Olive Other"), on: "2009-03-02", number: "1011"),
                .postTaken(post: "Adviser", area: "SW", role: .practitioner, on: "2009-09-01", fte: 80),
                .managed(by: "P-0001", on: "2009-09-01"),
            ])
    }

    @Test func `The template is a header that is known whole`() throws {
        let table = try StaffTable(Data((StaffColumn.list.template + "\n").utf8))
        #expect(table.unknownColumns.isEmpty)
        #expect(Set(StaffColumn.list.columns.map(\.column)) == Set(StaffColumn.allCases))
    }

    @Test func `The apostrophe before what looks like a formula is no part of a name`() throws {
        var facts = try staffed()
        let recorded = try take(["Staff number,Name", "1001,'=Ewan"], &facts)
        #expect(recorded == [.renamed(name: .said("=Ewan"), on: "2009-10-23")])
    }

    // MARK: seen in use

    @Test func `A list without areas took everybody out of theirs`() throws {
        let intake = try intake(
            ["Staff number,Name,Post,In post since", "1001,Ewan Blythe,Service manager,01/09/2008"], in: try staffed())
        #expect(intake.isEmpty)
    }

    @Test(arguments: [
        ("Post,Area,In post since", "Team manager,SW,01/05/2008"), ("Line manager,Managed since", "1003,01/06/2008"),
    ])
    func `A day before the post or the manager that is recorded was recorded anew with every list`(headings: String, row: String)
        throws
    {
        var facts = try staffed()
        let lines = ["Staff number,Name,\(headings)", "1001,Ewan Blythe,\(row)"]
        _ = try take(lines, &facts)
        let again = try intake(lines, in: facts)
        #expect(again.isEmpty)
    }

    @Test func `Somebody who came back under another name was refused`() throws {
        var facts = try staffed()
        try facts.add(.left(on: "2009-07-31"), to: ID<PersonFile>(3))
        let recorded = try take(["Staff number,Name,Started", "1003,Mina Hill,05/10/2009"], &facts)
        #expect(recorded == [.renamed(name: .said("Mina Hill"), on: "2009-10-23"), .rejoined(on: "2009-10-05")])
    }

    @Test func `One person by number and again by reference was taken twice`() throws {
        let intake = try intake(
            [
                "Staff number,Reference,Name,FTE,In post since", "1001,,Ewan Blythe,0.6,01/10/2009",
                ",P-0001,Ewan Blythe,0.7,02/10/2009",
            ], in: try staffed())
        #expect(intake.report.rejected.map(\.line) == [3])
    }

    @Test func `A manager's name that somebody new has too was taken for the one there is`() throws {
        let intake = try intake(
            [
                "Staff number,Name,Post,Kind of post,Started,Line manager", "1004,Ewan Blythe,Adviser,support,01/09/2009,",
                "1005,Cy Tarn,Adviser,support,01/09/2009,Ewan Blythe",
            ], in: try staffed())
        #expect(intake.report.rejected.map(\.line) == [3])
    }

    @Test func `A manager on a line that could not be read was said to be nobody in the file`() throws {
        let intake = try intake(
            [
                "Staff number,Name,Post,Kind of post,Started,FTE,Line manager", "1004,Cy Tarn,Adviser,support,01/09/2009,1,1005",
                "1005,Otto Lind,Team manager,operational manager,01/09/2009,1.5,",
            ], in: try staffed())
        #expect(intake.report.rejected.map(\.line) == [3])
    }

    @Test func `Whoever's row was not taken was counted as not on the list`() throws {
        let intake = try intake(["Staff number,Name,FTE", "1001,Ewan Blythe,1.5"], in: try staffed())
        #expect(intake.notListed == ["P-0002", "P-0003"])
    }

    @Test(arguments: [("06/07/2009", "31/08/2009"), ("06/07/2009", "31/12/2009")])
    func `A longer absence than the one recorded was refused or passed over`(from: String, to: String) throws {
        var facts = try staffed()
        try facts.add(.away(from: "2009-07-06", to: "2009-07-31", on: "2009-07-06"), to: ID<PersonFile>(1))
        let intake = try intake(["Staff number,Name,Away from,Away to", "1001,Ewan Blythe,\(from),\(to)"], in: facts)
        #expect(intake.report.rejected.isEmpty && !(intake.isEmpty && intake.report.warnings.isEmpty))
    }

    @Test(arguments: ["nan", "inf", "1e300", "1e300%"])
    func `A share that is no number ended Heed`(cell: String) throws {
        let intake = try intake(["Staff number,Name,FTE", "1001,Ewan Blythe,\(cell)"], in: try staffed())
        #expect(intake.report.rejected.map(\.line) == [2])
    }
}
