import Figures
import Testing

/// Given tables of two columns whose totals everybody knows.
struct SingleCellsTests {
    @Test func `A table without a cell of 1 is shown whole`() {
        #expect(SingleCells.withheld([(3, 0), (3, 0), (0, 2), (0, 2)]) == [])
    }

    @Test func `A row with a cell of 1 takes another with it, so that subtraction does not give it away`() {
        #expect(SingleCells.withheld([(3, 0), (0, 5), (1, 2), (4, 4)]) == [0, 2])
    }

    @Test func `A single child in a table of its own cannot be hidden`() {
        #expect(SingleCells.withheld([(1, 0), (0, 0)]) == nil)
    }

    @Test func `Rows of nobody hide nothing and are not withheld`() {
        #expect(SingleCells.withheld([(0, 0), (1, 1), (1, 1), (0, 0)]) == [1, 2])
    }

    /// Every table of three rows with cells from 0 to 3, looked at by someone who tries every way to fill the gaps.
    @Test func `Nothing withheld can be worked out from what is shown`() {
        let cells = 0...3
        for a in cells { for b in cells { for c in cells { for d in cells { for e in cells { for f in cells {
            let rows = [(a, b), (c, d), (e, f)]
            guard let withheld = SingleCells.withheld(rows) else { continue }
            for row in withheld { #expect(possible(row, withheld, rows).count > 1, "\(rows) withholding \(withheld)") }
            for row in rows.indices where rows[row].0 == 1 || rows[row].1 == 1 { #expect(withheld.contains(row)) }
        } } } } } }
    }

    /// What the first cell of a row can be in any filling that keeps the totals.
    private func possible(_ row: Int, _ withheld: Set<Int>, _ rows: [(Int, Int)]) -> Set<Int> {
        let places = withheld.sorted()
        let column = places.reduce(0) { $0 + rows[$1].0 }
        var found: Set<Int> = []
        func fill(_ index: Int, _ left: Int, _ chosen: [Int]) {
            guard index < places.count else {
                if left == 0 { found.insert(chosen[places.firstIndex(of: row)!]) }
                return
            }
            for value in 0...(rows[places[index]].0 + rows[places[index]].1) where value <= left { fill(index + 1, left - value, chosen + [value]) }
        }
        fill(0, column, [])
        return found
    }
}
