import Office
import Register
import Testing

/// Given IMR-0001 with one text of its context.
@Suite struct ComparedPageTests {
    private let section = "/imrs/IMR-0001/sections/context"

    @Test func `A paragraph that was changed stands as taken out and as new, and the others as they were`() async throws {
        let ask = try await Given.written()
        for text in ["One.\n\nTwo.\n\nThree.", "One.\n\nTwo and a half.\n\nThree."] {
            let sent = try await ask.submit("\(section)/edit", with: ["text": text, "finished": "no"], as: "author")
            #expect(sent.status == 303)
        }
        let page = try await ask("\(section)/compared", as: "quality-assurer").body
        #expect(page.contains("<del>Two.</del>") && page.contains("<ins>Two and a half.</ins>"))
        #expect(page.contains("<p>One.</p>") && page.contains("<p>Three.</p>"))
        #expect(page.contains("Text 3 of 3."))
    }

    @Test func `With one text there is nothing to compare, and the page says so`() async throws {
        let page = try await Given.written()("\(section)/compared", as: "lead").body
        #expect(page.contains("Nothing can be compared yet."))
    }
}
