import Foundation
import Testing
@testable import SignIn

/// Given a password.
@Suite struct PasswordTests {
    private static func hex(_ bytes: [UInt8]?) -> String {
        (bytes ?? []).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    @Test(arguments: [
        ("password", "NaCl", 10, 16, "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"),
        ("pleaseletmein", "SodiumChloride", 14, 1, "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"),
    ])
    func `scrypt makes what RFC 7914 says`(phrase: String, salt: String, power: Int, p: Int, hash: String) {
        #expect(PasswordTests.hex(Scrypt(power: power, p: p).derive(phrase, salt: salt)) == hash)
    }

    private let low = Scrypt(power: 4)

    @Test func `What is kept says how it was made, and reads back`() throws {
        let kept = try #require(PasswordHash(of: "quiet river under stone", cost: low))
        #expect(kept.description.hasPrefix("scrypt$16$8$1$"))
        #expect(PasswordHash(kept.description) == kept)
    }

    @Test func `The right password is told from another`() throws {
        let kept = try #require(PasswordHash(of: "quiet river under stone", cost: low))
        #expect(kept.isOf("quiet river under stone"))
        #expect(!kept.isOf("quiet river under stones"))
        #expect(!kept.isOf(""))
    }

    @Test func `The same letters from another keyboard are the same password`() throws {
        let kept = try #require(PasswordHash(of: "caf\u{E9} by the quiet river", cost: low))
        #expect(kept.isOf("cafe\u{301} by the quiet river"))
    }

    @Test func `The same password twice is kept as two different texts`() {
        #expect(PasswordHash(of: "quiet river", cost: low)?.description != PasswordHash(of: "quiet river", cost: low)?.description)
    }

    @Test(arguments: ["", "scrypt$15$8$1$a$aaaa", "md5$1$1$1$a$b", "scrypt$16$8$1$salt$AAAA"])
    func `What is no kept password is not read as one`(text: String) { #expect(PasswordHash(text) == nil) }

    @Test(arguments: [
        ("four short words", nil), ("fourteen chars", "at least 15 characters"), ("", "Choose a password"),
        ("Correct Horse Battery Staple", "Many people use"), ("aaaaaaaaaaaaaaaaaaa", "Many people use"),
    ])
    func `A password is taken when it is long and not a common one`(password: String, problem: String?) {
        let found = PasswordRule.problem(with: password)
        #expect(problem.map { found?.contains($0) == true } ?? (found == nil))
    }

    @Test func `Nobody's password is right`() async {
        #expect(await !Grindstone(cost: low).isRight("quiet river under stone", for: nil))
    }
}
