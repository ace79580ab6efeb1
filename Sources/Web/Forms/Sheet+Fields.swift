import Papers

/// The fields of a sheet: each filled with what was typed, with its problem beneath.
extension Sheet {
    func field(
        _ name: String, _ label: String, hint: String? = nil, takes: Component.Takes = .text,
        width: Component.Width = .full, autocomplete: String = "off"
    ) -> Markup {
        labels.note(name, label)
        return Component.field(
            id: name, name: name, label: label, hint: hint, value: value(name), takes: takes, width: width,
            autocomplete: autocomplete, error: error(name))
    }

    func area(_ name: String, _ label: String, hint: String? = nil, rows: Int = 4) -> Markup {
        labels.note(name, label)
        return Component.textArea(
            id: name, name: name, label: label, hint: hint, value: values.values[name]?.first ?? "", rows: rows,
            error: error(name))
    }

    /// Radios.
    func choose(
        _ name: String, _ legend: String, _ choices: [Component.Choice], hint: String? = nil,
        otherwise: Component.Choice? = nil, direction: Component.Direction = .down, isLegendSeen: Bool = true
    ) -> Markup {
        labels.note(name, legend)
        return Component.choices(
            .one, id: name, name: name, legend: legend, hint: hint, choices, otherwise: otherwise,
            chosen: Set(values.all(name)), direction: direction, isLegendSeen: isLegendSeen, error: error(name))
    }

    /// Checkboxes.
    func tick(
        _ name: String, _ legend: String, _ choices: [Component.Choice], hint: String? = nil,
        direction: Component.Direction = .down, isLegendSeen: Bool = true
    ) -> Markup {
        labels.note(name, legend)
        return Component.choices(
            .several, id: name, name: name, legend: legend, hint: hint, choices, chosen: Set(values.all(name)),
            direction: direction, isLegendSeen: isLegendSeen, error: error(name))
    }

    /// A list of which one is chosen.
    func select(
        _ name: String, _ label: String, _ choices: [Component.Choice], hint: String? = nil, empty: String = "Choose"
    ) -> Markup {
        labels.note(name, label)
        return Component.select(
            id: name, name: name, label: label, hint: hint, [Component.Choice("", empty)] + choices,
            chosen: value(name), error: error(name))
    }

    func date(
        _ name: String, _ legend: String, hint: String? = nil, precisions: [Component.Choice] = [],
        otherwise: Component.Choice? = nil
    ) -> Markup {
        labels.note(date: name, legend)
        return Component.date(
            id: name, name: name, legend: legend, hint: hint,
            typed: Component.TypedDate(
                day: value("\(name)-day"), month: value("\(name)-month"), year: value("\(name)-year"),
                precision: values.has("\(name)-precision") ? value("\(name)-precision") : nil),
            precisions: precisions, otherwise: otherwise, error: error(name))
    }

    /// A date that may be about, or not known yet.
    func uncertainDate(_ name: String, _ legend: String, hint: String? = nil) -> Markup {
        date(name, legend, hint: hint, precisions: Component.precisions, otherwise: .notKnownYet)
    }

    /// A form's fields under one another, where they need no headings of their own.
    func block(_ fields: Markup) -> Markup { "<div class=\"block plain\"><div class=\"fields\">\(fields)</div></div>" }

    /// The whole form: its fields, what it sends along unseen, and the button that says what happens. One that `prints`
    /// can be filled in with a pen.
    func form(
        _ fields: Markup, button: String, label: String, note: String? = nil, keepsDraft: Bool = true,
        prints: Bool = false, takesFile: Bool = false, hidden: [Component.Hidden] = []
    ) -> Markup {
        let keep = Component.submit("Keep this and come back later", .quiet, name: "keep-draft", value: "yes")
        return """
            <form class="\(prints ? "form prints" : "form")" id="form" method="post" action="\(address)" aria-label="\(label)" novalidate\
            \(Markup.when(takesFile, " enctype=\"multipart/form-data\""))\
            \(Markup.when(keepsDraft, " data-draft"))>
            \(([Component.Hidden("token", token), Component.Hidden("draft-title", title)] + hidden).markup(\.markup))
            \(fields)
            <div class="end">\(Component.submit(button)) \(keepsDraft ? keep : .none)\
            \(note.markup { " <span class=\"small soft\">\($0)</span>" })\
            \(Markup.when(keepsDraft, " <span class=\"small soft\" role=\"status\" data-kept></span>"))</div>
            </form>
            """
    }
}

extension Optional {
    fileprivate func markup(_ body: (Wrapped) -> Markup) -> Markup { map(body) ?? .none }
}
