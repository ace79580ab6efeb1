import Clocks
import Office
import Papers
import Register

/// Lessons, and the golden thread of each.
enum LessonPages {
    /// Every page and form about lessons and what is done about them.
    static let all = routes + UnclosedPage.routes + LessonForms.routes + LessonChanges.routes + ActionForms.routes + ActionPages.routes + ActionChanges.routes

    static func crumbs(_ lesson: String) -> [(address: String, words: String)] {
        [("/lessons", "Lessons"), ("/lessons/\(lesson)", lesson)]
    }

    static let routes = [
        Route(
            "/lessons", .followThreads, summary: "Every lesson and how far it has got; with `?find=`, those that speak of it in any words.",
            example: "/lessons?find=police%20checks", view: list, page: listPage),
        Route(
            "/lessons/{lesson}", .followThreads,
            summary: "One lesson, from review to audit, each step evidenced or “Not yet”.",
            example: "/lessons/L-0002", view: lesson, page: lessonPage),
    ]

    // MARK: the list

    struct Listed: Encodable {
        let reference: String
        let title: String
        let identified: String
        let reached: String
        let missing: String?
    }
    struct Theme: Encodable {
        let theme: String
        let lessons: [Listed]
    }

    /// Themes with their lessons, and what waits to be made a lesson.
    struct List: Encodable {
        struct Draft: Encodable {
            let review: String
            let words: String
            let numbers: [Int]
        }
        let themes: [Theme]
        let drafts: [Draft]
        /// What was looked for, in whatever words.
        let find: String?
        let found: [NearLesson]
        let mayKeep: Bool
        let mayReadActions: Bool
    }

    private static func list(_ visit: Visit) -> List {
        let register = visit.office.now()
        let drafts = Dictionary(grouping: register.draftLessons(), by: \.review).sorted { $0.key < $1.key }
            .filter { visit.may(.readReview, .review($0.key)) }
        let find = visit.query["find"].flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        return List(
            themes: themes(register),
            drafts: drafts.map { review, all in
                .init(
                    review: "\(review)",
                    words: "\(all.count) draft \(all.count == 1 ? "lesson" : "lessons"), from a report accepted on \(all[0].accepted.words)",
                    numbers: all.map(\.number))
            },
            find: find, found: find.map { text in register.lessons(like: text, most: 20).map { NearLesson($0, in: register) } } ?? [],
            mayKeep: visit.may(.keepLessons), mayReadActions: visit.may(.readActions))
    }

    private static func themes(_ register: Register) -> [Theme] {
        let lessons = register.all(LessonFile.self)
        return CodeList.themes.codes.compactMap { theme in
            let listed = lessons.filter { $0.file.theme == theme.code }.sorted {
                ($1.file.identified, $1.id) < ($0.file.identified, $0.id)
            }
            guard !listed.isEmpty else { return nil }
            return Theme(
                theme: theme.words,
                lessons: listed.map { id, file in
                    let thread = LessonThread(id, in: register).view()
                    return Listed(
                        reference: id.description, title: file.title, identified: file.identified.words,
                        reached: thread.reached,
                        missing: thread.missing)
                })
        }
    }

    private static func listPage(_ list: List, _ visit: Visit) -> Page {
        let themes = list.themes
        let drafts: Markup =
            list.drafts.isEmpty
            ? .none
            : """
            <section class="group" aria-labelledby="drafts"><h2 id="drafts">Draft lessons</h2>
            <ul>\(list.drafts.markup { draft in
                """
                <li><a href="/imrs/\(draft.review)#lessons">\(draft.review)</a>: \(draft.words).\
                \(list.mayKeep ? draft.numbers.markup { " <a href=\"/lessons/new?review=\(draft.review)&amp;draft=\(String($0))\">Make a lesson of draft \(String($0))</a>" } : .none)</li>
                """
            })</ul></section>

            """
        let groups = themes.enumerated().markup { place, theme in
            """
            <section class="group" aria-labelledby="theme-\(String(place + 1))">
            <h2 id="theme-\(String(place + 1))">\(theme.theme)</h2>
            <ol>\(theme.lessons.markup(row))</ol>
            </section>

            """
        }
        return Page(
            title: "Lessons",
            main: """
                <div class="title"><h1>Lessons</h1>
                <p class="lead">What reviews taught us, by theme, and how far each lesson has got.</p></div>
                \(Saved.banner(visit))
                \(acts(list))
                \(find(list))
                \(drafts)\(Markup.when(themes.isEmpty, "<p>Lessons appear when a review is accepted.</p>", else: groups))
                """)
    }

