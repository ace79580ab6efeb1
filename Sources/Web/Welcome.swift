import Office
import Papers
import Register

/// What a newcomer to the demonstration is led to.
struct Welcome {
    let register: Register
    let paper: PaperFile
    let scope: FigureScope

    init?(_ visit: Visit) { self.init(visit.house) }

    init?(_ house: House) {
        register = house.office.now()
        guard house.demonstration != nil, let paper = register.all(PaperFile.self).last?.file else { return nil }
        self.paper = paper
        scope = FigureScope(period: paper.period, asAt: house.office.today)
    }

    var paperAddress: String { "/board-papers/\(paper.period)" }
    func figureAddress(_ id: String) -> String { "\(paperAddress)/figures/\(id)" }

    /// A thread that came to its end, and one that stops with its next step planned.
    var complete: ID<LessonFile>? { lessons.first { LessonThread($0, in: register).view().missing == nil } }
    var stopped: ID<LessonFile>? {
        lessons.first { lesson in register.audits(of: lesson).contains { $0.file.found == nil } }
            ?? lessons.first { LessonThread($0, in: register).view().missing != nil }
    }

    private var lessons: [ID<LessonFile>] { register.all(LessonFile.self).map(\.id) }
}

extension Role {
    /// Where a role begins: the page on which it has something to do.
    func begins(in house: House) -> String {
        guard let welcome = Welcome(house) else { return "/today" }
        return switch self {
        case .board: welcome.paperAddress
        case .inspector: welcome.stopped.map { "/lessons/\($0)" } ?? "/lessons"
        default: "/today"
        }
    }
}
