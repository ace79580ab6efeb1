import ArgumentParser
import Office
import Register

struct ReviewsAnswer: OfficeCommand {
    static let deed = Deed.writeReview
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Answers a point of a return, for its author.",
        discussion: "heed reviews answer IMR-0005 --point 1 \"Entry 12 says it now.\"")

    @OptionGroup var folder: FolderOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "The review: IMR-0005.") var review: ID<ReviewFile>
    @Option(help: "Which point, counted from 1.") var point: Int
    @Argument(help: "The answer.") var answer: String

    func run(in office: Office, _ output: inout Output) async throws {
        _ = try await office.record(act.act) { _, facts throws(Refusal) in
            try facts.add(.pointAnswered(point: point, answer: .said(answer), on: facts.today), to: review)
        }
        output.print("Point \(point) of \(review) is answered.")
    }
}
