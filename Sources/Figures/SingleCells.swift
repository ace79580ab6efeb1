/// Which rows of a table of two columns may be shown when no cell may point to one person, the totals of rows and
/// columns being known from elsewhere.
///
/// A row with a cell of 1 is withheld whole. Further rows, the smallest first, are withheld until no cell withheld can be
/// worked out from the totals and the rows shown.
public enum SingleCells {
    /// - Returns: the places of the rows to withhold; `nil` when no withholding would hide them, and there can be no table.
    public static func withheld(_ rows: [(Int, Int)]) -> Set<Int>? {
        var withheld = Set(rows.indices.filter { rows[$0].0 == 1 || rows[$0].1 == 1 })
        while !withheld.allSatisfy({ isHidden($0, among: withheld, of: rows) }) {
            let next = rows.indices.filter { !withheld.contains($0) && total(rows[$0]) > 0 }
                .min { (total(rows[$0]), $0) < (total(rows[$1]), $1) }
            guard let next else { return nil }
            withheld.insert(next)
        }
        return withheld
    }

    /// Whether the first cell of a row could be more than one number, for someone who knows the total of every row and what
    /// the withheld cells of the column add up to.
    static func isHidden(_ row: Int, among withheld: Set<Int>, of rows: [(Int, Int)]) -> Bool {
        let column = withheld.reduce(0) { $0 + rows[$1].0 }
        let others = withheld.subtracting([row]).reduce(0) { $0 + total(rows[$1]) }
        return max(0, column - others) < min(total(rows[row]), column)
    }

    private static func total(_ row: (Int, Int)) -> Int { row.0 + row.1 }
}
