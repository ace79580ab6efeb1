import Clocks
import Office
import Papers
import Register

/// The way from one organisation of the demonstration to the other: the same service, under the rules of another time.
struct OtherHouse: Encodable {
    /// As ``House`` has it.
    let key: String
    let title: String
    let says: String
    let button: String

    /// The other organisation of the demonstration; `nil` where there is only one.
    init?(beside visit: Visit) {
        guard visit.demonstration != nil,
            let other = visit.site.houses.first(where: { $0.key != visit.house.key && $0.demonstration != nil })
        else { return nil }
        key = other.key
        let day = other.office.today.wordsWithWeekday
        if let welcome = Welcome(other) {
            title = "The same service in \(other.office.today.year)"
            says =
                "\(welcome.register.home.name) on \(day), under the rules of that time, with the paper its Board is about to read."
            button = "Go back to \(other.office.today.year) as its coordinator"
        } else {
            let register = other.office.now()
            title = "The same service under today’s rules"
            says = "\(register.rapidReviews) invented rapid reviews, with their clocks as they stand on \(day)."
            button = "See the rapid reviews as their coordinator"
        }
    }

    private var chosen: [Component.Hidden] { [.init("house", key), .init("role", Role.coordinator.rawValue)] }

    var section: Markup {
        """
        <section class="section" aria-labelledby="other">
        <h2 id="other">\(title)</h2>
        <p>\(says)</p>
        \(Component.formButton(button, .second, action: "/session", hidden: chosen))
        </section>
        """
    }
}

extension Register {
    /// Incidents with the clock of a rapid review, running or done.
    var rapidReviews: Int { all(CaseFile.self) { $0.clocks().contains { $0.step.id == "rapid-review" } }.count }
}
