import Foundation

/// Files that ship with Heed beside its code.
enum Shipped {
    static func file(_ name: String, in folder: String) throws -> Data {
        guard let url = Bundle.module.url(forResource: folder, withExtension: nil)?.appending(path: name) else {
            throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: "\(folder)/\(name)"])
        }
        return try Data(contentsOf: url)
    }
}
