import Clocks
import Foundation
public import Office
import Papers
import Register

/// One request, with everything a page may ask of it.
public struct Visit: Sendable {
    public let office: Office
    public let visitor: Visitor
    public let path: String
    let site: Site
    let house: House
    let parameters: [String: String]
    let query: [String: String]
    /// The machine that asks, as far as we can tell; empty where we cannot.
    let machine: String
    /// What a form sent along: its act and the version of the record it showed.
    var token: FormToken?
    /// The digest of what was typed.
    var sent = ""

    var demonstration: Demonstration? { house.demonstration }

    func parameter(_ name: String) -> String { parameters[name] ?? "" }

    /// The address with what was asked behind it.
    var address: String {
        guard !query.isEmpty else { return path }
        return path + "?" + query.keys.sorted().map { "\($0)=\(Address.encoded(query[$0] ?? ""))" }.joined(separator: "&")
    }

    /// The one answer to “may they?”, of the register as it stands.
    func may(_ deed: Deed, _ matter: Matter = .nothing) -> Bool {
        office.now().may(visitor.asker, deed, matter).isAllowed
    }

    /// The act that this form makes, by whoever sent it: the same form with the same answers, sent twice, is one act.
    var act: Act { Act("form \(token?.nonce ?? "") \(path) \(sent)", by: visitor.actor) }

    /// Refuses a form that was filled in on an earlier version of the record.
    func check(_ changed: Int) throws(Refusal) {
        guard let token, changed > token.version else { return }
        throw Refusal(
            "stale", .stale,
            "Somebody changed this record while you were writing. Nothing of yours is recorded yet, and nothing of theirs is lost.")
    }

    /// The day to which figures stand: asked for, or today.
    func asAt() throws -> Day {
        guard let text = asked else { return office.today }
        guard let day = Day(text) else { throw BadRequest("“\(text)” is not a day. Write it as 2009-10-23.") }
        guard day <= office.today else { throw BadRequest("\(day.words) is after today, \(office.today.words).") }
        return day
    }

    var isDayAsked: Bool { asked != nil }

    /// The as-at day as it was asked for.
    private var asked: String? { query["as-at"] ?? query["as_at"] }
    /// To be put behind an address, so that it stands on the same day.
    func standing(on day: Day) -> String { asked == nil ? "" : "?as-at=\(day)" }

    /// Opens sealed text for this page; the look is noted first.
    func open(_ wanted: [Wanted?], because reason: String) async throws -> Opened {
        try await office.open(wanted, for: Reader(who: visitor.name, page: path, because: reason))
    }
}

/// What a demonstration shows beside the organisation's own records.
public struct Demonstration: Sendable {
    /// Its paper as such papers used to be written.
    public let oldSentences: [OldSentence]

    public init(oldSentences: [OldSentence]) { self.oldSentences = oldSentences }
}

/// One organisation's records, as a site shows them. A demonstration may show two.
public struct House: Sendable {
    /// In a session; empty for the first.
    public let key: String
    public let office: Office
    /// `nil` for an organisation's own records.
    public let demonstration: Demonstration?
    /// Worked out once for everybody, until a fact is added.
    let lists = Lists()

    public init(_ office: Office, key: String = "", demonstration: Demonstration? = nil) {
        (self.key, self.office, self.demonstration) = (key, office, demonstration)
    }
}

/// Words as part of an address.
enum Address {
    /// What is asked for behind an address, as forms send it: a plus is a space.
    static func query(_ text: String?) -> [String: String] {
        (text ?? "").split(separator: "&").reduce(into: [:]) { answers, pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { part in
                let spaced = part.replacing("+", with: " ")
                return spaced.removingPercentEncoding ?? String(spaced)
            }
            answers[parts[0]] = parts.count > 1 ? parts[1] : ""
        }
    }

    static func encoded(_ text: String) -> String {
        text.utf8.reduce(into: "") { encoded, byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "/"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
