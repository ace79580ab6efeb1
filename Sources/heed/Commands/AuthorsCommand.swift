import ArgumentParser
import Clocks
import Office
import Register

struct AuthorsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "authors", abstract: "Who may write a management review.", subcommands: [AuthorsPropose.self])
}

struct AuthorsPropose: OfficeCommand {
    static let deed = Deed.proposeAuthors
    static let configuration = CommandConfiguration(
        commandName: "propose", abstract: "Who is independent of a case and trained, with reasons; and who is not.",
        discussion: "heed authors propose IMR-0005")

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The review: IMR-0005.") var review: ID<ReviewFile>
    @Option(help: "How many to propose.") var most = 3
    @Flag(help: "Answer as JSON, with everybody.") var json = false

    private struct Shown: Encodable {
        struct Reason: Encodable { let standing, words: String }
        struct Proposed: Encodable {
            let person: String
            let reasons: [Reason]
        }
        struct Left: Encodable { let person, rule, words: String }
        let proposed: [Proposed]
        let notProposed: [Left]
        let warning: String?

        init(_ proposals: AuthorProposals) {
            proposed = proposals.proposed.map { one in
                .init(
                    person: "\(one.person)",
                    reasons: one.reasons.map { .init(standing: $0.standing.rawValue, words: $0.words) })
            }
            notProposed = proposals.notProposed.map {
                .init(person: "\($0.person)", rule: $0.ground.rule, words: $0.ground.words { "\($0)" })
            }
            warning = proposals.warning
        }
    }

    func validate() throws {
        guard (1...1000).contains(most) else { throw ValidationError("--most is a number from 1 to 1,000.") }
    }

    func run(in office: Office, _ output: inout Output) async throws {
        let proposals = try office.now().authorProposals(for: review, on: office.today)
        let shown = Shown(proposals)
        if json { return try output.print(json: shown) }
        if let warning = shown.warning { output.tell(warning) }
        if shown.proposed.isEmpty { output.print("Nobody can be proposed.") }
        for one in shown.proposed.prefix(most) {
            output.print(one.person)
            for reason in one.reasons { output.print("  \(reason.words)") }
        }
        let more = shown.proposed.count - most
        if more > 0 { output.print("\(more) more could be asked: --most \(shown.proposed.count) names them.") }
        for (rule, count) in proposals.counts { output.print("\(count) not proposed: \(rule.prefix(1).lowercased() + rule.dropFirst())") }
    }
}
