import Clocks
import Papers
import Register

/// So many children of an age and a circumstance.
typealias Children = (count: Int, age: Age, circumstance: String)

extension Facts {
    /// An incident for each child, told of in May 2009.
    mutating func children(_ children: Children...) throws(Refusal) {
        for (count, age, circumstance) in children {
            for _ in 0..<count { try told("2009-05-12", of: ChildFacts(age: age, circumstance: circumstance)) }
        }
    }

    /// The author says why the Board needs detail.
    mutating func needDetail(_ about: String) throws(Refusal) {
        try add(
            .detailNeeded(about: about, reason: "A child of 5 months is not one of 11.", on: "2009-10-20"), to: paper())
    }
}

extension BoardPaper {
    func chart(_ caption: String) -> ChartFigure? { charts.first { $0.table.caption == caption } }
    /// The ids of the figures of age by circumstance that the paper gives, those of nobody left aside.
    var crossed: [String] {
        figures.filter { $0.id.hasPrefix("children.age-by-circumstance.") && $0.value > 0 }.map(\.id)
    }
}
