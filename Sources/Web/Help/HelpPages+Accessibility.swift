extension HelpPages {
    static func accessibility(for visit: Visit) -> Prose {
        let contact = Contact.of(visit)
        return Prose(
            heading: "Accessibility",
            lead: [
                "We want everybody who does this work to be able to use Heed. We aim at the Web Content Accessibility "
                    + "Guidelines 2.2, level AA. Nobody outside has judged how far we meet them, so we do not claim that we do."
            ],
            sections: [
                tested, notTested, limits,
                Prose.Section(
                    id: "tell", heading: "Tell us what gets in your way",
                    sentences: [
                        "If you cannot read or do something here, \(contact.ring) or \(contact.write). Say which page it was and what "
                            + "you use to read the screen, if anything. You can also ask for a paper in print or in large print."
                    ] + (contact.isInvented ? [invented] : [])),
                Prose.Section(
                    id: "organisation", heading: "About this statement",
                    sentences: [
                        "It speaks of Heed itself. A public body that uses Heed must publish a statement of its own and may build "
                            + "on this one."
                    ]),
            ])
    }

    private static let tested = Prose.Section(
        id: "tested", heading: "What was tested, and how",
        points: [
            "Every page with axe-core, a program that finds common barriers, in the browser Chromium: at widths of 1280 and "
                + "320, in light and in dark.",
            "The keyboard alone: every link can be reached, in reading order, and you can see where you are.",
            "Zoom to 400%: the text flows into one column, and only wide tables scroll sideways.",
            "Print: an issued paper on A4, with its marking and numbered paragraphs, and nothing told by colour alone.",
            "Without scripts: Heed uses none.",
        ])

    private static let notTested = Prose.Section(
        id: "not-tested", heading: "What was not tested",
        points: [
            "Screen readers, voice control and magnifiers in the hands of people who use them every day.",
            "The browsers Firefox and Safari.",
            "Phones and tablets other than by setting the width of the window.",
            "The words, with readers who find reading hard or whose first language is another.",
        ])

    private static let limits = Prose.Section(
        id: "limits", heading: "Known limits",
        points: [
            "Wide tables scroll sideways on a narrow screen.",
            "A long paper is one long page. Its contents list and its headings are the way through it.",
            "Light or dark follows your device; you cannot choose it in Heed yet.",
            "A chart is also told in words and in a table, but it cannot be explored point by point.",
            "Page numbers in print need a recent browser.",
        ])
}