    private static func acts(_ list: List) -> Markup {
        let acts =
            (list.mayKeep ? [Component.button(.init("Record a lesson", "/lessons/new"))] : [])
            + [Component.button(.init("Lessons not closed, by age", "/lessons/unclosed"), .second)]
            + (list.mayReadActions ? [Component.button(.init("Every action", "/actions"), .second)] : [])
        return acts.isEmpty ? .none : ReviewPages.acts(acts)
    }

    private static func find(_ list: List) -> Markup {
        let form = Component.filter(
            id: "find-lessons", title: "Have we learned this before?", action: "/lessons",
            fields: Component.field(id: "find", name: "find", label: "What it is about, in any words", value: list.find ?? ""),
            chosen: list.find.map { [.init("About “\($0)”", without: "/lessons")] } ?? [], button: "Find lessons")
        guard list.find != nil else { return form }
        return """
            \(form)
            \(Component.group(
                id: "found", title: "Nearest first", list.found.map(\.row),
                empty: "No lesson speaks of anything like it. Try other words for the same thing."))
            """
    }

    private static func row(_ lesson: Listed) -> Markup {
        """
        <li class="row"><p class="when"><b>\(lesson.identified)</b></p>
        <div><h3><a href="/lessons/\(lesson.reference)">\(lesson.reference) \(lesson.title)</a></h3>
        <p>\(lesson.reached)\(lesson.missing.map { " <b>\($0)</b>" } ?? .none)</p></div></li>

        """
    }

    // MARK: one lesson

    struct Shown: Encodable {
        let thread: ThreadView
        let theme: String
        let status: String
        let reaches: String
        let identified: String
        let parts: [String]
        let learntBefore: [Before]
        /// The nearest by what they speak of, with the reason.
        let near: [NearLesson]
        /// When later reviews taught the same.
        let again: [String]
        /// What the panel made of it.
        let panel: [String]
        let closed: String?
        let mayKeep: Bool
        let mayAgree: Bool
        /// What it rests on when Heed did not witness it.
        let earlier: String?
    }
    struct Before: Encodable {
        let reference: String
        let words: String
    }

    private static func lesson(_ visit: Visit) async throws -> Shown {
        let register = visit.office.now()
        guard let id = ID<LessonFile>(visit.parameter("lesson")) else { throw Absent() }
        let file = try register.find(id)
        let thread = LessonThread(id, in: register)
        let opened = try await opened(thread, register, visit)
        let view = thread.view(name: { opened[register[$0].name] }, words: { opened[$0] })
        return Shown(
            thread: view, theme: CodeList.themes.words(for: file.theme),
            status: view.missing == nil ? StatusWord.checked.rawValue : thread.status,
            reaches: file.scope == .national ? "Every area" : "One area", identified: file.identified.words,
            parts: file.parts.enumerated().map { "\($0 + 1) \($1.title)" }, learntBefore: before(id, file, register),
            near: NearLesson.list(file.text, register, except: id, before: file.identified),
            again: file.again.map { "\($0.on.words), by \($0.review): \($0.reason)" },
            panel: file.panel.map(PanelPages.words),
            closed: file.closed.map { "\($0.on.words). \($0.reason)" }, mayKeep: visit.may(.keepLessons),
            mayAgree: visit.may(.agreeAction),
            earlier: register.isFromEarlier(id) ? earlier(file) : nil)
    }

    /// The names and the findings that stand on the thread; that they were looked at is noted first.
    private static func opened(_ thread: LessonThread, _ register: Register, _ visit: Visit) async throws -> Opened {
        let names = thread.people.map { Wanted(register[$0].name, of: $0) }
        let findings = thread.findings.map { Wanted($0.finding.words, of: $0.review) }
        return try await visit.open(names + findings, because: "They stand on the lesson’s thread")
    }

