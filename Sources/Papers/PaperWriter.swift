import Clocks
import Figures
import Register

/// Writes a paper's sentences. The numbers in them are figures', or sums of figures that stand in the appendix.
struct PaperWriter {
    let register: Register
    let scope: FigureScope
    let figures: FigureTable
    let trend: Trend
    /// The author's part; `nil` before anybody has begun the paper.
    let paper: PaperFile?
    let withholding: Withholding

    var sections: [BoardPaper.Section] {
        [
            section(1, "Aim and purpose", [paragraph("1.1", aim)]),
            section(2, "Recommendation", [paragraph("2.1", recommendation)]),
            section(3, "Short summary", [paragraph("3.1", summary)]),
            section(
                4, "Serious case reviews, \(scope.period.monthWords)",
                [
                    paragraph("4.1", notifications, involvement, under: "Notifications"),
                    paragraph("4.2", ages, circumstances, under: "Ages and circumstances"),
                    paragraph("4.3", authors, under: "Authors"),
                    paragraph("4.4", followUp, policies, under: "Following lessons up"),
                    BoardPaper.Paragraph(
                        heading: "Reviews", number: "4.5", texts: [reviews], points: reviewsToldInGeneralTerms),
                    paragraph("4.6", lessons, under: "Lessons"),
                ]),
            section(5, "Key strategic issues for the Board to consider", [paragraph("5.1", strategic)]),
            section(
                6, "Benefits for children", [paragraph("6.1", benefitToChildren), paragraph("6.2", benefitToBoard)]),
            section(7, "Financial analysis", [paragraph("7.1", financial)]),
            section(8, "Risk analysis", [paragraph("8.1", risk)]),
            section(9, "Diversity analysis", [paragraph("9.1", diversity)]),
        ]
    }

    private func section(_ number: Int, _ title: String, _ paragraphs: [BoardPaper.Paragraph]) -> BoardPaper.Section {
        BoardPaper.Section(number: number, title: title, paragraphs: paragraphs)
    }

    private func paragraph(_ number: String, _ texts: Text?..., under heading: String? = nil) -> BoardPaper.Paragraph {
        BoardPaper.Paragraph(heading: heading, number: number, texts: texts.compactMap { $0 }, points: [])
    }

    private var period: Period { scope.period }

    private var aim: Text {
        """
        This paper reports the notifications that reached \(register.home.name) from \(period.words), the serious case \
        reviews we contributed to, and what has been done about what they taught us.
        """
    }

    private var recommendation: Text {
        let signals = trend.signals.count
        let noted: Text =
            signals == 0
            ? "The Board is asked to note the position"
            : "The Board is asked to note the position, and the \(signals == 1 ? "check" : "\(signals) checks") in paragraph 4.1 that signal"
        return asked.isEmpty ? noted + "." : noted + ", and to decide \(asked.joined(separator: ", and "))."
    }

    private var summary: Text {
        let received: Text = """
            We received \(figures.counted("notifications")), about \(figures.counted("incidents")) and \
            \(figures.counted("children")).
            """
        let commissioned: Text =
            figures.value("reviews.commissioned") == 0
            ? "We commissioned \(figures.none("reviews.commissioned"))."
            : """
            We commissioned \(figures.counted("reviews.commissioned")), of which \
            \(figures.number("reviews.complete")) \(are("reviews.complete")) complete.
            """
        let learnt: Text =
            figures.value("lessons") == 0
            ? "Reviews gave \(figures.none("lessons"))."
            : """
            Reviews gave \(figures.counted("lessons")) in \
            \(figures.counted("lessons.parts")); \(figures.number("lessons.parts.no-action")) of the parts \
            \(has("lessons.parts.no-action")) no action recorded.
            """
        return received + " " + commissioned + " " + learnt
    }

    // MARK: 4.1 and 4.2

    private var notifications: Text {
        let after: Text =
            scope.afterPeriod.map { days in
                """
                 After the close, from \(Day.words(from: days.lowerBound, to: days.upperBound)), we received \
                \(figures.number("notifications.after-period")) more.
                """
            } ?? ""
        return """
            Appendix A sets out activity. We received \(figures.counted("notifications")) in the period. \
            \(earlier("notifications.year-before", period.yearBefore)) \(earlier("notifications.previous", period.previous))
            """ + after
    }

    /// A count of an earlier period, or that nothing that early is held: which is not the same as none.
    private func earlier(_ id: String, _ period: Period) -> Text {
        let first = register.notifications().map(\.notification.received).min()
        guard let first, first <= period.last else { return "No record is held for \(period.monthWords)." }
        return "There \(were(id)) \(figures.number(id)) in \(period.monthWords)."
    }

    private var involvement: Text? {
        guard figures.value("notifications") > 0 else { return nil }
        let after: Text = """
            For \(figures.number("involvement.only-after")) of the \(figures.number("notifications")) our only involvement \
            came after the incident, in court proceedings about brothers or sisters.
            """
        guard figures.value("involvement.placement") > 0 else { return after }
        return after + " For " + Text(figures.number("involvement.placement"))
            + " we knew neither the child nor the family, but had worked with another child living in the same placement."
    }

    private var ages: Text? {
        let children = figures.value("children")
        guard children > 0 else { return nil }
        let unknown = figures.value("children.age.not-known") + figures.value("children.erased")
        return """
            Of the \(CountingUnit.children.counted(children - unknown)) whose age is known, \(String(young)) \(young == 1 ? "was" : "were") 5 or under and \
            \(String(old)) \(old == 1 ? "was" : "were") 16 or 17. Whether ages differ from earlier periods has not been tested.\(noTableOfAgeByCircumstance.map { " \($0)" } ?? "")
            """
    }

