import Foundation

/// JSON that ships with Heed.
enum Resource {
    static func read<Value: Decodable>(_ name: String) -> Value {
        do {
            let url = try folder().appending(path: "\(name).json")
            return try JSONDecoder().decode(Value.self, from: Data(contentsOf: url))
        } catch {
            fatalError("\(name).json, which ships with Heed, cannot be read: \(error)")
        }
    }

    /// Those of all files, without `.json`.
    static var names: Set<String> {
        do {
            let files = try FileManager.default.contentsOfDirectory(at: folder(), includingPropertiesForKeys: nil)
            return Set(files.filter { $0.pathExtension == "json" }.map { $0.deletingPathExtension().lastPathComponent })
        } catch {
            fatalError("The lists that ship with Heed cannot be read: \(error)")
        }
    }

    private static func folder() throws -> URL {
        guard let folder = Bundle.module.url(forResource: "CodeLists", withExtension: nil) else {
            throw CocoaError(.fileNoSuchFile)
        }
        return folder
    }
}
