import Clocks
import Testing

@testable import Register

/// Given IMR-0001 of a case of the North East, with one practitioner named, on 23 October 2009.
@Suite struct AuthorProposalRules {
    private struct Scene {
        var facts: Facts
        let incident: ID<CaseFile>
        let review: ID<ReviewFile>
        let named: ID<PersonFile>

        init() throws {
            facts = try given()
            incident = try facts.told("2009-06-03")
            review = try facts.commission(of: incident, on: "2009-07-01")
            named = try facts.person(.practitioner)
            try facts.add(.staffNamed(person: named, part: .practitioner, on: "2009-07-02"), to: incident)
        }

        func proposals() throws -> AuthorProposals { try facts.register.authorProposals(for: review, on: "2009-10-23") }
        func proposed() throws -> [ID<PersonFile>] { try proposals().proposed.map(\.person) }
        func ground(of person: ID<PersonFile>) throws -> String? {
            try proposals().notProposed.first { $0.person == person }?.ground.words { "\($0)" }
        }
        func reasons(of person: ID<PersonFile>) throws -> [AuthorReason] {
            try proposals().proposed.first { $0.person == person }?.reasons ?? []
        }
    }

    @Test func `Whoever is named in the case is not proposed`() throws {
        let scene = try Scene()
        #expect(try scene.ground(of: scene.named) == "Is named in the case on 2 July 2009: worked with the family.")
    }

    @Test func `Whoever managed somebody named, however long ago, is not proposed, with the days`() throws {
        var scene = try Scene()
        let (before, now) = (try scene.facts.person(), try scene.facts.person())
        try scene.facts.add(.managed(by: before, on: "2008-05-01"), to: scene.named)
        try scene.facts.add(.managed(by: now, on: "2009-02-02"), to: scene.named)
        #expect(try scene.ground(of: before) == "Managed P-0001, from 1 May 2008 to 1 February 2009.")
        #expect(try scene.ground(of: now) == "Managed P-0001, since 2 February 2009.")
    }

    @Test func `Nor is whoever managed their manager meanwhile, and whoever did so later may be`() throws {
        var scene = try Scene()
        let (manager, head, later) = (try scene.facts.person(), try scene.facts.person(), try scene.facts.person())
        try scene.facts.add(.managed(by: manager, on: "2008-05-01"), to: scene.named)
        try scene.facts.add(.managed(by: nil, on: "2009-02-02"), to: scene.named)
        try scene.facts.add(.managed(by: head, on: "2008-04-01"), to: manager)
        try scene.facts.add(.managed(by: later, on: "2009-02-02"), to: manager)
        #expect(try scene.ground(of: head) == "Managed P-0001, through P-0002, from 1 May 2008 to 1 February 2009.")
        #expect(try scene.proposed() == [later])
    }

    @Test func `Nor is whoever was managed by somebody named`() throws {
        var scene = try Scene()
        let (supervisor, below) = (try scene.facts.person(), try scene.facts.person())
        try scene.facts.add(.staffNamed(person: supervisor, part: .supervisor, on: "2009-07-02"), to: scene.incident)
        try scene.facts.add(.managed(by: supervisor, on: "2009-01-05"), to: below)
        #expect(try scene.ground(of: below) == "Was managed by P-0002, since 5 January 2009.")
    }

    @Test func `A relative's manager may write it, and the relative may not`() throws {
        var scene = try Scene()
        let (relative, manager) = (try scene.facts.person(), try scene.facts.person())
        try scene.facts.add(.staffNamed(person: relative, part: .relative, on: "2009-07-02"), to: scene.incident)
        try scene.facts.add(.managed(by: manager, on: "2009-01-05"), to: relative)
        #expect(try scene.proposed() == [manager])
    }

