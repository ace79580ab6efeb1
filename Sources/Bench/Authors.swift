import Clocks
import Register

/// An organisation of 2,000 staff whose managers changed for 20 years, and a review of a case in which two are named.
enum Authors {
    static func proposals() throws -> [Double] {
        let register = try register()
        return try (0..<5).map { _ in
            try milliseconds { consume(try register.authorProposals(for: "IMR-0001", on: "2009-10-23").proposed.count) }
        }
    }

    private static func register() throws(Refusal) -> Register {
        var facts = Facts(Register(), at: Moment(london: "2009-10-23", hour: 9, minute: 0), by: "bench")
        let home = try facts.begin(OrganisationFile.self, with: .founded(name: "Bench", on: "1989-10-01"))
        try facts.add(.areaOpened(area: "NE", name: "North East", on: "1989-10-01"), to: home)
        var staff: [ID<PersonFile>] = []
        for number in 0..<2000 {
            let id = try facts.begin(PersonFile.self, with: .joined(name: .said("Invented"), on: "1989-10-02"))
            let role = number < 200 ? PostRole.nonOperationalManager : .practitioner
            try facts.add(.postTaken(post: "Post", area: "NE", role: role, on: "1989-10-02"), to: id)
            staff.append(id)
        }
        // Everybody has another manager every year and a half, a tenth of the way up the list; the first has none.
        for (number, person) in staff.enumerated().dropFirst() {
            for change in 0..<13 {
                let manager = staff[(number / 10 + change * 7) % max(1, number / 2 + 1)]
                guard manager != person else { continue }
                try facts.add(.managed(by: manager, on: "1989-10-02" + change * 550), to: person)
            }
        }
        let incident = try facts.begin(
            CaseFile.self,
            with: .notified(
                notification: "N-0001", received: "2009-06-03", how: .phone, nature: .death, area: "NE",
                incident: .said(IncidentFacts(occurred: .notKnown, authority: nil)), caller: nil, account: nil))
        for person in [staff[1999], staff[1500]] {
            try facts.add(.staffNamed(person: person, part: .practitioner, on: "2009-06-04"), to: incident)
        }
        let board = facts.register.nextMultiAgencyReview
        try facts.add(.reviewAnnounced(review: board, on: "2009-07-01", regime: "SCR06", board: nil), to: incident)
        try facts.begin(ReviewFile.self, with: .commissioned(of: incident, under: board, on: "2009-07-01", due: nil))
        return facts.register
    }
}
