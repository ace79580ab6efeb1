import Clocks
import Papers
import Register

let april2009 = Period("2009-04-to-09")!

/// An act of 23 October 2009 in an organisation with the area NE. Whatever is added passes its rule.
func given(_ register: Register = Register()) throws(Refusal) -> Facts {
    var facts = Facts(register, at: Moment(london: "2009-10-23", hour: 9, minute: 0), by: "P-0001")
    if register.home.name.isEmpty {
        let home = try facts.begin(OrganisationFile.self, with: .founded(name: "Northmoor", on: "2008-04-01"))
        try facts.add(.areaOpened(area: "NE", name: "North East", on: "2008-04-01"), to: home)
    }
    return facts
}

extension Facts {
    /// Somebody tells us of an incident of these children.
    @discardableResult
    mutating func told(_ received: Day, of children: ChildFacts...) throws(Refusal) -> ID<CaseFile> {
        let id = register.next(CaseFile.self)
        try add(
            .notified(
                notification: register.nextNotification, received: received, how: .phone, nature: .death, area: "NE",
                incident: .said(IncidentFacts(occurred: .notKnown, authority: nil)), caller: nil, account: nil), to: id)
        for (index, child) in children.enumerated() {
            try add(.childDescribed(child: index + 1, on: today, name: .said("Orrin"), facts: .said(child)), to: id)
        }
        return id
    }

    /// Somebody who may write reviews and papers.
    mutating func author() throws(Refusal) -> ID<PersonFile> {
        let id = try begin(PersonFile.self, with: .joined(name: .said("Ruth Aldersey"), on: "2008-04-01"))
        try add(.postTaken(post: "Lead", area: nil, role: .nonOperationalManager, on: "2008-04-01"), to: id)
        return id
    }

    /// A review of a case, commissioned on 1 May 2009 and accepted on 31 July where somebody writes it.
    mutating func review(of id: ID<CaseFile>, by author: ID<PersonFile>? = nil) throws(Refusal) {
        let under = register.nextMultiAgencyReview
        try add(.reviewAnnounced(review: under, on: "2009-05-01", regime: "SCR06", board: nil), to: id)
        let review = try begin(
            ReviewFile.self, with: .commissioned(of: id, under: under, on: "2009-05-01", due: "2009-10-30"))
        guard let author else { return }
        try add(.authorAppointed(author: author, on: "2009-05-11"), to: review)
        try add(.submitted(on: "2009-07-20"), to: review)
        try add(.completed(on: "2009-07-31"), to: review)
    }

    /// A paper for April to September 2009.
    mutating func paper() throws(Refusal) -> ID<PaperFile> {
        let author = try author()
        return try begin(
            PaperFile.self,
            with: .begun(period: april2009, meeting: "2009-10-30", author: author, post: "Lead", on: "2009-10-05"))
    }
}

/// 35, 7 and 12 notifications in three half-years, and 7 after them: two checks signal.
func october2009() throws(Refusal) -> Facts {
    var facts = try given()
    for (count, day) in [(35, "2008-06-02"), (7, "2008-12-01"), (12, "2009-06-01"), (7, "2009-10-05")] as [(Int, Day)] {
        for _ in 0..<count { try facts.told(day, of: ChildFacts(age: .years(2), circumstance: "sudi")) }
    }
    return facts
}

/// Something of everything that a paper tells.
func full() throws(Refusal) -> Register {
    var facts = try october2009()
    let author = try facts.author()
    try facts.add(.trained(course: "review-author", stage: 1, on: "2009-01-22"), to: author)
    let children = [
        ChildFacts(age: .years(16), circumstance: "suicide", concerns: ["missing"]), ChildFacts(age: .notKnown),
    ]
    let id = try facts.told("2009-04-20", of: children[0], children[1])
    try facts.add(.involvementFound(on: "2009-04-21", whom: .placement, when: .at, searched: nil), to: id)
    try facts.review(of: id, by: author)
    try facts.review(of: facts.told("2009-03-02", of: ChildFacts(age: .months(5), circumstance: "neglect")))
    let parts = [LessonPart(title: "Supervision", asks: .policy), LessonPart(title: "Ratio", asks: .system)]
    for _ in 0..<2 {
        try facts.begin(
            LessonFile.self,
            with: .identified(
                from: ["IMR-0001"], theme: "supervision", scope: .national, title: "Look at quality.", parts: parts,
                on: "2009-08-03"))
    }
    let answers = [Answer(lesson: "L-0001", part: 1, how: .policy), Answer(lesson: "L-0002", part: 1, how: .policy)]
    let action = try facts.begin(
        ActionFile.self,
        with: .agreed(title: "Revise the policy", answers: answers, owner: "Head of policy", due: nil, on: "2009-08-04")
    )
    try facts.add(.done(evidence: "Version 3 is in force.", on: "2009-09-01"), to: action)
    let policy = try facts.begin(
        PolicyFile.self, with: .adopted(title: "Supervision Policy", slug: "supervision", on: "2005-04-04"))
    try facts.add(
        .published(version: 3, on: "2009-09-01", answers: ["L-0001"], changes: [], learningTo: nil, signBy: nil),
        to: policy)
    for (series, day) in [("NE", "2009-06-02"), ("panel", "2009-06-04")] as [(String, Day)] {
        let meeting = try facts.begin(MeetingFile.self, with: .planned(series: series, on: day))
        try facts.add(.held(on: day, attended: 7), to: meeting)
    }
    let paper = try facts.paper()
    try facts.add(
        .interpreted(
            about: "window", words: "Nothing that we know of links the 7.", restsOn: "N-0055 to N-0061",
            on: "2009-10-22"),
        to: paper)
    return facts.register
}

extension BoardPaper {
    /// The paper for April to September 2009, as at 14 October.
    init(_ register: Register, asAt: Day = "2009-10-14", author: String? = nil) {
        self.init(register, FigureScope(period: april2009, asAt: asAt), head: "c0ffee", author: author)
    }

    var paragraphs: [Paragraph] { sections.flatMap(\.paragraphs) }
    /// Everything said under the numbered paragraphs.
    var texts: [Text] { paragraphs.flatMap { $0.texts + $0.points } }

    func paragraph(_ number: String) -> String {
        paragraphs.filter { $0.number == number }.flatMap { $0.texts + $0.points }.map(\.words).joined(separator: "\n")
    }
}
