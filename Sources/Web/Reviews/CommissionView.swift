import Clocks
import Office
import Papers
import Register

/// What the form for a commission starts from.
struct CommissionView: Encodable, Sendable {
    struct Choice: Encodable, Sendable {
        let code: String
        let words: String
    }
    struct Law: Encodable, Sendable {
        let code: String
        let words: String
        /// Why it is offered.
        let why: String
        /// How its due date is worked out, with what stands behind it.
        let due: String
    }

    let notification: String
    let label: String
    /// Reviews of the case by all the agencies together.
    let reviews: [Choice]
    let regimes: [Law]
    let terms: String
    let termsVersion: String
    let people: [StaffChoice]
    /// Staff named in the case already.
    let named: [String]
    /// As the first-day list says.
    let secured: Day?
    /// As the rules give it for a report asked for today; `nil` where they fix none.
    let due: Day?

    init(_ visit: Visit) async throws {
        let told = try CommissionPages.told(visit)
        let (register, today) = (visit.office.now(), visit.office.today)
        let near = StaffChoice.people(near: told.id, in: register)
        var names = Names(near + told.file.staff.map(\.person), in: register)
        names.read(try await visit.open(names.wanted, because: "to name staff in a review that is commissioned"))
        notification = "\(told.notification.id)"
        label = register.reviewLabel(on: today)
        reviews = told.file.reviews.map { Choice(code: "\($0.id)", words: CommissionView.words($0)) }
        let offered = register.regimesOffered(for: told.id, on: today)
        let reckoned = offered.map { choice in
            let under = CommissionForm.Under.new(announced: today, board: "", law: choice.regime)
            return (choice, CommissionForm.reportDue(under, told.file, on: today))
        }
        regimes = reckoned.map { choice, due in
            Law(
                code: choice.regime.id, words: choice.regime.name, why: choice.why, due: CommissionView.words(due))
        }
        let last = told.file.reviews.last.map { CommissionForm.Under.existing($0.id) }
        due = last.map { CommissionForm.reportDue($0, told.file, on: today)?.day } ?? reckoned.first?.1?.day
        (terms, termsVersion) = (TermsTemplate.shipped.text, TermsTemplate.shipped.version)
        people = StaffChoice.choices(near, named: names)
        named = told.file.staff.map { "\(names[$0.person]), who \($0.part.words)" }
        secured = told.file.firstDay["records-secured"]?.on
    }

    private static func words(_ review: MultiAgencyReview) -> String {
        let board = review.board?.value.map { ", \($0)" } ?? ""
        return
            "\(review.id): \(CodeList.regimes.words(for: review.regime)), announced on \(review.announced.words)\(board)"
    }

    private static func words(_ due: ReportDue?) -> String {
        guard let due else { return "" }
        // An explanation of a day says its force itself.
        let force = due.day == nil ? due.force.map { " Force: \($0.rawValue)." } ?? "" : ""
        return due.explanation + force
    }
}
