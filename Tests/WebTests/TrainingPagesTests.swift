import Clocks
import Foundation
import HTTPTypes
import Journal
import Office
import Register
import Testing
import Web

/// Given a course of two stages, “Interviewing”, and three practitioners. The first stage: Wanda Worker (South West) on 20 May
/// 2009, Olive Other (South West) and Nora North (North East) on 17 June, which nobody recorded before 1 July. The second:
/// Wanda on 9 September.
@Suite struct TrainingPagesTests {
    private let course = "/training/interviewing"

    private func scene() async throws -> (ask: Ask, wanda: ID<PersonFile>, olive: ID<PersonFile>, nora: ID<PersonFile>) {
        let ask = try await Given.site()
        _ = try await ask.office.record(Act("area", by: "P-0001")) { _, facts throws(Refusal) in
            try facts.add(.areaOpened(area: "NE", name: "North East", on: "2008-04-01"), to: ID<OrganisationFile>(1))
        }
        try await record(in: ask, knownBy: "2009-01-05") { _, facts throws(Refusal) in
            try facts.begin(
                CourseFile.self,
                with: .opened(
                    code: "interviewing", title: "Interviewing", stages: ["Listening", "Writing it down"], on: "2009-01-05"))
            for (name, number, area) in [
                ("Wanda Worker", "1001", "SW"), ("Olive Other", "1002", "SW"), ("Nora North", "1003", "NE"),
            ] {
                try TrainingPagesTests.practitioner(name, number, area, &facts)
            }
        }
        let register = ask.office.now()
        let wanda = try #require(register.person(numbered: "1001"))
        let olive = try #require(register.person(numbered: "1002"))
        let nora = try #require(register.person(numbered: "1003"))
        for (knownBy, stage, people, on) in [
            ("2009-05-21", 1, [wanda], "2009-05-20"), ("2009-07-01", 1, [olive, nora], "2009-06-17"),
            ("2009-09-10", 2, [wanda], "2009-09-09"),
        ] as [(Day, Int, [ID<PersonFile>], Day)] {
            try await record(in: ask, knownBy: knownBy) { _, facts throws(Refusal) in
                try facts.add(.attended(cohort: nil, stage: stage, people: people, on: on), to: ID<CourseFile>(1))
            }
        }
        return (ask, wanda, olive, nora)
    }

    /// Records what somebody knew by a day.
    private func record(
        in ask: Ask, knownBy day: Day, _ decide: @escaping @Sendable (Register, inout Facts) throws(Refusal) -> Void
    ) async throws {
        _ = try await ask.office.record(
            Act("known by \(day)", by: "P-0001"), from: Origin(knownBy: day, source: "Training register", digest: ""), decide)
    }

    private static func practitioner(
        _ name: String, _ number: String, _ area: String, since day: Day = "2008-04-01", _ facts: inout Facts
    ) throws(Refusal) {
        let id = try facts.begin(PersonFile.self, with: .joined(name: .said(name), on: day, number: number))
        try facts.add(.postTaken(post: "Adviser", area: area, role: .practitioner, on: day), to: id)
    }

    private func date(_ name: String, _ day: Int, _ month: Int) -> [String: String] {
        ["\(name)-day": "\(day)", "\(name)-month": "\(month)", "\(name)-year": "2009"]
    }

    /// Plans a cohort that begins on a day.
    private func plan(_ ask: Ask, stage: Int = 2, places: Int = 2, on day: (Int, Int)) async throws {
        let answers = ["stage": "\(stage)", "places": "\(places)"].merging(date("first", day.0, day.1)) { $1 }
        #expect(try await ask.submit("\(course)/cohorts/new", with: answers, as: "hr").status == 303)
    }

    private func stage(_ words: String, _ count: Int) -> String { "\(words) <span class=\"count\">\(count)</span></h2>" }

    // MARK: stages as at a day

