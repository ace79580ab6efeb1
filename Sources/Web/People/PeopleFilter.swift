import Foundation
import Register

/// Whom a list of staff is asked for. The address holds all of it.
struct PeopleFilter: Sendable {
    enum Standing: String, CaseIterable, Sendable {
        case inPost = ""
        case away, left, all

        var words: String {
            switch self {
            case .inPost: "In post"
            case .away: "Away now"
            case .left: "Has left"
            case .all: "Everybody"
            }
        }
    }

    /// A name, or part of one; a staff number; a reference.
    let find: String
    let area: String
    let role: PostRole?
    let standing: Standing
    /// What was asked for and is no filter of ours.
    let ignored: [String]

    init(_ query: [String: String], areas: [String]) {
        var ignored: [String] = []
        func known<Value>(_ name: String, _ read: (String) -> Value?) -> Value? {
            guard let text = query[name], !text.isEmpty else { return nil }
            if let value = read(text) { return value }
            ignored.append("\(Sheet.words(of: name).lowercased()): \(text)")
            return nil
        }
        find = query["find"]?.trimmingCharacters(in: .whitespaces) ?? ""
        area = known("area") { areas.contains($0) ? $0 : nil } ?? ""
        role = known("role") { PostRole(rawValue: $0) }
        standing = known("standing") { Standing(rawValue: $0) } ?? .inPost
        self.ignored = ignored
    }

    /// Whether names have to be opened to answer it.
    var isByName: Bool { !find.isEmpty && ID<PersonFile>(find.uppercased()) == nil && !find.allSatisfy(\.isNumber) }

    /// Everything but a name.
    func holds(_ line: StaffListLine) -> Bool {
        if !area.isEmpty, line.post?.area != area { return false }
        if let role, line.post?.role != role { return false }
        if !find.isEmpty, !isByName, "\(line.id)" != find.uppercased(), line.number != find { return false }
        return switch standing {
        case .inPost: line.isInPost
        case .away: line.isAway
        case .left: line.hasLeft
        case .all: true
        }
    }

    /// What is chosen, by name, without what says nothing.
    func chosen(_ areaName: (String) -> String) -> [(name: String, value: String, words: String)] {
        [
            ("find", find, "Found: \(find)"), ("area", area, areaName(area)), ("role", role?.rawValue ?? "", role?.words ?? ""),
            ("standing", standing.rawValue, standing.words),
        ].filter { !$0.1.isEmpty }
    }
}
