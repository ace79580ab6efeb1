import Foundation
public import Office
import Papers
public import Register

/// A report about to be given in: checked, and kept as it stands, so that what is judged later is what stood here now.
public struct Submission: Sendable {
    private let id: ID<ReviewFile>
    private let written: Report
    private let copy: String

    init(_ visit: Visit) async throws {
        let (id, file, register) = try visit.review()
        try Submission.check(file, id, register)
        try self.init(id, file, try await WholeReport(visit, anonymised: false), visit.office)
    }

    /// For whoever runs the machine.
    public init(_ id: ID<ReviewFile>, in office: Office, for reader: Reader) async throws {
        let register = office.now()
        let file = try register.find(id)
        try Submission.check(file, id, register)
        try self.init(id, file, try await WholeReport(id, of: office, for: reader, anonymised: false), office)
    }

    private init(_ id: ID<ReviewFile>, _ file: ReviewFile, _ whole: WholeReport, _ office: Office) throws {
        (self.id, written) = (id, file.report)
        copy = try office.keep(document: Data(whole.print.document.html.utf8), format: "html").digest
    }

    private static func check(_ file: ReviewFile, _ id: ID<ReviewFile>, _ register: Register) throws {
        guard let first = SubmissionCheck(file, id, register).missing.first else { return }
        throw Refusal("not-finished", .rule, "It cannot be given in yet: \(first.words)")
    }

    /// Records it, unless something was written since it was kept.
    public func record(_ register: Register, _ facts: inout Facts) throws(Refusal) {
        guard register[id].report == written else {
            throw Refusal(
                "stale", .stale, "The report was changed while it was being checked. Look it over, and give it in again.")
        }
        try facts.add(.submitted(on: facts.today, copy: copy), to: id)
    }
}