    @Test(arguments: [
        ("?as-at=2009-05-31", 1, 0), ("?as-at=2009-06-30", 1, 0), ("?as-at=2009-07-01", 3, 0), ("?as-at=2009-09-08", 3, 0),
        ("?as-at=2009-09-10", 2, 1), ("", 2, 1),
    ])
    func `A course's page counts each in post at the furthest stage, as it was known on the day`(
        query: String, first: Int, second: Int
    ) async throws {
        let ask = try await scene().ask
        let page = try await ask(course + query, as: "hr").body
        #expect(page.contains(stage("Stage 1: Listening", first)))
        #expect(page.contains(stage("Stage 2: Writing it down", second)))
    }

    @Test func `Whoever has left is at no stage`() async throws {
        let (ask, _, olive, _) = try await scene()
        try await record(in: ask, knownBy: "2009-10-01") { _, facts throws(Refusal) in
            try facts.add(.left(on: "2009-09-30"), to: olive)
        }
        #expect(try await ask(course, as: "hr").body.contains(stage("Stage 1: Listening", 1)))
        #expect(try await ask("\(course)?as-at=2009-09-30", as: "hr").body.contains(stage("Stage 1: Listening", 2)))
    }

    @Test func `The list of courses counts as their pages do`() async throws {
        let ask = try await scene().ask
        #expect(try await ask("/training", as: "hr").body.contains("Stage 1: 2. Stage 2: 1, and 2 without a place."))
        let before = try await ask("/training?as-at=2009-06-30", as: "hr").body
        #expect(before.contains("Stage 1: 1. Stage 2: 0, and 1 without a place."))
        #expect(before.contains("\(course)?as-at=2009-06-30"))
    }

    @Test(arguments: [("2009-10-24", 400), ("yesterday", 400), ("2008-12-31", 404)])
    func `A day that has not come, is none, or was before the course is answered in words`(day: String, status: Int) async throws
    {
        let ask = try await scene().ask
        #expect(try await ask("\(course)?as-at=\(day)", as: "hr").status == status)
    }

    @Test func `An area manager sees who of their own area is trained, and keeps nothing`() async throws {
        let ask = try await scene().ask
        let page = try await ask(course, as: "area-manager").body
        #expect(page.contains(stage("Stage 1: Listening", 1)) && page.contains(stage("Stage 2: Writing it down", 1)))
        #expect(page.contains("Olive Other") && !page.contains("Nora North"))
        #expect(!page.contains("\(course)/cohorts/new"))
        for path in ["/training/new", "/training/imports/new", "\(course)/cohorts/new", "\(course)/requirement/new"] {
            #expect(try await ask(path, as: "area-manager").status == 404, "\(path)")
        }
    }

    // MARK: cohorts

    @Test func `Places are for those who completed the stage before, and no more are given than there are`() async throws {
        let (ask, _, olive, nora) = try await scene()
        try await plan(ask, places: 1, on: (2, 11))
        let path = "\(course)/cohorts/1"
        let waiting = try await ask("\(path)/places/new", as: "hr").body
        #expect(waiting.contains("Olive Other (\(olive))") && waiting.contains("Nora North"))
        #expect(!waiting.contains("Wanda Worker"))
        let both = try await ask.submit("\(path)/places/new", with: ["people": "\(olive)", "others": "1003"], as: "hr")
        #expect(both.status == 422 && both.body.contains("that would make 2 people"))
        let given = try await ask.submit("\(path)/places/new", with: ["people": "\(olive)"], as: "hr")
        #expect(given.headers[.location] == "\(path)?saved=cohort")
        #expect(try await ask(path, as: "hr").body.contains("1 of 1 places are taken."))
        #expect(try await ask.submit("\(path)/places/new", with: ["others": "\(nora)"], as: "hr").status == 422)
        #expect(ask.office.now()[ID<CourseFile>(1)].cohorts[0].booked == [olive])
        #expect(try await ask(course, as: "hr").body.contains("1 completed the stage before and have no place in a cohort."))
    }

