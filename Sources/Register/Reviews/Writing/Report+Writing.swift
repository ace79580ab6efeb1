extension Report {
    /// Takes in what a fact says of the report; facts about anything else change nothing.
    mutating func apply(_ fact: ReviewFact, _ recorded: Recorded) {
        switch fact {
        case .entryRecorded(let entry, let facts, let words, _, _):
            if entries.indices.contains(entry - 1) {
                let stood = entries[entry - 1]
                entries[entry - 1].before.append(.init(facts: stood.facts, words: stood.words, recorded: stood.recorded))
                (entries[entry - 1].facts, entries[entry - 1].words, entries[entry - 1].recorded) = (facts, words, recorded)
            } else {
                entries.append(ChronologyEntry(number: entry, facts: facts, words: words, recorded: recorded))
            }
        case .entryWithdrawn(let entry, let reason, _):
            // As at an earlier day, what a fact speaks of may not be known yet.
            if entries.indices.contains(entry - 1) { entries[entry - 1].withdrawn = reason }
        case .entryReinstated(let entry, _, _):
            if entries.indices.contains(entry - 1) { entries[entry - 1].withdrawn = nil }
        case .sectionWritten(let section, let text, let isFinished, let on):
            sections[section, default: []].append(
                .init(text: text, isFinished: isFinished, on: on, recorded: recorded))
        case .recommendationMade(let number, let words, let by, let findings, _):
            recommendations.put(
                .init(words: words, by: by, findings: findings, recorded: recorded), at: number)
        case .learningNoted(let number, let words, let theme, let reach, let isGoodPractice, let findings, _):
            learning.put(
                .init(
                    words: words, theme: theme, reach: reach, isGoodPractice: isGoodPractice, findings: findings,
                    recorded: recorded), at: number)
        case .contactNoted(let kind, let words, let at, _):
            notes.append(.init(kind: kind, words: words, at: at, recorded: recorded))
        case .documentAttached(let document, let use, let format, let digest, let bytes, let name, _):
            documents.append(
                .init(
                    number: document, use: use, format: format, digest: digest, bytes: bytes, name: name,
                    recorded: recorded))
        case .returned(_, _, let points):
            self.points = (points ?? []).map { Point(words: $0) }
        case .pointAnswered(let point, let answer, _):
            if points.indices.contains(point - 1) { points[point - 1].answer = answer }
        case .graded(let source, let criterion, let grade, let reason, _, let on):
            gradings.append(
                .init(source: source, criterion: criterion, grade: grade, reason: reason, on: on, recorded: recorded))
        default:
            break
        }
    }
}

extension Array {
    /// Puts an element at a place counted from 1: in the place of what stood there, or behind the last.
    fileprivate mutating func put(_ element: Element, at number: Int) {
        if indices.contains(number - 1) { self[number - 1] = element } else { append(element) }
    }
}
