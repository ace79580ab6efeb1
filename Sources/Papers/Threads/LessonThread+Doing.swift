import Clocks
import Register

/// Action, meeting, policy.
extension LessonThread {
    var action: StepDraft {
        let remedied = lesson.remedied.sorted { $0.key < $1.key }.map {
            ThreadView.Item(
                reference: "Part \($0.key)", title: "Already put right", status: PartStatus.alreadyRemedied.rawValue,
                words: [$0.value.evidence])
        }
        guard !actions.isEmpty || !remedied.isEmpty else {
            return StepDraft(kind: "Action", state: .notYet, title: "Not yet: no action is recorded", short: "Not yet")
        }
        let done = actions.filter { $0.file.done != nil }
        let unanswered = statuses.enumerated().filter { $0.element == .noAction }.map {
            "Part \($0.offset + 1), \(lesson.parts[$0.offset].title.lowercasedFirst): no action recorded."
        }
        let counted = actions.count == 1 ? "1 action" : "\(actions.count) actions"
        let all = done.count == actions.count
        return StepDraft(
            kind: "Action", state: isAnswered ? .done : .partly,
            title: actions.isEmpty
                ? "Put right before the review" : all ? "\(counted), done" : "\(counted), \(done.count) done",
            words: unanswered + untrained, items: actions.map(item) + remedied,
            short: all
                ? done.compactMap(\.file.done?.on).max()?.words ?? "Put right already"
                : "\(done.count) of \(actions.count) done",
            reached: all && !actions.isEmpty ? "action done" : "action")
    }

    /// Training was asked and something else was given.
    private var untrained: [String] {
        lesson.parts.enumerated().compactMap { index, part in
            let answers = actions(on: index + 1)
            guard part.asks == .training, statuses[index] == .inProgress, !answers.isEmpty,
                answers.allSatisfy({ $0.file.done != nil })
            else { return nil }
            return "Part \(index + 1), \(part.title.lowercasedFirst): training asked, and something else given."
        }
    }

    func item(_ action: Register.Action) -> ThreadView.Item {
        let answered = Set(action.file.answers.map(\.lesson))
        let others = answered.contains(id) ? answered.subtracting([id]).sorted().map(\.description) : []
        let how = action.file.answers.first { $0.lesson == id }?.how
        let about = [
            how?.given.capitalizedFirst, action.file.owner,
            action.file.done?.on.words ?? action.file.due.map { "due \($0.words)" },
        ]
        return ThreadView.Item(
            reference: action.id.description, title: action.file.title,
            status: action.file.done == nil ? PartStatus.inProgress.rawValue : PartStatus.done.rawValue,
            words: [
                about.dropFirst(action.file.done == nil ? 1 : 0).compactMap { $0 }.joined(separator: ", "),
                action.file.standing,
            ]
                + (others.isEmpty ? [] : ["One action, shared: it also answers \(others.joined(separator: " and "))."]))
    }

    var meeting: StepDraft {
        let looked = register.meetings(thatDiscussed: actions.map(\.id))
        guard let last = looked.last else {
            return StepDraft(
                kind: "Meeting", state: .notYet, title: "Not yet: no meeting has looked at it", short: "Not yet")
        }
        let areas = Set(looked.map(\.file.series)).subtracting([MeetingFile.panel])
        let shown = looked.suffix(3)
        func name(_ meeting: MeetingFile) -> String {
            meeting.series == MeetingFile.panel
                ? "Learning Action Panel" : "\(register.areaName(meeting.series)) improvement meeting"
        }
        let items = shown.reversed().map { id, file in
            ThreadView.Item(
                reference: id.description, title: "\(name(file)), \((file.held ?? file.planned).words)",
                status: PartStatus.done.rawValue,
                words: file.discussed.filter { said in actions.contains { $0.id == said.action } }.map {
                    "\($0.action): \($0.words)"
                })
        }
        let rest = looked.count - shown.count
        return StepDraft(
            kind: "Meeting", state: .done,
            title: looked.count == 1
                ? "\(name(last.file)), \((last.file.held ?? last.file.planned).words)"
                : "\(looked.count) meetings, the last on \((last.file.held ?? last.file.planned).words)",
            words: looked.count == 1
                ? items[0].words : rest > 0 ? ["The last \(shown.count) are shown; \(rest) earlier."] : [],
            items: looked.count == 1 ? [] : items,
            short: areas.count == 1
                ? register.areaName(areas.first!) : areas.isEmpty ? "The panel" : "\(areas.count) areas",
            reached: areas.count > 1 ? "meetings in \(areas.count) areas" : "meeting")
    }

    var policy: StepDraft {
        let versions = register.versions(answering: id)
        guard let last = versions.last else {
            let isAsked = lesson.parts.contains { $0.asks == .policy || $0.asks == .guidance }
            return isAsked
                ? StepDraft(
                    kind: "Policy", state: .notYet, title: "Not yet: no version of a policy answers it",
                    short: "Not yet")
                : StepDraft(
                    kind: "Policy", state: .notNeeded, title: "None asked: no part asks for a policy or guidance",
                    short: "None asked")
        }
        let (signed, asked) = (last.version.signed, last.version.asked)
        let sentence = asked.map { "\(LessonThread.share(signed, of: $0.people)) \($0.whom) say they have read it." }
        return StepDraft(
            kind: "Policy and sign-offs", state: asked.map { signed >= $0.people } ?? false ? .done : .partly,
            title: "\(last.policy.title), version \(last.version.number)", who: ["Published \(last.version.on.words)"],
            words: (asked == nil ? ["\(LessonThread.read(signed)); how many were asked is not recorded."] : [])
                + versions.dropLast().map {
                    "Before it: \($0.policy.title), version \($0.version.number), \($0.version.on.words)."
                },
            coverage: asked.map { ThreadView.Coverage(signed: signed, of: $0.people, sentence: sentence ?? "") },
            short: asked.map { "\(signed.grouped) of \($0.people.grouped) signed" } ?? "Version \(last.version.number)",
            reached: asked.map { "policy signed by \(signed.grouped) of \($0.people.grouped) people" } ?? "policy")
    }

    /// "1 person says they have read it".
    static func read(_ signed: Int) -> String {
        signed == 1 ? "1 person says they have read it" : "\(signed.grouped) people say they have read it"
    }

    /// "95%, 171 of 180": a share only where the whole is 20 or more.
    static func share(_ part: Int, of whole: Int) -> String {
        whole < 20
            ? "\(part) of \(whole)"
            : "\(part * 100 / whole)%, \(part.grouped) of \(whole.grouped)"
    }
}