    @Test(arguments: [
        ("9999", "“9999” is nobody on the staff list"), ("P-0001", "P-0001 has not completed stage 1."),
        ("1001", "completed stage 2 on 9 September 2009."), ("", "Choose somebody, or enter a staff number"),
    ])
    func `A place is for nobody else`(others: String, words: String) async throws {
        let ask = try await scene().ask
        try await plan(ask, on: (2, 11))
        let sent = try await ask.submit("\(course)/cohorts/1/places/new", with: ["others": others], as: "hr")
        #expect(sent.status == 422 && sent.body.contains(words))
        #expect(ask.office.now()[ID<CourseFile>(1)].cohorts[0].booked.isEmpty)
    }

    @Test func `Whoever completed a cohort's stage is at it, and whoever did not is not`() async throws {
        let (ask, _, olive, nora) = try await scene()
        try await plan(ask, on: (12, 10))
        let path = "\(course)/cohorts/1"
        _ = try await ask.submit("\(path)/places/new", with: ["others": "1002 1003"], as: "hr")
        let answers = ["people": "\(olive)"].merging(date("on", 13, 10)) { $1 }
        let sent = try await ask.submit("\(path)/completed/new", with: answers, as: "hr")
        #expect(sent.headers[.location] == "\(path)?saved=cohort")
        let page = try await ask(course, as: "hr").body
        #expect(page.contains(stage("Stage 1: Listening", 1)) && page.contains(stage("Stage 2: Writing it down", 2)))
        #expect(page.contains("Held: 1 completed it on 13 October 2009."))
        let register = ask.office.now()
        #expect(register[olive].completed("interviewing", stage: 2) == "2009-10-13")
        #expect(register[nora].completed("interviewing", stage: 2) == nil)
        #expect(try await !ask(path, as: "hr").body.contains("\(path)/completed/new"))
    }

    @Test func `Nobody completes a cohort before its first day, or tomorrow`() async throws {
        let (ask, _, olive, _) = try await scene()
        try await plan(ask, on: (12, 10))
        let path = "\(course)/cohorts/1"
        _ = try await ask.submit("\(path)/places/new", with: ["others": "1002"], as: "hr")
        for day in [11, 24] {
            let answers = ["people": "\(olive)"].merging(date("on", day, 10)) { $1 }
            #expect(try await ask.submit("\(path)/completed/new", with: answers, as: "hr").status == 422, "\(day) October")
        }
        #expect(ask.office.now()[olive].completed("interviewing", stage: 2) == nil)
    }

    @Test func `A cohort that is moved keeps its places, and one that is cancelled takes nobody`() async throws {
        let (ask, _, olive, _) = try await scene()
        try await plan(ask, on: (2, 11))
        let path = "\(course)/cohorts/1"
        _ = try await ask.submit("\(path)/places/new", with: ["others": "1002"], as: "hr")
        let why = try await ask.submit("\(path)/days/new", with: date("first", 9, 11), as: "hr")
        #expect(why.status == 422 && why.body.contains("Say why it is moved"))
        let moved = date("first", 9, 11).merging(date("last", 10, 11)) { $1 }.merging(["reason": "The room is taken"]) { $1 }
        #expect(try await ask.submit("\(path)/days/new", with: moved, as: "hr").status == 303)
        let page = try await ask(path, as: "hr").body
        #expect(page.contains("9 November 2009 to 10 November 2009. 1 of 2 places are taken."))
        #expect(try await ask.submit("\(path)/cancellation/new", with: ["reason": "Too few"], as: "hr").status == 303)
        #expect(try await ask(course, as: "hr").body.contains("Cancelled: Too few."))
        #expect(try await ask(course, as: "hr").body.contains("2 completed the stage before and have no place in a cohort."))
        #expect(try await ask.submit("\(path)/places/new", with: ["others": "1003"], as: "hr").status == 409)
        #expect(ask.office.now()[ID<CourseFile>(1)].cohorts[0].booked == [olive])
    }

