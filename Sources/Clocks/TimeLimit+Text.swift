extension TimeLimit: WrittenAsText {
    /// As it is typed and kept: `15 working days`, `1 month then next working day`.
    public var description: String {
        let plain = TimeLimit(amount, unit).words
        return thenNextWorkingDay ? plain + " then next working day" : plain
    }

    public static var form: String { "a time limit such as 15 working days or 1 month" }
}
