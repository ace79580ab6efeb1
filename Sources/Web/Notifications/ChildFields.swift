import Papers
import Register

/// Everything that may be known of a child, once somebody has time to ask.
enum ChildFields {
    static func all(_ sheet: Sheet) -> Markup {
        """
        <div class="fields">\(CallPages.child(sheet))
        \(sheet.select("circumstance", "What happened, as first told", Component.Choice.list(.circumstances), empty: "Not known yet"))
        \(sheet.select("sex", "Sex", Component.Choice.list(.sexes), empty: "Not known yet"))
        \(sheet.select("legal-status", "Legal status", Component.Choice.list(.legalStatuses), empty: "Not known yet"))
        \(sheet.select("setting", "Where the child lived", Component.Choice.list(.settings), empty: "Not known yet"))
        \(sheet.tick("concerns", "Concerns", Component.Choice.list(.concerns), direction: .twoColumns))
        <p class="hint">We ask about ethnicity and disability because some children are seen too little, and the Board looks for that. Not asked, not known and prefer not to say are three different answers.</p>
        \(sheet.select("ethnicity", "Ethnicity", Component.Choice.list(.ethnicities) + Component.Choice.unanswered, empty: "Not asked yet"))
        \(sheet.tick("disability", "Disability", Component.Choice.list(.disabilities) + Component.Choice.unanswered, direction: .twoColumns))</div>
        """
    }
}

extension Typed {
    /// Fills the fields of a child with what is known.
    mutating func fill(child facts: ChildFacts) {
        switch facts.age {
        case .years(let n): self["age"] = "\(n)"
        case .months(let n): self["age"] = "\(n) months"
        case .days(let n): self["age"] = "\(n) days"
        case .unborn: self["age"] = "unborn"
        case .notKnown: self["age-sure"] = "not-known"
        }
        if facts.ageIsAbout == true { self["age-sure"] = "about" }
        for (name, path) in ChildForm.codes { if let code = facts[keyPath: path] { self[name] = code } }
        set("disability", facts.disability ?? [])
        set("concerns", facts.concerns ?? [])
    }
}