    @Test func `A cohort's form on an earlier version is answered 412`() async throws {
        let (ask, _, olive, _) = try await scene()
        try await plan(ask, on: (2, 11))
        let path = "\(course)/cohorts/1/places/new"
        let cookie = try await ask.cookie(trying: "hr")
        let page = try await ask(path, headers: [.cookie: cookie]).body
        let stale = try #require(page.split(separator: "name=\"token\" value=\"").dropFirst().first).prefix { $0 != "\"" }
        _ = try await ask.submit(path, with: ["others": "1003"], as: "lead")
        let sent = try await ask.submit(path, with: ["token": String(stale), "people": "\(olive)"], as: "hr", cookie: cookie)
        #expect(sent.status == 412)
        #expect(ask.office.now()[ID<CourseFile>(1)].cohorts[0].booked.count == 1)
    }

    // MARK: of whom it is required

    private struct Twin: Decodable {
        struct Area: Decodable {
            let name: String
            let asked: Int
            let counts: [Int]
            let away: Int
        }
        let areas: [Area]
        let standing: String?
    }

    /// Required since 1 July, within 60 days, again every 2 months. Besides the three: somebody new, somebody away, and
    /// somebody who completed it in June.
    private func required() async throws -> Ask {
        let (ask, _, _, _) = try await scene()
        _ = try await ask.office.record(Act("more people", by: "P-0001")) { _, facts throws(Refusal) in
            try TrainingPagesTests.practitioner("New Person", "1004", "SW", since: "2009-10-01", &facts)
            try TrainingPagesTests.practitioner("Away Person", "1005", "SW", &facts)
            try TrainingPagesTests.practitioner("Done Person", "1006", "NE", &facts)
            let people = facts.register.all(PersonFile.self) { $0.number == "1005" || $0.number == "1006" }.map(\.id)
            try facts.add(.away(from: "2009-06-01", to: nil, on: "2009-06-01"), to: people[0])
            for stage in 1...2 {
                let attended = CourseFact.attended(cohort: nil, stage: stage, people: [people[1]], on: "2009-06-17")
                try facts.add(attended, to: ID<CourseFile>(1))
            }
        }
        let answers = ["roles": "practitioner", "within": "60", "months": "2", "source": "A decision of the executive"]
            .merging(date("from", 1, 7)) { $1 }
        let sent = try await ask.submit("\(course)/requirement/new", with: answers, as: "hr")
        #expect(sent.headers[.location] == "\(course)?saved=course")
        return ask
    }

    @Test func `Everybody of whom it is required stands in one column of one area, or is away`() async throws {
        let ask = try await required()
        let page = try await ask(course, as: "hr").body
        #expect(
            page.contains(
                "Required of practitioners since 1 July 2009, within 60 days, again every 2 months. A decision of the executive"))
        #expect(page.contains("On 23 October 2009, 1 of 5 people of whom it is asked are complete"))
        let twin = try JSONDecoder().decode(Twin.self, from: Data(try await ask("/api/v1\(course)", as: "hr").body.utf8))
        // Complete, has time left, not done, to be done again.
        #expect(twin.areas.map(\.name) == ["North East", "South West"])
        #expect(twin.areas.map(\.counts) == [[0, 0, 1, 1], [1, 1, 1, 0]])
        #expect(twin.areas.map(\.away) == [0, 1])
        for area in twin.areas { #expect(area.asked == area.counts.reduce(0, +), "\(area.name)") }
    }

    @Test func `An area manager's table is of their own area`() async throws {
        let ask = try await required()
        let twin = try JSONDecoder().decode(
            Twin.self, from: Data(try await ask("/api/v1\(course)", as: "area-manager").body.utf8))
        #expect(twin.areas.map(\.name) == ["South West"])
        #expect(twin.standing?.contains("1 of 3 people") == true)
    }

