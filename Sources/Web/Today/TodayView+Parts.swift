import Clocks
import Foundation
import Journal
import Logging
import Office
import Register

extension TodayView {
    /// A part that could not be worked out: the rest of the page shows, and the part is named.
    enum Part: String, Encodable, Sendable, CaseIterable {
        case names, drafts

        var sentence: String {
            switch self {
            case .names: "The names of colleagues could not be opened just now, so their references stand instead."
            case .drafts: "What you had begun to type could not be fetched just now. It is not lost: try again later."
            }
        }
    }

    /// The names of the colleagues whom duties speak of, or none where they cannot be opened.
    static func names(_ duties: [Duty], _ register: Register, _ visit: Visit, _ failed: inout [Part]) async -> Names {
        let colleagues = (duties.compactMap(\.of) + duties.compactMap(\.awaited)).filter { $0 != visit.visitor.asker.person }
        var names = Names(colleagues, in: register)
        guard !names.wanted.isEmpty else { return names }
        do {
            names.read(try await visit.open(names.wanted, because: "whose work stands on Today"))
        } catch {
            failed.append(.names)
            log(error)
        }
        return names
    }

    /// The forms that this visitor began and has not sent.
    static func drafts(_ visit: Visit, _ failed: inout [Part]) -> [Kept] {
        do {
            return try visit.drafts().map { kept($0, at: Clock.system.now) }
        } catch {
            failed.append(.drafts)
            log(error)
            return []
        }
    }

    /// In real time, whatever day Heed works on: drafts are kept by the day of the machine.
    private static func kept(_ draft: Draft, at now: Moment) -> Kept {
        let answers = questions(draft).count
        let title = draft.title.isEmpty ? "A form" : draft.title
        let days = now.londonDay - draft.saved.londonDay
        let saved =
            switch days {
            case ..<1: "at \(draft.saved.londonTime)"
            case 1: "yesterday at \(draft.saved.londonTime)"
            default: "\(days) days ago"
            }
        let left = draft.expires.londonDay - now.londonDay
        return Kept(
            words: "\(title) you began is kept.",
            about: "\(answers) \(answers == 1 ? "answer" : "answers") so far, last kept \(saved).", address: draft.form,
            warning: left >= 7 ? nil : left < 1 ? "It is kept until the end of today." : "It is kept for \(left) more \(left == 1 ? "day" : "days").")
    }

    /// What is answered: a date's three boxes are one question.
    private static func questions(_ draft: Draft) -> Set<String> {
        let answered = draft.values.filter { $0.value.contains { !$0.isEmpty } }.keys
        return Set(answered.map { String($0.replacing(/-(day|month|year|precision)$/, with: "")) })
    }

    private static func log(_ error: any Error) {
        Logger(label: "heed").error("\(Trouble(error).log)", metadata: ["path": "/today"])
    }
}
