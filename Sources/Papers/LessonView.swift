import Clocks
public import Register

/// A lesson as it is shown: each part with what was asked, what was done and its true status.
public struct LessonView: Encodable, Sendable {
    public let reference: String
    public let title: String
    public let theme: String
    public let scope: String
    public let identified: String
    public let reviews: [String]
    public let status: String
    /// How far its thread has got, and what is missing.
    public let reached: String
    public let missing: String?
    public let parts: [Part]
    /// "Action A-0010 also answers L-0006."
    public let shares: [String]

    public struct Part: Encodable, Sendable {
        public let number: Int
        public let title: String
        public let asked: String
        public let answered: [Answer]
        public let status: String
    }

    public struct Answer: Encodable, Sendable {
        public let action: String
        public let given: String
        public let standing: String
    }

    public init(_ id: ID<LessonFile>, in register: Register) {
        let file = register[id]
        let thread = LessonThread(id, in: register)
        reference = id.description
        title = file.title
        theme = CodeList.themes.words(for: file.theme)
        scope = file.scope == .national ? "Matters in every area" : "Matters in one area"
        identified = file.identified.words
        reviews = file.reviews.map(\.description)
        status = thread.status
        parts = file.parts.enumerated().map { index, part in
            Part(
                number: index + 1, title: part.title, asked: part.asks.asked.capitalizedFirst,
                answered: LessonView.answers(to: index + 1, thread), status: thread.statuses[index].rawValue)
        }
        let view = thread.view()
        (reached, missing) = (view.reached, view.missing)
        shares = thread.actions.compactMap { action in
            let others = Set(action.file.answers.map(\.lesson)).subtracting([id]).sorted().map(\.description)
            return others.isEmpty ? nil : "Action \(action.id) also answers \(others.joined(separator: " and "))."
        }
    }

    private static func answers(to part: Int, _ thread: LessonThread) -> [Answer] {
        if let remedied = thread.lesson.remedied[part] {
            return [Answer(action: "", given: "already put right", standing: remedied.evidence)]
        }
        return thread.actions(on: part).map { action in
            let how = action.file.answers.first { $0.lesson == thread.id && $0.part == part }!.how
            let given = action.file.done == nil ? action.file.progress.last?.state.words ?? "agreed" : how.given
            return Answer(action: action.id.description, given: given, standing: action.file.standing)
        }
    }
}
