import ArgumentParser
import Clocks
import Office
import Register

struct ReviewsInvited: OfficeCommand {
    static let deed = Deed.changeReview
    static let configuration = CommandConfiguration(
        commandName: "invited", abstract: "Records what somebody who was asked to write a review answered.",
        discussion: """
            heed reviews invited IMR-0010 --accepts --from 2009-11-02 --to 2009-11-13 --agreed-by "Their manager, Jan Price"
            heed reviews invited IMR-0010 --declines --reason "Is on leave until January."
            """)

    @OptionGroup var folder: FolderOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "The review: IMR-0010.") var review: ID<ReviewFile>
    @Flag(help: "They write it, and declare that nothing connects them with the case.") var accepts = false
    @Flag(help: "They do not.") var declines = false
    @Option(help: "The first day kept free for it.") var from: Day?
    @Option(help: "The last day kept free for it.") var to: Day?
    @Option(help: "Who agreed to those days.") var agreedBy: String?
    @Option(help: "Why they decline.") var reason: String?

    func validate() throws {
        guard accepts != declines else { throw ValidationError("Say either --accepts or --declines.") }
        guard declines || from != nil && to != nil && agreedBy != nil else {
            throw ValidationError("With --accepts say --from, --to and --agreed-by.")
        }
        guard accepts || reason != nil else { throw ValidationError("With --declines say --reason.") }
    }

    func run(in office: Office, _ output: inout Output) async throws {
        _ = try await office.record(act.act) { register, facts throws(Refusal) in
            let file = try register.find(review)
            guard let asked = file.invitations.last, asked.answer == nil else {
                throw Refusal("nobody-asked", .conflict, "Nobody is asked to write \(review), or they have answered.")
            }
            let number = file.invitations.count
            guard accepts, let from, let to else {
                return try facts.add(
                    .invitationAnswered(
                        invitation: number, isAccepted: false, on: facts.today, reason: reason.map { .said($0) }), to: review)
            }
            // Whoever was named meanwhile counts.
            _ = try register.proposedAuthor(asked.person, for: review, hasReason: true, on: facts.today)
            try facts.add(
                .invitationAnswered(
                    invitation: number, isAccepted: true, on: facts.today, protected: [.init(from: from, to: to)],
                    agreedBy: agreedBy.map { .said($0) }), to: review)
            try facts.add(.declared(review: review, isConnected: false, on: facts.today), to: asked.person)
            try facts.add(.authorAppointed(author: asked.person, on: facts.today), to: review)
        }
        output.print(accepts ? "They write \(review)." : "They do not write \(review). Ask somebody else.")
    }
}
