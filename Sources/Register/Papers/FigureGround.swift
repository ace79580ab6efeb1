import Clocks

/// What a paper's figures are worked out from: a register and a scope, and what many figures ask for, asked once.
final class FigureGround {
    let register: Register
    let scope: FigureScope

    init(_ register: Register, _ scope: FigureScope) { (self.register, self.scope) = (register, scope) }

    /// The notifications received in the period.
    lazy var notifications = register.notifications(in: scope.period)

    /// The cases whose first notification that stands was received in the period.
    lazy var cases = register.all(CaseFile.self).filter { _, file in
        let received = file.notifications.filter { $0.withdrawn == nil }.map(\.received).min()
        return received.map(scope.period.contains) == true
    }

    /// The management reviews commissioned in the period.
    lazy var reviews = register.reviews(commissionedIn: scope.period)

    /// The area meetings planned in the period.
    lazy var areaMeetings = register.areaMeetings(plannedIn: scope.period)

    /// The lessons that nobody has closed by the as-at day.
    lazy var unclosed = register.unclosedLessons()

    /// The lessons identified in the period, each with the status of its parts.
    lazy var lessons = register.lessons(identifiedIn: scope.period).map { id, _ in
        (id: id, statuses: register.statuses(of: id))
    }
}
