extension Component {
    /// A golden thread, step by step. Without any style it still says each step's kind, standing, work, people and
    /// evidence; at the first gap it shows `act`, what can be done about it.
    public static func thread(_ thread: ThreadView, id: String, level: Int = 3, act: Markup = .none) -> Markup {
        let gap = thread.steps.firstIndex { $0.state == .notYet }
        return """
            <ol class="thread">
            \(thread.steps.enumerated().markup { index, step in
                let body = step.state == .notYet
                    ? missing(step, level: level, act: index == gap ? act : nil) : told(step, id: "\(id)-\(index + 1)", level: level)
                return """
                    <li\(attribute("class", step.classes))><span class="dot" aria-hidden="true">\(String(index + 1))</span>
                    \(body)</li>

                    """
            })</ol>
            """
    }

    private static func told(_ step: ThreadView.Step, id: String, level: Int) -> Markup {
        let title: Markup = step.address.map { "<a href=\"\($0)\">\(step.title)</a>" } ?? .text(step.title)
        return """
            <div class="link-head">\(heading(level, "<span class=\"kind\">\(step.kind)</span> \(title)")) \
            \(status(step.state.words, step.state.weight))</div>
            \(said(step))\
            \(items(step))\
            \(step.coverage.markup { coverage($0, id: "\(id)-signed") })\
            \(evidence(step.evidence))
            """
    }

    /// What is missing, and no date that nobody has set. Only the first gap is raised above the rest.
    private static func missing(_ step: ThreadView.Step, level: Int, act: Markup?) -> Markup {
        let title = step.title.hasPrefix("Not yet") ? step.title : "Not yet: \(step.kind.lowercased())"
        return """
            <div class="\(act == nil ? "later" : "wait")">\(heading(level, "<span class=\"kind\">\(step.kind)</span> \(title)"))
            \(Markup.when(title != step.title && !step.title.isEmpty, "<p>\(step.title)</p>\n"))\
            \(said(step))\(items(step))\(evidence(step.evidence))\(act ?? .none)</div>
            """
    }

    private static func said(_ step: ThreadView.Step) -> Markup {
        "\(step.words.markup { "<p>\($0)</p>\n" })\(step.who.markup { "<p class=\"who\">\($0)</p>\n" })"
    }

    private static func items(_ step: ThreadView.Step) -> Markup {
        if step.items.isEmpty { return .none }
        return """
            <ul class="also">\(step.items.markup { item in
                """
                <li><div class="head"><span><b>\(item.reference)</b> \(item.title)</span> \(status(item.status))</div>\
                \(item.words.markup { "<p class=\"who\">\($0)</p>" })</li>

                """
            })</ul>

            """
    }

    /// A thread in one line, or one short column on a phone.
    public static func strip(_ thread: ThreadView, address: String? = nil, level: Int = 3) -> Markup {
        let title: Markup = address.map { "<a href=\"\($0)\">\(thread.title)</a>" } ?? .text(thread.title)
        return """
            \(heading(level, title))
            <ol class="strip">\(thread.steps.markup { step in
                """
                <li\(attribute("class", step.classes))><b>\(step.kind)</b> \
                <span>\(step.short.isEmpty ? step.state.words : step.short)</span></li>

                """
            })</ol>
            """
    }
}

extension ThreadView.Step {
    /// The look of its dot, and of the line onward.
    var classes: String? {
        let classes = [state.look, isLineSolid ? nil : "dotted"].compactMap(\.self)
        return classes.isEmpty ? nil : classes.joined(separator: " ")
    }
}

extension ThreadView.State {
    var words: String {
        switch self {
        case .done: StatusWord.done.rawValue
        case .partly: StatusWord.inProgress.rawValue
        case .notYet: StatusWord.notYet.rawValue
        case .notNeeded: StatusWord.notNeeded.rawValue
        case .checked: StatusWord.checked.rawValue
        case .notChanged: "Checked: not changed"
        }
    }

    var weight: StatusWord.Weight {
        switch self {
        case .done, .checked: .done
        case .partly: .moving
        case .notYet, .notChanged: .attend
        case .notNeeded: .quiet
        }
    }

    var look: String? {
        switch self {
        case .done, .checked: nil
        case .partly: "partly"
        case .notYet: "not-yet"
        case .notNeeded: "not-needed"
        case .notChanged: "weak"
        }
    }
}
