import Foundation

/// Texts that can be asked which of them are about what another text is about.
///
/// A text is a direction among the concepts of a lexicon, and another among its own words; each concept and each word weighs more
/// the fewer texts hold it. Two texts are as near as these directions: nine parts concepts, one part words.
public struct Concordance: Sendable {
    /// One text that is near to what was asked.
    public struct Near: Sendable {
        /// The place of the text among those given.
        public let place: Int
        /// From 0, nothing shared, to 1, the same.
        public let score: Double
        /// Of which both speak, as they stand in the lexicon, what weighs most first.
        public let concepts: [String]
        /// Where they share no concept: two that are kin, one of each.
        public let kin: (asked: String, found: String)?
        /// Words that both use, as they were asked.
        public let words: [String]

        /// “Both speak of missed appointments.”
        public var why: [String] {
            let spoken = concepts.isEmpty ? [] : ["Both speak of \(Near.list(concepts.prefix(3)))."]
            let used = words.prefix(3).map { "“\($0)”" }
            let same = used.isEmpty ? [] : ["Both use the word\(used.count == 1 ? "" : "s") \(Near.list(used[...]))."]
            let close = kin.map { ["It speaks of \($0.found), which is close to \($0.asked)."] } ?? []
            return [spoken, close, same].first { !$0.isEmpty } ?? []
        }

        private static func list(_ words: ArraySlice<String>) -> String {
            words.count > 1 ? "\(words.dropLast().joined(separator: ", ")) and \(words.last!)" : words.first ?? ""
        }
    }

    /// From which score on two texts are taken for the same lesson, where a yes or no is asked for.
    public static let sameFrom = 0.25
    /// Nothing below is offered to anybody.
    public static let least = 0.1
    private static let conceptShare = 0.9

    private struct Text: Sendable {
        let reading: TextReader.Reading
        /// Of length 1, by place in the lexicon.
        let concepts: [Float]
        /// Of length 1.
        let words: [String: Double]
        /// The same in one order, so that sums of fractions come out alike.
        let wordsInOrder: [(stem: String, weight: Double)]
    }

    private let reader: TextReader
    private let texts: [Text]
    private let holders: (concepts: [Int: Int], words: [String: Int])

    public init(_ texts: [String], reader: TextReader) {
        self.reader = reader
        let readings = texts.map(reader.read)
        var holders: (concepts: [Int: Int], words: [String: Int]) = ([:], [:])
        for reading in readings {
            for concept in reading.concepts.keys { holders.concepts[concept, default: 0] += 1 }
            for stem in reading.stems.keys { holders.words[stem, default: 0] += 1 }
        }
        self.holders = holders
        self.texts = readings.map { Concordance.text($0, of: readings.count, holders, reader) }
    }

    /// Those nearest to a text, the nearest first, of equals the one given first; none for which no reason can be given.
    public func nearest(to text: String, most: Int) -> [Near] {
        let asked = read(text)
        return texts.indices.map { (place: $0, score: Concordance.score(asked, texts[$0])) }.filter { $0.score >= Concordance.least }
            .sorted { ($1.score, $0.place) < ($0.score, $1.place) }.lazy.map { near(asked, at: $0.place, $0.score) }
            .filter { !$0.why.isEmpty }.prefix(most).map { $0 }
    }

    /// How near the text at a place is.
    public func near(to text: String, at place: Int) -> Near {
        let asked = read(text)
        return near(asked, at: place, Concordance.score(asked, texts[place]))
    }

    private func read(_ text: String) -> Text { Concordance.text(reader.read(text), of: texts.count, holders, reader) }

    private static func score(_ one: Text, _ other: Text) -> Double {
        let concepts = zip(one.concepts, other.concepts).reduce(Float(0)) { $0 + $1.0 * $1.1 }
        let words = one.wordsInOrder.reduce(0) { $0 + $1.weight * (other.words[$1.stem] ?? 0) }
        // Of a text that speaks of no concept only its words can be found.
        guard !one.reading.concepts.isEmpty else { return min(1, words) }
        return min(1, conceptShare * Double(concepts) + (1 - conceptShare) * words)
    }

    private func near(_ asked: Text, at place: Int, _ score: Double) -> Near {
        let found = texts[place]
        // A reason names only what one of the two really says, in a phrase, and the other is about, too.
        let shared = asked.reading.concepts.keys.filter { concept in
            found.reading.concepts[concept] != nil && (asked.reading.named.contains(concept) || found.reading.named.contains(concept))
        }.sorted { (weight($1, asked, found), $0) < (weight($0, asked, found), $1) }
        let heaviest = shared.first.map { weight($0, asked, found) } ?? 0
        let words = asked.words.keys.filter { found.words[$0] != nil }
            .sorted { ((asked.words[$1] ?? 0), $0) < ((asked.words[$0] ?? 0), $1) }.compactMap { asked.reading.stems[$0] }
        return Near(
            place: place, score: score,
            concepts: shared.filter { weight($0, asked, found) >= heaviest / 4 }.map { reader.concepts[$0].words },
            kin: shared.isEmpty ? closest(asked, found) : nil, words: words)
    }

    private func weight(_ concept: Int, _ one: Text, _ other: Text) -> Float { one.concepts[concept] * other.concepts[concept] }

    /// A concept that one of the two names in a phrase and another of the other's that is kin to it, the weightiest such pair.
    private func closest(_ asked: Text, _ found: Text) -> (asked: String, found: String)? {
        let pairs = asked.reading.concepts.keys.sorted().flatMap { one in
            reader.kin[one].filter { kin in
                found.reading.concepts[kin.concept] != nil
                    && (asked.reading.named.contains(one) || found.reading.named.contains(kin.concept))
            }.map { (one: one, other: $0.concept, weight: asked.concepts[one] * found.concepts[$0.concept]) }
        }
        return pairs.max { $0.weight < $1.weight }.map { (reader.concepts[$0.one].words, reader.concepts[$0.other].words) }
    }

    // MARK: directions

    private static func text(
        _ reading: TextReader.Reading, of count: Int, _ holders: (concepts: [Int: Int], words: [String: Int]), _ reader: TextReader
    ) -> Text {
        // A few texts more than there are, so that in a handful nothing is rare by chance.
        func rarity(_ holders: Int?) -> Double { log(1 + (Double(count) + 10) / (Double(holders ?? 0) + 1)) }
        var concepts = [Double](repeating: 0, count: reader.concepts.count)
        for (concept, strength) in reading.concepts.sorted(by: { $0.key < $1.key }) {
            let weight = strength * rarity(holders.concepts[concept])
            concepts[concept] += weight
            for kin in reader.kin[concept] { concepts[kin.concept] += weight * kin.weight }
        }
        let length = concepts.reduce(0) { $0 + $1 * $1 }.squareRoot()
        let rare = reading.stems.keys.sorted().map { (stem: $0, weight: rarity(holders.words[$0])) }
        let lengthOfWords = rare.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        let words = rare.map { (stem: $0.stem, weight: $0.weight / lengthOfWords) }
        return Text(
            reading: reading, concepts: concepts.map { length == 0 ? 0 : Float($0 / length) },
            words: Dictionary(uniqueKeysWithValues: words.map { ($0.stem, $0.weight) }), wordsInOrder: words)
    }
}
