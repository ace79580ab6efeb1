import Clocks

extension FigureDefinition {
    /// Every definition there has ever been.
    public static let all: [FigureDefinition] = notifications + outcomes + involvement + incidents + children + reviews + people + learning

    private static let counted = "Withdrawn notifications are left out."

    private static let notifications = [
        FigureDefinition(
            "notifications", .notifications, { "Notifications received from \($0.period.words)" },
            "Notifications whose day of receipt, as corrected, lies in the period, and that were recorded by the as-at day. \(counted)"
        ) { register, scope in references(register.notifications(in: scope.period)) },
        FigureDefinition(
            "notifications.previous", .notifications, { "Notifications received from \($0.period.previous.words)" },
            "As notifications, for the period of the same length before this one."
        ) { register, scope in references(register.notifications(in: scope.period.previous)) },
        FigureDefinition(
            "notifications.year-before", .notifications, { "Notifications received from \($0.period.yearBefore.words)" },
            "As notifications, for the same months a year before."
        ) { register, scope in references(register.notifications(in: scope.period.yearBefore)) },
        FigureDefinition(
            "notifications.after-period", .notifications,
            { "Notifications received after \($0.period.last.words), to \($0.asAt.words)" },
            "Notifications received after the close of the period and up to the as-at day, and recorded by then. \(counted)"
        ) { register, scope in
            scope.afterPeriod.map { references(register.notifications(from: $0.lowerBound, to: $0.upperBound)) } ?? []
        },
    ]

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
        ) { register, scope in
            references(register.notifications(in: scope.period).filter { register.outcome(of: $0.id) == outcome })
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
            ) { register, scope in
                references(register.notifications(in: scope.period).filter { $0.file.involvement.last?.when == .onlyAfter })
            }
        ]

    private static func known(_ name: String, _ whom: Known?, _ words: String) -> FigureDefinition {
        FigureDefinition(
            "involvement.\(name)", .notifications, { "Notifications of \($0.period.words): \(words)" },
            "The notifications of the period by the last finding on whom we knew. No finding yet counts as not known."
        ) { register, scope in
            references(register.notifications(in: scope.period).filter { $0.file.involvement.last?.whom == whom })
        }
    }

    private static let incidents = [
        FigureDefinition(
            "incidents", .incidents, { "Incidents first notified from \($0.period.words)" },
            "Cases whose first notification that stands was received in the period. Two notifications of one incident count once."
        ) { register, scope in cases(register, scope).map(\.id.description) },
        FigureDefinition(
            "children", .children, { "Children of the incidents of \($0.period.words)" },
            "The children described in the cases counted as incidents."
        ) { register, scope in
            cases(register, scope).flatMap { id, file in file.children.indices.map { "\(id).\($0 + 1)" } }
        },
    ]

    static func cases(_ register: Register, _ scope: FigureScope) -> [(id: ID<CaseFile>, file: CaseFile)] {
        register.all(CaseFile.self).filter { _, file in
            let received = file.notifications.filter { $0.withdrawn == nil }.map(\.received).min()
            return received.map(scope.period.contains) == true
        }
    }

    private static let reviews = [
        FigureDefinition(
            "reviews.multi-agency", .multiAgencyReviews, { "Multi-agency reviews announced from \($0.period.words)" },
            "Reviews across agencies whose board announced them in the period, where we are asked to contribute."
        ) { register, scope in register.multiAgencyReviews(announcedIn: scope.period).map(\.id.description) },
        FigureDefinition(
            "reviews.commissioned", .managementReviews, { "Management reviews commissioned from \($0.period.words)" },
            "Our own reviews commissioned in the period, whenever the incident was notified."
        ) { register, scope in register.reviews(commissionedIn: scope.period).map(\.id.description) },
        FigureDefinition(
            "reviews.complete", .managementReviews, { "Of the reviews commissioned from \($0.period.words), complete" },
            "Reviews commissioned in the period and accepted by the as-at day."
        ) { register, scope in
            register.reviews(commissionedIn: scope.period).filter { $0.file.completed != nil }.map(\.id.description)
        },
        FigureDefinition(
            "reviews.ongoing", .managementReviews, { "Of the reviews commissioned from \($0.period.words), ongoing" },
            "Reviews commissioned in the period and not accepted by the as-at day."
        ) { register, scope in
            register.reviews(commissionedIn: scope.period).filter { $0.file.completed == nil }.map(\.id.description)
        },
        FigureDefinition(
            "reviews.from-earlier", .managementReviews,
            { "Of the reviews commissioned from \($0.period.words), from earlier notifications" },
            "Reviews commissioned in the period whose incident was first notified before it."
        ) { register, scope in
            register.reviews(commissionedIn: scope.period)
                .filter { register.wasNotified($0.file, before: scope.period.first) }.map(\.id.description)
        },
    ]

    private static let people = [author(stage: 1), author(stage: 2)]

    private static func author(stage: Int) -> FigureDefinition {
        FigureDefinition(
            "authors.stage-\(stage)", .people, { "Non-operational managers with stage \(stage) of the authors’ course on \($0.asAt.words)" },
            "People in post on the as-at day, as managers who run no services, who have completed that stage by then."
        ) { register, scope in register.authors(atStage: stage, on: scope.asAt).map(\.description) }
    }

    private static let learning = [
        FigureDefinition(
            "lessons", .lessons, { "Lessons identified from \($0.period.words)" }, "Lessons identified in the period."
        ) { register, scope in register.lessons(identifiedIn: scope.period).map(\.id.description) },
        parts("lessons.parts", "Parts of the lessons identified", "Every numbered part of the lessons of the period.") { _ in true },
        parts(
            "lessons.parts.done", "Parts of lessons done or already remedied",
            "Parts on which every action is done with evidence, as it was asked, or which had been put right already."
        ) { $0 == .done || $0 == .alreadyRemedied },
        parts("lessons.parts.in-progress", "Parts of lessons in progress", "Parts with an action, and short of done.") { $0 == .inProgress },
        parts("lessons.parts.no-action", "Parts of lessons with no action recorded", "Parts that no action answers.") { $0 == .noAction },
        FigureDefinition(
            "meetings.planned", .meetings, { "Area improvement meetings due from \($0.period.words)" },
            "Area meetings planned for a day in the period."
        ) { register, scope in register.areaMeetings(plannedIn: scope.period).map(\.id.description) },
        FigureDefinition(
            "meetings.held", .meetings, { "Of the area meetings due from \($0.period.words), held" },
            "Area meetings planned for a day in the period and recorded as held."
        ) { register, scope in
            register.areaMeetings(plannedIn: scope.period).filter { $0.file.held != nil }.map(\.id.description)
        },
    ]

    private static func parts(
        _ id: String, _ title: String, _ definition: String, where holds: @escaping @Sendable (PartStatus) -> Bool
    ) -> FigureDefinition {
        FigureDefinition(id, .parts, { "\(title), \($0.period.words)" }, definition) { register, scope in
            register.lessons(identifiedIn: scope.period).flatMap { lesson in
                register.statuses(of: lesson.id).enumerated().filter { holds($0.element) }.map { "\(lesson.id).\($0.offset + 1)" }
            }
        }
    }

    private static func references(_ told: [Register.Told]) -> [String] { told.map(\.notification.id.description) }
}
