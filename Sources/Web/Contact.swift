/// Whom a reader can ring or write to. An organisation that has given no number sends its people to the coordinator.
struct Contact: Sendable {
    let phone: String?
    let email: String?
    /// The organisation's own line for staff whom the work has affected.
    let support: String?
    let isInvented: Bool

    /// Northmoor's: numbers and an address reserved for invented people, so that nobody real is rung.
    static let demonstration = Contact(
        phone: "0117 496 0140", email: "reviews@northmoor.example", support: "0117 496 0155", isInvented: true)
    static let none = Contact(phone: nil, email: nil, support: nil, isInvented: false)

    static func of(_ visit: Visit) -> Contact { visit.demonstration == nil ? none : demonstration }

    /// "ring 0117 496 0140".
    var ring: String { phone.map { "ring \($0)" } ?? "ring the coordinator" }
    /// "write to reviews@northmoor.example".
    var write: String { email.map { "write to \($0)" } ?? "write to the coordinator" }
}
