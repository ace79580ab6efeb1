import Clocks
import Foundation
import Journal
import Office
import Register
import Synchronization
import Testing

@Suite struct RoundsTests {
    @Test func `A night’s backup is made once, and a restart repeats nothing`() async throws {
        let place = try await Place(at: "2009-10-23", hour: 2)
        await place.rounds().walk()
        let before = try place.office.head()
        await place.rounds().walk()
        #expect(try place.backups() == ["northmoor-2009-10-23.heedbackup"])
        #expect(place.office.now().home.lastBackup?.name == "northmoor-2009-10-23.heedbackup")
        #expect(try place.office.head() == before)
    }

    @Test func `Before two in the morning there is nothing to do, and after it there is`() async throws {
        let place = try await Place(at: "2009-10-23", hour: 12)
        let rounds = place.rounds()
        await rounds.walk()
        place.set("2009-10-24", hour: 1)
        await rounds.walk()
        #expect(try place.backups().count == 1)
        place.set("2009-10-24", hour: 2)
        await rounds.walk()
        #expect(try place.backups().count == 2)
    }

    @Test func `An organisation that is a day old and was never backed up does not wait for the night`() async throws {
        let place = try await Place(at: "2009-10-23", hour: 1)
        await place.rounds().walk()
        #expect(try place.backups().count == 1)
    }

    @Test func `Thirty-five nights are kept, and what bears another name is left alone`() async throws {
        let place = try await Place(at: "2009-10-23", hour: 3)
        let last = "northmoor-2009-09-19.heedbackup"
        try place.put("northmoor-2009-09-18.heedbackup", last, "southmoor-2009-01-01.heedbackup", "northmoor.key")
        await place.rounds().walk()
        #expect(
            try place.backups() == [
                last, "northmoor-2009-10-23.heedbackup", "northmoor.key", "southmoor-2009-01-01.heedbackup",
            ])
    }

    @Test func `What a night that was cut short left behind is cleared away`() async throws {
        let place = try await Place(at: "2009-10-23", hour: 3)
        try place.put(
            "northmoor-2009-10-21.heedbackup.making", "northmoor-2009-10-23.heedbackup.making",
            "northmoor-2009-10-23.heedbackup")
        await place.rounds().walk()
        #expect(try place.backups() == ["northmoor-2009-10-23.heedbackup"])
        #expect(place.office.now().home.backups.count == 1)
    }

    @Test func `A failure is told once an hour until it is put right, and no old backup is removed`() async throws {
        let place = try await Place(at: "2009-10-23", hour: 3)
        let old = "northmoor-2009-01-01.heedbackup"
        try place.put(old)
        let document = place.folder.documents.appending(path: String(repeating: "a", count: 64))
        try FileManager.default.createDirectory(at: document, withIntermediateDirectories: false)
        let told = Mutex<[String]>([])
        let rounds = place.rounds { sentence in told.withLock { $0.append(sentence) } }
        for minutes in [0, 30, 61] {
            place.set("2009-10-23", hour: 3 + minutes / 60, minute: minutes % 60)
            await rounds.walk()
        }
        #expect(told.withLock { $0.count } == 2)
        #expect(rounds.failure?.sentence == told.withLock { $0.last })
        #expect(try place.backups() == [old])
        #expect(place.office.now().home.lastBackup == nil)

        try FileManager.default.removeItem(at: document)
        place.set("2009-10-23", hour: 6)
        await rounds.walk()
        #expect(rounds.failure == nil)
        #expect(place.office.now().home.lastBackup != nil)
    }

    @Test func `Without a folder for backups none are made`() async throws {
        let place = try await Place(at: "2009-10-23", hour: 3)
        await Rounds(place.office, backups: nil, named: "northmoor") { _ in }.walk()
        #expect(place.office.now().home.backups.isEmpty)
    }
}

/// An organisation in a folder of its own, with a clock that is set by hand.
private struct Place {
    let folder: DataFolder
    let office: Office
    private let hands: Hands

    init(at day: Day, hour: Int) async throws {
        folder = Given.folder()
        hands = Hands(Moment(london: day, hour: hour, minute: 0))
        office = try Office(folder, clock: Clock { [hands] in hands.moment.withLock { $0 } })
        try await Given.found(office)
    }

    func set(_ day: Day, hour: Int, minute: Int = 0) {
        hands.moment.withLock { $0 = Moment(london: day, hour: hour, minute: minute) }
    }

    private var nights: URL { folder.url.deletingLastPathComponent().appending(path: "nights") }

    func rounds(report: @escaping @Sendable (String) -> Void = { _ in }) -> Rounds {
        Rounds(office, backups: nights, named: "northmoor", report: report)
    }

    func backups() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: nights.path(percentEncoded: false)).sorted()
    }

    func put(_ names: String...) throws {
        try FileManager.default.createDirectory(at: nights, withIntermediateDirectories: true)
        for name in names { try Data().write(to: nights.appending(path: name)) }
    }
}

private final class Hands: Sendable {
    let moment: Mutex<Moment>
    init(_ moment: Moment) { self.moment = Mutex(moment) }
}
