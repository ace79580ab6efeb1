import Testing

@testable import Likeness

/// Given a lexicon of two concepts, and texts that speak of them in their own words.
@Suite struct ConcordanceTests {
    private let lexicon = Lexicon(
        concepts: [
            .init(
                code: "missed-appointments", words: "missed appointments",
                phrases: ["missed appointment", "not brought to", "did not attend"]),
            .init(code: "police-checks", words: "police checks", phrases: ["police check", "asked the police", "criminal record"]),
        ],
        ignored: ["the", "a", "was", "of", "to", "and", "did", "not"])
    private var reader: TextReader { TextReader(lexicon) }

    private func concepts(_ text: String) -> [String] {
        reader.read(text).named.sorted().map { lexicon.concepts[$0].code }
    }

    @Test(arguments: [
        ("He missed an appointment", ["missed-appointments"]), ("MISSED APPOINTMENTS were noted.", ["missed-appointments"]),
        ("She missed two more appointments", ["missed-appointments"]), ("The appointment that he missed", []),
        ("He missed the bus, the train and then the appointment", []), ("He missed his second planned appointment", ["missed-appointments"]),
        ("Nobody asked the police, and he was not brought to clinic", ["missed-appointments", "police-checks"]),
        ("Nothing of the kind", []), ("", []), ("?!", []),
    ])
    func `A phrase is found whatever its endings, in its order, with three words between at most`(
        text: String, found: [String]
    ) {
        #expect(concepts(text) == found)
    }

    @Test func `A text worded afresh is found by what it speaks of, and the reason says so`() {
        let texts = ["Missed appointments must be followed up", "Files must be kept in one place", "Police checks come first"]
        let near = Concordance(texts, reader: reader).nearest(to: "The boy was not brought to the clinic", most: 5)
        #expect(near.map(\.place) == [0])
        #expect(near.first?.why == ["Both speak of missed appointments."])
    }

    @Test func `What is shared in words alone is told as words`() throws {
        let texts = ["Files must be kept in one place", "Managers read the diary"]
        let near = try #require(Concordance(texts, reader: reader).nearest(to: "A file was kept at home", most: 5).first)
        #expect(near.place == 0)
        #expect(near.why == ["Both use the words “file” and “kept”."])
    }

    @Test func `A text is nearest to itself, and as near as can be`() {
        let texts = ["Police checks come first", "Police checks and missed appointments", "Diaries"]
        let near = Concordance(texts, reader: reader).nearest(to: texts[1], most: 1)
        #expect(near.map(\.place) == [1])
        #expect(abs(near[0].score - 1) < 1e-9)
    }

    @Test func `Where nothing is shared nothing is near`() {
        let concordance = Concordance(["Police checks come first"], reader: reader)
        #expect(concordance.nearest(to: "Diaries", most: 5).isEmpty)
        #expect(concordance.near(to: "Diaries", at: 0).score == 0)
        #expect(Concordance([], reader: reader).nearest(to: "Diaries", most: 5).isEmpty)
    }

    @Test func `Of two as near the one given first stands first`() {
        let near = Concordance(["Read diaries", "Read diaries"], reader: reader).nearest(to: "diary", most: 2)
        #expect(near.map(\.place) == [0, 1])
    }

    @Test func `The same question has the same answer to the last digit`() {
        let texts = ["Police checks come first for a child not brought to school", "A file of diaries, letters and police checks"]
        let first = Concordance(texts, reader: reader).nearest(to: texts[0] + texts[1], most: 2)
        for _ in 0..<20 {
            let again = Concordance(texts, reader: reader).nearest(to: texts[0] + texts[1], most: 2)
            #expect(again.map(\.score) == first.map(\.score) && again.map(\.why) == first.map(\.why))
        }
    }

    @Test(arguments: [
        ("children’s", "child’s file"), ("it's", "isn't"), ("naïve Zoë", "l’enfant"),
    ])
    func `Any text is read without harm`(a: String, b: String) {
        #expect(Concordance([a, b], reader: reader).nearest(to: a, most: 2).first?.place == 0)
    }
}
