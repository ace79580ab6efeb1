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
        guard let title = title(of: form) else { throw BadRequest("That is no form of ours.") }
        guard try visit.keep(typed, of: form, title: title, version: visit.token?.version ?? 0) != nil else {
            throw Refusal("not-kept", .conflict, "There is nothing to keep, or too many drafts are kept already. Finish one of those on Today.")
        }
        return Next(address: form)
    }

    /// What a draft of the form at an address is called; `nil` where no form of ours is there.
    private static func title(of address: String) -> String? {
        guard address.utf8.count <= 400, address.unicodeScalars.allSatisfy({ $0.value > 32 && $0.value < 127 && $0 != "\\" })
        else { return nil }
        let parts = address.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false)
        for route in Site.routes {
            guard case .form(let form) = route.answer else { continue }
            let wanted = route.path.split(separator: "/", omittingEmptySubsequences: false)
            let isSame = wanted.count == parts.count && zip(wanted, parts).allSatisfy { wanted, part in
                wanted == part || wanted.hasPrefix("{") && !part.isEmpty
            }
            if isSame { return form.title }
        }
        return nil
    }

    private static func putAway(_ typed: Typed, _ visit: Visit) throws -> Next {
        let form = typed["draft-of"]
        guard title(of: form) != nil else { throw BadRequest("That is no form of ours.") }
        visit.putAway(form)
        return Next(address: form)
    }
}