    private var circumstances: Text? {
        guard let most = mostTold else { return nil }
        return """
            The circumstance first told to us most often was \(PaperWriter.label(most).lowercasedFirst), for \(figures.number(most.id)) of the \(figures.number("children")). Circumstances are as first told, before any inquest.
            """
    }

    // MARK: 4.3 and 4.4

    private var authors: Text {
        let days = Set(
            register.authors(atStage: 1, on: scope.asAt).compactMap {
                register[$0].completed(PersonFile.authorCourse, stage: 1).map { Period.month(containing: $0) }
            }
        ).sorted().map(\.monthWords)
        let when = days.isEmpty ? "" : " (\(days.joined(separator: " and ")))"
        return """
            \(figures.number("authors.stage-1")) managers who run no services have completed the first stage of the course for \
            authors of management reviews\(when), and \(figures.number("authors.stage-2")) the second. They are asked first when \
            a review needs an author.
            """
    }

    private var followUp: Text {
        let panel = register.panelMeetings(heldIn: period).compactMap(\.file.held).map(\.words)
        let met = panel.isEmpty ? "did not meet" : "met on \(panel.joined(separator: " and "))"
        return """
            Each area follows lessons at its improvement meeting, every \(String(MeetingFile.areaInterval / 7)) weeks: \(figures.number("meetings.held")) of the \
            \(figures.counted("meetings.planned")) due in the period were held. The Learning Action Panel \(met), and decides what matters in every area.
            """
    }

    private var policies: Text? {
        let changed = register.all(PolicyFile.self).compactMap { _, policy in
            policy.version(on: scope.asAt).flatMap { version in
                version.on >= period.first && !version.answers.isEmpty ? (policy.title, version) : nil
            }
        }.sorted { ($0.1.on, $0.0) < ($1.1.on, $1.0) }
        guard !changed.isEmpty else { return nil }
        return Text(
            stringLiteral: changed.map { title, version in
                let after = version.on > period.last ? ", after the period closed" : ""
                let answers = version.answers.map(\.description).joined(separator: " and ")
                return """
                    \(title), version \(version.number), came into force on \(version.on.words)\(after), and answers \(answers); \
                    \(LessonThread.read(version.signed)).
                    """
            }.joined(separator: " "))
    }

    // MARK: 4.5 and 4.6

    private var reviews: Text {
        guard figures.value("reviews.commissioned") > 0 else {
            return "We commissioned \(figures.none("reviews.commissioned"))."
        }
        let due = openReviewsDue
        let ongoing = due.isEmpty ? "" : ", due on \(due.joined(separator: " and "))"
        let base: Text = """
            We commissioned \(figures.counted("reviews.commissioned")). \(figures.number("reviews.complete")) \
            \(are("reviews.complete")) complete and \(figures.number("reviews.ongoing")) \(are("reviews.ongoing")) ongoing\(ongoing). \
            \(figures.number("reviews.from-earlier")) came from notifications before this period.
            """
        return figures.value("reviews.complete") == 0
            ? base + keepingTime
            : base + keepingTime
                + "\(reasonForSingleChildren.map { " Ages are given because: \($0)" } ?? "") The complete reviews were about:"
    }

    /// Whether reviews kept time, and were carried out as the procedure asks.
    private var keepingTime: Text {
        let all: Text =
            figures.value("reviews.complete") == 0
            ? ""
            : " Every step of the procedure was followed in \(figures.number("procedure.all")) of those complete."
        let first: Text = """
             \(figures.number("reviews.in-time")) \(were("reviews.in-time")) given in by the day first due and \
            \(figures.number("reviews.after-due")) after it; more time was agreed for \(figures.number("reviews.extended")), and \
            \(figures.number("reviews.returned")) \(were("reviews.returned")) returned for changes.
            """
        return first + all
    }

    /// No child is described by more than a coarse band of age and a group of circumstances, unless the author has
    /// recorded why the Board needs the age itself.
    private var reviewsToldInGeneralTerms: [Text] {
        // Sorted by their words: the order of the reviews would say which is whose.
        let told = register.reviews(commissionedIn: period).filter { $0.file.completed != nil }.flatMap { review in
            register[review.file.of].children.map {
                Vignette($0.facts, detail: reasonForSingleChildren == nil ? generalDetail : .full).words
            }
        }
        return told.sorted().map { Text(stringLiteral: $0) }
    }

    private var reasonForSingleChildren: String? { paper?.reasonsForDetail["4.5"] }
    /// Where no table of age by circumstance may be given, no child is told by both.
    private var generalDetail: Vignette.Detail { withholding.wouldSingleOut ? .circumstance : .general }

    private var remedied: Bool { register.lessons(identifiedIn: period).contains { !$0.file.remedied.isEmpty } }

    private var lessons: Text {
        guard figures.value("lessons") > 0 else { return "The period has \(figures.none("lessons"))." }
        return """
            Reviews look back at the practice of their time\(remedied ? ", and some of what they found had been put right already" : ""). \(figures.counted("lessons")) \
            \(figures.value("lessons") == 1 ? "follows" : "follow"), part by part. “Done” means that evidence is recorded; it does not mean that practice has changed, \
            which only an audit can show.\(recurring)
            """
    }

    private var recurring: Text {
        guard figures.value("lessons.recurring") > 0 else { return "" }
        return """
             \(figures.number("lessons.recurring")) of the \(figures.number("lessons")) \(are("lessons.recurring")) on a theme that an \
            earlier lesson had too.
            """
    }

    func are(_ id: String) -> String { figures.value(id) == 1 ? "is" : "are" }
    func were(_ id: String) -> String { figures.value(id) == 1 ? "was" : "were" }
    func has(_ id: String) -> String { figures.value(id) == 1 ? "has" : "have" }
}
