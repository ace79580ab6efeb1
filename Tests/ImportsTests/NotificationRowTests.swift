import Clocks
import Imports
import Register
import Testing

@Suite struct NotificationRowTests {
    @Test func `A row says what was told, of which child, and where`() throws {
        let file = try table([
            ("Time", "2.15pm"), ("Told by", "Lorna Tansley"), ("Organisation", "Harrowmere council"),
            ("Died or harmed on", "about 26/02/2007"), ("Area", "south west"), ("Council", "Harrowmere"),
            ("Child’s name", "Orrin Thackwell"), ("Child’s age", "5 mths"), ("DOB", "Sep-06"),
            ("Circumstance", "Illness or natural causes"), ("Ethnicity", "white british"),
            ("Disability", "LD; hearing"),
            ("What they told us", "He died at home."), ("Ref", "07/12"),
        ]).firstCase()
        let told = file.notifications[0]
        #expect((told.received, told.how, told.at) == ("2007-02-27", .letter, TimeOfDay("14:15")))
        #expect((told.caller, told.organisation) == ("Lorna Tansley", "Harrowmere council"))
        #expect(told.account == "He died at home.\n\nReference in the earlier register: 07/12")
        #expect((file.area, file.nature) == ("SW", .death))
        #expect(
            file.incident?.value == IncidentFacts(occurred: UncertainDay("about 2007-02-26")!, authority: "Harrowmere"))
        #expect(file.children[0].name == "Orrin Thackwell")
        #expect(file.children[0].born == .said(UncertainDay("2006-09")!))
        #expect(
            file.children[0].facts.value
                == ChildFacts(
                    age: .months(5), circumstance: "natural-causes", ethnicity: "WBRI", disability: ["LD", "HEAR"]))
    }

    @Test func `A row with only the day, the way and what happened is taken`() throws {
        let file = try table().firstCase()
        #expect(
            (file.area, file.incident?.value?.occurred, file.children[0].facts.value?.age) == ("", .notKnown, .notKnown)
        )
        #expect(file.decisions.isEmpty && file.involvement.isEmpty)
    }

    @Test func `All reasons of a row are given`() throws {
        let reasons = try table(
            [("Area", "Mars"), ("Child’s age", "old"), ("Circumstance", "bad luck")], received: "soon"
        )
        .reasons()
        #expect(reasons.count == 4)
        #expect(reasons[0].hasPrefix("Received: “soon” could not be read."))
        #expect(reasons[1] == "Area: There is no area “Mars”. There are South West, Greater London.")
        #expect(reasons[2].hasPrefix("Child’s age: “old” could not be read."))
        #expect(reasons[3] == "Circumstance: “bad luck” is not on the list of circumstances.")
    }

    @Test func `A month is not a day on which something was received`() throws {
        #expect(
            try table(received: "Feb 2007").reasons() == [
                "Received: “Feb 2007” is February 2007, and a whole day is needed."
            ]
        )
    }

    @Test func `An unknown code is a reason, not a guess`() throws {
        #expect(
            try table([("Ethnicity", "European")]).reasons() == [
                "Ethnicity: “European” is not on the list of ethnicities."
            ])
        #expect(try table([("Outcome", "closed")]).reasons().count == 1)
    }

    @Test(arguments: [
        ("not known", "not-known-yet"), ("Not asked", "not-asked"), ("refused", "prefer-not-to-say"),
        ("n/k", "not-known-yet"),
    ])
    func `Ways of having no answer are kept apart`(words: String, code: String) throws {
        #expect(try table([("Ethnicity", words)]).firstCase().children[0].facts.value?.ethnicity == code)
    }

    @Test func `No disability is an answer, and an empty cell is none`() throws {
        #expect(try table([("Disability", "None")]).firstCase().children[0].facts.value?.disability == ["NONE"])
        #expect(try table([("Disability", "")]).firstCase().children[0].facts.value?.disability == nil)
    }

    @Test func `Without an age it is worked out from two whole days`() throws {
        let row = try table([("DOB", "20/09/2006"), ("Date of death", "26/02/2007")])
        #expect(try row.firstCase().children[0].facts.value?.age == .months(5))
        #expect(try row.firstRow().warnings.contains("Child’s age: Worked out as 5 months."))
    }

    @Test func `A range of days is never made a day`() throws {
        let row = try table([("Died or harmed on", "3 to 5 February 2007")])
        #expect(try row.firstCase().incident?.value?.occurred == UncertainDay("2007"))
        #expect(
            try row.firstRow().warnings.contains(
                "Died or harmed on: “3 to 5 February 2007” is a range, and is kept as 2007."))
    }

    @Test func `Whom we knew needs when`() throws {
        #expect(
            try table([("Whom we knew", "child")]).reasons() == [
                "When we were involved: Say when: before, at, or only after."
            ])
        #expect(try table([("Whom we knew", "nobody")]).firstCase().involvement[0].when == .never)
    }

    @Test func `Text that a spreadsheet guarded against being a formula is as it was`() throws {
        #expect(try table([("What they told us", "'-he died-")]).firstCase().notifications[0].account == "-he died-")
    }
}
