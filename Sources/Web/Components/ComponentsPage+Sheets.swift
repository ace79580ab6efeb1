import Clocks
import Papers

extension ComponentsPage {
    private static let offices = [
        Component.Choice("", "Not known yet"), Component.Choice("SW", "South West"), Component.Choice("NE", "North East"),
    ]

    /// Forms as pages show them: where their words came from, and what somebody else recorded meanwhile.
    static let sheets = Group(
        id: "sheets", title: "Forms",
        specimens: [
            Specimen(
                "Select", Component.select(id: "area-of", name: "area-of", label: "Our service area", offices, chosen: "SW")),
            Specimen(
                "Select with a problem",
                Component.select(
                    id: "area-missing", name: "area-missing", label: "Our service area", hint: "Where the family lived.",
                    offices, error: "Choose an area, or Not known yet")),
            Specimen(
                "A draft that came back",
                Sheet(
                    address: nowhere, values: Typed(["council": ["Wexmere"]]),
                    kept: Moment(london: "2009-10-23", hour: 9, minute: 15)
                ).top),
            Specimen(
                "Both texts, after somebody else changed the record",
                Sheet(
                    address: nowhere, values: Typed(["council-area": ["Wexmere"], "age": ["4"]]),
                    now: Typed(["council-area": ["Harrowby"], "age": ["5"]])
                ).top),
            Specimen(
                "A form of one block",
                """
                <form class="form" action="#sheets" aria-label="A reply we owe">\(Sheet(address: nowhere, values: Typed()).block(
                    Component.field(id: "owed-to", name: "owed-to", label: "To whom", width: .half)))\
                <div class="end">\(Component.button(here("Record the reply"))) \(Component.button(here("Keep this and come back later"), .quiet))</div></form>
                """),
        ])
}
