public import Clocks
public import Register

/// What has been learnt, promised, done, evidenced and seen to work, of every lesson that nobody has closed.
public struct UnclosedView: Encodable, Sendable {
    public struct Row: Encodable, Sendable {
        public let reference: String
        public let title: String
        public let identified: String
        /// In days.
        public let age: Int
        public let parts: Int
        public let promised: Int
        public let done: Int
        public let checked: Int
        public let seenToWork: Int
    }

    public let day: String
    /// The oldest first.
    public let rows: [Row]
    /// What the Board may be told of them.
    public let sentence: String

    public init(_ register: Register, on day: Day) {
        self.day = day.words
        let lessons = register.unclosedLessons()
        rows = lessons.map { one in
            Row(
                reference: "\(one.lesson)", title: register[one.lesson].title, identified: one.identified.words,
                age: one.age(on: day), parts: one.parts.count, promised: one.promised.count, done: one.done.count,
                checked: one.checked.count, seenToWork: one.seenToWork.count)
        }
        func sum(_ parts: (UnclosedLesson) -> [Int]) -> String { lessons.reduce(0) { $0 + parts($1).count }.grouped }
        sentence =
            lessons.isEmpty
            ? "On \(day.words) every lesson is closed."
            : "On \(day.words) \(lessons.count == 1 ? "1 lesson is" : "\(lessons.count.grouped) lessons are") not closed. They ask for \(sum(\.parts)) things: \(sum(\.promised)) are promised, \(sum(\.done)) are done, \(sum(\.checked)) of them looked at by somebody else, and \(sum(\.seenToWork)) are seen to work."
    }
}
