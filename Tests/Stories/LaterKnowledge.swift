import Clocks
import Demo
import Foundation
import Journal
import Office
import Papers
import Register
import Testing

/// What is learnt later changes later papers, and never what an earlier one said.
@Suite struct LaterKnowledge {
    @Test func `After a correction of 24 October the papers of 30 September and 23 October say what they said`()
        async throws
    {
        let office = try await Demonstration.own()
        let before = try ["2009-09-30", "2009-10-23"].map {
            try Demonstration.figures(office, asAt: Day(stringLiteral: $0))
        }
        let home = try office.now().find("N-0054").id
        _ = try await office.record(in: home, as: Act("put right", by: "P-0003")) { _ in
            .receivedCorrected(
                notification: "N-0054", to: "2009-10-01", source: "Postmark",
                reason: "Dated, not received, on 29 September.")
        }
        let after = try ["2009-09-30", "2009-10-23"].map {
            try Demonstration.figures(office, asAt: Day(stringLiteral: $0))
        }
        #expect(after == before)
        #expect(try Demonstration.figures(office, asAt: "2009-10-24")["notifications"]?.value == 11)
    }

    @Test func `After facts known by 2007 are brought in, a published paper still comes out the same`() async throws {
        let office = try await Demonstration.own()
        let register = try office.asAt("2009-10-23")
        let scope = FigureScope(period: Northmoor.period, asAt: "2009-10-23")
        let paper = PaperPage.document(BoardPaper(register, scope, head: try office.head(of: register)))
        _ = try await office.publish(
            "BP-0001", of: register, asAt: "2009-10-23", files: [("html", Data(paper.html.utf8))],
            as: Act("issue", by: "P-0002"))
        let origin = Origin(knownBy: "2007-03-01", source: "Old register", digest: "")
        _ = try await office.record(Act("import", by: "P-0001"), from: origin) { register, facts throws(Refusal) in
            try facts.begin(
                CaseFile.self,
                with: .notified(
                    notification: register.nextNotification, received: "2007-02-27", how: .letter, nature: .death,
                    area: "SW",
                    incident: .said(IncidentFacts(occurred: .notKnown, authority: nil)), caller: nil, account: nil))
        }
        #expect(try office.checkPapers().map(\.agrees.value) == [true])
        // Ten of the earlier register that came with the demonstration, and this one.
        #expect(try office.asAt("2007-03-01").notifications().count == 11)
    }
}
