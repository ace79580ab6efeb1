import Clocks
import Foundation
import Office
import Papers
import Register

/// Making a lesson: of what an accepted report teaches, or by hand. Whether it was learnt before is asked first.
enum LessonForms {
    static let routes = [
        Route(
            form: "/lessons/new", .keepLessons, summary: "Makes a lesson, of a report or by hand, and shows the nearest earlier ones.",
            example: "/lessons/new", title: "A lesson", view: view, filled: filled, page: page, send: send)
    ]

    /// How many parts there is room for; more are added to the lesson.
    static let mostParts = 6
    /// What is chosen when none of the earlier lessons is the same.
    static let another = "another"

    struct View: Encodable {
        let review: String?
        let number: Int?
        let words: String
        let theme: String
        let reach: String
        let isGoodPractice: Bool
        let near: [NearLesson]
    }

    /// The draft that the address names: `?review=IMR-0005&draft=1`.
    private static func draft(_ visit: Visit) throws -> DraftLesson? {
        guard let text = visit.query["review"] else { return nil }
        guard let review = ID<ReviewFile>(text), visit.may(.readReview, .review(review)),
            let draft = visit.office.now().draftLessons(of: review, evenMade: true).first(where: { "\($0.number)" == visit.query["draft"] })
        else { throw Absent() }
        return draft
    }

    private static func view(_ visit: Visit) async throws -> View {
        let register = visit.office.now()
        guard let draft = try draft(visit) else {
            return View(review: nil, number: nil, words: "", theme: "", reach: "", isGoodPractice: false, near: [])
        }
        let opened = try await visit.open([Wanted(draft.words, of: draft.review)], because: "making a lesson of a draft")
        let names = ReportNames(register[draft.review], in: register, mayName: false, anonymised: true)
        let words = names(opened[draft.words] ?? "")
        return View(
            review: "\(draft.review)", number: draft.number, words: words, theme: draft.theme, reach: draft.reach.rawValue,
            isGoodPractice: draft.isGoodPractice, near: NearLesson.list(words, register))
    }

    private static func filled(_ view: View, _ visit: Visit) -> Typed {
        Typed([
            "title": [view.words], "theme": [view.theme], "reach": [view.reach],
            "scope": [view.reach == LearningReach.national.rawValue ? Scope.national.rawValue : ""],
            "good": view.isGoodPractice ? ["yes"] : [],
        ])
    }

    private static func page(_ view: View, _ sheet: Sheet, _ visit: Visit) -> Page {
        let from: Markup = view.review.map { review in
            "<p class=\"ref\">Draft lesson \(String(view.number ?? 0)) of <a href=\"/imrs/\(review)\">\(review)</a></p>"
        } ?? .none
        return Page(
            title: sheet.title("Make a lesson"), crumbs: [("/lessons", "Lessons")],
            main: """
                \(from)<h1>Make a lesson</h1>
                \(sheet.top)
                \(sheet.form(fields(view, sheet), button: "Save lesson", label: "A lesson", hidden: hidden(view)))
                """)
    }

    private static func hidden(_ view: View) -> [Component.Hidden] {
        view.near.map { Component.Hidden("shown", $0.lesson) }
    }

    private static func fields(_ view: View, _ sheet: Sheet) -> Markup {
        """
        \(before(view, sheet))
        \(ReviewForm.block("lesson", "The lesson", """
            \(sheet.area("title", "What was learnt, in a sentence", hint: "Without names, ages or places: everybody who works here may read it.", rows: 3))\
            \(sheet.select("theme", "Theme", CodeList.themes.codes.map { .init($0.code, $0.words) }))\
            \(sheet.choose("reach", "Who has to learn it", LearningReach.allCases.map { .init($0.rawValue, $0.words) }))\
            \(sheet.choose("scope", "Where it matters", [.init(Scope.national.rawValue, "In every area"), .init(Scope.area.rawValue, "In one area")]))\
            \(sheet.tick("good", "Is it something that was done well?", [.init("yes", "Yes, good practice to keep")], isLegendSeen: false))
            """))
        \(ReviewForm.block("parts", "What it asks for, part by part", """
            <p class="small soft">Each part is answered by an action, or reads “No action recorded”. Leave empty what you do not need.</p>\
            \((1...mostParts).map { $0 }.markup { number in
                """
                \(sheet.field("part-\(number)", "Part \(number)", width: .half))\
                \(sheet.select("asks-\(number)", "Part \(number) asks for", Remedy.allCases.map { .init($0.rawValue, $0.words) }))
                """
            })
            """))
        """
    }

