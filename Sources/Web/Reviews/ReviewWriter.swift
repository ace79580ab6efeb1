import Clocks
import Office
import Papers
import Register

/// Puts a review into words for one visitor: opens what they may see, once, and says the rest.
struct ReviewWriter {
    let id: ID<ReviewFile>
    let file: ReviewFile
    let incident: CaseFile
    let register: Register
    let visit: Visit
    let opened: Opened
    let names: Names
    let reportNames: ReportNames
    let today: Day

    init(_ visit: Visit) async throws {
        let (id, file, register) = try visit.review()
        let incident = register[file.of]
        let people = file.authors.map(\.author) + file.invitations.map(\.person) + incident.staff.map(\.person)
            + file.factChecks.map(\.person)
        var names = Names(people.map(\.description) + file.history.map(\.recorded.by), in: register)
        var wanted = [file.terms.last?.words, file.teams, file.requester, file.dueReason].map { Wanted($0, of: id) }
        wanted += file.extensions.flatMap { [$0.askedBy, $0.agreedWith, $0.reason] }.map { Wanted($0, of: id) }
        wanted += file.authors.map { Wanted($0.reason, of: id) }
        wanted += file.invitations.flatMap { [$0.reason, $0.answer?.agreedBy, $0.answer?.reason] }.map { Wanted($0, of: id) }
        wanted += [file.external?.name, file.external?.organisation, file.external?.independence].map { Wanted($0, of: id) }
        wanted += file.returned.map { Wanted($0.reason, of: id) } + [Wanted(file.acceptedBy, of: id)]
        wanted += file.report.points.flatMap { [Wanted($0.words, of: id), Wanted($0.answer, of: id)] }
        wanted += file.report.notes.map { Wanted($0.words, of: id) }
        wanted += file.factChecks.map { Wanted($0.answer?.words, of: id) }
        var reportNames = ReportNames(file, in: register, visit)
        wanted += reportNames.wanted
        wanted += register.draftLessons(of: id).map { Wanted($0.words, of: id) }
        wanted += incident.regimes.flatMap(\.stops).flatMap { [$0.askedBy, $0.agreedBy, $0.why] }
            .map { Wanted($0, of: file.of) }
        if visit.may(.writeLetters, .incident(file.of)) {
            wanted += incident.letters.filter { $0.review == id }.map { Wanted($0.to, of: file.of) }
        }
        opened = try await visit.open(wanted + names.wanted, because: "the record of a review")
        names.read(opened)
        reportNames.read(opened)
        self.reportNames = reportNames
        (self.id, self.file, self.incident, self.register, self.visit) = (id, file, incident, register, visit)
        (self.names, today) = (names, visit.office.today)
    }

    var identity: [ReviewView.Said] {
        let area = incident.area.isEmpty ? "Not known yet" : register.areaName(incident.area)
        return [
            .init(term: "Stage", words: [file.stage]),
            .init(term: "Due", words: [file.due?.words ?? "No due date yet"]),
            .init(term: "Author", words: [writer ?? "Nobody yet"]),
            .init(term: "Our area", words: [area]),
        ]
    }

    private var appointed: String? {
        if let external = file.external {
            return "\(opened[external.name] ?? "Somebody"), \(opened[external.organisation] ?? "from outside"), appointed on \(external.on.words)"
        }
        return file.authors.last.map { "\(names[$0.author]), appointed on \($0.on.words)" }
    }

    /// Who writes it, by name.
    private var writer: String? { file.author.map { names[$0] } ?? opened[file.external?.name] }

    /// The time that the author has, where it was agreed.
    var time: (words: String, isAtRisk: Bool)? {
        file.time(on: today).map { file.completed == nil ? ($0.words, $0.isAtRisk) : ($0.used, false) }
    }

    /// What is known of who does it and who did the work.
    var people: [ReviewView.Said] {
        let parts = Dictionary(grouping: incident.staff, by: \.part)
        func named(_ part: StaffPart) -> [String] { parts[part, default: []].map { names[$0.person] } }
        let relatives = named(.relative)
        let told: [ReviewView.Said] = [
            .init(term: "Who asked for it", words: [opened[file.requester]].compactMap { $0 }),
            .init(
                term: "Author",
                words: [appointed ?? "Nobody yet"]),
            .init(term: "Worked with the family", words: named(.practitioner)),
            .init(term: "Supervised somebody who did", words: named(.supervisor)),
            .init(term: "Teams", words: opened[file.teams].map(ReviewWriter.paragraphs) ?? []),
            .init(term: "Records secured", words: [file.recordsSecured?.words].compactMap { $0 }),
        ]
        return relatives.isEmpty ? told : told + [.init(term: "Related to somebody in it", words: relatives)]
    }

