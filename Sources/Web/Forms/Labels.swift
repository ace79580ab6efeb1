import Synchronization

/// What a form's fields are called on its page, by name; noted as the page is written.
final class Labels: Sendable {
    private let words = Mutex<[String: String]>([:])

    func note(_ name: String, _ label: String) { words.withLock { $0[name] = label } }

    /// A date stands in several boxes under one legend.
    func note(date name: String, _ legend: String) {
        for (part, word) in [("day", "day"), ("month", "month"), ("year", "year"), ("precision", "how sure")] {
            note("\(name)-\(part)", "\(legend): \(word)")
        }
    }

    subscript(name: String) -> String? { words.withLock { $0[name] } }
}
