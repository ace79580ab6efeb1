import ArgumentParser
import Clocks
import Office
import Register
import Web

struct ReviewsCommission: OfficeCommand {
    static let deed = Deed.commissionReview
    static let configuration = CommandConfiguration(
        commandName: "commission", abstract: "Commissions a management review.",
        discussion: """
            heed reviews commission N-0052 --board "Wexmere safeguarding board" --announced 2009-10-20 --regime england-2006
            heed reviews commission N-0052 --under SR-0003 --worker P-0121 --supervisor P-0117

            Without --due the day is worked out by the regime; without --terms the terms are those of the template.
            """)

    @OptionGroup var folder: FolderOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "The notification: N-0052.") var notification: ID<Notification>
    @Option(help: "The multi-agency review it belongs to, where there is one: SR-0003.") var under: ID<MultiAgencyReview>?
    @Option(help: "Which board, for a new one.") var board: String?
    @Option(help: "The day on which the board decided, for a new one.") var announced: Day?
    @Option(help: "The regime it is held under, for a new one: england-2006.") var regime: String?
    @Option(help: "The day on which the report was asked for; today where it is left out.") var on: Day?
    @Option(help: "Who asked for it.") var requester: String?
    @Option(help: "The day it is due, where it is another than the rules give.") var due: Day?
    @Option(help: "Why it is another day.") var dueReason: String?
    @Option(help: "A file with the terms of reference.") var terms: String?
    @Option(help: "Somebody who worked with the family; as often as needed.") var worker: [ID<PersonFile>] = []
    @Option(help: "Somebody who supervised one of them; as often as needed.") var supervisor: [ID<PersonFile>] = []
    @Option(help: "The day on which the records were secured.") var secured: Day?

    var words: [String] {
        var words = Array(CommandLine.arguments.dropFirst())
        // The server may stand elsewhere.
        if let place = words.firstIndex(of: "--terms"), words.indices.contains(place + 1) {
            words[place + 1] = InputFile.place(words[place + 1])
        }
        return words
    }

    func run(in office: Office, _ output: inout Output) async throws {
        let text = try terms.map { String(decoding: try InputFile.read($0), as: UTF8.self) } ?? TermsTemplate.shipped.text
        let answers: [String: String?] = [
            "under": under.map { "\($0)" } ?? "new", "board": board, "regime": regime, "requester": requester,
            "due-reason": dueReason, "terms": text, "worker-more": worker.map { "\($0)" }.joined(separator: " "),
            "supervisor-more": supervisor.map { "\($0)" }.joined(separator: " "),
        ]
        let days = ["announced": announced, "on": on ?? office.today, "due": due, "secured": secured].compactMapValues { $0 }
        let commission = try Commission(
            answers.compactMapValues { $0 }, days: days, of: notification, in: office.now(), today: office.today)
        let receipt = try await office.record(act.act) { _, facts throws(Refusal) in try commission.record(&facts) }
        let review = receipt.files.first { $0.hasPrefix("IMR-") } ?? ""
        output.print("\(review) is commissioned. Next: heed authors propose \(review)")
    }
}