    /// The terms that stand; `nil` where there are none, or they can no longer be opened.
    var terms: TermsText? { file.terms.last.flatMap { opened[$0.words] }.map { TermsText($0) } }

    var termsSet: String? {
        file.terms.last.map { last in
            let changes = file.terms.count - 1
            let how =
                changes == 0
                ? ""
                : ", after \(changes) earlier \(changes == 1 ? "text" : "texts"), which \(changes == 1 ? "is" : "are") kept"
            return "Set on \(last.on.words) by \(names[last.recorded.by])\(how)."
        }
    }

    var related: [ReviewView.Related] {
        let notifications =
            visit.may(.readNotification, .incident(file.of))
            ? incident.notifications.map {
                ReviewView.Related(
                    words: "\($0.id), received on \($0.received.words)", address: "/notifications/\($0.id)")
            } : []
        let others = register.all(ReviewFile.self) { $0.of == file.of }.filter { other in
            other.id != id && visit.may(.readReview, .review(other.id))
        }.map {
            ReviewView.Related(
                words: "\($0.id), \($0.file.stage.lowercasedFirst), of the same incident", address: $0.id.address)
        }
        return notifications + others
    }

    /// Text with its tokens read.
    func named(_ text: String) -> String { reportNames(text) }

    /// The points of the last return with their answers.
    var points: [ReviewView.Said] {
        file.report.points.enumerated().map { index, point in
            .init(
                term: "Point \(index + 1)",
                words: [
                    "\(named(opened[point.words] ?? "")) \(opened[point.answer].map { "Answer: \(named($0))" } ?? "No answer yet.")"
                ])
        }
    }

    /// The family, interviews, feedback and proceedings beside it.
    var contacts: [ReviewView.Said] {
        file.report.notes.map { note in
            .init(
                term: note.kind.words,
                words: [[note.at == .notKnown ? nil : note.at.words.capitalizedFirst, opened[note.words].map(named)].compactMap { $0 }.joined(separator: ": ")])
        }
    }

    /// Who was asked to check facts, and what they say.
    var factChecks: [ReviewView.Said] {
        file.factChecks.map { check in
            let entries = check.entries.map(String.init).joined(separator: ", ")
            let answer: String =
                check.answer.map { answer in
                    answer.isRight
                        ? "All right, they said on \(answer.on.words)."
                        : "Not right, they said on \(answer.on.words): \(opened[answer.words] ?? "")"
                } ?? "No answer yet."
            return .init(
                term: "Facts checked by \(names[check.person])",
                words: ["\(check.entries.count == 1 ? "Entry" : "Entries") \(entries), asked on \(check.on.words). \(answer)"])
        }
    }

    /// What can be read of the report beside its parts.
    var reading: [ReviewView.Related] {
        let address = id.address
        let judged = visit.may(.readJudgements, .review(id)) ? [ReviewView.Related(words: "How it was judged", address: "\(address)/quality-reviews")] : []
        return [
            ReviewView.Related(words: "The whole report", address: "\(address)/report"),
            .init(words: "Documents", address: "\(address)/documents"),
            .init(words: "The procedure, step by step", address: "\(address)/procedure"),
            .init(words: "Action plan", address: "\(address)/action-plan"),
        ] + judged
    }

    /// What it teaches that nobody has made a lesson of yet.
    var drafts: [String] {
        let names = ReportNames(file, in: register, mayName: false, anonymised: true)
        return register.draftLessons(of: id).map { draft in
            let theme = CodeList.themes.words(for: draft.theme)
            return "\(opened[draft.words].map { names($0) } ?? "Can no longer be opened") (\(theme)\(draft.isGoodPractice ? "; good practice" : ""))"
        }
    }

    var lessons: [ReviewView.Related] {
        guard visit.may(.followThreads) else { return [] }
        return register.all(LessonFile.self) { $0.reviews.contains(id) }.map {
            .init(words: "\($0.id) \($0.file.title)", address: "/lessons/\($0.id)")
        }
    }

    /// Each line that says something.
    static func paragraphs(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    }
}
