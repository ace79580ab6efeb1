import Papers
import Testing

@Suite struct PageRulesTests {
    private func rules(_ marking: String, isDemonstration: Bool = false) -> String {
        PaperPDF.pageRules(marking: marking, foot: "Paper", isDemonstration: isDemonstration)
    }

    @Test func `Every page has its marking, which paper it is and its number`() {
        let rules = PaperPDF.pageRules(marking: "Restricted", foot: "Paper, issue 1", isDemonstration: false)
        #expect(rules.contains(#"@top-left { content: "Restricted";"#))
        #expect(rules.contains(#"@bottom-left { content: "Paper, issue 1"; }"#))
        #expect(rules.contains(#"@bottom-right { content: "Page " counter(page) " of " counter(pages); }"#))
    }

    @Test func `Only a demonstration says that its people are invented`() {
        let invented = #"@top-right { content: "Demonstration: invented people"; }"#
        #expect(rules("Restricted", isDemonstration: true).contains(invented))
        #expect(!rules("Restricted").contains("@top-right"))
    }

    @Test func `Words can end neither their rule nor the style element`() {
        let rules = rules("\"; } </style><script>\n\\")
        #expect(rules.contains(#"content: "\22 \3b  \7d  \3c \2f style\3e \3c script\3e \a \5c ";"#))
        #expect(!rules.contains("<"))
    }
}
