import Clocks
import Papers
import Register

/// An earlier lesson that speaks of what a text speaks of: why it is shown, what was promised then and how far that got.
struct NearLesson: Encodable, Sendable {
    let lesson: String
    let title: String
    let identified: String
    let why: [String]
    let became: String

    init(_ like: LikeLesson, in register: Register) {
        let file = register[like.lesson]
        (lesson, title, identified, why) = ("\(like.lesson)", file.title, file.identified.words, like.why)
        became = NearLesson.became(like.lesson, in: register)
    }

    /// The nearest, five at most.
    static func list(_ text: String, _ register: Register, except one: ID<LessonFile>? = nil, before day: Day? = nil) -> [NearLesson] {
        register.lessons(like: text, before: day, except: one).map { NearLesson($0, in: register) }
    }

    /// "Promised: Relaunch the framework. Reached: action done. Not yet: audit."
    static func became(_ lesson: ID<LessonFile>, in register: Register) -> String {
        let actions = register.actions(answering: lesson)
        let promised =
            actions.isEmpty ? "No action was agreed." : "Promised: \(actions.map(\.file.title).joined(separator: "; "))."
        let thread = LessonThread(lesson, in: register).view()
        return [promised, thread.reached, thread.missing].compactMap { $0 }.joined(separator: " ")
    }

    var row: Component.Row {
        Component.Row(
            .init("\(lesson) \(title)", "/lessons/\(lesson)"), (["Identified on \(identified)."] + why + [became]).joined(separator: " "))
    }
}
