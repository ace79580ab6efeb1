import Foundation

extension Program {
    /// A program where the environment says it is, else in one of the two places where Debian and pip put programs.
    ///
    /// - Parameter variable: "HEED_PANDOC"; its value is a full path.
    init(_ name: String, command: String, variable: String, product: String) {
        let said = ProcessInfo.processInfo.environment[variable].map { [$0] }
        let places = said ?? ["/usr/local/bin/\(command)", "/usr/bin/\(command)"]
        let found = places.first { FileManager.default.isExecutableFile(atPath: $0) }
        self.init(name: name, product: product, variable: variable, path: found ?? places[0])
    }

    /// The program itself, where it is there to be run.
    func found() throws(ProgramFailure) -> Program {
        if FileManager.default.isExecutableFile(atPath: path) { return self }
        throw ProgramFailure(self, .missing, log: path)
    }

    /// Another program in the same folder: the Python that a Python program came with.
    func beside(_ command: String) -> Program {
        var other = self
        let folder = URL(filePath: path).deletingLastPathComponent()
        other.path = folder.appending(path: command).path(percentEncoded: false)
        return other
    }
}
