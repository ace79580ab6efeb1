import Clocks
import Foundation
import Imports
import Register
import Testing

/// Given, on 23 October 2009, three people of the staff numbers 1001 to 1003, a course of two stages, “Author of reviews”, and
/// one without stages, “Safeguarding children”.
@Suite struct TrainingIntakeTests {
    private func staffed() throws -> Facts {
        var facts = Facts(try given(), at: now, by: "P-0001")
        for (name, number) in [("Ewan Blythe", "1001"), ("Ruth Aldersey", "1002"), ("Mina Farrow", "1003")] {
            try facts.begin(PersonFile.self, with: .joined(name: .said(name), on: "2008-04-01", number: number))
        }
        try facts.begin(
            CourseFile.self,
            with: .opened(
                code: "review-author", title: "Author of reviews", stages: ["Sources", "Writing"], on: "2008-11-03"))
        try facts.begin(
            CourseFile.self,
            with: .opened(
                code: "safeguarding", title: "Safeguarding children", stages: ["Safeguarding children"], on: "2008-11-03"))
        return facts
    }

    /// An attendance list, its rows under the headings of the template, compared with what is recorded.
    private func intake(_ rows: [String], in facts: Facts) throws -> TrainingIntake {
        let text = ([TrainingColumn.list.template] + rows).map { $0 + "\n" }.joined()
        return TrainingIntake(try TrainingTable(Data(text.utf8)), in: facts.register, today: facts.today)
    }

    /// Takes a list in.
    ///
    /// - Returns: the facts that it records.
    private func take(_ rows: [String], _ facts: inout Facts) throws -> [CourseFact] {
        let before = facts.added.count
        try intake(rows, in: facts).record(&facts)
        return try facts.added.dropFirst(before).map {
            try JSONDecoder().decode(CourseFact.self, from: $0.body(JSONEncoder()))
        }
    }

    // MARK: one fact

