extension String {
    /// The same words at the beginning of a sentence.
    public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
    /// The same words inside a sentence.
    public var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
