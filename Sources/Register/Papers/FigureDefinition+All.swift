import Clocks

extension FigureDefinition {
    /// Every definition there has ever been.
    public static let all: [FigureDefinition] =
        notifications + comparatives + delays + outcomes + involvement + incidents + children + reviews
        + keepingTime + procedure + people + learning + learnt

    private static let counted = "Withdrawn notifications are left out."

    private static let notifications = [
        FigureDefinition(
            "notifications", .notifications, { "Notifications received from \($0.period.words)" },
            "Notifications whose day of receipt, as corrected, lies in the period, and that were recorded by the as-at day. \(counted)"
        ) { ground in references(ground.notifications) },
        FigureDefinition(
            "notifications.previous", .notifications, { "Notifications received from \($0.period.previous.words)" },
            "As notifications, for the period of the same length before this one."
        ) { ground in references(ground.register.notifications(in: ground.scope.period.previous)) },
        FigureDefinition(
            "notifications.year-before", .notifications,
            { "Notifications received from \($0.period.yearBefore.words)" },
            "As notifications, for the same months a year before."
        ) { ground in references(ground.register.notifications(in: ground.scope.period.yearBefore)) },
        FigureDefinition(
            "notifications.after-period", .notifications,
            { "Notifications received after \($0.period.last.words), to \($0.asAt.words)" },
            "Notifications received after the close of the period and up to the as-at day, and recorded by then. \(counted)"
        ) { ground in
            ground.scope.afterPeriod.map {
                references(ground.register.notifications(from: $0.lowerBound, to: $0.upperBound))
            } ?? []
        },
    ]

    /// Further back than the year before: what an earlier register may be needed for.
    private static let comparatives = (3...6).map { steps in
        FigureDefinition(
            "notifications.before-\(steps)", .notifications,
            { "Notifications received from \($0.period.before(steps).words)" },
            "As notifications, for the period of the same length that lies \(steps) such periods before this one."
        ) { ground in references(ground.register.notifications(in: ground.scope.period.before(steps))) }
    }

    private static let delays = [
        delay("notifications.delay-known") { $0 }, delay("notifications.delay-known.previous") { $0.previous },
        delay("notifications.delay-known.year-before") { $0.yearBefore },
    ]

    private static func delay(_ id: String, _ period: @escaping @Sendable (Period) -> Period) -> FigureDefinition {
        FigureDefinition(
            id, .notifications,
            { "Notifications of deaths from \(period($0.period).words) with an exact day of death" },
            "Notifications of a death received in that period whose day of death is known exactly, so that the days until we were told can be counted."
        ) { ground in ground.register.delays(in: period(ground.scope.period)).known.map(\.notification.description) }
    }

    private static let outcomes = [
        outcome("reviewed", .reviewed, "a management review was commissioned"),
        outcome("not-involved", .notInvolved, "we searched, found no involvement and replied"),
        outcome("waiting", .waiting, "the board has yet to decide"),
        outcome("information-only", .informationOnly, "no review: kept as information"),
        outcome("undecided", nil, "nothing decided yet"),
    ]

    private static func outcome(_ name: String, _ outcome: Outcome?, _ words: String) -> FigureDefinition {
        FigureDefinition(
            "notifications.outcome.\(name)", .notifications, { "Notifications of \($0.period.words): \(words)" },
            "The notifications of the period whose case stands so on the as-at day. A case counts as reviewed from the day its management review is commissioned; else the last decision counts."
        ) { ground in
            references(ground.notifications.filter { ground.register.outcome(of: $0.id) == outcome })
        }
    }

    private static let involvement =
        [
            known("child", .child, "we knew this child"), known("sibling", .sibling, "we knew a brother or sister"),
            known("placement", .placement, "we knew another child in the same placement"),
            known("nobody", .nobody, "we searched and found nobody we knew"), known("not-known", nil, "not known yet"),
        ] + [
            FigureDefinition(
                "involvement.only-after", .notifications,
                { "Notifications of \($0.period.words): our only involvement came after the incident" },
                "The notifications of the period whose last finding says that we were involved only after the incident."
            ) { ground in
                references(ground.notifications.filter { $0.file.involvement.last?.when == .onlyAfter })
            }
        ]

    private static func known(_ name: String, _ whom: Known?, _ words: String) -> FigureDefinition {
        FigureDefinition(
            "involvement.\(name)", .notifications, { "Notifications of \($0.period.words): \(words)" },
            "The notifications of the period by the last finding on whom we knew. No finding yet counts as not known."
        ) { ground in
            references(ground.notifications.filter { $0.file.involvement.last?.whom == whom })
        }
    }

    private static let incidents = [
        FigureDefinition(
            "incidents", .incidents, { "Incidents first notified from \($0.period.words)" },
            "Cases whose first notification that stands was received in the period. Two notifications of one incident count once."
        ) { ground in ground.cases.map(\.id.description) },
        FigureDefinition(
            "children", .children, { "Children of the incidents of \($0.period.words)" },
            "The children described in the cases counted as incidents."
        ) { ground in
            ground.cases.flatMap { id, file in file.children.indices.map { "\(id).\($0 + 1)" } }
        },
    ]

