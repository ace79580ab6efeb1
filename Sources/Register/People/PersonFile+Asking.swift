public import Clocks
import HashTreeCollections

extension PersonFile {
    public func isInPost(on day: Day) -> Bool {
        spells.contains { $0.from <= day && $0.to.map { day <= $0 } ?? true }
    }

    /// The post taken up last by that day, in whatever order posts were recorded.
    public func post(on day: Day) -> Post? {
        posts.filter { $0.on <= day }.enumerated().max { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }?
            .element
    }

    /// Posts as they followed one another; of those of one day the one recorded last.
    public var postsInOrder: [Post] {
        let sorted = posts.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
        return zip(sorted, sorted.dropFirst().map(Optional.some) + [nil]).filter { $0.on != $1?.on }.map(\.0)
    }

    /// Managers as they followed one another; of those of one day the one recorded last.
    public var managersInOrder: [Manager] {
        let sorted = managers.enumerated().sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }
            .map(\.element)
        return zip(sorted, sorted.dropFirst().map(Optional.some) + [nil]).filter { $0.from != $1?.from }.map(\.0)
    }

    /// Who manages them on a day; `nil` where nobody is recorded.
    public func manager(on day: Day) -> ID<PersonFile>? { managersInOrder.last { $0.from <= day }?.by }

    /// Everybody who managed them at any time up to a day.
    public func managed(until day: Day) -> Set<ID<PersonFile>> {
        Set(managers.filter { $0.from <= day }.compactMap(\.by))
    }

    /// The absence that covers a day.
    public func absence(on day: Day) -> Absence? { absences.last { $0.covers(day) } }

    /// When a stage was first completed.
    public func completed(_ course: String, stage: Int) -> Day? {
        training.filter { $0.course == course && $0.stage == stage }.map(\.on).min()
    }

    /// The furthest stage completed by a day, and when.
    public func stage(of course: String, on day: Day) -> Training? {
        training.filter { $0.course == course && $0.on <= day }.max { ($0.stage, $1.on) < ($1.stage, $0.on) }
    }

    public func hasSigned(_ policy: ID<PolicyFile>, version: Int) -> Bool {
        signed.contains { $0.policy == policy && $0.version == version }
    }

    /// What they have declared and not taken back.
    public func interests(on day: Day) -> [Interest] {
        interests.filter { $0.on <= day && $0.ended.map { day < $0 } ?? true }
    }
}

extension PersonFile.Post {
    /// "1", "0.8" or "60%" as hundredths of full time; `nil` for anything else.
    public static func hundredths(_ text: String) -> Int? {
        let isPercent = text.hasSuffix("%")
        let bare = text.filter { $0 != "%" && !$0.isWhitespace }.replacing(",", with: ".")
        guard let share = Double(bare), share.isFinite, (0.0...100.0).contains(share) else { return nil }
        let hundredths = Int((isPercent ? share : share * 100).rounded())
        return (1...100).contains(hundredths) ? hundredths : nil
    }
}

extension Register {
    /// Managers who run no services and who have completed a stage of the authors' course by the end of `day`.
    public func authors(atStage stage: Int, on day: Day) -> [ID<PersonFile>] {
        people.compactMap { id, person in
            guard let done = person.completed(PersonFile.authorCourse, stage: stage), done <= day,
                person.isInPost(on: day),
                person.post(on: day)?.role == .nonOperationalManager
            else { return nil }
            return id
        }.sorted()
    }

    /// Everyone in post on a day.
    public func staff(on day: Day) -> Int { people.values.count { $0.isInPost(on: day) } }

    /// Whom personnel know by a number.
    public func person(numbered number: String) -> ID<PersonFile>? { personByNumber[number] }

    /// Whoever is managed by somebody on a day, by reference.
    public func managed(by manager: ID<PersonFile>, on day: Day) -> [ID<PersonFile>] {
        people.filter { $0.value.isInPost(on: day) && $0.value.manager(on: day) == manager }.map(\.key).sorted()
    }
}
