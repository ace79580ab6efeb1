import Clocks
import Foundation
import Journal
import Office
import Register

enum Given {
    static let today: Day = "2009-10-23"

    /// An office in memory on 23 October 2009, with one area.
    static func office() async throws -> Office {
        let office = try Office(inMemory: .pinned(to: today))
        try await found(office)
        return office
    }

    static func found(_ office: Office) async throws {
        _ = try await office.record(Act("founding", by: "P-0001")) { _, facts throws(Refusal) in
            let home = try facts.begin(OrganisationFile.self, with: .founded(name: "Northmoor", on: "2008-04-01"))
            try facts.add(.areaOpened(area: "SW", name: "South West", on: "2008-04-01"), to: home)
        }
    }

    /// A data folder that nothing else uses.
    static func folder() -> DataFolder {
        DataFolder(
            FileManager.default.temporaryDirectory.appending(path: "heed-tests-\(UUID().uuidString)/data").path())
    }

    /// Somebody tells us of a child, in one act.
    static func tell(
        _ office: Office, received: Day = "2009-10-20", name: String = "Robin Ashgrove",
        account: String = "The child died.",
        age: Age = .months(7), key: String = UUID().uuidString, from origin: Origin? = nil
    ) async throws -> Receipt {
        try await office.record(Act(key, by: "P-0003"), from: origin) { register, facts throws(Refusal) in
            let id = try facts.begin(
                CaseFile.self,
                with: .notified(
                    notification: register.nextNotification, received: received, how: .phone, nature: .death,
                    area: "SW",
                    incident: .said(IncidentFacts(occurred: .notKnown, authority: "Harrowmere")),
                    caller: .said("A duty worker"),
                    account: .said(account)))
            try facts.add(
                .childDescribed(child: 1, on: received, name: .said(name), facts: .said(ChildFacts(age: age))), to: id)
        }
    }

    /// One notification of the period, and a paper published as at today.
    static func publish(_ office: Office) async throws {
        _ = try await tell(office, received: "2009-06-03")
        _ = try await office.record(Act("paper", by: "P-0001")) { _, facts throws(Refusal) in
            let author = try facts.begin(PersonFile.self, with: .joined(name: .said("Ruth Aldersey"), on: "2008-04-01"))
            try facts.begin(
                PaperFile.self,
                with: .begun(period: april2009, meeting: "2009-10-30", author: author, post: "Lead", on: "2009-10-05"))
        }
        _ = try await office.publish(
            "BP-0001", of: office.now(), asAt: today, files: [("html", Data("<h1>Paper</h1>".utf8))],
            as: Act("issue", by: "P-0001"))
    }

    static let april2009 = Period(String("2009-04-to-09"))!

    static func count(_ figure: String, in register: Register, asAt day: Day = today) -> Int {
        FigureDefinition.find(figure)!.figure(in: register, FigureScope(period: april2009, asAt: day)).value
    }
}
