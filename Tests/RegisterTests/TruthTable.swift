import Foundation
import Register

/// Policy/truth-table.csv: who may do what, said once more and apart from the table that Heed ships.
///
/// `relation` is how the record stands to whoever asks: of the area for which they hold the role, of another area, one
/// whose review they write, or none when no record is named. `shut_out` says whether they are named in that case.
enum TruthTable {
    struct Row: Sendable {
        enum Relation: String, CaseIterable {
            case ownArea = "own area"
            case otherArea = "other area"
            case ownReview = "own review"
            case none
        }

        let role: Role
        let deed: Deed
        let relation: Relation
        let isShutOut: Bool
        let isAllowed: Bool

        /// "area-manager, keep-first-day, own area, shut out: allowed".
        var words: String {
            let who = "\(role.rawValue), \(deed.rawValue), \(relation.rawValue)\(isShutOut ? ", shut out" : "")"
            return "\(who): \(isAllowed ? "allowed" : "refused")"
        }
    }

    static let rows = Result { try read() }

    private static func read() throws -> [Row] {
        guard let file = Bundle.module.url(forResource: "Policy/truth-table", withExtension: "csv") else {
            throw CocoaError(.fileNoSuchFile)
        }
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
            guard let row = Row(line) else { throw Unreadable(line: String(line)) }
            return row
        }
    }

    struct Unreadable: Error { let line: String }
}

extension TruthTable.Row {
    fileprivate init?(_ line: Substring) {
        let cells = line.split(separator: ",").map(String.init)
        guard cells.count == 5, let role = Role(rawValue: cells[0]), let deed = Deed(rawValue: cells[1]),
            let relation = Relation(rawValue: cells[2]), let isShutOut = ["yes": true, "no": false][cells[3]],
            let isAllowed = ["allowed": true, "refused": false][cells[4]]
        else { return nil }
        self.init(role: role, deed: deed, relation: relation, isShutOut: isShutOut, isAllowed: isAllowed)
    }
}
