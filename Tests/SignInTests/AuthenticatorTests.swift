import Clocks
import Foundation
import Testing
@testable import SignIn

/// Given the secret of RFC 6238, "12345678901234567890".
@Suite struct AuthenticatorTests {
    private let shared = Authenticator("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")!

    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `Codes are those of RFC 6238`(seconds: Int, code: String) {
        #expect(shared.code(at: seconds / 30, digits: 8) == code)
    }

    @Test(arguments: [(-2, false), (-1, true), (0, true), (1, true), (2, false)])
    func `A code is taken within one step of its own`(away: Int, isTaken: Bool) {
        let now = Moment(milliseconds: 1_111_111_111_000)
        let step = Authenticator.step(at: now) + away
        #expect((shared.step(of: shared.code(at: step), at: now) == step) == isTaken)
    }

    @Test func `A code may be typed with a space in the middle`() {
        #expect(shared.step(of: "287 082", at: Moment(milliseconds: 59_000)) == 1)
    }

    @Test(arguments: ["", "28708", "2870821", "abcdef"])
    func `What is no code is not taken`(code: String) {
        #expect(shared.step(of: code, at: Moment(milliseconds: 59_000)) == nil)
    }

    @Test func `A new one reads back from its letters`() {
        let new = Authenticator()
        #expect(new.letters.count == 32)
        #expect(Authenticator(new.letters) == new)
        #expect(new.groups.filter { $0 != " " } == new.letters)
    }

    @Test func `Its address names the organisation and the account`() {
        #expect(
            shared.address(organisation: "North & Moor", account: "AC-0001")
                == "otpauth://totp/North%20%26%20Moor:AC-0001?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=North%20%26%20Moor")
    }
}
