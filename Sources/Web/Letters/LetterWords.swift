import Clocks
import Papers
import Register

extension LetterPlaces {
    /// What a case, and one of its reviews, say in a letter; `due` is the day the letter asks for.
    init(_ told: Register.Told, review: ReviewFile?, due: Day?, in register: Register, on today: Day) {
        var words: [Place: String] = [
            .organisation: register.home.name, .received: told.notification.received.words,
        ]
        words[.due] = due?.words
        words[.commissioned] = review?.commissioned.words
        words[.reportDue] = review?.due?.words
        let coded = review.flatMap { told.file[$0.under] }.flatMap { Regime.coded($0.regime) }
        if let law = coded ?? register.law(of: told.id, on: today) {
            words[.review] = law.words.review.withArticle
            words[.board] = law.words.board.withThe
            words[.report] = law.words.report.inSentence
        }
        self.init(words)
    }
}

extension String {
    /// "Serious case review (SCR)" inside a sentence; names, whose second word is a capital too, stay.
    fileprivate var inSentence: String {
        let second = split(separator: " ").dropFirst().first?.first
        return second?.isUppercase == true ? self : lowercasedFirst
    }

    fileprivate var withArticle: String {
        let words = inSentence
        return "\(words.first.map { "aeio".contains($0.lowercased()) } == true ? "an" : "a") \(words)"
    }

    fileprivate var withThe: String { hasPrefix("The ") ? lowercasedFirst : "the \(inSentence)" }
}
