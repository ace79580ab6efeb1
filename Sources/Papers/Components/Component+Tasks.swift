extension Component {
    /// Something left to do. Without an address it cannot be started yet, and `why` says why.
    public struct Task: Sendable {
        let words: String
        let address: String?
        let status: StatusWord
        let hint: String?

        public init(_ title: Link, _ status: StatusWord, hint: String? = nil) {
            (words, address, self.status, self.hint) = (title.words, title.address, status, hint)
        }

        public init(cannotStartYet words: String, why: String) {
            (self.words, address, status, hint) = (words, nil, .notStarted, why)
        }
    }

    /// What is left to do, in any order; a whole row can be pressed.
    public static func taskList(_ tasks: [Task]) -> Markup { "<ul class=\"tasks\">\n\(tasks.markup(task))</ul>" }

    private static func task(_ task: Task) -> Markup {
        let title: Markup = task.address.map { "<a href=\"\($0)\">\(task.words)</a>" } ?? .text(task.words)
        let standing: Markup =
            task.address == nil ? "<span class=\"soft small\">Cannot start yet</span>" : status(task.status)
        return "<li><div>\(title)\(task.hint.markup { "<p>\($0)</p>" })</div>\(standing)</li>\n"
    }
}
