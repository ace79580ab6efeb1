import ArgumentParser
import Office
import Papers
import Register

struct LessonsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lessons", abstract: "What reviews taught us, and what was done.",
        subcommands: [LessonsList.self, LessonsShow.self, LessonsThread.self, LessonsUnclosed.self, LessonsSearch.self, LessonsLike.self, LessonsCompare.self])
}

struct LessonsList: OfficeCommand {
    static let deed = Deed.followThreads
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Every lesson.")

    @OptionGroup var folder: FolderOptions
    @Flag(help: "Answer as JSON.") var json = false

    func run(in office: Office, _ output: inout Output) async throws {
        let register = office.now()
        let lessons = register.all(LessonFile.self).map { LessonView($0.id, in: register) }
        if json { return try output.print(json: lessons) }
        if lessons.isEmpty { output.tell("No lessons yet.") }
        for lesson in lessons { output.print("\(lesson.reference)  \(lesson.title) (\(lesson.status))") }
    }
}

struct LessonsShow: OfficeCommand {
    static let deed = Deed.followThreads
    static let configuration = CommandConfiguration(commandName: "show", abstract: "One lesson, part by part.")

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The reference: L-0002.") var reference: ID<LessonFile>
    @Flag(help: "Answer as JSON.") var json = false

    func run(in office: Office, _ output: inout Output) async throws {
        let register = office.now()
        _ = try register.find(reference)
        let lesson = LessonView(reference, in: register)
        if json { return try output.print(json: lesson) }
        output.print("\(lesson.reference)  \(lesson.title). \(lesson.status).")
        for part in lesson.parts {
            output.print("  \(part.number) \(part.title): \(part.status). \(part.asked).")
            for answer in part.answered { output.print("    \(answer.action) \(answer.given): \(answer.standing)") }
        }
        for shared in lesson.shares { output.print(shared) }
    }
}
