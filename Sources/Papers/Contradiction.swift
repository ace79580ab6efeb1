import Clocks
import Figures
import Register

/// Where an author's words say that nothing has changed and a check says that something has.
enum Contradiction {
    static func warnings(_ paper: PaperFile, _ trend: Trend) -> [String] {
        guard !trend.signals.isEmpty else { return [] }
        let titles = trend.signals.map(\.title).joined(separator: "; ")
        return paper.interpretations.filter { claimsNoTrend($0.words) }.map { said in
            guard let standing = paper.interpretation(of: said.about), standing != said else {
                return """
                    The author’s words of \(said.on.words) say that there is no trend, while \(signals(trend)) (\(titles)). \
                    Say why, or change the words, before this paper is issued.
                    """
            }
            return """
                Words and checks differed. The words of \(said.on.words) said that there was no trend, while \
                \(signals(trend)). They were replaced on \(standing.on.words); both are kept.
                """
        }
    }

    private static func signals(_ trend: Trend) -> String {
        let count = trend.signals.count
        return count == 1 ? "1 check signals" : "\(count) checks signal"
    }

    static func claimsNoTrend(_ words: String) -> Bool {
        let words = words.lowercased()
        return CodeList.claims.codes.contains { words.contains($0.words) }
    }
}
