import Clocks
import Foundation
import Office
import Register
import Web

enum Given {
    static let period = Period(String("2009-04-to-09"))!

    /// The demonstration's pages over one notification of a child of 3, two lessons, a begun paper and its first issue.
    static func site(isDemonstration: Bool = true) async throws -> Ask {
        let office = try Office(inMemory: .pinned(to: "2009-10-23"))
        _ = try await office.record(Act("given", by: "P-0001")) { register, facts throws(Refusal) in try record(&facts)
        }
        let register = try office.asAt("2009-10-23")
        _ = try await office.publish(
            ID<PaperFile>(1), of: register, asAt: "2009-10-23", files: [("html", Data("<p>As issued.</p>".utf8))],
            as: Act("issue", by: "P-0001"))
        try await keepLetter(in: office)
        return Ask(site: Site(office, demonstration: isDemonstration ? Demonstration(oldSentences: sentences) : nil))
    }

    static let sentences = [
        OldSentence(
            paragraph: "4.1", was: "There is no trend.", restedOn: "Nothing that was kept.", paragraphs: ["4.1"],
            figures: ["notifications"], checks: ["window"], lessons: ["L-0001"], adds: "Heed adds the records.")
    ]

    private static func record(_ facts: inout Facts) throws(Refusal) {
        let home = try facts.begin(
            OrganisationFile.self, with: .founded(name: "Northmoor <& Sons>", on: "2008-04-01", demonstration: true))
        try facts.add(.areaOpened(area: "SW", name: "South West", on: "2008-04-01"), to: home)
        let author = try facts.begin(PersonFile.self, with: .joined(name: .said("Ruth Aldersey"), on: "2008-04-01"))
        let told = try facts.begin(
            CaseFile.self,
            with: .notified(
                notification: "N-0001", received: "2009-06-03", how: .phone, nature: .death, area: "SW",
                incident: .said(IncidentFacts(occurred: .notKnown, authority: nil)), caller: nil, account: nil))
        try facts.add(
            .childDescribed(
                child: 1, on: "2009-06-03", name: .said("Invented Child"),
                facts: .said(ChildFacts(age: .years(3), circumstance: "natural-causes"))), to: told)
        try commission(of: told, &facts)
        for title in ["Managers must speak", "Notes must say what was asked"] {
            try facts.begin(
                LessonFile.self,
                with: .identified(
                    from: [], theme: "training", scope: .national, title: title,
                    parts: [LessonPart(title: "A course", asks: .training)],
                    on: "2009-06-30"))
        }
        try openAccounts(&facts, lead: author)
        try facts.begin(
            PaperFile.self,
            with: .begun(period: period, meeting: "2009-10-30", author: author, post: "Lead", on: "2009-10-05"))
    }

    /// One account of each role; the area manager's is of the South West.
    private static func openAccounts(_ facts: inout Facts, lead: ID<PersonFile>) throws(Refusal) {
        for role in Role.given {
            let isLead = role == .lead
            let person =
                isLead ? lead : try facts.begin(PersonFile.self, with: .joined(name: .said("Invented Person"), on: "2008-04-01"))
            try facts.begin(
                AccountFile.self,
                with: .opened(
                    person: person, name: nil, address: .said("\(role.rawValue)@northmoor.example"),
                    held: [Asker.Held(role, areas: role == .areaManager ? ["SW"] : [])], on: "2009-04-01"))
        }
    }
}
