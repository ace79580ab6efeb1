import ArgumentParser
import Clocks
import Office
import Papers
import Register

struct ReviewsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reviews", abstract: "Our management reviews.", subcommands: [
            ReviewsList.self, ReviewsShow.self, ReviewsCommission.self, ReviewsInvite.self, ReviewsInvited.self, ReviewsCheck.self, ReviewsReport.self, ReviewsAttach.self,
            ReviewsSubmit.self, ReviewsReturn.self, ReviewsAnswer.self, ReviewsAccept.self,
        ])
}

private struct ShownReview: Encodable {
    let review: String
    let under: String
    let `case`: String
    let stage: String
    let commissioned: Day
    let due: Day?
    let first_due: Day?
    let author: String?
    let completed: Day?
    let grades: [String]

    init(_ id: ID<ReviewFile>, _ file: ReviewFile) {
        (review, under, `case`) = (id.description, file.under.description, file.of.description)
        (stage, commissioned, due, first_due) = (file.stage, file.commissioned, file.due, file.firstDue)
        (author, completed) = (file.authors.last?.author.description, file.completed)
        grades = file.evaluations.map { "\($0.grade.grade), by \($0.grade.by) (\($0.scheme))" }
    }

    var line: String {
        "\(review)  \(stage). Commissioned \(commissioned.words)" + (due.map { ", due \($0.words)" } ?? "")
            + (completed.map { ", complete \($0.words)" } ?? "")
    }
}

struct ReviewsList: OfficeCommand {
    static let deed = Deed.listReviews
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Every management review.")

    @OptionGroup var folder: FolderOptions
    @Flag(help: "Answer as JSON.") var json = false

    func run(in office: Office, _ output: inout Output) async throws {
        let shown = office.now().all(ReviewFile.self).map { ShownReview($0.id, $0.file) }
        if json { return try output.print(json: shown) }
        if shown.isEmpty { output.tell("No reviews commissioned.") }
        for review in shown { output.print(review.line) }
    }
}

struct ReviewsShow: OfficeCommand {
    static let deed = Deed.readReview
    static let configuration = CommandConfiguration(commandName: "show", abstract: "One management review.")

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The reference: IMR-0005.") var reference: ID<ReviewFile>
    @Flag(help: "Answer as JSON.") var json = false

    func run(in office: Office, _ output: inout Output) async throws {
        let shown = ShownReview(reference, try office.now().find(reference))
        if json { return try output.print(json: shown) }
        output.print(shown.line)
        output.print("Of \(shown.case), under \(shown.under). Author: \(shown.author ?? "none yet").")
        if let first = shown.first_due, first != shown.due { output.print("First due \(first.words).") }
        for grade in shown.grades { output.print("Graded \(grade).") }
    }
}
