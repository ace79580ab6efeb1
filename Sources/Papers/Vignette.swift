import Register

/// One child of a review, told in general terms: an age band where the age is known, the circumstance and the concerns.
struct Vignette {
    let words: String

    /// - Parameter inDetail: whether the age itself may be given.
    init(_ facts: Coded<ChildFacts>, inDetail: Bool = false) {
        guard let facts = facts.value else {
            words = "a child whose facts can no longer be opened"
            return
        }
        let band = AgeBands.shipped.band(of: facts.age)
        var text = facts.age == .unborn ? "a child not yet born" : band.map { "a child aged \(inDetail ? facts.age.description : $0.words)" } ?? "a child"
        text += ": \(facts.circumstance.map { CodeList.circumstances.words(for: $0).lowercasedFirst } ?? "circumstance not known yet")"
        let concerns = (facts.concerns ?? []).map { CodeList.concerns.words(for: $0).lowercasedFirst }
        if !concerns.isEmpty { text += ", with \(concerns.joined(separator: " and "))" }
        if facts.age == .notKnown { text += " (age not known)" }
        words = text
    }
}
