import Clocks
import Foundation
import HashTreeCollections
import Register

/// An act of 23 October 2009 in an organisation with the areas NE and SW. Whatever is added passes its rule.
func given(_ register: Register = Register(), today: Day = "2009-10-23") throws(Refusal) -> Facts {
    var facts = Facts(register, at: Moment(london: today, hour: 9, minute: 0), by: "P-0001")
    if register.organisation.isEmpty {
        let home = try facts.begin(OrganisationFile.self, with: .founded(name: "Northmoor", on: "2008-04-01"))
        try facts.add(.areaOpened(area: "NE", name: "North East", on: "2008-04-01"), to: home)
        try facts.add(.areaOpened(area: "SW", name: "South West", on: "2008-04-01"), to: home)
    }
    return facts
}

let april2009 = Period("2009-04-to-09")!

extension Facts {
    /// The code with which a fact is refused; `nil` when it may be recorded. Nothing is added.
    func refusal<F: File>(_ fact: F.Fact, to id: ID<F>) -> String? {
        var trial = self
        do throws(Refusal) {
            try trial.add(fact, to: id)
            return nil
        } catch {
            return error.code
        }
    }

    /// A notification as it arrives: the next one, and nothing known of the incident yet.
    func notified(_ received: Day, area: String = "NE", occurred: UncertainDay = .notKnown) -> CaseFact {
        .notified(
            notification: register.nextNotification, received: received, how: .phone, nature: .death, area: area,
            incident: .said(IncidentFacts(occurred: occurred, authority: nil)), caller: nil, account: nil)
    }

    /// Somebody tells us of an incident: a new one, or one we have heard of.
    @discardableResult
    mutating func told(_ received: Day, of id: ID<CaseFile>? = nil) throws(Refusal) -> ID<CaseFile> {
        let id = id ?? register.next(CaseFile.self)
        try add(notified(received), to: id)
        return id
    }

    mutating func describe(_ facts: ChildFacts = ChildFacts(age: .notKnown), in id: ID<CaseFile>) throws(Refusal) {
        let child = register[id].children.count + 1
        try add(.childDescribed(child: child, on: today, name: nil, facts: .said(facts)), to: id)
    }

    /// A member of staff who joined on 1 April 2008 in this kind of post.
    @discardableResult
    mutating func person(_ role: PostRole = .nonOperationalManager) throws(Refusal) -> ID<PersonFile> {
        let id = try begin(PersonFile.self, with: .joined(name: .said("Ewan Blythe"), on: "2008-04-01"))
        try add(.postTaken(post: "A post", area: nil, role: role, on: "2008-04-01"), to: id)
        return id
    }

    /// A board announces a review of a case, and we commission ours the same day.
    @discardableResult
    mutating func commission(of id: ID<CaseFile>, on day: Day) throws(Refusal) -> ID<ReviewFile> {
        let review = register.nextMultiAgencyReview
        try add(.reviewAnnounced(review: review, on: day, regime: "SCR06", board: nil), to: id)
        return try begin(ReviewFile.self, with: .commissioned(of: id, under: review, on: day, due: nil))
    }

    /// Takes a review from its author's appointment to acceptance in a day.
    mutating func complete(_ id: ID<ReviewFile>, by author: ID<PersonFile>, on day: Day) throws(Refusal) {
        try add(.authorAppointed(author: author, on: day), to: id)
        try add(.submitted(on: day), to: id)
        try add(.completed(on: day), to: id)
    }

    /// A lesson whose parts ask for these.
    @discardableResult
    mutating func lesson(_ asks: Remedy..., on day: Day = "2009-06-30") throws(Refusal) -> ID<LessonFile> {
        let parts = asks.map { LessonPart(title: "A part", asks: $0) }
        return try begin(
            LessonFile.self,
            with: .identified(from: [], theme: "training", scope: .national, title: "A lesson.", parts: parts, on: day))
    }

    @discardableResult
    mutating func action(_ answers: Answer...) throws(Refusal) -> ID<ActionFile> {
        try begin(
            ActionFile.self,
            with: .agreed(title: "Do it", answers: answers, owner: "Head of learning", due: nil, on: "2009-07-02"))
    }
}

extension Register {
    /// A figure of April to September 2009, as at 23 October.
    func figure(_ id: String, _ period: Period = april2009, asAt: Day = "2009-10-23") throws -> Figure {
        guard let definition = FigureDefinition.find(id) else { throw NoSuchFigure(id: id) }
        return definition.figure(in: self, FigureScope(period: period, asAt: asAt))
    }
}

struct NoSuchFigure: Error { let id: String }
