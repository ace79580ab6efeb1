import Clocks
import Foundation
import Office
import Register

extension Given {
    /// A board's review of a case and ours for it: IMR-0001, asked for on 1 July 2009 and due on 31 July.
    static func commission(of told: ID<CaseFile>, _ facts: inout Facts) throws(Refusal) {
        let review = facts.register.nextMultiAgencyReview
        try facts.add(
            .reviewAnnounced(review: review, on: "2009-06-29", regime: "SCR06", board: .said("Wexmere")), to: told)
        try facts.begin(
            ReviewFile.self, with: .commissioned(of: told, under: review, on: "2009-07-01", due: "2009-07-31"))
    }

    /// A reply owed, and an acknowledgement kept and not sent yet.
    static func keepLetter(in office: Office) async throws {
        let document = try office.keep(document: Data("A letter.".utf8), format: "docx")
        _ = try await office.record(Act("letter", by: "P-0001")) { _, facts throws(Refusal) in
            let told = ID<CaseFile>(1)
            try facts.add(.replyOwed(reply: 1, to: "The chair", due: "2009-10-20", on: "2009-10-12"), to: told)
            try facts.add(
                .letterKept(
                    letter: 1, kind: "acknowledgement", review: nil, to: "The chair", document: document,
                    on: "2009-10-20"), to: told)
        }
    }
}
