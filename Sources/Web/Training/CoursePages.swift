import Office
import Papers
import Register

/// A course: its stages, its cohorts, and whom it is required of.
enum CoursePages {
    static let routes = [
        Route(
            "/training/{course}", .readTraining, summary: "Who is trained to what stage, as at a day.",
            example: "/training/review-author", view: CourseView.init, page: page)
    ]

    static let crumbs = [(address: "/training", words: "Training")]

    private static func page(_ view: CourseView, _ visit: Visit) -> Page {
        Page(
            title: view.title, crumbs: crumbs,
            main: """
                <p class="ref">Training · as at \(view.day)</p>
                <h1>\(view.title)</h1>
                \(Saved.banner(visit))
                \(requirement(view))
                \(view.stages.markup { stage($0, of: view) })
                \(cohorts(view))
                \(acts(view))
                \(AsAt.form("/training/\(view.code)", visit))
                """)
    }

    private static func requirement(_ view: CourseView) -> Markup {
        guard let requirement = view.requirement, let standing = view.standing else { return .none }
        return """
            <section class="group" aria-labelledby="required"><h2 id="required">Compulsory</h2>
            <p>\(standing)</p><p class="small soft">\(requirement)</p>
            <div class="scroll" role="region" aria-label="By service area" tabindex="0"><table><caption class="unseen">By service area, counting people</caption>\
            <thead><tr><th scope="col">Service area</th><th scope="col" class="r">Asked</th>\
            \(CourseView.columns.markup { "<th scope=\"col\" class=\"r\">\($0.words)</th>" })<th scope="col" class="r">Away</th></tr></thead>
            <tbody>\(view.areas.markup { area in
                """
                <tr><th scope="row">\(area.name)</th><td class="r">\(area.asked.grouped)</td>\
                \(area.counts.markup { "<td class=\"r\">\($0.grouped)</td>" })<td class="r">\(String(area.away))</td></tr>

                """
            })</tbody></table></div></section>
            """
    }

    private static func stage(_ stage: CourseView.Stage, of view: CourseView) -> Markup {
        let sentence =
            stage.count == 0 ? "Nobody in post." : view.stages.count > 1 ? "In post, and no further yet." : "In post."
        let waiting: Markup =
            stage.number > 1
            ? "<p>\(stage.waiting == 0 ? "Nobody is waiting for a place." : "\(String(stage.waiting)) completed the stage before and have no place in a cohort.")</p>"
            : .none
        let people: Markup =
            stage.people.isEmpty
            ? .none
            : Component.details(
                "Who they are\(stage.count > stage.people.count ? " (the first \(stage.people.count))" : "")",
                "<ul>\(stage.people.markup { "<li><a href=\"\($0.address)\">\($0.name)</a></li>\n" })</ul>")
        return """
            <section class="group" aria-labelledby="stage-\(String(stage.number))"><h2 id="stage-\(String(stage.number))">\
            \(view.stages.count > 1 ? stage.words : "Completed") <span class="count">\(stage.count.grouped)</span></h2>
            <p>\(sentence)</p>\(waiting)\(people)</section>
            """
    }

    private static func cohorts(_ view: CourseView) -> Markup {
        let rows = view.cohorts.map { cohort in
            Component.Row(
                .init("Cohort \(cohort.number)", "/training/\(view.code)/cohorts/\(cohort.number)"),
                "\(cohort.words). \(cohort.days). \(cohort.standing).")
        }
        return Component.group(id: "cohorts", title: "Cohorts", rows, empty: "No cohort is planned.")
    }

    private static func acts(_ view: CourseView) -> Markup {
        guard view.mayKeep else { return .none }
        let at = "/training/\(view.code)"
        return ReviewPages.acts([
            Component.button(.init("Plan a cohort", "\(at)/cohorts/new")),
            Component.button(.init("Say whom it is required of", "\(at)/requirement/new"), .second),
            Component.button(.init("Change the course", "\(at)/edit"), .second),
        ] + (view.requirement == nil ? [] : [Component.button(.init("End what is required", "\(at)/requirement/end/new"), .second)]))
    }
}

/// Choosing the day to which a page stands.
enum AsAt {
    static func form(_ address: String, _ visit: Visit) -> Markup {
        let asked = visit.query["as-at"] ?? ""
        return Component.filter(
            id: "as-at-filter", title: "As at another day", action: address,
            fields: Component.field(
                id: "as-at", name: "as-at", label: "Day, such as 2009-10-23", value: asked, width: .short),
            chosen: asked.isEmpty ? [] : [.init("As at \(asked)", without: address)], button: "Show that day")
    }
}