    @Test func `Before it was required nobody was asked`() async throws {
        let page = try await required()("\(course)?as-at=2009-09-30", as: "hr").body
        #expect(!page.contains("Compulsory") && !page.contains("Service area"))
    }

    @Test func `A requirement that is not whole is shown again with everything that is missing`() async throws {
        let ask = try await scene().ask
        let sent = try await ask.submit("\(course)/requirement/new", with: [:], as: "hr")
        #expect(sent.status == 422)
        for words in ["Choose at least one kind of post", "Enter a number of days", "Enter the day from", "Say who requires it"] {
            #expect(sent.body.contains(words), "\(words)")
        }
    }

    // MARK: a course

    @Test func `A course that is added stands under its code, with a stage for each line`() async throws {
        let ask = try await scene().ask
        let answers = [
            "title": "Domestic violence", "code": "domestic-violence", "stages": "What it is\n\n  What it does to children \n",
        ]
        let sent = try await ask.submit("/training/new", with: answers, as: "hr")
        #expect(sent.headers[.location] == "/training/domestic-violence?saved=course")
        let page = try await ask("/training/domestic-violence", as: "hr").body
        #expect(page.contains(stage("Stage 1: What it is", 0)) && page.contains(stage("Stage 2: What it does to children", 0)))
        #expect(try await ask("/training", as: "hr").body.contains("href=\"/training/domestic-violence\">Domestic violence</a>"))
    }

    @Test func `A course without stages has one, called as the course is`() async throws {
        let ask = try await scene().ask
        let sent = try await ask.submit("/training/new", with: ["title": "Fire safety", "code": "fire"], as: "hr")
        #expect(sent.status == 303)
        #expect(ask.office.now().course("fire")?.file.stages == ["Fire safety"])
        #expect(try await ask("/training/fire", as: "hr").body.contains(stage("Completed", 0)))
    }

    @Test(arguments: [
        ("interviewing", 409, "There is a course called “interviewing” already."),
        ("Fire Safety", 422, "A course’s code has small letters, figures and dashes."),
        ("é", 422, "A course’s code has small letters, figures and dashes."), ("", 422, "Give it a code"),
    ])
    func `A code that is taken, or is none, adds no course`(code: String, status: Int, words: String) async throws {
        let ask = try await scene().ask
        let sent = try await ask.submit("/training/new", with: ["title": "Fire safety", "code": code], as: "hr")
        #expect(sent.status == status && sent.body.contains(words))
        #expect(ask.office.now().all(CourseFile.self).count == 1)
    }

    @Test func `A course is called otherwise and gains a stage; a stage that somebody completed stays`() async throws {
        let ask = try await scene().ask
        #expect(try await ask("\(course)/edit", as: "hr").body.contains("Listening\nWriting it down</textarea>"))
        let fewer = try await ask.submit("\(course)/edit", with: ["title": "Interviews", "stages": "Listening"], as: "hr")
        #expect(fewer.status == 409 && fewer.body.contains("Cohorts or people are at stage 2."))
        let answers = ["title": "Interviews", "stages": "Listening\nWriting it down\nTeaching others"]
        #expect(try await ask.submit("\(course)/edit", with: answers, as: "hr").headers[.location] == "\(course)?saved=course")
        let page = try await ask(course, as: "hr").body
        #expect(page.contains("<h1>Interviews</h1>") && page.contains(stage("Stage 3: Teaching others", 0)))
    }

    @Test func `What is no longer required is asked of nobody from its day on, and says why`() async throws {
        let ask = try await required()
        let path = "\(course)/requirement/end/new"
        #expect(try await ask.submit(path, with: [:], as: "hr").body.contains("Say why it ends"))
        let answers = ["reason": "It is part of induction now."].merging(date("from", 23, 10)) { $1 }
        #expect(try await ask.submit(path, with: answers, as: "hr").status == 303)
        let page = try await ask(course, as: "hr").body
        #expect(!page.contains("Compulsory") && !page.contains(path))
        #expect(try await ask(path, as: "hr").body.contains("It is required of nobody now."))
    }

