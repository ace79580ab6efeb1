import Register

/// One child of a review, told in general terms: a coarse band of age and a group of circumstances. With the author's reason
/// on record, the age itself, the circumstance and the concerns.
struct Vignette {
    let words: String

    init(_ facts: Coded<ChildFacts>, inDetail: Bool = false) {
        guard let facts = facts.value else {
            words = "a child whose facts can no longer be opened"
            return
        }
        words = inDetail ? Vignette.detailed(facts) : Vignette.general(facts)
    }

    private static func general(_ facts: ChildFacts) -> String {
        let band = AgeBands.coarse.band(of: facts.age)
        let child = band.map { $0.words.hasPrefix("under") ? "a child \($0.words)" : "a child of \($0.words)" }
        let group = CircumstanceGroups.shipped.group(of: facts.circumstance)?.words.lowercasedFirst
        return "\(child ?? unaged(facts)): \(group ?? "circumstance not known yet")\(noted(facts))"
    }

    private static func detailed(_ facts: ChildFacts) -> String {
        let child = facts.age.years == nil ? unaged(facts) : "a child aged \(facts.age)"
        let circumstance = facts.circumstance.map { CodeList.circumstances.words(for: $0).lowercasedFirst }
        let concerns = (facts.concerns ?? []).map { CodeList.concerns.words(for: $0).lowercasedFirst }
        let with = concerns.isEmpty ? "" : ", with \(concerns.joined(separator: " and "))"
        return "\(child): \(circumstance ?? "circumstance not known yet")\(with)\(noted(facts))"
    }

    private static func unaged(_ facts: ChildFacts) -> String { facts.age == .unborn ? "a child not yet born" : "a child" }
    private static func noted(_ facts: ChildFacts) -> String { facts.age == .notKnown ? " (age not known)" : "" }
}
