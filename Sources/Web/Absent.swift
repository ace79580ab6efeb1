import Register

/// There is nothing of that kind, or nothing one may know of: the answer is the same.
struct Absent: Error {
    /// The rule that refused, to be written down beside who asked; none where somebody merely mistyped.
    var refused: Permission.Rule?
}
