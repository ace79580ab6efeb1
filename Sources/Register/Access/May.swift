/// The answer to “may they?”, with the rule behind it.
public enum Permission: Equatable, Sendable {
    /// The role that allows it.
    case allowed(Role)
    case refused(Rule)

    public enum Rule: String, Sendable {
        /// None of their roles may do this at all.
        case noRole = "no role of theirs may do this"
        /// Their role reaches other records than this one.
        case outOfReach = "their role does not reach this record"
        /// They are named in the case, or managed somebody who is.
        case namedInCase = "they are named in the case, or managed somebody who is"
        /// They wrote the report, or wrote it before somebody else did.
        case ownWork = "they wrote this report"
    }

    public var isAllowed: Bool { if case .allowed = self { true } else { false } }
}

extension Register {
    /// Whether somebody may do something about a record. The one answer: every page, every route of the API and every
    /// command asks here, and nothing else decides.
    public func may(_ asker: Asker, _ deed: Deed, _ matter: Matter = .nothing) -> Permission {
        let row = PolicyTable.row(deed)
        if row.side == .review, isShutOut(asker, of: matter) { return .refused(.namedInCase) }
        var best = Permission.refused(.noRole)
        for held in asker.held {
            guard let reach = row[held.role] else { continue }
            if reaches(reach, held, asker, matter) {
                return row.notAuthors == true && isAuthor(asker, of: matter) ? .refused(.ownWork) : .allowed(held.role)
            }
            best = .refused(.outOfReach)
        }
        return best
    }

    private func reaches(_ reach: PolicyTable.Reach, _ held: Asker.Held, _ asker: Asker, _ matter: Matter) -> Bool {
        switch (reach, matter) {
        case (.all, _), (_, .nothing): true
        case (.ownArea, .incident), (.ownArea, .review):
            matter.incident(in: self).map { held.areas.contains(self[$0].area) } ?? false
        case (.ownArea, .person(let id)):
            self[id].postsInOrder.last.map { held.areas.contains($0.area ?? "") } ?? false
        case (.ownArea, .meeting(let id)): held.areas.contains(self[id].series)
        case (.own, .meeting): false
        case (.own, .person(let id)): asker.person == id
        case (.own, .review(let id)): asker.person.map { $0 == self[id].author } ?? false
        case (.own, .incident(let id)):
            asker.person.map { person in
                reviews.contains { $0.value.of == id && $0.value.author == person }
            } ?? false
        }
    }

    /// Whether somebody wrote a review, or wrote it until another took over.
    private func isAuthor(_ asker: Asker, of matter: Matter) -> Bool {
        guard let person = asker.person else { return false }
        func wrote(_ review: ReviewFile) -> Bool { review.authors.contains { $0.author == person } }
        return switch matter {
        case .review(let id): wrote(self[id])
        case .incident(let id): reviews.contains { $0.value.of == id && wrote($0.value) }
        case .person, .meeting, .nothing: false
        }
    }

    /// Whether somebody is named in a case, or managed a person who is.
    public func isShutOut(_ asker: Asker, of matter: Matter) -> Bool {
        guard let person = asker.person, let id = matter.incident(in: self) else { return false }
        return shutOut(of: id).contains(person)
    }

    /// Everybody named in a case and everybody who managed one of them.
    public func shutOut(of id: ID<CaseFile>) -> Set<ID<PersonFile>> {
        self[id].staff.reduce(into: []) { people, named in
            people.insert(named.person)
            if named.part != .relative { people.formUnion(Set(self[named.person].managers.compactMap(\.by))) }
        }
    }
}
