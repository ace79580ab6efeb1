import Clocks
import Register

/// One member of staff as the list and its filter need them; the name stays sealed until it is shown.
struct StaffListLine: Sendable {
    let id: ID<PersonFile>
    let name: Sealed<String>?
    let number: String?
    let post: PersonFile.Post?
    let isInPost: Bool
    let isAway: Bool
    let hasLeft: Bool
    /// "Away since 6 July 2009".
    let standing: String

    /// Everybody whose record somebody may see, by reference.
    static func all(for asker: Asker, in register: Register, on day: Day) -> [StaffListLine] {
        register.all(PersonFile.self).compactMap { id, file in
            guard register.may(asker, .readStaff, .person(id)).isAllowed else { return nil }
            let isInPost = file.isInPost(on: day)
            return StaffListLine(
                id: id, name: file.name, number: file.number, post: file.post(on: day), isInPost: isInPost,
                isAway: isInPost && file.absence(on: day) != nil, hasLeft: file.left.map { $0 < day } ?? false,
                standing: file.standing(on: day))
        }
    }
}