    @Test func `Rows of one stage and one day become one fact, and another day another`() throws {
        var facts = try staffed()
        let recorded = try take(
            ["1001,safeguarding,,20/10/2009", "1003,safeguarding,1,19/10/2009", "1002,safeguarding,,20 October 2009"], &facts)
        #expect(
            recorded == [
                .attended(cohort: nil, stage: 1, people: ["P-0003"], on: "2009-10-19"),
                .attended(cohort: nil, stage: 1, people: ["P-0001", "P-0002"], on: "2009-10-20"),
            ])
    }

    @Test func `Another course of the same day is another fact`() throws {
        var facts = try staffed()
        let recorded = try take(["1001,safeguarding,,20/10/2009", "1001,review-author,1,20/10/2009"], &facts)
        #expect(recorded.count == 2)
        #expect(facts.register[ID<PersonFile>(1)].training.map(\.course).sorted() == ["review-author", "safeguarding"])
    }

    @Test(arguments: [
        "1001,review-author,1,20/10/2009", "p-0001,Author of reviews,Stage 1,20/10/2009",
        "P-0001,AUTHOR OF REVIEWS,stage 1,2009-10-20", "1001,Review author,1,20 Oct 09",
    ])
    func `A person is found by number or reference, a course by code or title`(row: String) throws {
        var facts = try staffed()
        let recorded = try take([row], &facts)
        #expect(recorded == [.attended(cohort: nil, stage: 1, people: ["P-0001"], on: "2009-10-20")])
    }

    // MARK: once

    @Test func `The same list again records nothing`() throws {
        var facts = try staffed()
        let rows = ["1001,review-author,2,20/10/2009", "1001,review-author,1,19/10/2009", "1002,safeguarding,,20/10/2009"]
        _ = try take(rows, &facts)
        let again = try intake(rows, in: facts)
        #expect(again.isEmpty)
        #expect((again.report.accepted, again.report.already) == (3, 3))
    }

    @Test func `A row that stands twice is taken once`() throws {
        let intake = try intake(["1001,safeguarding,,20/10/2009", "P-0001,safeguarding,1,20/10/2009"], in: try staffed())
        #expect((intake.report.accepted, intake.report.already) == (2, 1))
    }

    @Test func `What a course's own record or a form recorded is not recorded again`() throws {
        var facts = try staffed()
        try facts.add(.trained(course: "safeguarding", stage: 1, on: "2009-10-20"), to: ID<PersonFile>(1))
        try facts.add(
            .cohortPlanned(cohort: 1, stage: 1, first: "2009-10-20", last: "2009-10-20", places: 5, on: "2009-10-20"),
            to: ID<CourseFile>(2))
        try facts.add(.attended(cohort: 1, stage: 1, people: ["P-0002"], on: "2009-10-20"), to: ID<CourseFile>(2))
        #expect(try intake(["1001,safeguarding,,20/10/2009", "1002,safeguarding,,20/10/2009"], in: facts).isEmpty)
    }

    @Test func `A course done again on another day is recorded again`() throws {
        var facts = try staffed()
        _ = try take(["1001,safeguarding,,20/10/2008"], &facts)
        let recorded = try take(["1001,safeguarding,,20/10/2009"], &facts)
        #expect(recorded == [.attended(cohort: nil, stage: 1, people: ["P-0001"], on: "2009-10-20")])
    }

    // MARK: stages in turn

    @Test(arguments: [
        ["1001,review-author,1,19/10/2009", "1001,review-author,2,20/10/2009"],
        ["1001,review-author,2,20/10/2009", "1001,review-author,1,19/10/2009"],
        ["1001,review-author,2,20/10/2009", "1001,review-author,1,20/10/2009"],
    ])
    func `Both stages in one file are taken, in whatever order they stand`(rows: [String]) throws {
        var facts = try staffed()
        let recorded = try take(rows, &facts)
        #expect(recorded.count == 2)
        #expect(facts.register[ID<PersonFile>(1)].stage(of: "review-author", on: "2009-10-23")?.stage == 2)
    }

    @Test func `The second stage is refused without the first, and on a day before it`() throws {
        let intake = try intake(
            ["1001,review-author,2,20/10/2009", "1002,review-author,2,19/10/2009", "1002,review-author,1,20/10/2009"],
            in: try staffed())
        #expect(intake.report.rejected.map(\.line) == [2, 3])
        #expect(
            intake.report.rejected.map(\.reason) == [
                "P-0001 had not completed stage 1 of this course by 20 October 2009.",
                "P-0002 had not completed stage 1 of this course by 19 October 2009.",
            ])
    }

    // MARK: what cannot be taken

    @Test(arguments: [
        ("9999,safeguarding,,20/10/2009", "Staff number: “9999” is nobody on the staff list."),
        ("P-0099,safeguarding,,20/10/2009", "Staff number: “P-0099” is nobody on the staff list."),
        (",safeguarding,,20/10/2009", "Staff number: A staff number is needed."),
        ("1001,dancing,,20/10/2009", "Course: “dancing” is no course of ours."),
        ("1001,,,20/10/2009", "Course: A course is needed."),
        ("1001,review-author,,20/10/2009", "Stage: The stage is needed: 1, 2, …"),
        ("1001,review-author,the first,20/10/2009", "Stage: The stage is needed: 1, 2, …"),
        ("1001,review-author,3,20/10/2009", "Author of reviews has 2 stages."),
        ("1001,safeguarding,,", "Completed on: A whole day is needed."),
        ("1001,safeguarding,,October 2009", "Completed on: “October 2009” is October 2009, and a whole day is needed."),
        (
            "1001,safeguarding,,24/10/2009",
            "The training is given as 24 October 2009, and today is 23 October 2009. Record it when it has happened."
        ),
        (
            "1001,safeguarding,,31/03/2008", "The training (31 March 2008) cannot come before the first day (1 April 2008)."
        ),
    ])
    func `A row that cannot be taken says why`(row: String, reason: String) throws {
        let intake = try intake([row], in: try staffed())
        #expect(intake.report.rejected.map(\.reason) == [reason])
        #expect(intake.isEmpty)
    }

    @Test func `Nobody completes anything after their last day`() throws {
        var facts = try staffed()
        try facts.add(.left(on: "2009-08-31"), to: ID<PersonFile>(1))
        let intake = try intake(["1001,safeguarding,,01/09/2009", "1001,safeguarding,,31/08/2009"], in: facts)
        #expect(
            intake.report.rejected.map(\.reason) == [
                "The training (1 September 2009) cannot come after the last day (31 August 2009)."
            ])
        #expect(intake.report.accepted == 1)
    }

    // MARK: every row

    @Test func `Every row is accepted or rejected, whatever the order in which they are taken`() throws {
        let intake = try intake(
            [
                "1001,review-author,2,20/10/2009", "9999,safeguarding,,20/10/2009", ",,,", "1001,review-author,1,19/10/2009",
                "1002,review-author,2,20/10/2009", "1003,safeguarding", "1003,safeguarding,,soon",
            ], in: try staffed())
        #expect((intake.report.read, intake.report.accepted) == (6, 2))
        #expect(intake.report.rejected.map(\.line) == [3, 6, 7, 8])
    }

    // MARK: headings

    @Test(arguments: [
        "Employee number,Course title,Level,Date completed", "PAYROLL NUMBER;Course name;Module;Completion date",
        "Person,Training,Part,Attended on",
    ])
    func `The headings of attendance registers are known`(headings: String) throws {
        let separator = headings.contains(";") ? ";" : ","
        let row = ["1001", "Author of reviews", "1", "20/10/2009"].joined(separator: separator)
        let table = try TrainingTable(Data("\(headings)\n\(row)\n".utf8))
        let intake = TrainingIntake(table, in: try staffed().register, today: "2009-10-23")
        #expect(table.unknownColumns.isEmpty)
        #expect((intake.report.accepted, intake.isEmpty) == (1, false))
    }

    @Test func `The template is a header that is known whole`() throws {
        let table = try TrainingTable(Data((TrainingColumn.list.template + "\n").utf8))
        #expect(table.unknownColumns.isEmpty)
        #expect(Set(TrainingColumn.list.columns.map(\.column)) == Set(TrainingColumn.allCases))
    }

    // MARK: seen in use

    @Test func `A stage that a spreadsheet wrote as 1 point 0 was read as 10`() throws {
        let intake = try intake(["1001,review-author,1.0,20/10/2009"], in: try staffed())
        #expect(intake.report.rejected.isEmpty)
    }
}
