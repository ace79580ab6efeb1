import Clocks
import Demo
import Office
import Register
import Testing

/// The demonstration's second organisation: the same service under today's rules.
@Suite struct TheSameServiceNow {
    private static let made = Task {
        let office = try Office(inMemory: .pinned(to: NorthmoorNow.today))
        try await office.replay(NorthmoorNow.lines())
        return office
    }

    private func register() async throws -> Register { try await Self.made.value.now() }

    private func standing(_ notification: NotificationID, _ regime: String, _ step: String) async throws -> String? {
        let file = try await register().find(notification).file
        return file.clock(regime, step)?.standing(on: NorthmoorNow.today).words
    }

    @Test func `Every line is taken, each on its own day`() async throws {
        #expect(try await register().sequence == NorthmoorNow.lines().count)
        #expect(try await register().home.isDemonstration)
        #expect(try await register().home.nation == .england)
    }

    @Test func `Ten incidents have a rapid review`() async throws {
        let reviewed = try await register().all(CaseFile.self) { $0.clock("england-2023", "rapid-review") != nil }
        #expect(reviewed.count == 10)
    }

    @Test(arguments: [
        ("N-0001", "Done on 16 October 2026, 1 working day before it was due"),
        ("N-0002", "Done on 27 October 2026, 3 working days after it was due"),
        ("N-0003", "Done on 30 October 2026, 1 working day before it was due"),
        ("N-0005", "in 11 working days"),
        ("N-0006", "in 3 working days"),
        ("N-0007", "Done on 13 November 2026, 1 working day before it was due"),
        ("N-0008", "2 working days overdue"),
        ("N-0009", "Due today"),
        ("N-0010", "in 3 working days"),
        ("N-0011", "in 14 working days"),
    ])
    func `Each rapid review stands as it should on 23 November 2026`(
        expected: (notification: NotificationID, words: String)
    ) async throws {
        #expect(try await standing(expected.notification, "england-2023", "rapid-review") == expected.words)
    }

    @Test func `More time that the Panel agreed moves the day`() async throws {
        let held = try #require(try await register().find("N-0006").file[regime: "england-2023"])
        #expect(held.stops.map(\.what) == [.extended(to: "2026-11-26")])
    }

    @Test func `One incident stands under two regimes, each with its own clocks`() async throws {
        let file = try await register().find("N-0003").file
        #expect(file.regimes.map(\.regime) == ["england-2023", "domestic-homicide-2011"])
        #expect(
            try await standing("N-0003", "domestic-homicide-2011", "decide")
                == "Done on 10 November 2026, 3 days before it was due")
    }

    @Test func `Serious harm that became a death stays serious harm, and the death is a later fact`() async throws {
        let file = try await register().find("N-0002").file
        #expect(file.nature == .seriousHarm)
        #expect(file.learntLater.map(\.happened) == [.exact("2026-10-30")])
    }

    @Test func `Of two children one died and one was hurt`() async throws {
        let file = try await register().find("N-0001").file
        #expect(file.nature == .death)
        #expect(file.children.map { $0.facts.value?.nature } == [nil, .seriousHarm])
    }

    @Test func `A second call about the same child is linked, withdrawn and not counted`() async throws {
        let register = try await register()
        #expect(try register.find("N-0004").notification.withdrawn != nil)
        #expect(try register.sameChild(as: register.find("N-0003").id) == [register.find("N-0004").id])
        #expect(register.notifications().count == 10)
    }

    @Test func `One question about other children is open`() async throws {
        let open = try await register().all(CaseFile.self) { file in
            file.safety.answers.last?.answer == .yes && file.safety.madeSafe == nil
        }
        #expect(open.map { $0.file.notifications.first?.id } == ["N-0011"])
    }

    @Test func `Nobody who writes a review is shut out of it`() async throws {
        let register = try await register()
        for (id, review) in register.all(ReviewFile.self) {
            for author in review.authors {
                #expect(!register.isShutOut(Asker(person: author.author, held: []), of: .review(id)))
            }
        }
    }
}
