import Clocks
import Office
import Papers
import Register

extension NotificationWriter {
    /// What we were told, without the account.
    var whatWasTold: [NotificationView.Said] {
        let correct = mayCorrect ? "\(address)/corrections/new" : nil
        let incident = file.incident?.value
        let caller = notification.written.map { "It bears the day \($0.words)." }
        return [
            .init(term: "Received", words: received, change: correct),
            caller.map { .init(term: "The letter or e-mail", words: $0) },
            said("Recorded", notification.recorded.at.words + " by " + names[notification.recorded.by]),
            .init(term: "The child", words: file.nature.words, change: correct),
            said("When", known(incident?.occurred), change: correct),
            said("Council area", incident?.authority, change: correct),
            said("Our area", file.area.isEmpty ? nil : register.areaName(file.area), change: correct),
        ].compactMap { $0 } + corrections
    }

    /// What was put right: was, now, source and reason, for those who may put right.
    private var corrections: [NotificationView.Said] {
        notification.corrections.map { correction in
            .init(
                term: "Received, put right",
                words: "Was \(correction.was.words), now \(correction.now.words). \(why(correction.source, correction.reason))")
        }
            + file.corrections.map { correction in
                .init(term: "Put right", words: "\(words(of: correction)) \(why(correction.source, correction.reason))")
            }
    }

    private func words(of correction: CaseFile.Correction) -> String {
        switch correction.what {
        case .nature(let was, let now): return "The child: was \(was.words.lowercased()), now \(now.words.lowercased())."
        case .incident(let was, let now):
            let (before, after) = (was?.value, now.value)
            var parts: [String] = []
            if before?.occurred != after?.occurred {
                parts.append("When: was \(before?.occurred.words ?? "not known yet"), now \(after?.occurred.words ?? "not known yet").")
            }
            if before?.authority != after?.authority {
                parts.append("Council area: was \(before?.authority ?? "not known yet"), now \(after?.authority ?? "not known yet").")
            }
            return parts.joined(separator: " ")
        case .child(let number, let was, let now):
            return "Child \(number): \(ChildWords.difference(was?.value, now.value))"
        }
    }

    private func why(_ source: Sealed<String>, _ reason: Sealed<String>) -> String {
        guard mayCorrect else { return "" }
        return "Source: \(opened[source] ?? "not readable any more"). Reason: \(opened[reason] ?? "not readable any more")."
    }

    var involvement: [NotificationView.Said] {
        let may = visit.may(.recordInvolvement, matter)
        let last = file.involvement.last
        return [
            said(
                "Our involvement", last.map { "\($0.words). Found on \($0.on.words)." },
                change: may ? "\(address)/involvement/new" : nil),
            last.flatMap { $0.searched.isEmpty ? nil : said("Searched", $0.searched.joined(separator: ", ")) },
            said(
                "Decision", register.outcome(of: told.id).map { outcome in
                    let last = file.decisions.last.flatMap { $0.outcome == outcome ? $0.on : nil }
                    return last.map { "\(outcome.words), decided on \($0.words)." } ?? "\(outcome.words)."
                }, change: visit.may(.decide, matter) ? "\(address)/decision/new" : nil),
        ].compactMap { $0 }
    }

    var children: [NotificationView.Child] {
        file.children.enumerated().map { index, child in
            let facts = child.facts.value
            let change = mayCorrect ? "\(address)/corrections/new?child=\(index + 1)" : nil
            let name = mayCorrect ? [said("Name or initials", opened[child.name], change: change)] : []
            let born = mayCorrect ? [said("Born", known(opened[child.born]), change: change)] : []
            return .init(
                number: index + 1,
                said: name + born + ChildWords.said(facts).map { said($0.term, $0.words, change: change) })
        }
    }

    var late: [NotificationView.Said] {
        guard mayCorrect else { return [] }
        return file.learntLater.map { fact in
            let happened = fact.happened == .notKnown ? "" : " It happened on \(fact.happened.words)."
            return said(
                CodeList.lateFacts.words(for: fact.kind),
                "\((opened[fact.words] ?? "Not readable any more").endingInStop)\(happened) We learnt it on \(fact.known.words).")
        }
    }

    func said(_ term: String, _ words: String?, change: String? = nil) -> NotificationView.Said {
        .init(term: term, words: words ?? "Not known yet", change: change, isUnknown: words == nil)
    }

    private func known(_ date: UncertainDay?) -> String? { date.flatMap { $0 == .notKnown ? nil : $0.words } }
}

/// What is known of a child, in words.
enum ChildWords {
    static func said(_ facts: ChildFacts?) -> [(term: String, words: String?)] {
        guard let facts else { return [("What was known", "Its key is gone, so it cannot be read")] }
        return [
            ("Age", facts.age == .notKnown ? nil : facts.age.words(isAbout: facts.ageIsAbout)),
            ("What happened", facts.circumstance.map { CodeList.circumstances.words(for: $0) }),
            ("Sex", facts.sex.map { CodeList.sexes.words(for: $0) }),
            ("Ethnicity", facts.ethnicity.map { CodeList.ethnicities.words(for: $0) } ?? "Not asked"),
            ("Disability", facts.disability.map { $0.map { CodeList.disabilities.words(for: $0) }.joined(separator: ", ") } ?? "Not asked"),
            ("Legal status", facts.legalStatus.map { CodeList.legalStatuses.words(for: $0) }),
            ("Where the child lived", facts.setting.map { CodeList.settings.words(for: $0) }),
            ("Concerns", facts.concerns.map { $0.map { CodeList.concerns.words(for: $0) }.joined(separator: ", ") }),
        ]
    }

    static func difference(_ was: ChildFacts?, _ now: ChildFacts?) -> String {
        zip(said(was), said(now)).filter { $0.words != $1.words }.map { before, after in
            "\(after.term): was \((before.words ?? "not known yet").lowercasedFirst), now \((after.words ?? "not known yet").lowercasedFirst)."
        }.joined(separator: " ")
    }
}
