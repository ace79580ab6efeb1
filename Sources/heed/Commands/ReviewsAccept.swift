import ArgumentParser
import Office
import Register

struct ReviewsAccept: OfficeCommand {
    static let deed = Deed.acceptReview
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Accepts a report, for the senior officer who is named.",
        discussion: "heed reviews accept IMR-0005 --by \"Ruth Aldersey, National lead\"")

    @OptionGroup var folder: FolderOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "The review: IMR-0005.") var review: ID<ReviewFile>
    @Option(help: "The senior officer, with post.") var by: String

    func run(in office: Office, _ output: inout Output) async throws {
        _ = try await office.record(act.act) { _, facts throws(Refusal) in
            try facts.add(.completed(on: facts.today, acceptedBy: .said(by)), to: review)
        }
        let lessons = office.now()[review].report.learning.count
        output.print("\(review) is accepted. \(lessons) draft \(lessons == 1 ? "lesson comes" : "lessons come") of it.")
    }
}
