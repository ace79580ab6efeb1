import Clocks
import Journal
import Testing

@Suite struct JournalContract {
    @Test func `An empty journal ends at 0`() throws {
        #expect(try SQLiteJournal().head() == .empty)
    }
}
