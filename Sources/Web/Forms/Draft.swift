import Clocks
import Foundation
import Journal
import Office

/// What somebody has typed and not yet recorded, sealed on the desk.
struct Draft: Codable, Sendable {
    /// Where the form is.
    let form: String
    /// "A call", for the list of drafts on Today.
    let title: String
    let values: [String: [String]]
    let saved: Moment
    /// The version of the record that the form showed.
    let version: Int

    /// How long a draft is kept: four weeks, of which the last is a warning on Today.
    static let days = 28.0

    var expires: Moment { saved + Draft.days * 86_400 }
}

extension Visit {
    /// The draft of a form of this visitor's.
    func draft(of form: String) -> Draft? {
        guard let owner = visitor.owner, let data = try? office.desk.draft(of: form, for: owner, at: Clock.system.now)
        else { return nil }
        return try? JSONDecoder().decode(Draft.self, from: data)
    }

    /// Every draft of this visitor's, the one that expires first at the top.
    func drafts() throws -> [Draft] {
        guard let owner = visitor.owner else { return [] }
        return try office.desk.drafts(for: owner, at: Clock.system.now)
            .compactMap { try? JSONDecoder().decode(Draft.self, from: $0.draft) }
    }

    /// Keeps what was typed into a form. Says when; `nil` when there is nothing to keep or nobody to keep it for.
    @discardableResult
    func keep(_ typed: Typed, of form: String, title: String, version: Int) throws -> Moment? {
        guard let owner = visitor.owner, !typed.isBlank else { return nil }
        // As many as anybody has forms open; more would only fill the desk.
        guard try draft(of: form) != nil || drafts().count < 50 else { return nil }
        let draft = Draft(
            form: form, title: title, values: typed.answers.values, saved: Clock.system.now, version: version)
        try office.desk.keep(JSONEncoder().encode(draft), of: form, for: owner, until: draft.expires)
        return draft.saved
    }

    func putAway(_ form: String) {
        guard let owner = visitor.owner else { return }
        try? office.desk.clear(form, for: owner, at: Clock.system.now)
    }
}
