import Clocks
import Journal
import Register

/// Who is asking.
public struct Visitor: Sendable {
    let asker: Asker
    let session: Session?
    /// In a demonstration, where nobody is real.
    let isDemonstration: Bool

    init(asker: Asker, session: Session? = nil, isDemonstration: Bool = false) {
        (self.asker, self.session, self.isDemonstration) = (asker, session, isDemonstration)
    }

    /// Signed in to an account that is open.
    var isSignedIn: Bool { asker.account != nil }

    /// By whom an act is recorded: the person, or the account of somebody who is not on the staff.
    var actor: String { asker.person?.description ?? asker.account?.description ?? "stranger" }

    /// As the access journal notes them.
    var name: String {
        isSignedIn ? actor : asker.roles.first.map { "\($0.rawValue)" } ?? "stranger"
    }

    /// Whose drafts are kept.
    var owner: String? { asker.account?.description }

    /// "Ewan Blythe, coordinator".
    var words: String? {
        guard let session, isSignedIn else { return nil }
        let role = asker.roles.first?.words ?? ""
        return session.kept.name.isEmpty ? role : "\(session.kept.name), \(role)"
    }
}
