public import ArgumentParser
public import Figures
import Foundation
import Register

extension ControlChart.Kind: ExpressibleByArgument {}

/// `heed figures chart`: points typed in order, and what says that more than chance is at work.
struct FiguresChart: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart", abstract: "Limits, points outside them, and the run rules, for points in order.",
        discussion: """
            heed figures chart c --counts 21,24,16,12,15,5,28,20,31,25,20,24
            heed figures chart u --counts 3,1,4 --exposure 30,31,30
            heed figures chart t --intervals 12,4.5,31,8
            heed figures chart run --counts 4,6,5,7,9 --exclude 3 --baseline 4

            c: counts in equal periods. u: counts over windows that differ. g: whole gaps, in days or opportunities. \
            t: time between events. xmr: one measurement at a time. run: anything, about its median.
            """)

    @Argument(help: "c, u, g, t, xmr or run.") var kind: ControlChart.Kind
    @Option(parsing: .unconditional, help: "The counts or measurements, in order, with commas.") var counts: String?
    @Option(parsing: .unconditional, help: "The gaps between events, in order, with commas.") var intervals: String?
    @Option(parsing: .unconditional, help: "For u: how long each window is, with commas.") var exposure: String?
    @Option(parsing: .unconditional, help: "Points to leave out, counted from 1, with commas.") var exclude: String?
    @Option(parsing: .unconditional, help: "Work centre and limits out from the first so many points.")
    var baseline: Int?
    @Flag(help: "Answer as JSON.") var json = false

    func validate() throws { _ = try chart() }

    func run() throws {
        let chart = try chart()
        var output = Output()
        if json { try output.print(json: Answer(chart)) } else { output.print(text(chart)) }
        print(output.text, terminator: "")
    }

    private func chart() throws -> ControlChart {
        let points = try self.points()
        let basis = try basis(of: points.count)
        switch kind {
        case .c: return .c(counts: points.map { Int($0) }, on: basis)
        case .u: return .u(counts: points.map { Int($0) }, exposure: try lengths(of: points.count), on: basis)
        case .g: return .g(gaps: points.map { Int($0) }, on: basis)
        case .t: return .t(gaps: points, on: basis)
        case .xmr: return .xmr(values: points, on: basis)
        case .run: return .run(values: points, on: basis)
        }
    }
}

// What may be typed.
extension FiguresChart {
    private func points() throws -> [Double] {
        let text = try typed()
        let points = try numbers(text)
        guard points.count > 1 else { throw ValidationError("One point has nothing to vary from; give at least 2.") }
        if kind != .xmr && kind != .run, let negative = points.first(where: { $0 < 0 }) {
            throw ValidationError("\(negative.shown) is below 0, and neither a count nor a gap can be.")
        }
        if [.c, .u, .g].contains(kind), let part = points.first(where: { $0 != $0.rounded() }) {
            throw ValidationError("\(part) is not whole; a \(kind.rawValue) chart takes whole numbers. Try t or xmr.")
        }
        if kind != .u, exposure != nil {
            throw ValidationError("--exposure is for a u chart; a \(kind.rawValue) chart has no use for it.")
        }
        return points
    }

    private func typed() throws -> String {
        switch (counts, intervals) {
        case (let counts?, nil): return counts
        case (nil, _?) where kind == .c || kind == .u:
            throw ValidationError("A \(kind.rawValue) chart is of counts: give --counts. For gaps, choose g or t.")
        case (nil, let intervals?): return intervals
        case (_?, _?): throw ValidationError("Give --counts or --intervals, not both.")
        case (nil, nil): throw ValidationError("Give the points in order: --counts 4,6,5 or --intervals 12,4.5,31.")
        }
    }

    private func lengths(of points: Int) throws -> [Double] {
        guard let exposure else {
            throw ValidationError("A u chart needs --exposure: how long each window is. Choose c if all are alike.")
        }
        let lengths = try numbers(exposure)
        guard lengths.count == points else {
            throw ValidationError("There are \(points) counts and \(lengths.count) exposures; give one for each count.")
        }
        guard lengths.allSatisfy({ $0 > 0 }) else { throw ValidationError("Every exposure must be above 0.") }
        return lengths
    }