    private static func before(_ id: ID<LessonFile>, _ file: LessonFile, _ register: Register) -> [Before] {
        register.lessons(like: id, before: file.identified).map { earlier in
            let given = Set(
                register.actions(answering: earlier.id).flatMap { $0.file.answers }.filter { $0.lesson == earlier.id }
                    .map(\.how.given))
            let did =
                given.isEmpty
                ? "No action is recorded" : "What was done then: \(given.sorted().joined(separator: ", "))"
            return Before(
                reference: earlier.id.description, words: "\(earlier.file.identified.year), on the same theme. \(did).")
        }
    }

    private static func earlier(_ file: LessonFile) -> String {
        """
        This thread rests on an earlier register\(file.recorded.map { " (\($0.source ?? "")), which knew of the lesson by \($0.day.words)" } ?? ""). \
        Heed can show that it was not altered since it was brought in; it cannot vouch for what came before.
        """
    }

    private static func lessonPage(_ shown: Shown, _ visit: Visit) -> Page {
        Page(
            title: shown.thread.title, crumbs: [("/lessons", "Lessons")],
            main: """
                <div class="cols">
                <div>
                <div class="title"><p class="ref">\(shown.thread.reference) · \(shown.theme)</p>
                <h1>\(shown.thread.title)</h1>
                <p class="reached">\(shown.thread.reached)\(shown.thread.missing.map { " <b>\($0)</b>" } ?? .none)</p></div>
                \(Saved.banner(visit))
                \(shown.closed.map { Component.note("Closed.", $0) } ?? .none)
                \(acts(shown))
                <h2 class="unseen">The thread, step by step</h2>
                <div class="group">\(Component.thread(shown.thread, id: "thread"))</div>
                \(shown.earlier.map { Component.note("", $0) } ?? .none)
                \(shown.again.isEmpty ? .none : """
                    <section class="group" aria-labelledby="again"><h2 id="again">Learnt again <span class="count">\(String(shown.again.count))</span></h2>
                    <ul>\(shown.again.markup { "<li>\($0)</li>" })</ul></section>
                    """)
                \(shown.panel.isEmpty ? .none : """
                    <section class="group" aria-labelledby="panel"><h2 id="panel">What the panel made of it</h2>
                    <ul>\(shown.panel.markup { "<li>\($0)</li>" })</ul></section>
                    """)
                \(Component.group(
                    id: "near", title: "Earlier lessons that speak of the same", shown.near.map(\.row),
                    empty: "No earlier lesson speaks of anything like it."))
                </div>
                \(side(shown))
                </div>
                """)
    }

    private static func acts(_ shown: Shown) -> Markup {
        let at = "/lessons/\(shown.thread.reference)"
        let agree = shown.mayAgree && shown.closed == nil ? [Component.button(.init("Agree an action", "\(at)/actions/new"))] : []
        let keep: [Component.Link] =
            !shown.mayKeep
            ? []
            : shown.closed == nil
                ? [
                    .init("Add a part", "\(at)/parts/new"),
                    .init("Record what was put right already", "\(at)/remedied/new"), .init("Close it", "\(at)/closing/new"),
                ] : [.init("Open it again", "\(at)/reopening/new")]
        let acts = agree + keep.map { Component.button($0, .second) }
        return acts.isEmpty ? .none : ReviewPages.acts(acts)
    }

    private static func side(_ shown: Shown) -> Markup {
        """
        <div class="side">
        <section aria-labelledby="about"><h2 id="about">About this lesson</h2>
        <dl class="facts">
        <div><dt>Status</dt><dd>\(Component.status(shown.status))</dd></div>
        <div><dt>Identified</dt><dd>\(shown.identified)</dd></div>
        <div><dt>Reaches</dt><dd>\(shown.reaches)</dd></div>
        <div><dt>Parts</dt><dd>\(shown.parts.joined(separator: "; "))</dd></div>
        <div><dt>Learnt before</dt>\(shown.learntBefore.isEmpty ? "<dd>No earlier lesson on this theme</dd>" : shown.learntBefore.markup {
            "<dd><a href=\"/lessons/\($0.reference)\">\($0.reference)</a>, \($0.words)</dd>"
        })</div>
        </dl></section>
        <section aria-labelledby="means"><h2 id="means">How to read a thread</h2>
        <p class="small">The line is solid as far as there is evidence for every step, and dotted beyond. A hollow dot is a step \
        partly done. An action done is not a practice changed: only an audit can say that.</p></section>
        </div>
        """
    }
}
