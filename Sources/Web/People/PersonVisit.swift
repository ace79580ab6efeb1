import Clocks
import Office
import Register

extension Visit {
    /// The member of staff that the address names.
    func person() throws -> (id: ID<PersonFile>, file: PersonFile, register: Register) {
        guard let id = ID<PersonFile>(parameter("reference")) else { throw Absent() }
        let register = office.now()
        return (id, try register.find(id), register)
    }
}

extension ID<PersonFile> {
    var address: String { "/people/\(self)" }
}

extension PersonFile {
    /// "Left on 31 August 2009", "Away since 6 July 2009", "In post".
    func standing(on day: Day) -> String {
        guard isInPost(on: day) else {
            if joined > day { return "Starts on \(joined.words)" }
            return left.map { "Left on \($0.words)" } ?? "Not in post"
        }
        guard let absence = absence(on: day) else { return "In post" }
        return absence.to.map { "Away until \($0.words)" } ?? "Away since \(absence.from.words)"
    }
}

extension PersonFile.Post {
    /// "0.8 of full time".
    var share: String? {
        fte.map { $0 == 100 ? "full time" : "0.\($0 % 10 == 0 ? String($0 / 10) : ($0 < 10 ? "0" : "") + String($0)) of full time" }
    }
}
