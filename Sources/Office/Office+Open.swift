import Clocks
import Foundation
public import Journal
public import Register

/// Who is looking, at which page or command, and why.
public struct Reader: Sendable {
    public let who: String
    public let page: String
    public let because: String

    public init(who: String, page: String, because: String) {
        (self.who, self.page, self.because) = (who, page, because)
    }
}

/// Sealed text of one file that a page wants to show.
public struct Wanted: Sendable {
    let file: String
    let seal: Seal

    /// `nil` when there is nothing sealed there.
    public init?<F: File, Value>(_ sealed: Sealed<Value>?, of id: ID<F>) {
        guard let seal = sealed?.seal else { return nil }
        (file, self.seal) = ("\(F.kind)/\(id.number)", seal)
    }
}

/// What was opened.
public struct Opened: Sendable {
    let texts: [Seal: Data]

    /// The plain value; `nil` when there is none, or its key has been destroyed.
    public subscript<Value>(_ sealed: Sealed<Value>?) -> Value? {
        switch sealed {
        case .said(let value): value
        case .kept(let seal): texts[seal].flatMap { try? JSONDecoder().decode(Value.self, from: $0) }
        case nil: nil
        }
    }
}

extension Office {
    /// Opens identity for one page. The look is on disk in the access journal before anything is opened.
    ///
    /// - Throws: ``NotNoted`` when it cannot be written down, and then nothing may be shown.
    public func open(_ wanted: [Wanted?], for reader: Reader) async throws -> Opened {
        guard !reader.because.isEmpty else {
            throw Refusal("no-reason", .rule, "Say why this is opened.", field: "because")
        }
        let wanted = wanted.compactMap { $0 }
        let files = Set(wanted.map(\.file)).sorted()
        do {
            try await access.note(
                Access(at: clock.now, who: reader.who, page: reader.page, files: files, because: reader.because))
        } catch {
            throw NotNoted(why: "\(error)")
        }
        var texts: [Seal: Data] = [:]
        let rows = try journal.sealedRows(Set(wanted.compactMap { Hash(hex: $0.seal.digest) }))
        for item in wanted {
            guard let row = Hash(hex: item.seal.digest).flatMap({ rows[$0] }),
                let key = try safe.key(item.seal.key)
            else { continue }
            texts[item.seal] = try row.text.open(file: item.file, with: key)
        }
        return Opened(texts: texts)
    }

    /// Notes that somebody asked for what they may not see, and by which rule. A log that cannot be written does not
    /// change the answer, which shows nothing.
    public func noteRefused(who: String, page: String, rule: String) async {
        _ = try? await access.note(
            Access(at: clock.now, who: who, page: page, files: [], because: "refused: \(rule)"))
    }

    /// The last times that somebody was refused, oldest first.
    public func refusals(last count: Int) throws -> [AccessEntry] { try access.refusals(last: count) }

    /// Everyone who has looked at a file, oldest first; the last few where a count is given.
    public func readers<F: File>(of id: ID<F>, last count: Int? = nil) throws -> [AccessEntry] {
        try access.readers(of: "\(F.kind)/\(id.number)", last: count)
    }
}

/// The look could not be written down, so nothing may be shown.
public struct NotNoted: Error, CustomStringConvertible {
    public let why: String
    public var description: String {
        "Heed could not note who is looking, so it shows nothing. Try again, or ring whoever looks after the machine."
    }
}
