extension SVG {
    /// A bar of one of four series: solid, lined, dotted or an outline, so that no two need colour to differ.
    mutating func bar(_ box: Box, series index: Int) {
        let ink = Ink.series(index)
        switch index {
        case 0: return self.box(box, ink)
        case 1: self.box(box, filled: .lines)
        case 2: self.box(box, filled: .dots)
        default: break
        }
        frame(box, ink, edge: 2)
    }

    /// A bar of what is not whole, or not known.
    mutating func hatchedBar(_ box: Box) {
        self.box(box, .ground)
        self.box(box, filled: .hatch)
        self.box(box.inset(by: 0.75), .edge, edge: 1.5)
    }
}
