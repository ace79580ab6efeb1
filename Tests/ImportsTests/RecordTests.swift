import Foundation
import Imports
import Testing

@Suite struct RecordTests {
    private func preview(_ text: String) -> Preview { Preview(Data(text.utf8)) }

    @Test(arguments: [",", ";", "\t", "|"])
    func `The delimiter is told from the records`(delimiter: String) {
        let text = [["Received", "Note"], ["04/09/08", "one"], ["05/09/08", "\"two, 2; and | three\""]]
            .map { $0.joined(separator: delimiter) }.joined(separator: "\n")
        let preview = preview(text)
        #expect(preview.delimiter.rawValue == delimiter)
        #expect(preview.records == [["04/09/08", "one"], ["05/09/08", "two, 2; and | three"]])
    }

    @Test func `A first line may say the delimiter`() {
        let preview = preview("sep=;\na,1;b\n1;2,5\n")
        #expect(preview.delimiter == .semicolon)
        #expect(preview.columns == ["a,1", "b"])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `A line may end in any way`(end: String) {
        #expect(preview(["a,b", "1,2", "3,4"].joined(separator: end)).records == [["1", "2"], ["3", "4"]])
    }

    @Test func `A cell in quotation marks may hold anything`() {
        let preview = preview("a,b\n\"ha \"\"ha\"\"\",\"one\r\ntwo\"\n\"\",\"x,y\"\n")
        #expect(preview.records == [["ha \"ha\"", "one\r\ntwo"], ["", "x,y"]])
        #expect(preview.problems.isEmpty)
    }

    @Test func `A row with more or fewer cells is listed by its line, and stays`() {
        let preview = preview("a,b\n\"1\n\n1\",2\n3\n\n4,5,6\n")
        #expect(preview.records == [["1\n\n1", "2"], ["3"], ["4", "5", "6"]])
        #expect(
            preview.problems == [
                .init(line: 5, what: "It has 1 cell, and there are 2 columns."),
                .init(line: 7, what: "It has 3 cells, and there are 2 columns."),
            ])
    }

    @Test func `A quotation mark that is never closed costs its own line only`() {
        let preview = preview("a,b\n\"1,2\n3,4\n5,6")
        #expect(preview.records == [["\"1,2"], ["3", "4"], ["5", "6"]])
        #expect(preview.problems == [.init(line: 2, what: "A quotation mark that opens on this line is never closed.")])
    }

    @Test(arguments: [
        ("a,b\n1,2", true), ("1,2\n3,4", false), ("04/09/2008,x\n05/09/2008,y", false), ("Received,\n1,2", true),
    ])
    func `A first record without numbers and dates names the columns`(text: String, header: Bool) {
        #expect(preview(text).header == header)
        #expect(preview(text).rows == (header ? 1 : 2))
    }

    @Test func `An empty file is no table`() {
        #expect(preview("").rows == 0)
        #expect(preview("").problems.map(\.what) == ["There is nothing in this file."])
    }

    @Test func `What a preview says is what other programs read`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        #expect(
            String(decoding: try encoder.encode(preview("a;b\n1;2\n3")), as: UTF8.self)
                == #"{"columns":["a","b"],"delimiter":";","encoding":"UTF-8","header":true,"problems":[{"line":3,"what":"It has 1 cell, and there are 2 columns."}],"records":[["1","2"],["3"]],"rows":2}"#
        )
    }
}
