/// A column of a staff list. `Columns/people.json` says what each is called.
public enum StaffColumn: String, ImportColumn {
    case number, reference, name, post, role, area, fte, since, manager, managedSince, started, left, awayFrom, awayTo

    public static let list: ColumnList<StaffColumn> = .read("people")
    public static let needed = [name]
}

/// A staff list as a file.
public typealias StaffTable = ColumnTable<StaffColumn>
