import Synchronization

/// The last looks at each file that a page asked about, so that asking again waits for no disk.
final class Latest: Sendable {
    /// Of one file.
    static let kept = 20
    private static let mostFiles = 4_096

    private let looks = Mutex<[String: [AccessEntry]]>([:])

    /// The last looks at a file, oldest first; read once, and kept up from then on.
    func of(_ file: String, _ read: () throws -> [AccessEntry]) throws -> [AccessEntry] {
        try looks.withLock { looks in
            if let known = looks[file] { return known }
            if looks.count >= Latest.mostFiles { looks = [:] }
            let found = try read()
            looks[file] = found
            return found
        }
    }

    /// Adds what has just been written down; what was read meanwhile is there already.
    func add(_ entries: [AccessEntry]) {
        looks.withLock { looks in
            for entry in entries {
                for file in Set(entry.access.files) {
                    guard let known = looks[file], known.last.map({ $0.sequence < entry.sequence }) ?? true else { continue }
                    looks[file] = (known + [entry]).suffix(Latest.kept)
                }
            }
        }
    }
}
