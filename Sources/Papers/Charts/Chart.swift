/// A picture of figures, as a value: its data are part of the answer that programs read, its drawing is not.
public enum Chart: Encodable, Sendable {
    case run(RunChart)
    case days(DayMarks)
    case bars(BarChart)
    case grouped(GroupedBars)
    case ranges(RangeChart)

    /// What the picture shows, every number of it, in sentences.
    public var inWords: String { drawn.inWords }

    /// One drawing, complete in itself. Its name and description are the chart's own where none are given.
    public func drawing(
        _ width: ChartWidth, id: String, title: String? = nil, description: String? = nil
    ) -> Markup {
        var svg = SVG(id: "\(id)-\(width.rawValue)", width: width)
        drawn.draw(on: &svg)
        return svg.markup(title: title ?? drawn.title, description: description ?? inWords)
    }

    /// Both drawings; the stylesheet shows the one that fits.
    public func pair(id: String, title: String? = nil, description: String? = nil) -> Markup {
        ChartWidth.allCases.markup { drawing($0, id: id, title: title, description: description) }
    }

    /// `{"kind": "run", …}`: the kind beside the chart's own members.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(drawn.kind, forKey: .kind)
        try drawn.encode(to: encoder)
    }

    private enum Key: String, CodingKey { case kind }

    private var drawn: any Drawn {
        switch self {
        case .run(let chart): chart
        case .days(let chart): chart
        case .bars(let chart): chart
        case .grouped(let chart): chart
        case .ranges(let chart): chart
        }
    }
}

/// Which of the two drawings: for a page 720 units wide (448 for bars, beside their table), or for one of 320.
public enum ChartWidth: String, CaseIterable, Sendable {
    case wide, narrow
}

/// What every chart can do.
protocol Drawn: Encodable, Sendable {
    /// As programs read it.
    var kind: String { get }
    /// What is drawn, where nobody says what was found.
    var title: String { get }
    var inWords: String { get }
    func draw(on svg: inout SVG)
}
