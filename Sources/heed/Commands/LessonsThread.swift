import ArgumentParser
import Office
import Papers
import Register

struct LessonsThread: OfficeCommand {
    static let deed = Deed.followThreads
    static let configuration = CommandConfiguration(
        commandName: "thread",
        abstract: "Follows one lesson from the review to the audit, or to the gap where it stops.",
        discussion: "heed lessons thread L-0002 --because \"The inspector asked\"")

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The reference: L-0002.") var reference: ID<LessonFile>
    @Option(help: "Why names and findings are opened; without it they are left out.") var because: String?
    @Flag(help: "Answer as JSON.") var json = false

    func run(in office: Office, _ output: inout Output) async throws {
        let register = office.now()
        _ = try register.find(reference)
        let thread = LessonThread(reference, in: register)
        let view = try await view(thread, register, office)
        if json { return try output.print(json: view) }
        output.print("\(view.reference)  \(view.title)")
        output.print([view.reached, view.missing].compactMap { $0 }.joined(separator: " "))
        for (place, step) in view.steps.enumerated() {
            output.print("\(place + 1) \(step.kind): \(step.title) (\(step.state.rawValue))")
            for line in step.who + step.words + [step.coverage?.sentence].compactMap({ $0 })
                + step.evidence.map(\.words)
            { output.print("    \(line)") }
            for item in step.items { output.print("    \(item.reference): \(item.title) (\(item.status))") }
        }
    }

    private func view(_ thread: LessonThread, _ register: Register, _ office: Office) async throws -> ThreadView {
        guard let because else { return thread.view() }
        let wanted =
            thread.people.map { Wanted(register[$0].name, of: $0) }
            + thread.findings.map { Wanted($0.finding.words, of: $0.review) }
        let opened = try await office.open(
            wanted, for: Reader(who: Operator.name, page: "heed lessons thread", because: because))
        return thread.view(name: { opened[register[$0].name] }, words: { opened[$0] })
    }
}