    @Test func `A connection that somebody declares rules them out, and declaring none counts for something`() throws {
        var scene = try Scene()
        let (connected, free, silent) = (try scene.facts.person(), try scene.facts.person(), try scene.facts.person())
        try scene.facts.add(.declared(review: scene.review, isConnected: true, on: "2009-07-03"), to: connected)
        try scene.facts.add(.declared(review: scene.review, isConnected: false, on: "2009-07-03"), to: free)
        #expect(try scene.ground(of: connected) == "Declared a connection on 3 July 2009.")
        #expect(try scene.proposed() == [free, silent])
        #expect(try scene.reasons(of: free).contains { $0.standing == .declared && $0.words == "Declared no connection on 3 July 2009" })
    }

    @Test func `What nobody knows reads as not checked, and never as clear`() throws {
        var scene = try Scene()
        let candidate = try scene.facts.person()
        let words = try scene.reasons(of: candidate).filter { $0.standing == .notChecked }.map(\.words)
        #expect(words == ["Not checked: who managed 1 of the 1 people named", "Not checked: no declaration signed yet"])
        try scene.facts.add(.managed(by: nil, on: "2009-01-05"), to: scene.named)
        #expect(try scene.reasons(of: candidate).map(\.words).contains("Not checked: lines of management before 5 January 2009"))
    }

    @Test func `Until staff are named nobody's independence is checked, and the page says so first`() throws {
        var facts = try given()
        let review = try facts.commission(of: facts.told("2009-06-03"), on: "2009-07-01")
        let person = try facts.person()
        let proposals = try facts.register.authorProposals(for: review, on: "2009-10-23")
        #expect(proposals.warning?.hasPrefix("Nobody is named in the case yet") == true)
        #expect(proposals.proposed.first { $0.person == person }?.reasons.contains { $0.standing == .notChecked } == true)
    }

    @Test func `Trained managers who run no services are asked first`() throws {
        var scene = try Scene()
        let operational = try scene.facts.person(.operationalManager)
        let untrained = try scene.facts.person()
        let trained = try scene.facts.person()
        for person in [operational, trained] {
            try scene.facts.add(.trained(course: PersonFile.authorCourse, stage: 1, on: "2009-06-10"), to: person)
        }
        #expect(try scene.proposed() == [trained, operational, untrained])
        #expect(
            try scene.reasons(of: trained).map(\.words).prefix(2) == [
                "Completed stage 1 of the authors’ course on 10 June 2009", "Runs no services, as A post",
            ])
    }

    @Test func `What the organisation requires rules out, from the day it says so`() throws {
        var scene = try Scene()
        let untrained = try scene.facts.person()
        try scene.facts.add(
            .settingChosen(setting: .authorTrained, value: "require", reason: "The Board asked", on: "2009-10-23"),
            to: ID<OrganisationFile>(1))
        #expect(try scene.ground(of: untrained) == "Not trained as an author, which we require.")
        #expect(try scene.facts.register.authorProposals(for: scene.review, on: "2009-10-22").proposed.map(\.person) == [untrained])
        let wrong = OrganisationFact.settingChosen(setting: .authorFree, value: "maybe", reason: "x", on: "2009-10-23")
        #expect(scene.facts.refusal(wrong, to: ID<OrganisationFile>(1)) == "not-offered")
    }

    @Test func `Whoever has left, has an open review or is no manager is told apart`() throws {
        var scene = try Scene()
        let (left, busy) = (try scene.facts.person(), try scene.facts.person())
        let practitioner = try scene.facts.person(.practitioner)
        try scene.facts.add(.left(on: "2009-08-31"), to: left)
        let other = try scene.facts.commission(of: scene.facts.told("2009-06-04"), on: "2009-07-01")
        try scene.facts.add(.authorAppointed(author: busy, on: "2009-07-05"), to: other)
        #expect(try scene.ground(of: left) == "Left on 31 August 2009.")
        #expect(try scene.ground(of: practitioner) == "Is a post, and not a manager.")
        #expect(try scene.reasons(of: busy).contains(AuthorReason(standing: .lacking, words: "Has an open review")))
        #expect(try scene.proposals().counts.map(\.rule) == ["Named in the case", "Not in post", "Not a manager"])
    }
}
