import Register

/// One child of a review, told in general terms: a coarse band of age and a group of circumstances. With the author's reason
/// on record, the age itself, the circumstance and the concerns.
struct Vignette {
    let words: String

    enum Detail { case circumstance, general, full }

    init(_ facts: Coded<ChildFacts>, detail: Detail = .general) {
        guard let facts = facts.value else {
            words = "a child whose facts can no longer be opened"
            return
        }
        words = detail == .full ? Vignette.detailed(facts) : Vignette.general(facts, isAged: detail == .general)
    }

    private static func general(_ facts: ChildFacts, isAged: Bool) -> String {
        let band = isAged ? AgeBands.coarse.band(of: facts.age) : nil
        let child = band.map { $0.words.hasPrefix("under") ? "a child \($0.words)" : "a child of \($0.words)" }
        let group = CircumstanceGroups.shipped.group(of: facts.circumstance)?.words.lowercasedFirst
        return
            "\(child ?? (isAged ? unaged(facts) : "a child")): \(group ?? "circumstance not known yet")\(isAged ? noted(facts) : "")"
    }

    private static func detailed(_ facts: ChildFacts) -> String {
        let child = facts.age.years == nil ? unaged(facts) : "a child aged \(facts.age)"
        let circumstance = facts.circumstance.map { CodeList.circumstances.words(for: $0).lowercasedFirst }
        let concerns = (facts.concerns ?? []).map { CodeList.concerns.words(for: $0).lowercasedFirst }
        let with = concerns.isEmpty ? "" : ", with \(concerns.joined(separator: " and "))"
        return "\(child): \(circumstance ?? "circumstance not known yet")\(with)\(noted(facts))"
    }

    private static func unaged(_ facts: ChildFacts) -> String {
        facts.age == .unborn ? "a child not yet born" : "a child"
    }
    private static func noted(_ facts: ChildFacts) -> String { facts.age == .notKnown ? " (age not known)" : "" }
}
