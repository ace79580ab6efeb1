import Foundation

/// Another program, called by its full path and never through a shell.
///
/// It gets a folder of its own that is gone afterwards, an environment that says nothing of Heed's, and limits.
struct Program: Sendable {
    /// "WeasyPrint".
    let name: String
    /// What is made with it: "PDF".
    let product: String
    /// The environment variable that may say where it is.
    let variable: String
    var path: String
    var limits = Limits()
    /// What whoever asked can do without it.
    var meanwhile = "The paper can be read and printed as a web page meanwhile."

    struct Limits: Sendable {
        var seconds = 120
        var megabytes = 50
    }

    /// What the program wrote to its standard output.
    ///
    /// - Parameter files: what stands in its folder, by name, when it starts there.
    func run(_ words: [String], input: Data = Data(), files: [String: Data] = [:]) async throws -> Data {
        try await withCheckedThrowingContinuation { answer in
            Program.desk.addOperation { answer.resume(with: Result { try runHere(words, input, files) }) }
        }
    }

    /// Two at a time, as each takes a processor to itself; on threads of their own, as each is waited for.
    private static let desk: OperationQueue = {
        let queue = OperationQueue()
        queue.maxConcurrentOperationCount = 2
        return queue
    }()

    private func runHere(_ words: [String], _ input: Data, _ files: [String: Data]) throws -> Data {
        let path = try found().path
        let scratch = try ScratchFolder(files.merging(["in": input, "out": Data(), "said": Data()]) { own, _ in own })
        defer { scratch.discard() }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = words
        process.environment = [
            "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": scratch.path, "TMPDIR": scratch.path,
        ]
        process.currentDirectoryURL = scratch.url
        process.standardInput = try FileHandle(forReadingFrom: scratch.file("in"))
        process.standardOutput = try FileHandle(forWritingTo: scratch.file("out"))
        process.standardError = try FileHandle(forWritingTo: scratch.file("said"))
        let broken = try watch(process, writing: scratch.file("out"))
        let said = String(decoding: try Data(contentsOf: scratch.file("said")).suffix(4096), as: UTF8.self)
        if let broken { throw ProgramFailure(self, broken, log: said) }
        let bytes = try Data(contentsOf: scratch.file("out"))
        guard process.terminationStatus == 0, !bytes.isEmpty else {
            throw ProgramFailure(self, .failed, log: "\(path) ended with \(process.terminationStatus): \(said)")
        }
        return bytes
    }

    /// Runs the process to its end, or until it has broken a limit: which one.
    private func watch(_ process: Process, writing out: URL) throws -> ProgramFailure.Kind? {
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        let end = ContinuousClock.now + .seconds(limits.seconds)
        while ended.wait(timeout: .now() + .milliseconds(20)) == .timedOut {
            let isTooBig = size(of: out) > limits.megabytes << 20
            guard isTooBig || ContinuousClock.now > end else { continue }
            kill(process.processIdentifier, SIGKILL)
            ended.wait()
            return isTooBig ? .tooBig : .tooLong
        }
        return size(of: out) > limits.megabytes << 20 ? .tooBig : nil
    }

    private func size(of file: URL) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: file.path(percentEncoded: false))[.size] as? Int) ?? 0
    }
}
