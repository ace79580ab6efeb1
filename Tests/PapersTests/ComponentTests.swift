import Foundation
import Papers
import Testing

@Suite struct ComponentTests {
    private static let said = #"<b> & "it""#
    private static let escaped = "&lt;b&gt; &amp; &quot;it&quot;"

    /// Every part with something awkward in each of its words.
    private static let all: [(name: String, html: String)] = {
        let link = Component.Link(said, said)
        let choice = Component.Choice(said, said, hint: said)
        let table = Table(
            number: said, caption: said, unit: said, columns: [said, said], rows: [.init(said, ["\(said)"])])
        let evidence = [ThreadView.Evidence(words: said, address: said), .init(words: said)]
        let parts: [(String, Markup)] = [
            ("skip link", Component.skipLink(to: said)),
            ("masthead", Component.masthead(organisation: said, links: [link])),
            ("navigation", Component.navigation([link], .at(said), menu: link, help: link)),
            ("breadcrumbs", Component.breadcrumbs([link])), ("back link", Component.backLink(link)),
            ("banner", Component.demoBanner(day: said, changeRole: link)), ("marking", Component.marking(said)),
            ("footer", Component.footer(said, links: [link])), ("button", Component.button(link, .second)),
            ("form button", Component.formButton(said, action: said, hidden: [.init(said, said)])),
            (
                "field",
                Component.field(id: said, name: said, label: said, hint: said, value: said, error: said, kept: said)
            ),
            (
                "text area",
                Component.textArea(
                    id: said, name: said, label: said, hint: said, value: said, wordLimit: 9, error: said)
            ),
            (
                "file",
                Component.file(
                    id: said, name: said, label: said, hint: said, accepts: said, attached: said, error: said)
            ),
            (
                "date",
                Component.date(
                    id: said, name: said, legend: said, hint: said, typed: .init(day: said, month: said, year: said),
                    error: said)
            ),
            (
                "choices",
                Component.choices(
                    .one, id: said, name: said, legend: said, hint: said, [choice], otherwise: choice, chosen: [said],
                    error: said)
            ),
            ("error summary", Component.errorSummary([.init(said, field: said)])),
            ("saved", Component.savedBanner(said)),
            ("note", Component.note(said, said)),
            ("interruption", Component.interruption(id: said, title: said, words: [said], goOn: "", back: link)),
            ("details", Component.details(said, "")), ("status", Component.status(said)),
            (
                "group",
                Component.group(id: said, title: said, [.init(link, said, when: .init(said, left: said))], empty: said)
            ),
            ("empty group", Component.group(id: said, title: said, [], empty: said)),
            ("summary list", Component.summaryList([.init(said, said, change: link)])),
            ("summary card", Component.summaryCard(id: said, title: said, [.init(said, said)], links: [link])),
            ("facts", Component.facts([.init(said, said)])),
            ("identity bar", Component.identityBar(said, [.init(said, said)], label: said)),
            (
                "task list",
                Component.taskList([.init(link, .done, hint: said), .init(cannotStartYet: said, why: said)])
            ),
            (
                "filter",
                Component.filter(
                    id: said, title: said, action: said, fields: "", chosen: [.init(said, without: said)],
                    clearAll: said)
            ),
            ("pagination", Component.pagination(page: 2, of: 3, previous: said, next: said)),
            ("table", Component.table(table, id: said) { _ in said }),
            ("timeline", Component.timeline([.init(said, when: said, who: said, said)])),
            ("evidence", Component.evidence(evidence)),
            ("coverage", Component.coverage(.init(signed: 1, of: 2, sentence: said), id: said)),
            ("thread", Component.thread(thread(said, evidence), id: said)),
            ("strip", Component.strip(thread(said, evidence), address: said)),
            ("sign-off", Component.signOff(id: said, statement: said, button: said, action: said, otherwise: [link])),
            ("receipt", Component.receipt(id: said, title: said, [.init(said, said)], next: link)),
            ("signature", Component.signature(name: said, lines: [said], fingerprint: said, words: said)),
            (
                "figure",
                Component.figure(
                    id: said, number: 1, finding: said, measure: said, chart: "", marks: [.init(1, lead: said, said)],
                    table: table,
                    csv: link, figureAddress: { _ in said })
            ),
        ]
        return parts.map { ($0.0, $0.1.html) }
    }()

