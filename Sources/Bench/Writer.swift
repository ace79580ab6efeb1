import Clocks
import Demo
import Office
import Register
import Synchronization

/// Records signatures, each an act of its own. A repeat by the same person is one more fact and changes nothing.
struct Writer: Sendable {
    let office: Office
    let staff: [ID<PersonFile>]

    func record(_ acts: Int, writers: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<writers {
                group.addTask {
                    for act in 0..<(acts / writers) { try await sign(staff[(writer * 31 + act) % staff.count]) }
                }
            }
            try await group.waitForAll()
        }
    }

    private func sign(_ person: ID<PersonFile>) async throws {
        _ = try await office.record(in: person, as: Act("\(UInt64.random(in: 0 ... .max))", by: "\(person)")) { _ in
            .signed(policy: "PO-0001", version: 4, on: Northmoor.today)
        }
    }
}
