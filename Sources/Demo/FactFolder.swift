import Foundation
import Register

/// A folder of files of facts that ships with Heed.
enum FactFolder {
    /// Every line of every file, in the order recorded.
    static func lines(of name: String) throws -> [FactLine] {
        guard let folder = Bundle.module.url(forResource: name, withExtension: nil) else {
            throw CocoaError(.fileNoSuchFile)
        }
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "jsonl" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
        let lines = try files.flatMap { try FactLine.read(Data(contentsOf: $0), named: $0.lastPathComponent) }
        return lines.enumerated().sorted { ($0.element.recorded, $0.offset) < ($1.element.recorded, $1.offset) }.map(
            \.element)
    }
}
