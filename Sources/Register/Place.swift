extension Array {
    /// The element at a place counted from 1; `nil` where there is none, whatever number somebody typed.
    public subscript(place number: Int) -> Element? { number >= 1 && number <= count ? self[number - 1] : nil }
}