    private static func before(_ view: View, _ sheet: Sheet) -> Markup {
        guard view.review != nil else { return .none }
        guard !view.near.isEmpty else {
            return ReviewForm.block("before", "Have we learned this before?", "<p>No earlier lesson speaks of anything like it.</p>")
        }
        let choices = view.near.map { near in
            Component.Choice(near.lesson, "It is \(near.lesson) again: \(near.title)", hint: (near.why + [near.became]).joined(separator: " "))
        }
        return ReviewForm.block("before", "Have we learned this before?", """
            \(sheet.choose("same", "Is it a lesson we had already?", choices, hint: "The nearest earlier ones, and why they are shown. Nothing is joined unless you say so.", otherwise: .init(another, "No, it is a lesson of its own")))\
            \(sheet.area("why", "If it is one we had, why is it the same?", rows: 2))
            """)
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let draft = try draft(visit)
        var reading = Reading(typed, today: visit.office.today)
        let shown = typed.all("shown").compactMap { ID<LessonFile>($0) }
        let same = ID<LessonFile>(typed["same"])
        if draft != nil, !shown.isEmpty, typed["same"] != another, same == nil {
            reading.problem("same", "Say whether it is one of these, or a lesson of its own")
        }
        if let draft, let same {
            let reason = reading.needed("why", "Say why it is the same lesson")
            try reading.done()
            return try await again(same, draft, reason, visit)
        }
        let fact = identified(&reading, draft)
        try reading.done()
        let receipt = try await visit.office.record(visit.act) { _, facts throws(Refusal) in
            let id = try facts.begin(LessonFile.self, with: fact)
            for other in shown where typed["same"] == another { try facts.add(.toldApart(from: other, on: facts.today), to: id) }
        }
        return Next(address: "/lessons/\(receipt.files.first ?? "")?saved=lesson")
    }

    private static func identified(_ reading: inout Reading, _ draft: DraftLesson?) -> LessonFact {
        let typed = reading.typed
        let title = reading.needed("title", "Say what was learnt, in a sentence")
        if !CodeList.themes.holds(typed["theme"]) { reading.problem("theme", "Choose a theme") }
        let reach = reading.neededChoice("reach", "Say who has to learn it", LearningReach.self)
        let scope: Scope? = reading.choice("scope")
        if scope == nil { reading.problem("scope", "Say where it matters") }
        let isGood = typed["good"] == "yes"
        var parts: [LessonPart] = []
        for number in 1...mostParts where typed.has("part-\(number)") || typed.has("asks-\(number)") {
            if !typed.has("part-\(number)") { reading.problem("part-\(number)", "Say what part \(number) asks for") }
            guard let asks: Remedy = reading.choice("asks-\(number)") else {
                reading.problem("asks-\(number)", "Choose what part \(number) asks for")
                continue
            }
            parts.append(LessonPart(title: typed["part-\(number)"], asks: asks))
        }
        if !isGood, !(1...mostParts).contains(where: { typed.has("part-\($0)") || typed.has("asks-\($0)") }) { reading.problem("part-1", "A lesson has at least one part that can be answered") }
        return .identified(
            from: draft.map { [$0.review] } ?? [], theme: typed["theme"], scope: scope ?? .national, title: title, parts: parts,
            on: reading.today, findings: draft.map { draft in draft.findings.map { .init(review: draft.review, finding: $0) } },
            reach: reach, goodPractice: isGood ? true : nil, draft: draft.map { .init(review: $0.review, number: $0.number) })
    }

    /// An earlier lesson grows stronger: one thread, and not two.
    private static func again(
        _ lesson: ID<LessonFile>, _ draft: DraftLesson, _ reason: String, _ visit: Visit
    ) async throws -> Next {
        _ = try await visit.office.record(visit.act) { _, facts throws(Refusal) in
            try facts.add(
                .learntAgain(
                    from: draft.review, findings: draft.findings.map { .init(review: draft.review, finding: $0) },
                    draft: .init(review: draft.review, number: draft.number), reason: reason, on: facts.today), to: lesson)
        }
        return Next(address: "/lessons/\(lesson)?saved=learnt-again")
    }
}
