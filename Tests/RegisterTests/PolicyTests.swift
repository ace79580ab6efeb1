import Clocks
import Register
import Testing

/// Who may do what: the table that ships, against the truth table written apart from it.
@Suite struct PolicyTests {
    @Test(arguments: Role.allCases)
    func `A role may do what the truth table says, and nothing else`(role: Role) throws {
        let rows = try TruthTable.rows.get().filter { $0.role == role }
        let different = try rows.filter { row in
            let (register, asker) = try GivenAsker.of(role, isShutOut: row.isShutOut)
            return GivenAsker.matters(row.relation).contains {
                register.may(asker, row.deed, $0).isAllowed != row.isAllowed
            }
        }
        #expect(different.prefix(6).map(\.words) == [], "\(different.count) of \(rows.count) rows differ")
    }

    @Test func `The truth table has each role, deed and relation once, shut out and not`() throws {
        let rows = try TruthTable.rows.get().map { "\($0.role) \($0.deed) \($0.relation) \($0.isShutOut)" }
        #expect(Set(rows).count == rows.count)
        #expect(rows.count == Role.allCases.count * Deed.allCases.count * TruthTable.Row.Relation.allCases.count * 2)
    }

    // MARK: the table that ships

    @Test func `Every deed has one row, in words`() {
        #expect(PolicyTable.shipped.rows.map(\.deed.rawValue).sorted() == Deed.allCases.map(\.rawValue).sorted())
        #expect(PolicyTable.shipped.rows.allSatisfy { !$0.words.isEmpty })
    }

    @Test(arguments: PolicyTable.shipped.rows.map(\.deed))
    func `No row names a role that does not exist`(deed: Deed) {
        #expect(Set(PolicyTable.row(deed).may.keys).isSubset(of: Role.allCases.map(\.rawValue)))
    }

    @Test func `The table has a version, a source and a first day`() {
        #expect(!PolicyTable.shipped.version.isEmpty)
        #expect(!PolicyTable.shipped.source.isEmpty)
        #expect(PolicyTable.shipped.effective <= "2009-04-01")
    }

    @Test(arguments: Role.allCases)
    func `Every role may arrive`(role: Role) {
        #expect(PolicyTable.row(.arrive)[role] == .all)
    }

    @Test func `Lead, coordinator and operator read an account, an author their own case's, and nobody else`() {
        #expect(
            PolicyTable.row(.readAccount).may == [
                "lead": .all, "coordinator": .all, "author": .own, "operator": .all,
            ])
    }

    @Test(arguments: PolicyTable.shipped.rows.filter { $0.side != .neither }.map(\.deed))
    func `Administrators reach no case`(deed: Deed) throws {
        let (register, administrator) = try GivenAsker.of(.administrator, isShutOut: false)
        for relation in TruthTable.Row.Relation.allCases {
            for matter in GivenAsker.matters(relation) {
                #expect(register.may(administrator, deed, matter) == .refused(.noRole))
            }
        }
    }

    @Test(arguments: [Deed.listNotifications, .listReviews, .openRecords, .followThreads, .readJournal])
    func `Administrators see no list of cases, and nobody who looked at them`(deed: Deed) {
        #expect(PolicyTable.row(deed)[.administrator] == nil)
    }

    @Test(arguments: Deed.allCases)
    func `A stranger may arrive and do nothing else`(deed: Deed) {
        #expect((PolicyTable.row(deed)[.stranger] != nil) == (deed == .arrive))
    }
}
