import Clocks
import Foundation
import Journal
import Office
import Register
import Testing

@Suite struct IdentityTests {
    private let reader = Reader(who: "P-0002", page: "/notifications/N-0001", because: "The reply to the board")

    @Test func `A name is opened for whoever says why, and the look is noted`() async throws {
        let office = try await Given.office()
        _ = try await Given.tell(office, name: "Robin Ashgrove")
        let name = try #require(office.now()[ID<CaseFile>(1)].children.first?.name)
        let opened = try await office.open([Wanted(name, of: ID<CaseFile>(1))], for: reader)
        #expect(opened[name] == "Robin Ashgrove")
        #expect(try office.readers(of: ID<CaseFile>(1)).map(\.access.because) == ["The reply to the board"])
    }

    @Test func `The register holds no name and no account, only where they lie`() async throws {
        let office = try await Given.office()
        _ = try await Given.tell(office, name: "Robin Ashgrove", account: "The child died at home.")
        let shown = "\(office.now())"
        #expect(!shown.contains("Robin"))
        #expect(!shown.contains("died at home"))
    }

    @Test func `Nothing that was said of a person lies in the data folder in plain text`() async throws {
        let folder = Given.folder()
        let office = try Office(folder, clock: .pinned(to: Given.today))
        try await Given.found(office)
        _ = try await Given.tell(office, name: "Robin Ashgrove", account: "The child died at home.", age: .months(7))
        let secrets = ["Robin", "Ashgrove", "died at home", "duty worker", "Harrowmere", "7 months"].map {
            Data($0.utf8)
        }
        let files = try #require(FileManager.default.enumerator(at: folder.url, includingPropertiesForKeys: nil))
        var read = 0
        for case let file as URL in files {
            guard let bytes = try? Data(contentsOf: file) else { continue }
            read += bytes.count
            #expect(secrets.allSatisfy { bytes.range(of: $0) == nil }, "\(file.lastPathComponent)")
        }
        #expect(read > 10_000)
    }
}
