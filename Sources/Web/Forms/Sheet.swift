import Clocks
import Papers
import Register

/// A form as it is shown: what stands in it, what is wrong with it, and where its words came from.
struct Sheet: Sendable {
    /// Where the form is, and is sent to.
    let address: String
    let values: Typed
    let problems: [Refusal.Message]
    /// What the hidden field says.
    let token: String
    /// When the draft was kept from which these words came back.
    let kept: Moment?
    /// What the record says now, where somebody changed it meanwhile; by name.
    let now: Typed?
    /// For the list of drafts on Today.
    let title: String
    /// What its fields are called, once its page has been written.
    let labels = Labels()

    init(
        address: String, values: Typed, problems: [Refusal.Message] = [], token: String = "", kept: Moment? = nil,
        now: Typed? = nil, title: String = ""
    ) {
        (self.address, self.values, self.problems, self.token) = (address, values, problems, token)
        (self.kept, self.now, self.title) = (kept, now, title)
    }

    func value(_ name: String) -> String { values[name] }

    func error(_ name: String) -> String? {
        let sentences = problems.filter { $0.field == name }.map(\.sentence)
        return sentences.isEmpty ? nil : sentences.map { $0.hasSuffix(".") || sentences.count == 1 ? $0 : "\($0)." }.joined(separator: " ")
    }

    /// Begins the title of a page that shows problems.
    func title(_ words: String) -> String { problems.isEmpty ? words : "Error: \(words)" }

    /// What stands above the form: problems, both texts of a stale edit, where the words came from.
    var top: Markup {
        let links = problems.map { Component.Problem($0.sentence, field: $0.field ?? "form") }
        let summary = Component.errorSummary(links)
        let both: Markup = now.map { bothTexts($0) } ?? .none
        let draft: Markup =
            kept.map { moment in
                """
                <div class="draft"><span><b>Your draft of \(moment.londonTime) is here.</b> Nothing of it is recorded yet.</span> \
                \(Component.formButton("Start again", .quiet, action: "/drafts/put-away", hidden: [
                    Component.Hidden("token", token), Component.Hidden("draft-of", address),
                ]))</div>
                """
            } ?? .none
        return "\(summary)\(both)\(draft)"
    }

    /// Both texts of every answer that differs, side by side: what the record says now, and what was typed.
    private func bothTexts(_ now: Typed) -> Markup {
        let names = Set(now.values.keys).union(values.answers.values.keys).sorted()
            .filter { now.all($0) != values.all($0) && (now.has($0) || values.has($0)) }
        let rows = names.markup { name in
            """
            <tr><th scope="row">\(labels[name] ?? Sheet.words(of: name))</th><td>\(now.all(name).joined(separator: ", "))</td>\
            <td>\(values.all(name).joined(separator: ", "))</td></tr>

            """
        }
        return """
            <section class="group" aria-labelledby="both"><h2 id="both">Both texts</h2>
            <p>Below stands what you typed. Change it if you need to, and save it: then it is recorded beside what they recorded.</p>
            <div class="scroll" role="region" aria-label="The record now and what you typed" tabindex="0"><table><caption class="unseen">What the record says now and what you typed</caption><thead><tr><th scope="col">Answer</th>\
            <th scope="col">The record now</th><th scope="col">What you typed</th></tr></thead><tbody>\(rows)</tbody></table></div></section>
            """
    }

    /// "Council area" for `council-area`.
    static func words(of name: String) -> String {
        let words = name.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
