/// A chart in a paper: what was found, what was measured, the picture, its marks in words and the full table.
public struct ChartFigure: Encodable, Sendable {
    /// A numbered mark, told in words.
    public struct Flag: Encodable, Sendable {
        public let number: Int
        /// What kind of thing, and when: "June 2008, interpretation."
        public let words: String
        public let text: String

        public init(number: Int, words: String, text: String) {
            (self.number, self.words, self.text) = (number, words, text)
        }
    }

    public let number: Int
    /// The paragraph it stands under: "4.1".
    public let after: String
    public let finding: String
    public let measure: String
    /// What the picture shows, in sentences.
    public let description: String
    public let chart: Chart
    public let flags: [Flag]
    /// What the signal in the picture is.
    public let signalNote: String?
    public let table: Table

    /// The description is the chart's own unless another is given.
    public init(
        number: Int, after: String, finding: String, measure: String, description: String? = nil, chart: Chart,
        flags: [Flag] = [], signalNote: String? = nil, table: Table
    ) {
        (self.number, self.after, self.finding, self.measure) = (number, after, finding, measure)
        (self.description, self.chart, self.flags) = (description ?? chart.inWords, chart, flags)
        (self.signalNote, self.table) = (signalNote, table)
    }
}
