import Office
import Papers
import Register

/// What a new organisation has still to say of itself.
enum SetUp {
    /// Three tasks for whoever may set it up, until it has a nation and an area; then nothing.
    static func tasks(_ register: Register) -> [Component.Task] {
        let home = register.home
        guard home.nation == nil || home.areas.isEmpty else { return [] }
        return [
            task("Say where you work and what you review", "/settings/place", home.nation != nil, "The laws that are offered follow from it."),
            task("Open your service areas", "/settings/areas", !home.areas.isEmpty, "A notification belongs to one of them."),
            task(
                "Look over the first-day list", "/settings/first-day", !home.firstDayLists.isEmpty,
                "A list comes with Heed. Change it if yours differs."),
        ]
    }

    /// The tasks under their heading, for whoever may do them.
    static func section(_ visit: Visit) -> Markup {
        let tasks = visit.may(.setUp) ? tasks(visit.office.now()) : []
        guard !tasks.isEmpty else { return .none }
        return """
            <section class="group" aria-labelledby="set-up"><h2 id="set-up">Set up your organisation \
            <span class="count">\(String(tasks.count)) tasks</span></h2>\(Component.taskList(tasks))</section>
            """
    }

    private static func task(_ words: String, _ address: String, _ isDone: Bool, _ hint: String) -> Component.Task {
        Component.Task(Component.Link(words, address), isDone ? .done : .notStarted, hint: hint)
    }
}
