extension Component {
    /// What something rests on: each a link where the reader may open it, plain words where not.
    public static func evidence(_ evidence: [ThreadView.Evidence]) -> Markup {
        if evidence.isEmpty { return .none }
        return """
            <ul class="chips" aria-label="Evidence">\(evidence.markup { "<li>\(chip($0))</li>" })</ul>
            """
    }

    private static func chip(_ evidence: ThreadView.Evidence) -> Markup {
        if let address = evidence.address { return Link(evidence.words, address).markup }
        return "<span>\(evidence.words)</span>"
    }

    /// How many of those asked have signed: a bar and, always, its sentence.
    public static func coverage(_ coverage: ThreadView.Coverage, id: String) -> Markup {
        let width = 400
        let signed = coverage.of > 0 ? max(0, min(width, width * coverage.signed / coverage.of)) : 0
        return """
            <svg class="cover" role="img" aria-labelledby="\(id)" viewBox="0 0 400 14" width="400" height="14">\
            <title id="\(id)">\(String(coverage.signed)) of \(String(coverage.of)) have signed</title>\
            <rect class="x-track" x="0" y="1" width="400" height="12" fill="#E8E4DA"/>\
            <rect class="x-bar" x="0" y="1" width="\(String(signed))" height="12" fill="#12436D"/></svg>
            <p class="who">\(coverage.sentence)</p>
            """
    }
}
