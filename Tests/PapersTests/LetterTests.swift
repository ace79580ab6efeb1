import Clocks
import Foundation
import Testing

@testable import Papers

@Suite struct LetterTests {
    private let places = LetterPlaces([
        .organisation: "Northmoor {Family}", .received: "14 October 2009",
        .board: "the Local Safeguarding Children Board (LSCB)",
        .review: "a serious case review (SCR)",
    ])

    private func letter(_ kind: LetterKind, to: String = "The chair\n\n  Wexmere  ", added: String = "") -> Letter {
        Letter(
            .of(kind), places, organisation: "Northmoor", to: to, ourReference: "N-0061", theirReference: "W/12",
            written: "23 October 2009", greeting: "Dear colleague", added: added,
            signature: ["Ruth Aldersey", "National Safeguarding Lead"], isDemonstration: true)
    }

    @Test(arguments: LetterTemplate.shipped.map(\.kind))
    func `A template says where it comes from, when to use it, and has no place that nothing can fill`(kind: LetterKind)
    {
        let template = LetterTemplate.of(kind)
        #expect([template.name, template.use, template.version, template.source].allSatisfy { !$0.isEmpty })
        let all = LetterPlaces(Dictionary(uniqueKeysWithValues: LetterPlaces.Place.allCases.map { ($0, "x") }))
        for text in [template.subject] + template.paragraphs { #expect(all.filled(text) != nil, "\(text)") }
    }

    @Test func `Places are filled with what the case says, braces of its own among them`() {
        #expect(
            places.filled("{organisation} was told on {received}.") == "Northmoor {Family} was told on 14 October 2009."
        )
    }

    @Test func `A paragraph with a place nobody can fill is left out of the letter and shown with its gap before`() {
        let asked = "We would be grateful to have it by [the day the letter asks for]."
        #expect(Letter.preview(.of(.recordsRequest), places)[2].hasPrefix(asked))
        #expect(letter(.recordsRequest).paragraphs.count == LetterTemplate.of(.recordsRequest).paragraphs.count - 1)
    }

    @Test func `The writer's own paragraphs come last, an empty line between two`() {
        let paragraphs = letter(.nilReturn, added: "One\nline.\n\n\nAnother. ").paragraphs
        #expect(paragraphs.suffix(2) == ["One line.", "Another."])
    }

    @Test func `The addressee has a line for each that was written`() {
        #expect(letter(.nilReturn).to == ["The chair", "Wexmere"])
    }

    @Test func `A letter's page bears both references, its day and whoever signs`() {
        let page = LetterWord.page(letter(.nilReturn, to: "A & B")).html
        #expect(page.contains("A &amp; B"))
        #expect(page.contains("Our reference: N-0061<br>Your reference: W/12<br>23 October 2009"))
        #expect(page.contains("<strong>Ruth Aldersey</strong>"))
    }

    @Test(.enabled(if: LetterWord.isAvailable)) func `A letter is made into a Word document`() async throws {
        #expect(try await LetterWord.make(letter(.acknowledgement)).starts(with: Data("PK".utf8)))
    }

    @Test func `Without pandoc nothing is made, and a sentence says what to do`() {
        var pandoc = Program(name: "pandoc", product: "Word document", variable: "HEED_PANDOC", path: "/nowhere/pandoc")
        pandoc.meanwhile = "The letter is not recorded, and what you typed is kept."
        let failure = #expect(throws: ProgramFailure.self) { try pandoc.found() }
        #expect(
            failure?.description.hasSuffix("HEED_PANDOC. The letter is not recorded, and what you typed is kept.")
                == true)
    }

    @Test func `A kind that no longer ships keeps its name`() {
        #expect(LetterTemplate.name(of: "nil-return") == "Nil return")
        #expect(LetterTemplate.name(of: "letter-of-old") == "Letter of old")
    }
}
