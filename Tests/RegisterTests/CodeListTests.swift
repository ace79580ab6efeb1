import Clocks
import Register
import Testing

@Suite struct CodeListTests {
    @Test func `Every list is there`() {
        #expect(
            Set(CodeList.all.map(\.id)) == [
                "abuse-categories", "answers", "callers", "child-death-overview", "circumstances", "claims", "concerns",
                "disability", "ethnicity", "late-facts", "legal-status", "natures", "regimes", "reply-recipients",
                "settings", "sexes", "themes",
            ])
    }

    @Test(arguments: CodeList.all)
    func `A list has a name, a source, a version and no code twice`(list: CodeList) {
        #expect([list.name, list.source, list.version].allSatisfy { !$0.isEmpty })
        #expect(Set(list.codes.map(\.code)).count == list.codes.count)
        #expect(!list.codes.isEmpty)
    }

    @Test(arguments: CodeList.all)
    func `No code, word, heading or hint is empty`(list: CodeList) {
        for code in list.codes {
            #expect([code.code, code.words, code.group, code.hint].allSatisfy { $0 != "" }, "\(code.code)")
        }
    }

    @Test(arguments: Set(CodeList.all.map(\.id)))
    func `Versions follow one another, each the day after the last`(id: String) {
        let versions = CodeList.versions(of: id)
        #expect(versions.last?.until == nil)
        for (earlier, later) in zip(versions, versions.dropFirst()) {
            #expect(earlier.until.map { $0 + 1 } == later.effective)
            #expect(earlier.version != later.version)
        }
    }

    // MARK: words

    @Test func `A code is told in words, and an unknown one as it stands`() {
        #expect(CodeList.circumstances.words(for: "natural-causes") == "Illness or natural causes")
        #expect(CodeList.circumstances.words(for: "of-old") == "of-old")
    }

    @Test func `A code of another version is told in words too`() throws {
        let today = try #require(CodeList.named("ethnicity", on: "2026-11-01"))
        #expect(CodeList.ethnicities.words(for: "WROR") == "Roma")
        #expect(today.words(for: "WROM") == "Gypsy or Roma")
    }

    // MARK: versions

    @Test func `Ethnicity has the codes of its day`() throws {
        let then = try #require(CodeList.named("ethnicity", on: "2009-10-23"))
        let now = try #require(CodeList.named("ethnicity", on: "2026-11-01"))
        #expect(["OARA", "WROR"].allSatisfy { !then.holds($0) && now.holds($0) })
        #expect(then.codes.first { $0.code == "CHNE" }?.group == "Chinese")
        #expect(now.codes.first { $0.code == "CHNE" }?.group == "Asian or Asian British")
    }

    @Test(arguments: [("2021-03-20", "1"), ("2021-03-21", "2")] as [(Day, String)])
    func `A version holds to its last day`(day: Day, version: String) {
        #expect(CodeList.named("ethnicity", on: day)?.version == version)
    }

    @Test func `What happened before a list began is told in its first version`() {
        #expect(CodeList.named("ethnicity", on: "2006-05-16")?.version == "1")
    }

    @Test func `There is no version of a list that is not there`() {
        #expect(CodeList.named("star-signs", on: "2009-10-23") == nil)
    }

    // MARK: no answer

    @Test func `The three ways of having no answer are kept apart, each with when to use it`() {
        #expect(CodeList.answers.codes.map(\.code) == Unanswered.allCases.map(\.rawValue))
        #expect(Unanswered.allCases.map(\.words) == ["Not known yet", "Not asked", "Prefer not to say"])
        #expect(Set(Unanswered.allCases.compactMap(\.hint)).count == 3)
    }

    @Test(
        arguments: [
            ("NOBT", .notKnownYet), ("NASK", .notAsked), ("REFU", .preferNotToSay), ("not-asked", .notAsked),
            ("WBRI", nil), ("XXXX", nil),
        ] as [(String, Unanswered?)])
    func `A list knows which of its codes are no answer`(code: String, unanswered: Unanswered?) {
        #expect(CodeList.ethnicities.unanswered(code) == unanswered)
    }

    @Test(arguments: ["ethnicity", "disability"])
    func `Codes that are no answer are not offered among the answers`(id: String) {
        for list in CodeList.versions(of: id) {
            #expect(list.codes.count - list.offered.count == 3)
            #expect(list.offered.allSatisfy { list.unanswered($0.code) == nil })
        }
    }

    @Test func `That there is no disability is an answer`() {
        #expect(CodeList.disabilities.offered.first?.code == "NONE")
    }

    @Test(arguments: Unanswered.allCases)
    func `A child may be described by why there is no answer, and reads back as it was said`(none: Unanswered) throws {
        var facts = try given()
        let id = try facts.told("2009-04-07")
        let child = ChildFacts(age: .notKnown, ethnicity: none.rawValue, disability: [none.rawValue])
        try facts.describe(child, in: id)
        #expect(facts.register[id].children.first?.facts.value == child)
        #expect(CodeList.ethnicities.words(for: none.rawValue) == none.words)
    }

    @Test(arguments: Unanswered.allCases)
    func `Why there is no answer does not count as one`(none: Unanswered) throws {
        var facts = try given()
        let id = try facts.told("2009-04-07")
        try facts.describe(ChildFacts(age: .notKnown, ethnicity: none.rawValue, disability: [none.rawValue]), in: id)
        try facts.describe(ChildFacts(age: .notKnown, ethnicity: "WROR", disability: ["NONE"]), in: id)
        #expect(try facts.register.figure("children.ethnicity-recorded").records == ["C-0001.2"])
        #expect(try facts.register.figure("children.disability-recorded").records == ["C-0001.2"])
    }

    @Test(arguments: [
        ChildFacts(age: .notKnown, circumstance: "not-asked"), ChildFacts(age: .notKnown, concerns: ["not-asked"]),
        ChildFacts(age: .notKnown, ethnicity: "not-telling"), ChildFacts(age: .notKnown, disability: ["WBRI"]),
    ])
    func `A code that is not on its list is refused`(child: ChildFacts) throws {
        var facts = try given()
        let id = try facts.told("2009-04-07")
        let refusal = #expect(throws: Refusal.self) { try facts.describe(child, in: id) }
        #expect(refusal?.code == "no-such-code")
    }

    // MARK: what code and list both name

    @Test func `What may have happened to a child has words`() {
        #expect(CodeList.natures.codes.map(\.code) == Nature.allCases.map(\.rawValue))
    }

    @Test func `The first day has six tasks, each with whose it is and by when`() {
        let tasks = FirstDayList.shipped.tasks
        #expect(
            tasks.map(\.code) == [
                "records-secured", "staff-told-and-supported", "chief-officer-told", "police-or-coroner-known",
                "legal-told", "press-told",
            ])
        #expect(tasks.first?.within == TimeLimit(1, .workingDays))
        #expect(tasks.dropFirst().allSatisfy { $0.within == TimeLimit(1, .days) })
        #expect(Set(tasks.map(\.who.rawValue)) == ["coordinator", "area-manager", "lead"])
        #expect(tasks.allSatisfy { $0.force == .ourAssumption })
    }
}
