import Register

extension HelpPages {
    static func help(for visit: Visit) -> Prose {
        Prose(
            heading: "Help", lead: [],
            sections: [
                somebody(for: visit), parts(for: visit), paper, figure, check, thread, draftAndIssue, words, more,
            ])
    }

    private static func somebody(for visit: Visit) -> Prose.Section {
        let contact = Contact.of(visit)
        return Prose.Section(
            id: "somebody", heading: "Ring or write to somebody",
            sentences: [
                "It is best to \(contact.ring): it is quicker, and nothing about a child need be written down. You can also "
                    + "\(contact.write).",
                "Say which page you were on and what you were trying to do. Leave out the names of children and families.",
            ] + (contact.isInvented ? [invented] : []),
            lines: contact.phone.map { [.init(name: "By phone", number: $0, words: "Ask for the coordinator.")] } ?? [])
    }

    private static func parts(for visit: Visit) -> Prose.Section {
        Prose.Section(
            id: "parts", heading: "What each part of Heed is for",
            terms: [
                .init(
                    term: "Board papers", meaning: "The half-yearly paper for each period, as at any day you choose."),
                .init(term: "A figure", meaning: "One number, the rule it was counted by, and the records behind it."),
                .init(
                    term: "Lessons", meaning: "What reviews taught us, part by part, and what was done about each part."
                ),
                .init(
                    term: "A thread",
                    meaning:
                        "One lesson from the review to the evidence that practice changed, or to the gap where it stops."
                ),
                .init(
                    term: "Everything else",
                    meaning: """
                        Notifications, reviews, actions, meetings and policies are kept in Heed and show in the papers. They \
                        have no pages of their own yet.
                        """),
            ],
            links: visit.may(.readBoardPapers)
                ? [.init(words: "Go to the Board papers", address: "/board-papers")] : [])
    }

    private static let paper = Prose.Section(
        id: "paper", heading: "How to read a paper",
        points: [
            "Start at the top: it says what the Board is asked to do, and as at which day the paper was worked out.",
            "Every paragraph has a number, such as 4.1, so that you can refer to it in the meeting.",
            "“What the records show” is worked out from the records. Nobody wrote those sentences.",
            "“What the author makes of it” is one person’s view. It says what it rests on, and whether that was tested.",
            "Where the author’s words and the checks differ, the paper says so.",
            "Each lesson is told in parts, because one part may be done while another has no action.",
            "The tables are in Appendix A. Each says what it counts, and no table adds two kinds of thing.",
            "The line of letters and numbers at the end is an anchor. Have it minuted, and anybody can check in later years "
                + "that the records were not altered.",
        ])

    private static let figure = Prose.Section(
        id: "figure", heading: "How to read a figure",
        sentences: ["Every number in a paper is a link. Open it and you see:"],
        points: [
            "the rule it was counted by, and the version of that rule",
            "what was counted: notifications, incidents, children or reviews, which are never added together",
            "the records behind it, by reference: exactly as many as the number says",
            "how many of them were recorded in Heed, and how many were brought in from an earlier register.",
        ])

    private static let check = Prose.Section(
        id: "check", heading: "How to read a check",
        sentences: [
            "Small counts go up and down by chance. A check asks whether chance would often do as much.",
            "It names its rule and what it compares, and gives one of three answers: a signal, no evidence of change, or too "
                + "few to say.",
            "A signal is a reason to look. It does not say what happened or why, and it does not foretell any child’s death.",
            "The sums are there for those who want them, under “The sums behind these”.",
        ])

    private static let thread = Prose.Section(
        id: "thread", heading: "How to read a thread",
        sentences: ["A thread has seven steps: review, finding, lesson, action, meeting, policy and audit."],
        points: [
            "The line is solid as far as every step has its evidence, and dotted beyond that.",
            "A hollow dot means that a step is done in part.",
            "“Not yet” says what is missing. A later step may have evidence of its own while an earlier one has none.",
            "Only an audit can show that practice has changed.",
        ])

    private static let draftAndIssue = Prose.Section(
        id: "draft", heading: "How a draft differs from an issue",
        sentences: [
            "A draft is worked out again each time you open it, so it may change as records are added or put right.",
            "An issue is fixed. Its figures, its words and its files stay as they were when it was issued, and Heed can work the "
                + "figures out again to show that they agree.",
            "If a mistake is found, a new issue is made. The earlier one can still be read.",
        ])

    private static let words = Prose.Section(
        id: "words", heading: "What our words mean",
        terms: [
            .init(
                term: "As at",
                meaning:
                    "The day up to which we count. A paper as at 30 September knows nothing that was recorded in October."
            ),
            .init(
                term: "Done",
                meaning:
                    "Evidence is recorded. It does not mean that practice has changed. Plans and promises are “in progress”."
            ),
            .init(term: "No action recorded", meaning: "Nothing in Heed answers this part of the lesson."),
            .init(
                term: "Signed",
                meaning: "Somebody says they have read this version. A new version needs a new signature."),
            .init(term: "Signal", meaning: "More than chance would often do. A reason to look, and not proof."),
            .init(
                term: "No evidence of change",
                meaning: "Chance would often do as much. It does not prove that nothing changed."),
            .init(
                term: "Too few to say",
                meaning: "The numbers are too small to tell. It is not the same as “all is well”."),
            .init(
                term: "Not known yet", meaning: "Nobody has told us so far. It is counted by itself and never as “no”."),
            .init(
                term: "Interpretation",
                meaning: "A view that a named person holds, with its date and what it rests on."),
            .init(
                term: "Put right",
                meaning: "A fact was corrected. What it said before is kept beside it, with the reason."),
        ])

    private static let more = Prose.Section(
        id: "more", heading: "More",
        links: [
            .init(words: "If this work has affected you", address: "/support"),
            .init(words: "Accessibility: what was tested and what was not", address: "/accessibility"),
        ])
}
