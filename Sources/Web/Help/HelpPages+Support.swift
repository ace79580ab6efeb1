extension HelpPages {
    static func support(for visit: Visit) -> Prose {
        Prose(
            heading: "If this work has affected you",
            lead: [
                "Reading about the death of a child is hard, and it stays hard for people who have done this work for years. "
                    + "If it has stayed with you, that is no weakness, and you need not carry it alone."
            ],
            sections: [now, talk, own(Contact.of(visit)), outside])
    }

    private static let now = Prose.Section(
        id: "now", heading: "Take a break",
        sentences: [
            "Close the page, get up, go outside if you can. What is recorded is kept, and nothing here runs out while you are away.",
            "You may ask somebody else to read an account for you, or to read it with you.",
        ])

    private static let talk = Prose.Section(
        id: "talk", heading: "Talk to somebody you work with",
        sentences: [
            "Tell a colleague you trust that this one was hard. You need not tell them about the child.",
            "Bring it to supervision. Supervision is for you as well as for the work, and you can ask for time before the next "
                + "one is due.",
            "If the child or the family in a review was known to you, or it is too close to your own life, say so. Somebody "
                + "else can take it on.",
        ])

    private static func own(_ contact: Contact) -> Prose.Section {
        guard let number = contact.support else {
            return Prose.Section(
                id: "own", heading: "Your organisation’s own line",
                sentences: [
                    "No line is entered here yet. Your manager or the coordinator can tell you whom your organisation offers."
                ])
        }
        return Prose.Section(
            id: "own", heading: "Your organisation’s own line",
            lines: [
                .init(
                    name: "Staff support line", number: number,
                    words: "Northmoor’s own. The number is invented, like everything here, and nobody answers.")
            ])
    }

    private static let outside = Prose.Section(
        id: "outside", heading: "Lines outside your organisation",
        sentences: [
            "These are real. You need not be in a crisis to ring. Do not name the child; you can talk about yourself without it.",
            "If you or somebody else is in danger now, ring 999.",
        ],
        lines: [
            .init(
                name: "Samaritans", number: "116 123",
                words: "Free from any phone in the United Kingdom, at any hour of day or night."),
            .init(
                name: "Child Bereavement UK", number: "0800 02 888 40",
                words: "For families when a child dies, and for people who work with them. Weekdays, in the daytime."),
            .init(
                name: "Child Death Helpline", number: "0808 800 6019",
                words:
                    "For anybody whom the death of a child has affected, at work or at home. It is answered by parents whose own child has died."
            ),
            .init(
                name: "Lifeline, in Northern Ireland", number: "0808 808 8000",
                words: "Free, at any hour of day or night."),
        ])
}
