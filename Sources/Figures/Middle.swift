extension Array where Element == Double {
    /// `nil` when there is nothing.
    var mean: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }

    /// The middle value, or half-way between the middle two; `nil` when there is nothing.
    var median: Double? {
        guard !isEmpty else { return nil }
        let sorted = sorted()
        return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    }
}
