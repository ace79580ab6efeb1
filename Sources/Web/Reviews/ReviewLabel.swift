import Clocks
import Office
import Register

extension Register {
    /// What a management review is called here, spelled out: "Individual management review (IMR)".
    func reviewLabel(on day: Day) -> String { home.value(of: .reviewLabel, on: day) }
}

extension Visit {
    var reviewLabel: String { office.now().reviewLabel(on: office.today) }

    /// The review that the address names.
    func review() throws -> (id: ID<ReviewFile>, file: ReviewFile, register: Register) {
        guard let id = ID<ReviewFile>(parameter("reference")) else { throw Absent() }
        let register = office.now()
        return (id, try register.find(id), register)
    }
}

/// The address of a review and of its forms.
extension ID<ReviewFile> {
    var address: String { "/imrs/\(self)" }
}
