import Clocks
import Journal
import Office
import Register
import SignIn

/// Proves who somebody is: an e-mail address, a password and a code, each tried only so often.
struct Doorway: Sendable {
    let throttle: Throttle
    let grindstone: Grindstone
    private let clock: Clock

    /// In real time, whatever day Heed works on.
    init(cost: Scrypt = .usual, clock: Clock = .system) {
        (throttle, grindstone, self.clock) = (Throttle(clock: clock), Grindstone(cost: cost), clock)
    }

    /// The account whose address, password and code these are.
    ///
    /// - Throws: the same refusal whatever was wrong, known address or not; ``TooManyTries``.
    func account(
        at address: String, password: String, code: String, from place: String, in office: Office
    ) async throws -> ID<AccountFile> {
        if let next = throttle.tryNow(address, from: place) { throw TooManyTries(next: next) }
        // The code is of now: how long the password takes is not its sender's doing.
        let asked = clock.now
        let register = office.now()
        guard let id = register.account(at: address), register[id].canSignIn else {
            // Written down as opening an account's secrets is, so that both take as long.
            await office.noteRefused(who: "stranger", page: "/session/new", rule: "no-such-account")
            _ = await grindstone.isRight(password, for: nil)
            throw Doorway.refusal
        }
        let account = register[id]
        let opened = try await office.open(
            [Wanted(account.password, of: id), Wanted(account.authenticator, of: id)],
            for: Reader(who: id.description, page: "/session/new", because: "signing in"))
        let kept = opened[account.password].flatMap { PasswordHash($0) }
        let authenticator = opened[account.authenticator].flatMap { Authenticator($0) }
        guard await grindstone.isRight(password, for: kept), let step = authenticator?.step(of: code, at: asked),
            try office.desk.takeCode(of: id.description, step: step)
        else { throw Doorway.refusal }
        throttle.forget(address, from: place)
        return id
    }

    private static let refusal = Refusal(
        "not-signed-in", .rule,
        "Check your e-mail address, your password and the code. A code is taken once: wait for the next one, then try again")
}

/// Somebody tried to sign in too often.
struct TooManyTries: Error {
    let next: Moment

    /// In whole seconds, as a header says it.
    var wait: String { String(max(1, Int((next.milliseconds - Clock.system.now.milliseconds) / 1000) + 1)) }
    var sentence: String { "There were too many tries to sign in. Try again at \((next + 60).londonTime)." }
}
