public import Register

/// What the closed Board copy leaves out: age by circumstance, where a child would stand alone and the author has recorded
/// no reason why the Board needs it. Withholding the cell alone would not keep it from being worked out.
struct Withholding {
    typealias Row = (group: CircumstanceGroups.Group, cells: [Figure])

    /// The circumstances that hold anybody, each with its cells by age.
    let crossed: [Row]
    /// The author's.
    let reason: String?

    init(_ figures: FigureTable, _ paper: PaperFile?) {
        crossed = CircumstanceGroups.shipped.groups.map { group in
            (group, AgeBands.coarse.bands.map { figures[FigureDefinition.agesByCircumstance($0, group)] })
        }.filter { $0.cells.contains { $0.value > 0 } }
        reason = paper?.reasonsForDetail["ages-by-circumstance"]
    }

    var wouldSingleOut: Bool { reason == nil && crossed.contains { $0.cells.contains { $0.value == 1 } } }

    /// Whether a figure may not stand in the copy at all.
    func withholds(_ figure: Figure) -> Bool { wouldSingleOut && figure.id.hasPrefix("children.age-by-circumstance.") }
}

extension BoardPaper {
    /// The figures that its copy holds, as it shows them, without the rest of the paper.
    public static func figures(of register: Register, _ scope: FigureScope) -> [FigureView] {
        let figures = FigureTable(register.figures(scope))
        return shown(figures, Withholding(figures, register.paper(for: scope.period)?.file))
    }

    static func shown(_ figures: FigureTable, _ withholding: Withholding) -> [FigureView] {
        figures.all.filter { !withholding.withholds($0) }.map { FigureView($0, generalised: true) }
    }
}
