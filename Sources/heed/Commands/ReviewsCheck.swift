import ArgumentParser
import Office
import Register

struct ReviewsCheck: OfficeCommand {
    static let deed = Deed.readReview
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "What stands between a report and being given in.",
        discussion: "heed reviews check IMR-0005")

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The review: IMR-0005.") var review: ID<ReviewFile>
    @Flag(help: "Answer as JSON.") var json = false

    private struct Shown: Encodable {
        let missing, look: [String]
    }

    func run(in office: Office, _ output: inout Output) async throws {
        let register = office.now()
        let check = SubmissionCheck(try register.find(review), review, register)
        let shown = Shown(missing: check.missing.map(\.words), look: check.look.map(\.words))
        if json { return try output.print(json: shown) }
        output.print(shown.missing.isEmpty ? "Nothing is missing." : "\(shown.missing.count) missing:")
        for line in shown.missing { output.print("  \(line)") }
        for line in shown.look { output.print("Worth another look: \(line)") }
    }
}