    private static func thread(_ words: String, _ evidence: [ThreadView.Evidence]) -> ThreadView {
        ThreadView(
            reference: words, title: words, reached: words, missing: words,
            steps: ThreadView.State.allCases.map {
                .init(
                    kind: words, state: $0, title: words, address: words, who: [words], words: [words],
                    evidence: evidence,
                    items: [.init(reference: words, title: words, status: words, words: [words])],
                    coverage: .init(signed: 1, of: 2, sentence: words), short: words, isLineSolid: $0 == .done)
            })
    }

    @Test(arguments: all.map(\.name)) func `Words given to a part are text and never markup`(_ name: String) throws {
        let html = try #require(Self.all.first { $0.name == name }).html
        #expect(html.contains(Self.escaped))
        #expect(!html.contains("<b> "))
        #expect(!html.contains("\"it\""))
    }

    @Test(arguments: all.map(\.name)) func `A part's own tags are never escaped, and what is opened is closed`(
        _ name: String
    ) throws {
        let html = try #require(Self.all.first { $0.name == name }).html
        let rest = html.replacing(Self.escaped, with: "").replacing("&lt;b&gt;", with: "")
        #expect(!rest.contains("&lt;"))
        for tag in [
            "a", "p", "b", "li", "ol", "ul", "dl", "dt", "dd", "div", "span", "section", "nav", "form", "table", "tr",
            "td", "th", "fieldset", "label", "svg", "figure", "details",
        ] {
            #expect(try rest.matches(of: Regex("<\(tag)[ >]")).count == rest.ranges(of: "</\(tag)>").count, "\(tag)")
        }
    }

    @Test(arguments: all.map(\.name)) func `Every attribute is quoted`(_ name: String) throws {
        let html = try #require(Self.all.first { $0.name == name }).html
        #expect(!html.contains(/<[^>]*\s[a-z-]+=[^"]/))
    }

