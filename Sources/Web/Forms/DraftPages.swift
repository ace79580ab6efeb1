import Clocks
import Foundation
import Register

/// Keeping what is being typed, and putting it away.
enum DraftPages {
    static let routes = [
        Route(post: "/drafts", .seeToday, summary: "Keeps what is being typed into a form.", change: keep),
        Route(post: "/drafts/put-away", .seeToday, summary: "Puts a draft away.", change: putAway),
    ]

    private static func keep(_ typed: Typed, _ visit: Visit) throws -> Next {
        let form = typed["draft-of"]
        guard form.hasPrefix("/"), form.utf8.count <= 400 else { throw BadRequest("That is no form of ours.") }
        try visit.keep(typed, of: form, title: typed["draft-title"])
        return Next(address: form)
    }

    private static func putAway(_ typed: Typed, _ visit: Visit) throws -> Next {
        let form = typed["draft-of"]
        guard form.hasPrefix("/"), !form.hasPrefix("//") else { throw BadRequest("That is no form of ours.") }
        visit.putAway(form)
        return Next(address: form)
    }
}
