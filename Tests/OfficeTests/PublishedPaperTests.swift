import Clocks
import Foundation
import Journal
import Office
import Register
import Testing

@Suite struct PublishedPaperTests {
    private func published() async throws -> Office {
        let office = try await Given.office()
        try await Given.publish(office)
        return office
    }

    @Test func `A published paper comes out the same again`() async throws {
        let check = try #require(try await published().checkPapers().first)
        #expect(check.paper == "BP-0001, issue 1")
        #expect(check.agrees.value == true)
    }

    @Test func `A correction after publication leaves the published paper as it was and changes the next`() async throws
    {
        let office = try await published()
        _ = try await office.record(in: ID<CaseFile>(1), as: Act("put right", by: "P-0001")) { _ in
            .receivedCorrected(
                notification: "N-0001", to: "2009-10-02", source: "Postmark", reason: "The letter came later.")
        }
        #expect(try office.checkPapers().allSatisfy { $0.agrees.value == true })
        #expect(Given.count("notifications", in: office.now()) == 0)
    }

    @Test func `Facts brought in later, though known earlier, leave the published paper as it was`() async throws {
        let office = try await published()
        let origin = Origin(knownBy: "2009-07-01", source: "Old register", digest: "")
        _ = try await Given.tell(office, received: "2009-06-30", from: origin)
        #expect(try office.checkPapers().allSatisfy { $0.agrees.value == true })
        #expect(Given.count("notifications", in: office.now()) == 2)
    }

    @Test func `The bytes that were issued are given back as they were`() async throws {
        let office = try await published()
        let file = try #require(office.now()[ID<PaperFile>(1)].issues.first?.files.first)
        #expect(try office.issuedFile(file) == Data("<h1>Paper</h1>".utf8))
    }
}
