/// A column of an attendance register. `Columns/training.json` says what each is called.
public enum TrainingColumn: String, ImportColumn {
    case number, course, stage, on

    public static let list: ColumnList<TrainingColumn> = .read("training")
    public static let needed = [number, course, on]
}

/// An attendance register as a file.
public typealias TrainingTable = ColumnTable<TrainingColumn>
