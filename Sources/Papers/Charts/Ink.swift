/// How a shape looks: a class for the page's stylesheet, and the light colours for wherever there is none.
struct Ink {
    let name: String
    var fill: String?
    var stroke: String?

    // Words.
    static let soft = Ink(name: "x-t", fill: "#4a5158")
    static let strong = Ink(name: "x-b", fill: "#1e2328")
    static let signalWords = Ink(name: "x-sigt", fill: "#801650")

    // Ground and frame.
    static let ground = Ink(name: "x-ground", fill: "#ffffff")
    static let band = Ink(name: "x-band", fill: "#f1eee7")
    static let grid = Ink(name: "x-grid", stroke: "#e4e0d6")
    static let axis = Ink(name: "x-axis", stroke: "#4a5158")
    static let dayLine = Ink(name: "x-day", stroke: "#d9d4c8")
    static let asAt = Ink(name: "x-asat", stroke: "#1e2328")
    static let flag = Ink(name: "x-flag", fill: "#ffffff", stroke: "#1e2328")

    // Figures.
    static let line = Ink(name: "x-line", fill: "none", stroke: "#12436d")
    static let dot = Ink(name: "x-dot", fill: "#12436d")
    static let bar = Ink(name: "x-bar", fill: "#12436d")
    static let edge = Ink(name: "x-edge", fill: "none", stroke: "#12436d")
    static let hatch = Ink(name: "x-hatch", stroke: "#12436d")
    static let notYet = Ink(name: "x-hatchg", stroke: "#767c82")
    static let mean = Ink(name: "x-mean", stroke: "#6b7278")
    static let limit = Ink(name: "x-limit", stroke: "#767c82")

    // What stands out.
    static let diamond = Ink(name: "x-dia", fill: "#801650")
    static let signal = Ink(name: "x-sig", fill: "none", stroke: "#801650")
    static let window = Ink(name: "x-win", fill: "none", stroke: "#801650")

    /// One of the four series.
    static func series(_ index: Int) -> Ink {
        Ink(name: "x-s\(index + 1)", fill: ["#12436d", "#28a197", "#801650", "#f46a25"][index])
    }

    /// Only words that lead are bold.
    var isBold: Bool { name == Ink.strong.name || name == Ink.signalWords.name }

    /// As a line only.
    var open: Ink { Ink(name: name, fill: "none", stroke: stroke) }

    var attributes: Markup {
        let fill: Markup = fill.map { " fill=\"\($0)\"" } ?? .none
        let stroke: Markup = stroke.map { " stroke=\"\($0)\"" } ?? .none
        return " class=\"\(name)\"\(fill)\(stroke)"
    }
}
