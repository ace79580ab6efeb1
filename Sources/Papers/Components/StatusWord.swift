/// How something stands, in a word. Always the word, never colour alone, and never something to click.
public enum StatusWord: String, Sendable, CaseIterable {
    case notStarted = "Not started"
    case inProgress = "In progress"
    case waiting = "Waiting"
    case overdue = "Overdue"
    case done = "Done"
    case checked = "Checked"
    case withdrawn = "Withdrawn"
    case noActionRecorded = "No action recorded"
    case notYet = "Not yet"
    case notNeeded = "Not needed"
    case signal = "Signal"

    /// How loudly a word speaks.
    public enum Weight: String, Sendable {
        case quiet = "status"
        case moving = "status moving"
        case attend = "status attend"
        case overdue = "status overdue"
        case done = "status done"
    }

    var weight: Weight {
        switch self {
        case .notStarted, .waiting, .withdrawn, .notNeeded: .quiet
        case .inProgress: .moving
        case .noActionRecorded, .notYet, .signal: .attend
        case .overdue: .overdue
        case .done, .checked: .done
        }
    }
}

extension Component {
    public static func status(_ word: StatusWord) -> Markup { status(word.rawValue, word.weight) }

    /// Other words for how something stands. Words that are a status word by themselves have its weight.
    public static func status(_ words: String, _ weight: StatusWord.Weight? = nil) -> Markup {
        let weight = weight ?? StatusWord(rawValue: words)?.weight ?? .quiet
        return "<span class=\"\(weight.rawValue)\">\(words)</span>"
    }
}
