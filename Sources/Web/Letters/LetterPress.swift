/// Makes letters one after another: the program that makes them is heavy, and a form sent twice is to make one document.
actor LetterPress {
    static let only = LetterPress()
    private var last: Task<Void, Never>?

    func oneAtATime(_ work: @escaping @Sendable () async throws -> Void) async throws {
        let before = last
        let task = Task {
            await before?.value
            try await work()
        }
        last = Task { _ = await task.result }
        try await task.value
    }
}