    private func basis(of points: Int) throws -> ControlChart.Basis {
        if let baseline, !(2...points).contains(baseline) {
            throw ValidationError("--baseline must be from 2 to \(points), the number of points.")
        }
        let excluded = try exclude.map(numbers) ?? []
        guard excluded.allSatisfy({ $0 == $0.rounded() && $0 >= 1 && $0 <= Double(points) }) else {
            throw ValidationError("--exclude names points from 1 to \(points).")
        }
        let left = Set(1...(baseline ?? points)).subtracting(excluded.map { Int($0) })
        guard left.count > 1 else {
            throw ValidationError("At least 2 points must be left to work the centre out from.")
        }
        return ControlChart.Basis(baseline: baseline, excluding: Set(excluded.map { Int($0) - 1 }))
    }

    private func numbers(_ text: String) throws -> [Double] {
        try text.split(separator: ",", omittingEmptySubsequences: false).map {
            let part = $0.trimmingCharacters(in: .whitespaces)
            // Double would also read hexadecimal, "nan" and "infinity".
            guard part.allSatisfy("0123456789.-+eE".contains), let number = Double(part), abs(number) <= 1e9 else {
                throw ValidationError("“\(part)” in “\(text)” is not a number up to 1,000,000,000.")
            }
            return number
        }
    }
}

// What is answered.
extension FiguresChart {
    private func text(_ chart: ControlChart) -> String {
        var lines = ["\(chart.kind.rawValue) chart of \(chart.values.count) points."]
        if let centre = chart.centre { lines.append("Centre \(centre.shown)\(limits(chart)).") }
        lines.append(chart.sentence)
        if let caution = chart.caution { lines.append("Caution: \(caution)") }
        return (lines + chart.rules.map { "Rule: \($0)." }).joined(separator: "\n")
    }

    private func limits(_ chart: ControlChart) -> String {
        switch (chart.lower, chart.upper) {
        case (.level(let lower), .level(let upper)): ", limits \(lower.shown) to \(upper.shown)"
        case (.steps(let lower), .steps(let upper)):
            ", limits " + zip(lower, upper).map { "\($0.shown) to \($1.shown)" }.joined(separator: ", ")
        default: ""
        }
    }

    private struct Answer: Encodable {
        struct Run: Encodable {
            let side: String
            let points: [Int]
        }
        /// One number, or one for each point.
        struct Limit: Encodable {
            let limit: ControlChart.Limit

            func encode(to encoder: any Encoder) throws {
                var container = encoder.singleValueContainer()
                switch limit {
                case .level(let level): try container.encode(level)
                case .steps(let levels): try container.encode(levels)
                }
            }
        }
        let chart: String
        let centre: OrNull<Double>
        let lower, upper: OrNull<Limit>
        let outside: [Int]
        let useful_points: Int
        let longest_run, longest_run_limit, crossings, crossings_limit: OrNull<Int>
        let longest_run_at: OrNull<Run>
        let signal: Bool
        let verdict: String
        let sentence: String
        let rules: [String]
        let caution: OrNull<String>

        init(_ chart: ControlChart) {
            let run = chart.run
            self.chart = chart.kind.rawValue
            centre = OrNull(chart.centre)
            (lower, upper) = (OrNull(chart.lower.map(Limit.init)), OrNull(chart.upper.map(Limit.init)))
            outside = chart.outside.map { $0 + 1 }
            useful_points = chart.usefulPoints
            (longest_run, longest_run_limit) = (OrNull(run?.longestRun?.length), OrNull(run?.longestRunLimit))
            (crossings, crossings_limit) = (OrNull(run?.crossings), OrNull(run?.crossingsLimit))
            longest_run_at = OrNull(
                run?.longestRun.map {
                    Run(side: $0.side.rawValue, points: [$0.points.lowerBound + 1, $0.points.upperBound + 1])
                })
            (signal, verdict, sentence) = (chart.signal, chart.verdict.rawValue, chart.sentence)
            (rules, caution) = (chart.rules, OrNull(chart.caution))
        }
    }
}
