import Clocks
public import Register

/// What stands in the margins of every printed page of a paper.
public struct PaperMargins: Sendable {
    public let marking: String
    public let foot: String
    public let isDemonstration: Bool

    /// There is no other copy yet than the Board's own.
    static let marking = "Restricted: children’s information. Closed Board copy"

    public init(_ register: Register, _ scope: FigureScope, issued: String? = nil) {
        self.init(
            issue: issued ?? BoardPaper.issue(of: register, scope), of: scope,
            isDemonstration: register.home.isDemonstration)
    }

    init(issue: String, of scope: FigureScope, isDemonstration: Bool) {
        marking = PaperMargins.marking
        foot = "\(BoardPaper.title(of: scope.period)) · \(issue) · as at \(scope.asAt.words)"
        self.isDemonstration = isDemonstration
    }

    /// As rules for a stylesheet.
    public var rules: String { PaperPDF.pageRules(marking: marking, foot: foot, isDemonstration: isDemonstration) }
}

extension BoardPaper {
    public var margins: PaperMargins {
        PaperMargins(
            issue: heading.issue, of: FigureScope(period: period, asAt: asAt), isDemonstration: isDemonstration)
    }

    static func title(of period: Period) -> String { "Serious case reviews: \(rhythm(of: period))" }

    /// The issue that a paper of this register is the same as, or that it is none.
    static func issue(of register: Register, _ scope: FigureScope) -> String {
        guard let last = register.paper(for: scope.period)?.file.issues.last else { return "Draft: not issued" }
        // Between the issue and now stands nothing but the fact that it was issued.
        let isSame = last.asAt == scope.asAt && register.sequence <= last.sequence + 1
        return "\(isSame ? "Issue" : "Draft after issue") \(last.number), \(last.on.words)"
    }
}
