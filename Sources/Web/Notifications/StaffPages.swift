import Papers
import Register

/// Naming staff who had to do with the family: the review is closed to them, and to those who managed them.
enum StaffPages {
    static let routes = [
        ActForm.route(
            "staff/new", .nameStaff,
            ActForm(
                heading: "Name staff",
                says: "<p>From now on the review is closed to them and to whoever managed them. The first-day list stays open to the managers of the area.</p>",
                button: "Name them"),
            summary: "Names staff who worked with the family.", saved: "staff",
            fields: { _, sheet in
                let parts = [
                    Component.Choice(StaffPart.practitioner.rawValue, "Worked with the family"),
                    Component.Choice(StaffPart.supervisor.rawValue, "Supervised somebody who did"),
                    Component.Choice(StaffPart.relative.rawValue, "Is related to somebody in it"),
                ]
                return """
                    \(sheet.field("person", "Reference of the person", hint: "As on the staff list: P-0121.", width: .short))\
                    \(sheet.choose("part", "What they had to do with it", parts))
                    """
            },
            facts: { reading, _, _ throws(Refusal) in
                guard let person = ID<PersonFile>(reading.typed["person"].uppercased()) else {
                    reading.problem("person", "Enter a reference such as P-0121")
                    return []
                }
                let part: StaffPart = reading.neededChoice("part", "Choose what they had to do with it")
                return [.staffNamed(person: person, part: part, on: reading.today)]
            })
    ]
}
