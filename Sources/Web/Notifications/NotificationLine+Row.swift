import Clocks
import Papers
import Register
import Synchronization

extension NotificationLine {
    /// What a list shows of it, in finished words. Written once, when somebody first turns to its page of the list.
    final class Row: Encodable, Sendable {
        let reference: String
        let received: Day
        let area: String
        let nature: String
        let age: String
        let involvement: String
        let standing: String
        let missing: [String]
        let isWithdrawn: Bool
        private let kept = Mutex<Markup?>(nil)

        private enum CodingKeys: CodingKey {
            case reference, received, area, nature, age, involvement, standing, missing, isWithdrawn
        }

        init(_ told: Register.Told, _ gaps: [String], _ outcome: Outcome?, _ register: Register) {
            let ages = told.file.children.compactMap { $0.facts.value }.map { $0.age.words(isAbout: $0.ageIsAbout) }
            reference = "\(told.notification.id)"
            received = told.notification.received
            area = told.file.area.isEmpty ? "Our area not known yet" : register.areaName(told.file.area)
            nature = told.file.nature.words
            age = ages.joined(separator: ", ")
            involvement = told.file.involvement.last?.words ?? "Our involvement not known yet"
            standing = told.notification.withdrawn != nil ? "Withdrawn" : outcome?.words ?? "Not decided yet"
            // What the row says in words of its own is not said twice.
            missing = gaps.filter { !["decision", "involvement", "area"].contains($0) }.compactMap { code in
                NotificationFilter.gaps.first { $0.code == code }?.words.lowercased()
            }
            isWithdrawn = told.notification.withdrawn != nil
        }

        var written: Markup {
            kept.withLock { kept in
                if let kept { return kept }
                let markup = Component.written(row)
                kept = markup
                return markup
            }
        }

        private var row: Component.Row {
            let missing = missing.isEmpty ? "" : " Not known yet: \(missing.joined(separator: ", "))."
            let age = age.isEmpty || age == "not known yet" ? "" : ", aged \(age)"
            return Component.Row(
                .init(reference, "/notifications/\(reference)"),
                "\(nature)\(age). \(area). \(involvement). \(standing).\(missing)",
                when: .init(received.words, left: "received"), status: isWithdrawn ? .withdrawn : nil)
        }
    }
}
