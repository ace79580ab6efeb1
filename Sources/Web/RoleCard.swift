import Clocks
import Office
import Papers
import Register

/// A role that a newcomer to the demonstration may take, with what it would do first.
struct RoleCard: Encodable {
    let role: Role
    let name: String
    let says: String
    let does: String
    let minutes: Int

    /// The roles that one of the demonstration's organisations offers; those nobody holds there are left out.
    static func offered(by house: House) -> [RoleCard] {
        let register = house.office.now()
        let cards = Welcome(house).map { then($0.paper.meeting) } ?? now
        return cards.filter { register.account(trying: $0.role) != nil }
    }

    private static func then(_ meeting: Day) -> [RoleCard] {
        [
            call,
            .init(
                role: .lead, name: "National lead", says: "A decision is waiting, and a review has to be commissioned.",
                does: "See what needs you today", minutes: 3),
            area,
            .init(
                role: .board, name: "Board member", says: "The paper for \(meeting.words) is ready.",
                does: "Read the paper", minutes: 4),
            .init(
                role: .inspector, name: "Inspector", says: "Ask how a lesson changed practice.",
                does: "Ask for proof", minutes: 3),
        ]
    }

    private static var now: [RoleCard] {
        [
            .init(
                role: .coordinator, name: "Coordinator", says: "One rapid review is due today, and one is overdue.",
                does: "See the clocks that run", minutes: 3),
            .init(
                role: .lead, name: "National lead", says: "A decision is waiting, and a review has no author yet.",
                does: "See what needs you today", minutes: 3),
            area,
            .init(
                role: .administrator, name: "Administrator", says: "Somebody changes posts, and their role changes too.",
                does: "See who may do what", minutes: 2),
        ]
    }

    private static let call = RoleCard(
        role: .coordinator, name: "Coordinator", says: "A council is on the telephone about a child.",
        does: "Take a call", minutes: 2)
    private static let area = RoleCard(
        role: .areaManager, name: "Service-area manager", says: "Records have to be secured in your area.",
        does: "Keep the first-day list", minutes: 2)

    /// The button that takes the role in the house of this key.
    func markup(in house: String) -> Markup {
        """
        <li><form method="post" action="/session">\(Component.Hidden("house", house).markup)\
        <button class="card" name="role" value="\(role.rawValue)">\
        <span class="role">\(name)</span> <span>\(says)</span> \
        <span class="do">\(does) <span>(\(String(minutes)) min)</span></span></button></form></li>

        """
    }

    /// All of them, under the heading to which “Change role” leads.
    static func section(_ cards: [RoleCard], in house: String) -> Markup {
        """
        <section class="section" aria-labelledby="try">
        <h2 id="try">Try it as…</h2>
        <p>Nobody here is real. Each role sees what it would see.</p>
        <ul class="cards three">\(cards.markup { $0.markup(in: house) })</ul>
        </section>
        """
    }
}
