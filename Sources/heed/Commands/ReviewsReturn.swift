import ArgumentParser
import Office
import Register

struct ReviewsReturn: OfficeCommand {
    static let deed = Deed.judgeReview
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: "Returns a report for changes, with points for its author to answer.",
        discussion: "heed reviews return IMR-0005 --reason \"It stops too early.\" --point \"Say what the school knew.\"")

    @OptionGroup var folder: FolderOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "The review: IMR-0005.") var review: ID<ReviewFile>
    @Option(help: "Why it comes back.") var reason: String
    @Option(help: "A point to answer; as often as needed.") var point: [String] = []

    func run(in office: Office, _ output: inout Output) async throws {
        _ = try await office.record(act.act) { _, facts throws(Refusal) in
            try facts.add(.returned(on: facts.today, reason: .said(reason), points: point.map { .said($0) }), to: review)
        }
        output.print("\(review) is back with its author, with \(point.count) \(point.count == 1 ? "point" : "points") to answer.")
    }
}
