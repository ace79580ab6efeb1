import ArgumentParser
import Figures
import Foundation
import Register

struct FiguresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures", abstract: "Exact statistics on small counts.",
        subcommands: [FiguresChart.self, Compare.self, Test.self])

    struct Compare: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compares two counts over windows that may differ, or one count with what was expected.",
            discussion: """
                heed figures compare --events 7 --days 14 --events 12 --days 183
                heed figures compare --events 137 --expected 24.2
                """)

        @Option(help: "How many; once for each window.") var events: [Int]
        @Option(help: "How long each window is, in any one unit.") var days: [Double] = []
        @Option(help: "What was expected, for one count.") var expected: Double?
        @Flag(help: "Answer as JSON.") var json = false

        func validate() throws {
            guard events.allSatisfy({ (0...10_000_000).contains($0) }) else {
                throw ValidationError("A count is a whole number from 0 to 10,000,000.")
            }
            if let expected {
                guard events.count == 1, days.isEmpty, expected > 0, expected.isFinite, expected <= 1e7 else {
                    throw ValidationError("With --expected, give one --events and an expectation above 0.")
                }
            } else {
                guard events.count == 2, days.count == 2, days.allSatisfy({ $0 > 0 && $0 <= 1e9 }) else {
                    throw ValidationError(
                        "Give --events and --days twice, each length above 0; or one --events and --expected.")
                }
            }
        }

        func run() throws {
            let comparison =
                expected.map { Comparison(events: events[0], expected: $0) }
                ?? Comparison(
                    .init(events: events[0], exposure: days[0]), with: .init(events: events[1], exposure: days[1]))
            try FiguresCommand.answer(Answer(comparison), sentence: comparison.sentence(), json: json)
        }

        private struct Answer: Encodable {
            struct P: Encodable {
                let central, minimum_likelihood, mid, greater, less: Double
            }
            let ratio: OrNull<Double>
            let interval: [OrNull<Double>]
            let p: P
            let rule = "central"
            let verdict: String
            let sentence: String

            init(_ comparison: Comparison) {
                let p = comparison.p
                self.p = P(
                    central: p.central, minimum_likelihood: p.minimumLikelihood, mid: p.mid, greater: p.greater,
                    less: p.less)
                (ratio, interval) = (OrNull(comparison.ratio), [OrNull(comparison.low), OrNull(comparison.high)])
                (verdict, sentence) = (comparison.verdictInWords, comparison.sentence())
            }
        }
    }

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Do several periods share one rate, and do they go one way?",
            discussion: "heed figures test --counts 35,7,12\nheed figures test --counts 35,7,12 --exposure 183,182,183")

        @Option(help: "The counts, in order, with commas.") var counts: String
        @Option(help: "How long each period is, with commas; all alike by default.") var exposure: String?
        @Flag(help: "Answer as JSON.") var json = false

        func validate() throws {
            guard let counts = numbers(counts, Int.init), counts.allSatisfy({ (0...10_000_000).contains($0) }) else {
                throw ValidationError("“\(counts)” is not a list of counts such as 35,7,12.")
            }
            guard let exposure else { return }
            guard let lengths = numbers(exposure, Double.init), lengths.count == counts.count,
                lengths.allSatisfy({ $0 > 0 && $0 <= 1e9 })
            else { throw ValidationError("Give one length above 0 for each of the \(counts.count) counts.") }
        }

        func run() throws {
            let series = Series(
                counts: numbers(counts, Int.init)!, exposure: exposure.flatMap { numbers($0, Double.init) })
            try FiguresCommand.answer(Answer(series), sentence: series.sentence, json: json)
        }

        private func numbers<Number>(_ text: String, _ read: (String) -> Number?) -> [Number]? {
            let parts = text.split(separator: ",", omittingEmptySubsequences: false).map {
                read($0.trimmingCharacters(in: .whitespaces))
            }
            return parts.contains { $0 == nil } ? nil : parts.compactMap { $0 }
        }

        private struct Answer: Encodable {
            struct Homogeneity: Encodable {
                let chi2: Double
                let df: Int
                let p: Double
                let p_exact: OrNull<Double>
            }
            struct Trend: Encodable {
                let z, p: Double
                let verdict, sentence: String
            }
            let total: Int
            let homogeneity: OrNull<Homogeneity>
            let trend: OrNull<Trend>
            let verdict: String
            let sentence: String

            init(_ series: Series) {
                total = series.total
                homogeneity = OrNull(
                    series.homogeneity.map {
                        Homogeneity(chi2: $0.chiSquare, df: $0.degrees, p: $0.p, p_exact: OrNull($0.exact))
                    })
                trend = OrNull(
                    series.trend.map {
                        Trend(z: $0.z, p: $0.p, verdict: series.direction.rawValue, sentence: series.directionSentence)
                    })
                (verdict, sentence) = (series.verdict.rawValue, series.sentence)
            }
        }
    }

    private static func answer(_ answer: some Encodable, sentence: String, json: Bool) throws {
        var output = Output()
        if json { try output.print(json: answer) } else { output.print(sentence) }
        print(output.text, terminator: "")
    }
}
