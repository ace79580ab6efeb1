import ArgumentParser
import Office
import Register
import Web

struct ReviewsSubmit: OfficeCommand {
    static let deed = Deed.writeReview
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "Gives a report in, for its author. A copy of it as it stands is kept.",
        discussion: "heed reviews submit IMR-0005 --because \"Its author asked me to\"")

    @OptionGroup var folder: FolderOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "The review: IMR-0005.") var review: ID<ReviewFile>
    @Option(help: "Why it is opened. It stands in the access journal.") var because: String

    func run(in office: Office, _ output: inout Output) async throws {
        let reader = Reader(who: Operator.name, page: "heed reviews submit", because: because)
        let copy = try await Submission(review, in: office, for: reader)
        _ = try await office.record(act.act) { register, facts throws(Refusal) in
            try copy.record(register, &facts)
        }
        output.print("\(review) is given in.")
    }
}