    private static let reviews = [
        FigureDefinition(
            "reviews.multi-agency", .multiAgencyReviews, { "Multi-agency reviews announced from \($0.period.words)" },
            "Reviews across agencies whose board announced them in the period, where we are asked to contribute."
        ) { ground in ground.register.multiAgencyReviews(announcedIn: ground.scope.period).map(\.id.description) },
        FigureDefinition(
            "reviews.commissioned", .managementReviews, { "Management reviews commissioned from \($0.period.words)" },
            "Our own reviews commissioned in the period, whenever the incident was notified."
        ) { ground in ground.reviews.map(\.id.description) },
        FigureDefinition(
            "reviews.complete", .managementReviews, { "Of the reviews commissioned from \($0.period.words), complete" },
            "Reviews commissioned in the period and accepted by the as-at day."
        ) { ground in
            ground.reviews.filter { $0.file.completed != nil }.map(\.id.description)
        },
        FigureDefinition(
            "reviews.ongoing", .managementReviews, { "Of the reviews commissioned from \($0.period.words), ongoing" },
            "Reviews commissioned in the period and not accepted by the as-at day."
        ) { ground in
            ground.reviews.filter { $0.file.completed == nil }.map(\.id.description)
        },
        FigureDefinition(
            "reviews.from-earlier", .managementReviews,
            { "Of the reviews commissioned from \($0.period.words), from earlier notifications" },
            "Reviews commissioned in the period whose incident was first notified before it."
        ) { ground in
            ground.reviews
                .filter { ground.register.wasNotified($0.file, before: ground.scope.period.first) }.map(
                    \.id.description)
        },
    ]

    private static let people = [author(stage: 1), author(stage: 2)]

    private static func author(stage: Int) -> FigureDefinition {
        FigureDefinition(
            "authors.stage-\(stage)", .people,
            { "Non-operational managers with stage \(stage) of the authors’ course on \($0.asAt.words)" },
            "People in post on the as-at day, as managers who run no services, who have completed that stage by then."
        ) { ground in ground.register.authors(atStage: stage, on: ground.scope.asAt).map(\.description) }
    }

    private static let learning = [
        FigureDefinition(
            "lessons", .lessons, { "Lessons identified from \($0.period.words)" }, "Lessons identified in the period."
        ) { ground in ground.lessons.map(\.id.description) },
        FigureDefinition(
            "lessons.recurring", .lessons, { "Lessons of \($0.period.words) on a theme of an earlier lesson" },
            "Lessons identified in the period whose theme is that of a lesson identified before the period began."
        ) { ground in
            ground.lessons.filter { ground.register.isRecurring($0.id, before: ground.scope.period.first) }.map(
                \.id.description)
        },
        FigureDefinition(
            "lessons.audited", .lessons, { "Lessons of \($0.period.words) checked by an audit" },
            "Lessons identified in the period for which an audit has been carried out by the as-at day, whatever it found."
        ) { ground in
            ground.lessons.filter { lesson in ground.register.audits(of: lesson.id).contains { $0.file.found != nil } }
                .map(\.id.description)
        },
        parts("lessons.parts", "Parts of the lessons identified", "Every numbered part of the lessons of the period.") {
            _ in true
        },
        parts(
            "lessons.parts.done", "Parts of lessons done or already remedied",
            "Parts on which every action is done with evidence, or which had been put right already. Where training was asked, something else in its place is not done."
        ) { $0 == .done || $0 == .alreadyRemedied },
        parts("lessons.parts.in-progress", "Parts of lessons in progress", "Parts with an action, and short of done.") {
            $0 == .inProgress
        },
        parts("lessons.parts.no-action", "Parts of lessons with no action recorded", "Parts that no action answers.") {
            $0 == .noAction
        },
        FigureDefinition(
            "meetings.planned", .meetings, { "Area improvement meetings due from \($0.period.words)" },
            "Area meetings planned for a day in the period."
        ) { ground in ground.areaMeetings.map(\.id.description) },
        FigureDefinition(
            "meetings.held", .meetings, { "Of the area meetings due from \($0.period.words), held" },
            "Area meetings planned for a day in the period and recorded as held."
        ) { ground in
            ground.areaMeetings.filter { $0.file.held != nil }.map(\.id.description)
        },
    ]

    private static func parts(
        _ id: String, _ title: String, _ definition: String, where holds: @escaping @Sendable (PartStatus) -> Bool
    ) -> FigureDefinition {
        FigureDefinition(id, .parts, { "\(title), \($0.period.words)" }, definition) { ground in
            ground.lessons.flatMap { lesson in
                lesson.statuses.enumerated().filter { holds($0.element) }.map { "\(lesson.id).\($0.offset + 1)" }
            }
        }
    }

    private static func references(_ told: [Register.Told]) -> [String] { told.map(\.notification.id.description) }
}
