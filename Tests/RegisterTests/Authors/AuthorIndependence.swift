import Clocks
import Testing

@testable import Register

/// 10,000 random organisations of up to nine people, whose lines of management change up to a dozen times; and, beside the
/// search, a plain reading of who stood above whom on each day that anything changed.
@Suite struct AuthorIndependence {
    @Test func `Nobody who ever stood in line with a named person is proposed, and everybody left out is told the fact`() throws {
        var random = Seeded(seed: 20_091_023)
        for number in 1...10_000 {
            let scene = try Scene(&random)
            let proposals = try scene.register.authorProposals(for: "IMR-0001", on: Scene.today)
            let inLine = scene.inLine
            for candidate in proposals.proposed {
                #expect(!inLine.contains(candidate.person), "organisation \(number): \(candidate.person)")
                #expect(scene.named[candidate.person] == nil, "organisation \(number): \(candidate.person)")
                #expect(candidate.reasons.count >= 3)
            }
            for left in proposals.notProposed {
                switch left.ground {
                case .concerned(let part, _): #expect(scene.named[left.person] == part)
                case .line(let connection): #expect(scene.holds(connection, of: left.person), "organisation \(number): \(left)")
                default: Issue.record("organisation \(number): \(left)")
                }
            }
            #expect(proposals.proposed.count + proposals.notProposed.count == scene.people.count)
        }
    }

    /// One organisation.
    private struct Scene {
        static let today: Day = "2009-10-23"
        let register: Register
        let people: [ID<PersonFile>]
        let named: [ID<PersonFile>: StaffPart]
        /// By person, in the order recorded.
        let managed: [ID<PersonFile>: [(by: ID<PersonFile>?, from: Day)]]

        init(_ random: inout Seeded) throws {
            var facts = try given()
            let incident = try facts.told("2009-06-03")
            try facts.commission(of: incident, on: "2009-07-01")
            people = try (0..<Int.random(in: 2...9, using: &random)).map { _ in try facts.person() }
            var managed: [ID<PersonFile>: [(by: ID<PersonFile>?, from: Day)]] = [:]
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                let (person, by) = (people.randomElement(using: &random)!, people.randomElement(using: &random)!)
                let nobody = Int.random(in: 0...5, using: &random) == 0
                guard person != by else { continue }
                let from = "2008-04-01" + Int.random(in: 0...20, using: &random) * 25
                try facts.add(.managed(by: nobody ? nil : by, on: from), to: person)
                managed[person, default: []].append((nobody ? nil : by, from))
            }
            var named: [ID<PersonFile>: StaffPart] = [:]
            for person in people.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random)) {
                let part = StaffPart.allCases.randomElement(using: &random)!
                try facts.add(.staffNamed(person: person, part: part, on: "2009-07-02"), to: incident)
                named[person] = part
            }
            (self.managed, self.named, register) = (managed, named, facts.register)
        }

        private func manager(of person: ID<PersonFile>, on day: Day) -> ID<PersonFile>? {
            var standing: (by: ID<PersonFile>?, from: Day)?
            for one in managed[person] ?? [] where one.from <= day && one.from >= standing?.from ?? one.from { standing = one }
            return standing?.by
        }

        /// Everybody above a person on a day.
        private func above(_ person: ID<PersonFile>, on day: Day) -> Set<ID<PersonFile>> {
            var (all, at) = (Set<ID<PersonFile>>(), person)
            while let next = manager(of: at, on: day), all.insert(next).inserted { at = next }
            return all
        }

        private var days: Set<Day> { Set(managed.values.joined().map(\.from)) }

        /// Everybody who stood above or below somebody named, other than a relative, on any day.
        var inLine: Set<ID<PersonFile>> {
            let inService = named.filter { $0.value != .relative }.keys
            return days.reduce(into: []) { found, day in
                for person in people {
                    let above = above(person, on: day)
                    if inService.contains(person) { found.formUnion(above) }
                    if !above.isDisjoint(with: inService) { found.insert(person) }
                }
            }
        }

        /// Whether a connection is there on its first day and on its last.
        func holds(_ connection: LinesOfManagement.Connection, of person: ID<PersonFile>) -> Bool {
            guard let first = connection.days.from, named[connection.named] != nil else { return false }
            return [first, connection.days.to ?? Scene.today].allSatisfy { day in
                connection.side == .above
                    ? above(connection.named, on: day).contains(person) : above(person, on: day).contains(connection.named)
            }
        }
    }
}

/// The same numbers each time.
private struct Seeded: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
