import Foundation
import Testing

@testable import Papers

@Suite struct ProgramTests {
    private func shell(seconds: Int = 20, megabytes: Int = 1) -> Program {
        let limits = Program.Limits(seconds: seconds, megabytes: megabytes)
        return Program(name: "Shell", product: "letter", variable: "HEED_SHELL", path: "/bin/sh", limits: limits)
    }

    private func said(_ script: String, input: String = "", files: [String: Data] = [:]) async throws -> String {
        let bytes = try await shell().run(["-c", script], input: Data(input.utf8), files: files)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func failure(_ program: Program, _ script: String) async throws -> ProgramFailure {
        try #require(await #expect(throws: ProgramFailure.self) { try await program.run(["-c", script]) })
    }

    @Test func `A program reads what it is given and answers with what it writes`() async throws {
        let files = ["letter": Data("Board".utf8)]
        #expect(try await said("cat; cat letter", input: "Dear ", files: files) == "Dear Board")
    }

    @Test func `A program learns nothing of Heed's environment`() async throws {
        let names = try await said("env").split(separator: "\n").map { $0.prefix { $0 != "=" } }
        #expect(Set(names).subtracting(["PWD", "OLDPWD", "SHLVL", "_"]) == ["PATH", "LANG", "HOME", "TMPDIR"])
    }

    @Test func `A program holds no file of Heed's open`() async throws {
        let open = try FileHandle(forReadingFrom: URL(filePath: "/etc/hostname"))
        defer { try? open.close() }
        #expect(try await !said("ls -l /proc/self/fd").contains("/etc/hostname"))
    }

    @Test func `Only we may read a program's folder, and it is gone afterwards`() async throws {
        let lines = try await said("stat -c %a .; pwd").split(separator: "\n").map(String.init)
        #expect(lines[0] == "700")
        #expect(!FileManager.default.fileExists(atPath: lines[1]))
    }

    @Test func `A program that takes too long is stopped`() async throws {
        let failure = try await failure(shell(seconds: 1), "echo begun >&2; exec sleep 600")
        #expect(failure.kind == .tooLong && failure.log == "begun\n")
    }

    @Test func `A program that writes without end is stopped`() async throws {
        #expect(try await failure(shell(), "exec cat /dev/zero").kind == .tooBig)
    }

    @Test func `What a program complains of is for the log and not for the reader`() async throws {
        let failure = try await failure(shell(), "echo Orrin >&2; exit 3")
        #expect(failure.kind == .failed && failure.log.contains("ended with 3: Orrin"))
        #expect(!failure.description.contains("Orrin"))
    }

    @Test func `A program that writes nothing has not made anything`() async throws {
        #expect(try await failure(shell(), "true").kind == .failed)
    }

    @Test func `A missing program is named, with what to do`() async throws {
        let nowhere = Program(
            name: "WeasyPrint", product: "PDF", variable: "HEED_WEASYPRINT", path: "/nowhere/weasyprint")
        let failure = try await failure(nowhere, "true")
        #expect(
            failure.description == """
                Heed needs WeasyPrint to make a PDF. Install it with bin/setup, or give its full path in HEED_WEASYPRINT. \
                The paper can be read and printed as a web page meanwhile.
                """)
    }
}
