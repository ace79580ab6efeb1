import ArgumentParser
import Clocks
import Foundation
import Office
import Papers
import Register

struct PapersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "papers", abstract: "Board papers: their figures, the papers themselves, their issues.",
        subcommands: [
            PapersList.self, PapersFigures.self, PapersBuild.self, PapersPublish.self, PapersBegin.self,
            PapersInterpret.self,
            PapersAsk.self, PapersDetail.self, PapersAnnotate.self,
        ])
}

struct PapersList: OfficeCommand {
    static let deed = Deed.readBoardPapers
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Every paper that has been begun.")

    @OptionGroup var folder: FolderOptions
    @Flag(help: "Answer as JSON.") var json = false

    private struct Listed: Encodable {
        let paper: String
        let period: Period
        let meeting: Day
        let issues: Int
    }

    func run(in office: Office, _ output: inout Output) async throws {
        let papers = office.now().all(PaperFile.self).map {
            Listed(
                paper: $0.id.description, period: $0.file.period, meeting: $0.file.meeting, issues: $0.file.issues.count
            )
        }
        if json { return try output.print(json: papers) }
        if papers.isEmpty { output.tell("No papers yet.") }
        for paper in papers {
            output.print(
                "\(paper.paper)  \(paper.period)  for the Board meeting on \(paper.meeting.words), \(paper.issues) issued"
            )
        }
    }
}

/// A period and the day to which it is looked at.
struct ScopeOptions: ParsableArguments, Sendable {
    @Argument(help: "The period: 2009-04-to-09.") var period: Period
    @Option(help: "The day to which the register stands; today by default.") var asAt: Day?

    func scope(in office: Office) throws -> (FigureScope, Register) {
        let day = asAt ?? office.today
        guard day <= office.today else {
            throw Refusal(
                "in-future", .rule,
                "\(day.words) is after today, \(office.today.words). Nobody knows yet what will stand then.")
        }
        return (FigureScope(period: period, asAt: day), try office.asAt(day))
    }
}

struct PapersFigures: OfficeCommand {
    static let deed = Deed.workOutFigures
    static let configuration = CommandConfiguration(
        commandName: "figures", abstract: "Every figure of a paper, with the records behind it.",
        discussion: "heed papers figures 2009-04-to-09 --as-at 2009-10-23 --json")

    @OptionGroup var folder: FolderOptions
    @OptionGroup var of: ScopeOptions
    @Flag(help: "Answer as JSON.") var json = false

    private struct Answer: Encodable {
        let period: Period
        let as_at: Day
        let sequence: Int
        let head: String
        let figures: [FigureView]
        let trend: [CheckView]
    }

    func run(in office: Office, _ output: inout Output) async throws {
        let (scope, register) = try of.scope(in: office)
        let answer = Answer(
            period: scope.period, as_at: scope.asAt, sequence: register.sequence, head: try office.head(of: register),
            figures: register.figures(scope).map { FigureView($0) },
            trend: register.trend(scope).checks.map(CheckView.init))
        if json { return try output.print(json: answer) }
        output.print("\(scope.period.words), as at \(scope.asAt.words)")
        for figure in answer.figures {
            output.print("\(figure.id)\t\(figure.value)\t\(figure.records.joined(separator: " "))")
        }
        for check in answer.trend { output.print("\(check.check)\t\(check.verdict)\t\(check.sentence)") }
    }
}

struct PapersBuild: OfficeCommand {
    static let deed = Deed.writeBoardPapers
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Makes a paper as a file.",
        discussion: """
            heed papers build 2009-04-to-09 --as-at 2009-10-23 --format html -o paper.html
            heed papers build 2009-04-to-09 --as-at 2009-10-23 --format pdf -o paper.pdf
            """)

    @OptionGroup var folder: FolderOptions
    @OptionGroup var of: ScopeOptions
    @Option(help: "html, pdf, docx or json.") var format = PaperFormat.html
    @Option(name: .shortAndLong, help: "The file to write; standard output without it.") var output: String?
    @Option(help: "Why the author’s name is opened; without it the paper gives the post alone.") var because: String?

    func validate() throws {
        guard output != nil || format.isText else {
            throw ValidationError("A \(format.rawValue) file goes to a file: name it with -o.")
        }
    }

    func run(in office: Office, _ output: inout Output) async throws {
        let (scope, register) = try of.scope(in: office)
        let bytes = try await PaperFiles(office: office, because: because).make([format], scope, register)[0].bytes
        if let path = self.output {
            output.file = .init(path: path, bytes: bytes)
            output.tell("\(path): \(scope.period.words), as at \(scope.asAt.words).")
        } else {
            output.print(String(decoding: bytes, as: UTF8.self))
        }
    }
}

struct PapersPublish: OfficeCommand {
    static let deed = Deed.writeBoardPapers
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Issues a paper: its figures and its files are fixed from then on.",
        discussion: """
            heed papers publish 2009-04-to-09 --as-at 2009-10-23 --because "Issued for the Board of 30 October"
            heed papers publish 2009-04-to-09 --as-at 2009-10-23 --because "Reissued" --format html --format json
            """)

    @OptionGroup var folder: FolderOptions
    @OptionGroup var of: ScopeOptions
    @Option(help: "Why the author’s name is opened.") var because: String
    @Option(help: "The forms it is issued in; all four without this.") var format: [PaperFormat] = PaperFormat.allCases
    @OptionGroup var act: ActOptions

    func run(in office: Office, _ output: inout Output) async throws {
        let (scope, register) = try of.scope(in: office)
        let (receipt, issue, paper) = try await PaperFiles(office: office, because: because)
            .publish(format, scope, register, as: act.act)
        output.print(
            "\(paper), issue \(issue.number): as at \(issue.asAt.words), entry \(receipt.last), figures \(issue.figuresDigest)."
        )
        for file in issue.files { output.print("  \(file.format)\t\(file.digest)") }
    }
}
