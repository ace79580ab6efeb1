public import Clocks
import Figures
public import Register

/// The Board's half-yearly paper, worked out from a register: one value from which every form of it is made.
public struct BoardPaper: Encodable, Sendable {
    public let organisation: String
    public let title: String
    public let period: Period
    public let periodInWords: String
    public let asAt: Day
    /// Whether the period had closed by then.
    public let isPartPeriod: Bool
    public let isDemonstration: Bool
    /// What stands on every page.
    public let marking: String
    public let heading: Heading
    /// What the Board should know or decide: five lines at most.
    public let asks: [Text]
    public let keys: [Key]
    public let sections: [Section]
    public let trend: [CheckView]
    public let interpretations: [Interpretation]
    /// Where the author's words and the checks differ, or did.
    public let warnings: [String]
    public let lessons: [LessonView]
    public let charts: [ChartFigure]
    public let appendix: [Table]
    public let figures: [FigureView]
    public let foot: Foot

    public struct Heading: Encodable, Sendable {
        /// "Paper for the Board meeting on 30 October 2009"; `nil` before a paper has been begun.
        public let meeting: String?
        /// Name, where it was opened, and post.
        public let author: String?
        public let issue: String
    }

    public struct Section: Encodable, Sendable {
        public let number: Int
        public let title: String
        public let paragraphs: [Paragraph]
    }

    /// A figure that stands large at the head of the paper.
    public struct Key: Encodable, Sendable {
        public let label: String
        public let number: Text
        /// "more", "of 5".
        public let note: String
        /// The figure the paper is about.
        public let isThisPeriod: Bool
    }

    public struct Paragraph: Encodable, Sendable {
        /// What stands above it, where a new matter begins.
        public let heading: String?
        /// "4.1".
        public let number: String
        /// Each a paragraph of its own under that number.
        public let texts: [Text]
        public let points: [Text]
    }

    public struct Interpretation: Encodable, Sendable {
        public let about: String
        public let words: String
        public let restsOn: String
        public let on: String
    }

    public struct Foot: Encodable, Sendable {
        public let records: String
        public let entries: Int
        public let head: String
        public let sentence: String
    }

    /// - Parameters:
    ///   - head: the hash, in hexadecimal, of the last entry the register was folded from.
    ///   - author: the author's name where somebody has opened it.
    ///   - issued: the words of the issue that is being made; a draft without them.
    public init(_ register: Register, _ scope: FigureScope, head: String, author: String? = nil, issued: String? = nil)
    {
        let figures = FigureTable(register.figures(scope))
        let paper = register.paper(for: scope.period)
        let trend = register.trend(scope)
        let withholding = Withholding(figures, paper?.file)
        let writer = PaperWriter(
            register: register, scope: scope, figures: figures, trend: trend, paper: paper?.file,
            withholding: withholding)
        organisation = register.home.name
        title = BoardPaper.title(of: scope.period)
        period = scope.period
        periodInWords = scope.period.words
        asAt = scope.asAt
        isPartPeriod = scope.asAt < scope.period.last
        isDemonstration = register.home.isDemonstration
        marking = PaperMargins.marking
        asks = writer.asks
        keys = writer.keys
        heading = Heading(
            meeting: paper.map { "Paper for the Board meeting on \($0.file.meeting.words)" },
            author: paper.map { [author, $0.file.post].compactMap { $0 }.joined(separator: ", ") },
            issue: issued ?? BoardPaper.issue(of: register, scope))
        sections = writer.sections
        self.trend = trend.checks.map(CheckView.init)
        interpretations = (paper?.file.standing ?? []).map {
            Interpretation(about: $0.about, words: $0.words, restsOn: $0.restsOn, on: $0.on.words)
        }
        warnings = paper.map { Contradiction.warnings($0.file, trend) } ?? []
        lessons = register.lessons(identifiedIn: scope.period).map { LessonView($0.id, in: register) }
        charts = writer.charts
        appendix = writer.appendix
        self.figures = BoardPaper.shown(figures, withholding)
        foot = Foot(
            records: figures.provenance, entries: register.sequence, head: head,
            sentence: "This shows records were not altered since; it does not show they were right.")
    }
}

extension BoardPaper {
    /// What a paper over such a period is called.
    static func rhythm(of period: Period) -> String {
        switch period.months {
        case 3: "quarterly paper"
        case 6: "six-monthly paper"
        case 12: "yearly paper"
        default: "paper"
        }
    }
}

extension PaperFile {
    /// The words that stand, each the last written about its subject, in the order in which the subjects came up.
    public var standing: [Interpretation] {
        var subjects: [String] = []
        for words in interpretations where !subjects.contains(words.about) { subjects.append(words.about) }
        return subjects.compactMap { interpretation(of: $0) }
    }
}
