import Clocks
import Imports
import Office
import Papers
import Register

/// A staff list of personnel's, taken in as often as it changes.
enum StaffImport {
    static let routes = ImportForm<StaffColumn>(
        address: "/people/imports", deed: .keepStaff, what: "a staff list", crumbs: PersonPages.crumbs, next: "/people",
        check: { table, visit in
            let intake = try await read(table, visit, dryRun: true)
            return .init(
                report: intake.report,
                changes: intake.changes.map { .init(line: $0.line, who: $0.person, what: $0.what) },
                notes: notes(intake))
        },
        take: { table, visit in
            let intake = try await read(table, visit, dryRun: false)
            if !intake.isEmpty {
                _ = try await visit.office.record(visit.act) { _, facts throws(Refusal) in try intake.record(&facts) }
            }
            return intake.report
        }
    ).routes

    private static func read(_ table: StaffTable, _ visit: Visit, dryRun: Bool) async throws -> StaffIntake {
        let register = visit.office.now()
        return StaffIntake(
            table, in: register, names: try await visit.names(of: register, because: "taking in a staff list"),
            at: visit.office.clock.now, dryRun: dryRun)
    }

    private static func notes(_ intake: StaffIntake) -> [String] {
        let count = intake.notListed.count
        guard count > 0 else { return [] }
        return ["\(count) \(count == 1 ? "person" : "people") in post \(count == 1 ? "is" : "are") not on this list. Nothing changes for them."]
    }
}

extension Visit {
    /// What everybody on the staff list is called.
    func names(of register: Register, because reason: String) async throws -> [ID<PersonFile>: String] {
        let people = register.all(PersonFile.self)
        let opened = try await open(people.map { Wanted($0.file.name, of: $0.id) }, because: reason)
        return people.reduce(into: [:]) { $0[$1.id] = opened[$1.file.name] }
    }
}
