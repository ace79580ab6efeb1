import Clocks
import Demo
import Office
import Register
import Testing

/// Who works at Northmoor, and what the coordinator finds on 23 October 2009.
@Suite struct TheCoordinatorsDay {
    private func register() async throws -> Register { try await Demonstration.office.now() }

    @Test func `Every role but a machine's can be tried`() async throws {
        let held = try await register().all(AccountFile.self).compactMap(\.file.held.first?.role)
        #expect(Set(held) == Set(Role.given).subtracting([.service]))
    }

    @Test func `Somebody not on the staff has a name of their own, and the others are people of the register`()
        async throws
    {
        for (_, account) in try await register().all(AccountFile.self) {
            #expect((account.person == nil) == (account.name != nil))
        }
    }

    @Test func `Each review's case names a practitioner and a supervisor, and shuts its authors out of nothing`()
        async throws
    {
        let register = try await register()
        for (id, review) in register.all(ReviewFile.self) where review.commissioned >= "2009-04-01" {
            let parts = register[review.of].staff.map(\.part)
            #expect(parts.contains(.practitioner) && parts.contains(.supervisor))
            for author in review.authors {
                #expect(!register.isShutOut(Asker(person: author.author, held: []), of: .review(id)))
            }
        }
    }

    @Test func `The manager of a named supervisor is shut out of the review and not of the response`() async throws {
        let register = try await register()
        let manager = Asker(person: "P-0220", held: [.init(.areaManager, areas: ["NW"]), .init(.lead)])
        #expect(register.may(manager, .readReview, .review("IMR-0005")) == .refused(.namedInCase))
        #expect(register.may(manager, .keepFirstDay, .incident("C-0048")).isAllowed)
    }

    @Test func `Records for N-0059 are not secured, and everything else on the first-day lists is done`() async throws {
        let register = try await register()
        let open = register.notifications().flatMap { told in
            register.firstDayList(of: told.file).filter { $0.done == nil }.map {
                "\(told.notification.id) \($0.task.code)"
            }
        }
        #expect(open == ["N-0059 records-secured"])
    }

    @Test func `No other child is at risk as far as anybody knows, and everybody was asked`() async throws {
        let register = try await register()
        for told in register.notifications(from: "2009-10-01", to: "2009-10-23") {
            let safety = told.file.safety
            #expect(safety.answers.last?.answer == .no || safety.madeSafe != nil)
        }
    }

    @Test func `One reply is overdue and two are owed later`() async throws {
        let owed = try await register().notifications().flatMap(\.file.replies).filter { $0.sent == nil }
        #expect(owed.compactMap(\.due) == ["2009-10-20", "2009-10-28", "2009-10-27"])
    }

    @Test func `The decision on N-0061 is expected today, and the law's clock runs for the six before it`()
        async throws
    {
        let register = try await register()
        let running = register.notifications(from: "2009-10-01", to: "2009-10-23").filter {
            $0.file.clock("england-2006", "decide") != nil
        }
        #expect(running.map { "\($0.notification.id)" } == (55...60).map { "N-00\($0)" })
    }
}
