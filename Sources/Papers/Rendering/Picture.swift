import Foundation

/// A chart as a PNG for a page of Word, as wide there as it is among the others on screen.
struct Picture {
    /// Dots for each unit of a drawing: enough for print.
    static let zoom = 3

    let png: Data
    /// "16.5cm" for a drawing 720 units wide.
    let width: String

    /// `nil` for what is no PNG.
    init?(png: Data) {
        let dots = png.dropFirst(16).prefix(4)
        guard png.starts(with: [0x89, 0x50, 0x4E, 0x47]), dots.count == 4 else { return nil }
        let units = Double(dots.reduce(0) { $0 << 8 | Int($1) } / Picture.zoom)
        (self.png, width) = (png, "\((units * 16.5 / 72).rounded() / 10)cm")
    }
}
