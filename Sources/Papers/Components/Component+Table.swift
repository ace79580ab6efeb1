extension Component {
    /// A table of numbers in a region that scrolls by itself and takes the focus. Numbers stand at the right; each that
    /// has a figure leads to it.
    public static func table(_ table: Table, id: String, figureAddress: (String) -> String) -> Markup {
        let isWords = table.columns.indices.map { $0 > 0 && table.isWords($0 - 1) }
        return """
            <div class="scroll" role="region" aria-labelledby="\(id)" tabindex="0"><table>
            <caption id="\(id)">\(table.heading)</caption>
            <thead><tr>\(table.columns.enumerated().markup { index, column in
                "<th scope=\"col\"\(attribute("class", index == 0 || isWords[index] ? nil : "r"))>\(column)</th>"
            })</tr></thead>
            <tbody>
            \(table.rows.markup { row in
                """
                <tr\(attribute("class", row.isTotal ? "total" : nil))><th scope="row">\(row.label)</th>\
                \(row.cells.enumerated().markup { index, cell in
                    "<td\(attribute("class", table.isWords(index) ? nil : "r"))>\(text(cell, figureAddress))</td>"
                })</tr>

                """
            })</tbody></table></div>
            """
    }

    /// A sentence whose numbers lead to their figures.
    public static func text(_ text: Text, _ figureAddress: (String) -> String) -> Markup {
        text.runs.markup { run in
            run.figure.map { "<a class=\"n\" href=\"\(figureAddress($0))\">\(run.words)</a>" } ?? .text(run.words)
        }
    }
}

extension Table {
    /// "A1. Notifications by half-year (counting unit: notifications)".
    var heading: String {
        "\(number.isEmpty ? "" : "\(number). ")\(caption)\(unit.isEmpty ? "" : " (counting unit: \(unit))")"
    }

    /// Whether nothing in a column of cells reads as a number.
    func isWords(_ column: Int) -> Bool {
        let cells = rows.filter { $0.cells.indices.contains(column) }.map { $0.cells[column].words }.filter {
            !$0.isEmpty
        }
        return !cells.isEmpty
            && cells.allSatisfy { ($0.first?.isNumber == false && $0.first != "–") || $0.contains(", ") }
    }
}
