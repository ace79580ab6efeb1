import Foundation
import Testing

@testable import Papers

@Suite struct ZipArchiveTests {
    private func archive() -> Data {
        var archive = ZipArchive()
        archive.add("word/letter.txt", Data("Dear Board".utf8))
        archive.add("empty", Data())
        return archive.bytes
    }

    @Test func `Another program finds every part whole`() async throws {
        let python = Program(name: "Python", product: "list", variable: "HEED_PYTHON", path: "/usr/bin/python3")
        let script = """
            import sys, zipfile, io
            z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
            print(z.testzip(), [(n, z.read(n).decode()) for n in z.namelist()])
            """
        let told = try await python.run(["-c", script], input: archive())
        #expect(String(decoding: told, as: UTF8.self) == "None [('word/letter.txt', 'Dear Board'), ('empty', '')]\n")
    }

    @Test func `The same parts make the same bytes`() {
        #expect(archive() == archive())
    }
}