    @Test func `A place that is given up is free for somebody else`() async throws {
        let (ask, _, olive, nora) = try await scene()
        try await plan(ask, places: 1, on: (2, 11))
        let path = "\(course)/cohorts/1"
        _ = try await ask.submit("\(path)/places/new", with: ["people": "\(olive)"], as: "hr")
        #expect(try await ask.submit("\(path)/places/given-up/new", with: [:], as: "hr").body.contains("Choose who gives up a place"))
        #expect(try await ask.submit("\(path)/places/given-up/new", with: ["person": "\(olive)"], as: "hr").status == 303)
        #expect(try await ask.submit("\(path)/places/new", with: ["people": "\(nora)"], as: "hr").status == 303)
        #expect(ask.office.now()[ID<CourseFile>(1)].cohorts[0].booked == [nora])
    }

    // MARK: an attendance list

    @Test func `An attendance list is looked at before it is taken, and taken again changes nothing`() async throws {
        let (ask, _, olive, _) = try await scene()
        let cookie = try await ask.cookie(trying: "hr")
        let rows = "Staff number,Course,Stage,Completed on\n1002,Interviewing,2,20/10/2009\n1003,interviewing,2,20/10/2009"
        for added in [1, 0] {
            let before = ask.office.now().sequence
            let kept = try await ask.submit("/training/imports/new", with: ["rows": rows], as: "hr", cookie: cookie)
            #expect(kept.headers[.location] == "/training/imports/check")
            let check = try await ask("/training/imports/check", headers: [.cookie: cookie]).body
            #expect(check.contains("2 rows read: \(2 * added) rows to take, \(2 - 2 * added) that change nothing, 0 not taken."))
            #expect(ask.office.now().sequence == before)
            _ = try await ask.submit("/training/imports/check", with: ["rows": rows], as: "hr", cookie: cookie)
            #expect(ask.office.now().sequence == before + added)
        }
        #expect(ask.office.now()[olive].completed("interviewing", stage: 2) == "2009-10-20")
    }

    @Test func `Attendance that is not taken stays on the page with its reason`() async throws {
        let ask = try await scene().ask
        let cookie = try await ask.cookie(trying: "hr")
        let rows = "Staff number,Course,Stage,Completed on\n1002,Interviewing,2,20/10/2009\n9999,interviewing,2,20/10/2009"
        _ = try await ask.submit("/training/imports/new", with: ["rows": rows], as: "hr", cookie: cookie)
        let sent = try await ask.submit("/training/imports/check", with: ["rows": rows], as: "hr", cookie: cookie)
        #expect(sent.status == 422)
        #expect(sent.body.contains("1 row is in now."))
        #expect(sent.body.contains("Line 3: Staff number: “9999” is nobody on the staff list."))
        #expect(sent.body.contains("9999,interviewing,2,20/10/2009"))
    }

    // MARK: seen in use

    @Test func `A cohort was completed twice by the same person`() async throws {
        let (ask, _, olive, _) = try await scene()
        try await plan(ask, on: (12, 10))
        let path = "\(course)/cohorts/1"
        _ = try await ask.submit("\(path)/places/new", with: ["others": "1002"], as: "hr")
        for day in [13, 13, 14] {
            let answers = ["people": "\(olive)"].merging(date("on", day, 10)) { $1 }
            _ = try await ask.submit("\(path)/completed/new", with: answers, as: "hr")
        }
        #expect(ask.office.now()[ID<CourseFile>(1)].cohorts[0].attended == [olive])
        #expect(ask.office.now()[olive].training.count == 2)
    }

    @Test func `A course called new had the address of the form that adds courses`() async throws {
        let ask = try await scene().ask
        let sent = try await ask.submit("/training/new", with: ["title": "Fire safety", "code": "new"], as: "hr")
        #expect(sent.status == 422)
    }
}
