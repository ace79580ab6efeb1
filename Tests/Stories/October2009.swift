import Clocks
import Demo
import Office
import Register
import Testing

@Suite struct October2009 {
    @Test func `The demonstration is recorded day by day and every fact passes its rule`() async throws {
        let office = try Office(inMemory: .pinned(to: Northmoor.today))
        try await office.replay(Northmoor.lines())
        #expect(office.now().notifications().count == 61)
    }
}
