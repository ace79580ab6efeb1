import ArgumentParser
import Office
import Register

struct ReviewsInvite: OfficeCommand {
    static let deed = Deed.changeReview
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: "Asks somebody who is proposed to write a review.",
        discussion: """
            heed authors propose IMR-0010
            heed reviews invite IMR-0010 --author P-0005 --days 10
            """)

    @OptionGroup var folder: FolderOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "The review: IMR-0010.") var review: ID<ReviewFile>
    @Option(help: "Whom: P-0005.") var author: ID<PersonFile>
    @Option(help: "How many days the work is thought to take.") var days: Int
    @Option(help: "Why it is not the first proposed.") var reason: String?

    func run(in office: Office, _ output: inout Output) async throws {
        _ = try await office.record(act.act) { register, facts throws(Refusal) in
            let asked = try register.proposedAuthor(author, for: review, hasReason: reason != nil, on: facts.today)
            try facts.add(
                .authorInvited(
                    invitation: try register.find(review).invitations.count + 1, person: asked, days: days, on: facts.today,
                    reason: reason.map { .said($0) }), to: review)
        }
        output.print("\(author) is asked to write \(review), in \(days) days. They find it on their page.")
    }
}
