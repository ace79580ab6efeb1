import ArgumentParser
import Clocks
import Foundation
import Office
import Papers
import Register

struct PapersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "papers", abstract: "Board papers: their figures, the papers themselves, their issues.",
        subcommands: [PapersList.self, PapersFigures.self, PapersBuild.self, PapersPublish.self])
}

struct PapersList: OfficeCommand {
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
            Listed(paper: $0.id.description, period: $0.file.period, meeting: $0.file.meeting, issues: $0.file.issues.count)
        }
        if json { return try output.print(json: papers) }
        if papers.isEmpty { output.tell("No papers yet.") }
        for paper in papers {
            output.print("\(paper.paper)  \(paper.period)  for the Board meeting on \(paper.meeting.words), \(paper.issues) issued")
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
            throw Refusal("in-future", .rule, "\(day.words) is after today, \(office.today.words). Nobody knows yet what will stand then.")
        }
        return (FigureScope(period: period, asAt: day), try office.asAt(day))
    }
}

struct PapersFigures: OfficeCommand {
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
            figures: register.figures(scope).map(FigureView.init), trend: register.trend(scope).checks.map(CheckView.init))
        if json { return try output.print(json: answer) }
        output.print("\(scope.period.words), as at \(scope.asAt.words)")
        for figure in answer.figures { output.print("\(figure.id)\t\(figure.value)\t\(figure.records.joined(separator: " "))") }
        for check in answer.trend { output.print("\(check.check)\t\(check.verdict)\t\(check.sentence)") }
    }
}

struct PapersBuild: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Makes a paper as a file.",
        discussion: "heed papers build 2009-04-to-09 --as-at 2009-10-23 --format html -o paper.html")

    enum Format: String, ExpressibleByArgument, CaseIterable, Sendable { case html, json }

    @OptionGroup var folder: FolderOptions
    @OptionGroup var of: ScopeOptions
    @Option(help: "html or json.") var format = Format.html
    @Option(name: .shortAndLong, help: "The file to write; standard output without it.") var output: String?
    @Option(help: "Why the author’s name is opened; without it the paper gives the post alone.") var because: String?

    func run(in office: Office, _ output: inout Output) async throws {
        let (scope, register) = try of.scope(in: office)
        let bytes = try await PaperFiles(office: office, because: because).make(format, scope, register)
        if let path = self.output {
            output.file = .init(path: path, bytes: bytes)
            output.tell("\(path): \(scope.period.words), as at \(scope.asAt.words).")
        } else {
            output.print(String(decoding: bytes, as: UTF8.self))
        }
    }
}

struct PapersPublish: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Issues a paper: its figures and its file are fixed from then on.",
        discussion: "heed papers publish 2009-04-to-09 --as-at 2009-10-23 --because \"Issued for the Board of 30 October\"")

    @OptionGroup var folder: FolderOptions
    @OptionGroup var of: ScopeOptions
    @Option(help: "Why the author’s name is opened.") var because: String
    @Option(help: "A key for this act: typed again with the same key, it is recorded once.") var act: String?

    func run(in office: Office, _ output: inout Output) async throws {
        let (scope, register) = try of.scope(in: office)
        guard let paper = register.paper(for: scope.period) else {
            throw Refusal("no-such-paper", .missing, "No paper has been begun for \(scope.period.words).")
        }
        let files = PaperFiles(office: office, because: because, issue: paper.file.issues.count + 1)
        let bytes = try await files.make(.html, scope, register)
        let receipt = try await office.publish(paper.id, of: register, asAt: scope.asAt, files: [("html", bytes)], as: Operator.act(act))
        let issue = office.now()[paper.id].issues.last!
        output.print("\(paper.id), issue \(issue.number): as at \(issue.asAt.words), entry \(receipt.last), figures \(issue.figuresDigest).")
    }
}

/// Makes a paper's files.
struct PaperFiles {
    let office: Office
    let because: String?
    /// The issue these files are of; `nil` for a draft.
    var issue: Int?

    func make(_ format: PapersBuild.Format, _ scope: FigureScope, _ register: Register) async throws -> Data {
        let issued = issue.map { "Issue \($0), \(office.today.words)" }
        let paper = BoardPaper(
            register, scope, head: try office.head(of: register), author: try await author(scope, register), issued: issued)
        switch format {
        case .html: return Data(PaperPage.document(paper).html.utf8)
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
            return try encoder.encode(paper)
        }
    }

    private func author(_ scope: FigureScope, _ register: Register) async throws -> String? {
        guard let because, let id = register.paper(for: scope.period)?.file.author else { return nil }
        let name = register[id].name
        return try await office.open([Wanted(name, of: id)], for: Reader(who: Operator.name, page: "heed papers", because: because))[name]
    }
}
