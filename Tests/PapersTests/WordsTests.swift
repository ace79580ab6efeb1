import Foundation
import Papers
import Register
import Testing

/// Words that Heed never says, by its own rules of copy.
@Suite struct WordsTests {
    private static let banned = [
        "delete", "deleted", "remove", "removed", "destroy", "destroyed", "purge", "purged", "archive", "archived",
        "kill",
        "terminate", "terminated", "execute", "executed", "abort", "aborted", "fatal", "fatality", "fatalities",
        "orphan",
        "child record", "parent record", "hit", "hits", "bullet", "deadline", "dead", "deceased", "victim", "victims",
        "failed",
        "late", "non-compliant", "invalid", "oops", "sorry", "congratulations", "great job", "success", "please note",
        "passed away", "committed", "perpetrator",
    ]

    /// What a reader sees.
    private func seen(_ register: Register) -> String {
        PaperPage.document(BoardPaper(register)).html
            .replacing(/<style>[^<]*<\/style>/, with: " ").replacing(/<[^>]+>/, with: " ")
    }

    /// The same as words with one space on both sides of each.
    private func words(_ register: Register) -> String {
        " " + seen(register).lowercased().split { !$0.isLetter && $0 != "-" }.joined(separator: " ") + " "
    }

    @Test func `The paper says no word that Heed never says`() throws {
        for said in try [words(full()), words(given().register)] {
            #expect(said.contains(" notifications received "))
            for word in Self.banned { #expect(!said.contains(" \(word) "), "\(word)") }
        }
    }

    @Test func `The paper never exclaims`() throws {
        let said = try seen(full())
        #expect(said.contains("Serious case reviews: six-monthly paper"))
        #expect(!said.contains("!"))
    }

    @Test func `The paper never says “rising” of two counts`() throws {
        let said = try words(full())
        for word in ["rising", "rose", "falling", "fell", "increased", "decreased"] {
            #expect(!said.contains(" \(word) "), "\(word)")
        }
    }

    @Test func `What will be done is never told as done`() throws {
        let parts = BoardPaper(try full()).lessons.flatMap(\.parts)
        #expect(parts.filter { $0.answered.isEmpty }.allSatisfy { $0.status == "No action recorded" })
        #expect(parts.contains { $0.answered.isEmpty })
    }
}
