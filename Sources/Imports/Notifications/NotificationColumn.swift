/// A column of an earlier register of notifications. `Columns/notifications.json` says what each is called.
public enum NotificationColumn: String, ImportColumn {
    case received, time, how
    case toldBy = "told-by"
    case organisation, nature, occurred, area, council
    case childName = "child-name"
    case childAge = "child-age"
    case born, circumstance, ethnicity, disability, account
    /// Whom we knew, and when.
    case whom, when
    case outcome
    case outcomeDate = "outcome-date"
    case reference
    case knownBy = "known-by"

    public static let list: ColumnList<NotificationColumn> = .read("notifications")
    public static let needed = [received, how, nature]
}

/// A file whose columns are those of an earlier register of notifications.
public typealias NotificationTable = ColumnTable<NotificationColumn>

extension ImportReport {
    /// Says, besides, that nothing tells by when each row was known.
    public init(notifications table: NotificationTable, dryRun: Bool) {
        self.init(table, dryRun: dryRun)
        guard table.columns[.knownBy] == nil, let first = table.rows.first else { return }
        warn(
            line: max(1, first.line - 1),
            "There is no column “Known by”: each row counts as known from the day it was received.")
    }
}
