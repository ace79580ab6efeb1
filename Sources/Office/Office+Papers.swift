public import Clocks
public import Foundation
import Journal
public import Register

extension Office {
    /// Issues a paper: its figures as at a day, out of the register its files were made from, and the files as they are
    /// handed out, which are kept sealed and never change.
    ///
    /// - Throws: a `Refusal` when there is no such paper; ``NotRecorded`` when the disk would not have it.
    public func publish(
        _ id: ID<PaperFile>, of register: Register, asAt day: Day, files: [(format: String, bytes: Data)], as act: Act
    ) async throws -> Receipt {
        let paper = try now().find(id)
        let figures = register.figures(FigureScope(period: paper.period, asAt: day)).map(\.published)
        let digest = try Office.digest(of: figures)
        let issued = try files.map {
            IssuedFile(format: $0.format, digest: try safe.keep(document: $0.bytes).description)
        }
        return try await record(act) { now, facts throws(Refusal) in
            let paper = try now.find(id)
            try facts.add(
                .published(
                    issue: paper.issues.count + 1, asAt: day, sequence: register.sequence, figures: .said(figures),
                    figuresDigest: digest, files: issued, on: facts.today), to: id)
        }
    }

    /// The bytes of an issued file, as they were handed out; `nil` when they cannot be read any more.
    public func issuedFile(_ file: IssuedFile) throws -> Data? {
        try Hash(hex: file.digest).flatMap { try safe.document($0) }
    }

    /// SHA-256 of the figures as sorted-key JSON, in hexadecimal.
    static func digest(of figures: [PublishedFigure]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Hash(of: try encoder.encode(figures)).description
    }

    /// What a look at one published paper found.
    public struct PaperCheck: Equatable, Sendable, Encodable {
        /// `BP-0001, issue 1`.
        public let paper: String
        /// Missing when it cannot be worked out again: a definition this version does not hold, say.
        public let agrees: OrNull<Bool>
        public let why: OrNull<String>
    }

    /// Works out every published paper again, at its own place in the journal and under its own definitions.
    public func checkPapers() throws -> [PaperCheck] {
        try now().all(PaperFile.self).flatMap { id, paper in
            try paper.issues.map { try check($0, of: id) }
        }
    }

    /// Works out one issue of a paper again.
    public func check(_ issue: PaperFile.Issue, of id: ID<PaperFile>) throws -> PaperCheck {
        let (agrees, why) = try check(issue, of: now()[id])
        return PaperCheck(paper: "\(id), issue \(issue.number)", agrees: OrNull(agrees), why: OrNull(why))
    }

    private func check(_ issue: PaperFile.Issue, of paper: PaperFile) throws -> (Bool?, String?) {
        guard let figures = issue.figures.value else {
            return (nil, "The list of its figures can no longer be opened.")
        }
        guard try Office.digest(of: figures) == issue.figuresDigest else {
            return (false, "The list of its figures does not match its digest.")
        }
        let register = try asAt(issue.asAt, through: issue.sequence)
        let scope = FigureScope(period: paper.period, asAt: issue.asAt)
        for published in figures {
            guard let definition = FigureDefinition.find(published.id, version: published.definition) else {
                return (
                    nil, "This version of Heed does not hold definition \(published.definition) of \(published.id)."
                )
            }
            let figure = definition.figure(in: register, scope).published
            guard figure == published else {
                return (
                    false,
                    "\(published.id) was \(published.value) and comes out as \(figure.value), or rests on other records."
                )
            }
        }
        for file in issue.files where try issuedFile(file).map({ Hash(of: $0).description }) != file.digest {
            return (false, "The \(file.format) as issued cannot be read, or is not as it was issued.")
        }
        return (true, nil)
    }
}
