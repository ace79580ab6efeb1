/// A column of a chronology kept as a spreadsheet. `Columns/chronology.json` says what each is called.
public enum ChronologyColumn: String, ImportColumn {
    case date, source, what, seen, alone, views, agency, comment

    public static let list: ColumnList<ChronologyColumn> = .read("chronology")
    public static let needed = [date, source, what]
}

/// A chronology as a file, or as rows pasted out of one.
public typealias ChronologyTable = ColumnTable<ChronologyColumn>
