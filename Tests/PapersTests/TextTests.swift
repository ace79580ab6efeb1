import Testing

@testable import Papers

@Suite struct TextTests {
    @Test func `A number that opens keeps its figure`() {
        let text: Text = "We received \(Text.Run(words: "12 notifications", figure: "notifications"))."
        #expect(text.words == "We received 12 notifications.")
        #expect(text.runs.map(\.figure) == [nil, "notifications", nil])
    }

    @Test func `Words put into a sentence open nothing`() {
        let text: Text = "We received \("12")."
        #expect(text.words == "We received 12.")
        #expect(text.runs.allSatisfy { $0.figure == nil })
    }

    @Test func `Two sentences make one`() {
        let text = "One. " + Text(Text.Run(words: "2", figure: "notifications"))
        #expect(text.words == "One. 2")
        #expect(text.runs.map(\.figure) == [nil, "notifications"])
    }
}
