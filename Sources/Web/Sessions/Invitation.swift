public import Clocks
import Journal
public import Office
public import Register
import SignIn

/// A one-time link with which somebody chooses a password and sets up their authenticator.
public struct Invitation: Sendable {
    /// `/invitations/…`, to be handed over in person or by a way that only they can read.
    public var path: String { "/invitations/\(token)" }
    let token: String
    public let expires: Moment

    /// How long it is taken, in hours.
    public static let hours = 72

    /// Makes one, in place of any earlier one of the account.
    public init(to account: ID<AccountFile>, in office: Office) throws {
        guard try !office.now().find(account).isClosed else {
            throw Refusal("account-closed", .conflict, "\(account) is closed, so nobody can be invited to it.")
        }
        token = Token.new()
        expires = Clock.system.now + Double(Invitation.hours * 3600)
        try office.desk.keep(
            KeptInvitation(
                digest: Token.digest(of: token), account: account.description, expires: expires,
                secret: Authenticator().letters))
    }
}
