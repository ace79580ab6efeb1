/// How often sources gave each grade over several reviews, and how far two sources agreed where both graded the same
/// criterion of the same report. Counts only: nothing is averaged, and no author and no report stands out of it.
public struct GradeComparison: Sendable {
    public struct Line: Sendable {
        public let criterion: Rubric.Criterion
        /// By source, then by the code of the grade.
        public let counts: [GradeSource: [String: Int]]
    }

    public struct Pair: Sendable {
        public let first: GradeSource
        public let second: GradeSource
        /// How many criteria of reports both graded.
        public let both: Int
        public let alike: Int
        /// How often the first gave the better grade.
        public let firstBetter: Int

        public var secondBetter: Int { both - alike - firstBetter }
    }

    /// How many reports have any grade by criteria.
    public let reviews: Int
    /// Those that gave any, in the order of the list of sources.
    public let sources: [GradeSource]
    public let lines: [Line]
    public let pairs: [Pair]

    public init(_ reviews: [ReviewFile], by rubric: Rubric = .report) {
        // Of what a source gave twice the last stands.
        let given = reviews.map { file in
            file.report.gradings.reduce(into: [String: [GradeSource: String]]()) { $0[$1.criterion, default: [:]][$1.source] = $1.grade }
        }
        let place = Dictionary(uniqueKeysWithValues: rubric.grades.enumerated().map { ($1.code, $0) })
        self.reviews = given.count { !$0.isEmpty }
        let sources = GradeSource.allCases.filter { source in given.contains { $0.values.contains { $0[source] != nil } } }
        self.sources = sources
        lines = ([.whole] + rubric.criteria).map { criterion in
            var counts: [GradeSource: [String: Int]] = [:]
            for (source, grade) in given.flatMap({ $0[criterion.code] ?? [:] }) {
                counts[source, default: [:]][grade, default: 0] += 1
            }
            return Line(criterion: criterion, counts: counts)
        }
        pairs = sources.enumerated().flatMap { index, first in
            sources.dropFirst(index + 1).compactMap { second in
                let both = given.flatMap(\.values).compactMap { grades -> (Int, Int)? in
                    guard let one = grades[first].flatMap({ place[$0] }), let other = grades[second].flatMap({ place[$0] })
                    else { return nil }
                    return (one, other)
                }
                guard !both.isEmpty else { return nil }
                return Pair(
                    first: first, second: second, both: both.count, alike: both.count { $0.0 == $0.1 },
                    firstBetter: both.count { $0.0 < $0.1 })
            }
        }
    }
}
