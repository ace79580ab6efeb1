extension String {
    /// Nothing in it, or nothing that can be read.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
