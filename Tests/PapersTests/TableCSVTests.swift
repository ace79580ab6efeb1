import Papers
import Testing

@Suite struct TableCSVTests {
    private func csv(_ words: String) -> String {
        Table(number: "A1", caption: "Given", unit: "", columns: ["Month", "Days"], rows: [.init("May", ["\(words)"])])
            .csv
    }

    @Test func `A table is a line for its heads and one for each row`() {
        #expect(csv("14") == "Month,Days\r\nMay,14\r\n")
    }

    @Test func `What holds a comma or a quotation mark is quoted`() {
        #expect(csv("6, 22") == "Month,Days\r\nMay,\"6, 22\"\r\n")
        #expect(csv("a \"b\"") == "Month,Days\r\nMay,\"a \"\"b\"\"\"\r\n")
    }

    @Test(arguments: ["=1+1", "+44", "-5", "@sum"])
    func `Nothing is taken for a formula`(words: String) {
        #expect(csv(words) == "Month,Days\r\nMay,'\(words)\r\n")
    }
}
