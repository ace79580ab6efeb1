import Imports
import Office
import Papers
import Register

/// Who completed which stage, out of an attendance list.
enum TrainingImport {
    static let routes = ImportForm<TrainingColumn>(
        address: "/training/imports", deed: .keepTraining, what: "an attendance list", crumbs: CoursePages.crumbs,
        next: "/training",
        check: { table, visit in
            let intake = TrainingIntake(table, in: visit.office.now(), today: visit.office.today, dryRun: true)
            return .init(report: intake.report, changes: [], notes: [])
        },
        take: { table, visit in
            let intake = TrainingIntake(table, in: visit.office.now(), today: visit.office.today)
            if !intake.isEmpty {
                _ = try await visit.office.record(visit.act) { _, facts throws(Refusal) in try intake.record(&facts) }
            }
            return intake.report
        }
    ).routes
}
