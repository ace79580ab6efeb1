import ArgumentParser
import Clocks
import Foundation
import Office
import Papers
import Register

/// The forms in which a paper can be had.
enum PaperFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    case html, pdf, docx, json

    /// Whether it can be shown on a terminal.
    var isText: Bool { self == .html || self == .json }

    /// Those that this machine has the programs for.
    static var available: [PaperFormat] {
        allCases.filter { format in
            switch format {
            case .html, .json: true
            case .pdf: PaperPDF.isAvailable
            case .docx: PaperWord.isAvailable
            }
        }
    }
}

/// Makes a paper's files, and issues them.
struct PaperFiles {
    let office: Office
    /// Why the author's name is opened; without it the paper gives the post alone.
    let because: String?

    func make(
        _ formats: [PaperFormat], _ scope: FigureScope, _ register: Register, issue: Int? = nil
    ) async throws -> [(format: String, bytes: Data)] {
        let paper = BoardPaper(
            register, scope, head: try office.head(of: register), author: try await author(scope, register),
            issued: issue.map { PaperFile.Issue.words($0, on: office.today) })
        return try await withThrowingTaskGroup(of: (PaperFormat, Data).self) { group in
            for format in formats { group.addTask { (format, try await file(of: paper, as: format)) } }
            let made = try await group.reduce(into: [PaperFormat: Data]()) { $0[$1.0] = $1.1 }
            return formats.compactMap { format in made[format].map { (format.rawValue, $0) } }
        }
    }

    private func file(of paper: BoardPaper, as format: PaperFormat) async throws -> Data {
        switch format {
        case .html: return Data(PaperPage.document(paper).html.utf8)
        case .pdf: return try await PaperPDF.make(paper)
        case .docx: return try await PaperWord.make(paper)
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
            return try encoder.encode(paper)
        }
    }

    /// Issues the period's paper in these forms, out of the register given.
    func publish(
        _ formats: [PaperFormat], _ scope: FigureScope, _ register: Register, as act: Act
    ) async throws -> (Receipt, PaperFile.Issue, ID<PaperFile>) {
        guard let paper = register.paper(for: scope.period) else {
            throw Refusal("no-such-paper", .missing, "No paper has been begun for \(scope.period.words).")
        }
        let files = try await make(formats, scope, register, issue: office.now()[paper.id].issues.count + 1)
        let receipt = try await office.publish(paper.id, of: register, asAt: scope.asAt, files: files, as: act)
        return (receipt, office.now()[paper.id].issues.last!, paper.id)
    }

    private func author(_ scope: FigureScope, _ register: Register) async throws -> String? {
        guard let because, let id = register.paper(for: scope.period)?.file.author else { return nil }
        let name = register[id].name
        return try await office.open(
            [Wanted(name, of: id)], for: Reader(who: Operator.name, page: "heed papers", because: because))[name]
    }
}
