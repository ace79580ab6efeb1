import Clocks

/// Figures about the children of the period's incidents, in the version of the list they go by. What is coded under a destroyed key counts as erased, never as
/// not known.
extension FigureDefinition {
    static let children: [FigureDefinition] = ages + circumstances + completeness + agesByCircumstance

    private static let ages =
        AgeBands.shipped.bands.map { band in
            child(
                version: Int(AgeBands.shipped.version) ?? 1, "age.\(slug(band.words))", "aged \(band.words)",
                "Children whose age at the incident, in whole years, was \(band.words)."
            ) {
                $0.value.flatMap { AgeBands.shipped.band(of: $0.age) } == band
            }
        } + [
            child("age.unborn", "not yet born", "Children not yet born at the incident.") { $0.value?.age == .unborn },
            child("age.not-known", "age not known yet", "Children whose age nobody has told us.") {
                $0.value?.age == .notKnown
            },
            child("erased", "facts that can no longer be opened", "Children whose coded facts can no longer be opened.")
            { $0.value == nil },
        ]

    private static let circumstances =
        CodeList.circumstances.codes.map { code in
            child(
                version: Int(CodeList.circumstances.version) ?? 1, "circumstance.\(code.code)", code.words,
                "Children by primary circumstance as first told to us, or as corrected since: \(code.words)."
            ) { $0.value?.circumstance == code.code }
        } + [
            child(
                "circumstance.not-known", "circumstance not known yet", "Children for whom no circumstance is recorded."
            ) {
                $0.value.map { $0.circumstance == nil } ?? false
            }
        ]

    /// In coarse bands and groups, so that few cells hold a single child. Children whose age or circumstance is not known
    /// stand in none.
    private static let agesByCircumstance = CircumstanceGroups.shipped.groups.flatMap { group in
        AgeBands.coarse.bands.map { band in
            child(
                String(agesByCircumstance(band, group).dropFirst("children.".count)),
                "\(group.words), aged \(band.words)",
                "Children whose age at the incident was \(band.words) and whose circumstance is one of: \(group.of.map(CodeList.circumstances.words(for:)).joined(separator: "; "))."
            ) { facts in
                facts.value.map {
                    AgeBands.coarse.band(of: $0.age) == band
                        && CircumstanceGroups.shipped.group(of: $0.circumstance) == group
                } ?? false
            }
        }
    }

    /// The id of the figure that counts a band in a group.
    public static func agesByCircumstance(_ band: AgeBands.Band, _ group: CircumstanceGroups.Group) -> String {
        "children.age-by-circumstance.\(slug(band.words)).\(group.code)"
    }

    private static let completeness = [
        child(
            "ethnicity-recorded", "ethnicity recorded",
            "Children whose ethnicity is recorded; “not known”, “not asked” and “prefer not to say” are no record."
        ) {
            $0.value?.ethnicity.map { CodeList.ethnicities.unanswered($0) == nil } ?? false
        },
        child(
            "disability-recorded", "disability recorded, including none",
            "Children for whom a disability, or that there is none, is recorded."
        ) {
            $0.value?.disability.map { codes in
                !codes.isEmpty && codes.allSatisfy { CodeList.disabilities.unanswered($0) == nil }
            } ?? false
        },
    ]

    private static func child(
        version: Int = 1, _ name: String, _ title: String, _ definition: String,
        where holds: @escaping @Sendable (Coded<ChildFacts>) -> Bool
    ) -> FigureDefinition {
        FigureDefinition(
            "children.\(name)", version: version, .children, { "Children of \($0.period.words): \(title)" }, definition
        ) { ground in
            ground.cases.flatMap { id, file in
                file.children.enumerated().filter { holds($0.element.facts) }.map { "\(id).\($0.offset + 1)" }
            }
        }
    }

    private static func slug(_ words: String) -> String { words.split(separator: " ").joined(separator: "-") }
}