    @Test(arguments: all.map(\.name)) func `No id stands twice in a part, and every id that it refers to is there`(
        _ name: String
    ) throws {
        let html = try #require(Self.all.first { $0.name == name }).html
        let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        for reference in html.matches(of: /\s(?:aria-labelledby|for)="([^"]+)"/).map({ String($0.1) }) {
            #expect(ids.contains(reference))
        }
    }

    // MARK: what a reader who sees nothing is told

    @Test func `A field's hint, draft and problem are tied to it, and the problem says so`() {
        let html = Component.field(
            id: "area", name: "area", label: "Area", hint: "Which.", error: "Enter the area", kept: "Kept."
        ).html
        #expect(html.contains(#"<label for="area">Area</label>"#))
        #expect(html.contains(#"aria-describedby="area-hint area-kept area-error" aria-invalid="true""#))
        #expect(html.contains(#"id="area-error">Enter the area<"#))
    }

    @Test func `A field without a problem claims none`() {
        let html = Component.field(id: "area", name: "area", label: "Area").html
        #expect(!html.contains("aria-"))
    }

    @Test func `A problem leads to the first control of what it is about`() {
        #expect(
            Component.errorSummary([.init("Choose one", field: "how")]).html.contains(
                ##"<a href="#how">Choose one</a>"##))
        #expect(
            Component.choices(.one, id: "how", name: "how", legend: "How", [.init("a", "A"), .init("b", "B")]).html
                .contains(#"<input type="radio" id="how" "#))
        #expect(Component.date(id: "due", name: "due", legend: "Due").html.contains(#"<input id="due" name="due-day""#))
    }

    @Test func `The error summary takes the focus, and there is none without a problem`() {
        #expect(Component.errorSummary([.init("Choose one", field: "how")]).html.contains(#"tabindex="-1" autofocus"#))
        #expect(Component.errorSummary([]) == .none)
    }

    @Test func `Not known yet comes last, after or`() throws {
        let html = Component.choices(
            .one, id: "how", name: "how", legend: "How", [.init("a", "A")], otherwise: .notKnownYet
        ).html
        let or = try #require(html.range(of: ">or<"))
        #expect(try #require(html.range(of: ">A<")).lowerBound < or.lowerBound)
        #expect(try or.lowerBound < #require(html.range(of: "Not known yet")).lowerBound)
    }

    @Test func `Only the page one is on is marked as current`() {
        let items = [Component.Link("Today", "/today"), .init("Learning", "/lessons")]
        #expect(Component.navigation(items, .at("/lessons")).html.contains(#"<a href="/lessons" aria-current="page">"#))
        #expect(
            Component.navigation(items, .within("/lessons")).html.contains(#"<a href="/lessons" aria-current="true">"#))
        #expect(!Component.navigation(items, .elsewhere).html.contains("aria-current"))
    }

    @Test func `A table can be scrolled by keyboard and says what its cells are`() {
        let table = Table(
            number: "A1", caption: "Reviews", unit: "reviews", columns: ["Area", "Head", "All"],
            rows: [.init("South", ["Jan", "3"], isTotal: true)])
        let html = Component.table(table, id: "a1") { _ in "" }.html
        #expect(html.contains(#"<div class="scroll" role="region" aria-labelledby="a1" tabindex="0">"#))
        #expect(html.contains(#"<caption id="a1">A1. Reviews (counting unit: reviews)</caption>"#))
        #expect(html.contains(#"<th scope="col">Area</th><th scope="col">Head</th><th scope="col" class="r">All</th>"#))
        #expect(html.contains(#"<tr class="total"><th scope="row">South</th><td>Jan</td><td class="r">3</td></tr>"#))
    }

    @Test func `A change is read out with what it changes`() {
        let html = Component.summaryList([.init("Age", change: .init("Add", "/age"))]).html
        #expect(html.contains("<dd class=\"unknown\">Not known yet</dd>"))
        #expect(html.contains(#">Add<span class="unseen"> age</span></a>"#))
    }

    @Test func `A task that cannot start yet leads nowhere`() {
        let html = Component.taskList([.init(cannotStartYet: "Submit", why: "Finish the rest.")]).html
        #expect(html.contains("Cannot start yet"))
        #expect(!html.contains("<a "))
    }

    // MARK: standing

    @Test(arguments: StatusWord.allCases) func `A status is a word, whatever its colour`(_ word: StatusWord) {
        #expect(Component.status(word).html.hasSuffix(">\(word.rawValue)</span>"))
        #expect(Component.status(word.rawValue) == Component.status(word))
    }

    @Test func `Every step of a thread says in words how it stands`() {
        let html = Component.thread(Self.thread("Audit", []), id: "t").html
        for words in ["Done", "In progress", "Not yet: audit", "Not needed", "Checked", "Checked: not changed"] {
            #expect(html.contains(">\(words)<") || html.contains(" \(words)<"), "\(words)")
        }
        #expect(html.ranges(of: "<li class=\"partly dotted\">").count == 1)
    }

    @Test func `Only the first gap of a thread is raised, and only it offers what to do`() {
        let gap = ThreadView.Step(
            kind: "Audit", state: .notYet, title: "Needs a policy.", short: "", isLineSolid: false)
        let thread = ThreadView(reference: "L-0001", title: "One", reached: "", missing: nil, steps: [gap, gap])
        let html = Component.thread(thread, id: "t", act: "<p>Plan it</p>").html
        #expect(html.ranges(of: "class=\"wait\"").count == 1)
        #expect(html.ranges(of: "Plan it").count == 1)
        #expect(html.ranges(of: "<p>Needs a policy.</p>").count == 2)
    }

    @Test func `A strip says how a step stands where it has nothing shorter to say`() {
        let step = ThreadView.Step(kind: "Audit", state: .notYet, title: "", short: "", isLineSolid: false)
        let thread = ThreadView(reference: "L-0001", title: "One", reached: "", missing: nil, steps: [step])
        #expect(
            Component.strip(thread).html.contains(#"<li class="not-yet dotted"><b>Audit</b> <span>Not yet</span></li>"#)
        )
    }

    @Test func `A bar of sign-offs keeps within its track and always has its sentence`() {
        for (signed, of, width) in [(171, 180, "380"), (0, 0, "0"), (9, 3, "400")] {
            let html = Component.coverage(.init(signed: signed, of: of, sentence: "So many."), id: "c").html
            #expect(html.contains("width=\"\(width)\" height=\"12\" fill=\"#12436D\""))
            #expect(html.contains("<p class=\"who\">So many.</p>"))
        }
    }
}
