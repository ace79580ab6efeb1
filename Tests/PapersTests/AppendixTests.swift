import Clocks
import Papers
import Register
import Testing

@Suite struct AppendixTests {
    private func table(_ number: String, _ register: Register) throws -> Table {
        try #require(BoardPaper(register).appendix.first { $0.number == number })
    }

    /// The numbers of one column, the total apart.
    private func column(_ index: Int, of table: Table) -> (rows: [Int], total: Int?) {
        let numbers = { (row: Table.Row) in Int(row.cells[index].words) }
        return (table.rows.filter { !$0.isTotal }.compactMap(numbers), table.rows.first { $0.isTotal }.flatMap(numbers))
    }

    @Test(arguments: [("A2", 1), ("A3", 1), ("A4", 3)])
    func `A table's total is the sum of its rows`(number: String, columns: Int) throws {
        let table = try table(number, full())
        #expect(table.rows.count { $0.isTotal } == 1)
        for index in 0..<columns {
            let (rows, total) = column(index, of: table)
            #expect(rows.count == table.rows.count - 1)
            #expect(rows.reduce(0, +) == total)
            #expect(total! > 0)
        }
    }

    @Test func `Complete and ongoing make all the reviews of a row`() throws {
        let table = try table("A4", full())
        for row in table.rows {
            let numbers = row.cells.compactMap { Int($0.words) }
            #expect(numbers.count == 3)
            #expect(numbers[0] + numbers[1] == numbers[2], "\(row.label)")
        }
        #expect(table.rows.map { $0.cells.map(\.words) } == [["1", "0", "1"], ["0", "1", "1"], ["1", "1", "2"]])
    }

    @Test func `Half-years are not added up`() throws {
        let table = try table("A1", october2009().register)
        #expect(table.rows.allSatisfy { !$0.isTotal })
        #expect(table.rows.map { $0.cells[0].words } == ["35", "7", "12", "7"])
    }

    @Test func `A count stands beside the range it allows`() throws {
        #expect(
            try table("A1", october2009().register).rows.map { $0.cells[2].words } == [
                "24 to 49", "3 to 14", "6 to 21", "3 to 14",
            ])
    }

    @Test func `Each row has a cell for each column`() throws {
        for table in BoardPaper(try full()).appendix {
            #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count - 1 }, "\(table.number)")
        }
    }

    @Test func `Somebody of 18 does not break the ages' total`() throws {
        var facts = try given()
        try facts.told("2009-04-07", of: ChildFacts(age: .years(18)))
        let ages = try #require(BoardPaper(facts.register).charts.first { $0.table.caption == "Children by age" })
        let (rows, total) = column(0, of: ages.table)
        #expect(rows.reduce(0, +) == total)
    }
}
