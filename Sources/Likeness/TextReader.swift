import Foundation

/// Reads what a text is about: its words, and how strongly it speaks of each concept of a lexicon.
///
/// A concept is known by its phrases, and also by the words they are made of: “clinic” alone speaks a little of missed
/// appointments, because some of its phrases hold it and few of other concepts' do. Concepts whose phrases are made of the same
/// words are kin.
public struct TextReader: Sendable {
    /// What one text is about.
    struct Reading: Sendable {
        /// Each stem with one of the words that it was cut from.
        var stems: [String: String] = [:]
        /// How strongly, by the concept's place in the lexicon: no more than ``mostConcepts``.
        var concepts: [Int: Double] = [:]
        /// Those of which a phrase stands in the text.
        var named: Set<Int> = []
    }

    private struct Phrase: Sendable {
        let concept: Int
        /// After the first.
        let rest: [String]
    }

    /// How many other words may stand between two words of a phrase.
    static let mostBetween = 3
    /// A text speaks of a few things; the rest is noise.
    static let mostConcepts = 16
    /// What a whole phrase adds, beside the words it is made of.
    static let phraseWeight = 10.0
    /// From which likeness on two concepts are kin, and how much of what one gets the other gets for each unit of it.
    static let (leastKin, kinWeight) = (0.1, 0.6)

    let concepts: [Lexicon.Concept]
    private let ignored: Set<String>
    private let phrases: [String: [Phrase]]
    private let speaksOf: [String: [(concept: Int, weight: Double)]]
    /// Of each concept, those of the same words.
    let kin: [[(concept: Int, weight: Double)]]

    public init(_ lexicon: Lexicon) {
        let stemmer = Stemmer()
        let ignored = Set(lexicon.ignored.map(stemmer.stem)).union(lexicon.ignored)
        var phrases: [String: [Phrase]] = [:]
        var counts: [[String: Int]] = []
        for (place, concept) in lexicon.concepts.enumerated() {
            var count: [String: Int] = [:]
            for phrase in concept.phrases + [concept.words] {
                let (stems, words) = stemmer.stems(of: phrase)
                guard let first = stems.first else { continue }
                phrases[first, default: []].append(Phrase(concept: place, rest: Array(stems.dropFirst())))
                for stem in Set(zip(stems, words).filter { !ignored.contains($0) && !ignored.contains($1) }.map(\.0)) {
                    count[stem, default: 0] += 1
                }
            }
            counts.append(count)
        }
        (concepts, self.ignored, self.phrases) = (lexicon.concepts, ignored, phrases)
        let rarity = TextReader.rarity(counts)
        speaksOf = TextReader.speaksOf(counts, rarity)
        kin = TextReader.kin(counts, rarity)
    }

    func read(_ text: String) -> Reading {
        let (stems, words) = Stemmer().stems(of: text)
        var reading = Reading()
        var matched: [Int: Set<[String]>] = [:]
        for (place, stem) in stems.enumerated() {
            if !ignored.contains(words[place]), !ignored.contains(stem) { reading.stems[stem] = words[place] }
            for phrase in phrases[stem] ?? [] where TextReader.goesOn(phrase.rest, in: stems, after: place) {
                matched[phrase.concept, default: []].insert([stem] + phrase.rest)
            }
        }
        reading.named = Set(matched.keys)
        var strength = matched.mapValues { TextReader.phraseWeight * Double($0.count).squareRoot() }
        // In one order, so that sums of fractions come out alike.
        for stem in reading.stems.keys.sorted() {
            for (concept, weight) in speaksOf[stem] ?? [] { strength[concept, default: 0] += weight }
        }
        let strongest = strength.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(TextReader.mostConcepts)
        reading.concepts = Dictionary(uniqueKeysWithValues: strongest.map { ($0.key, $0.value) })
        return reading
    }

    private static func goesOn(_ rest: [String], in stems: [String], after place: Int) -> Bool {
        var place = place
        for wanted in rest {
            let window = stems[min(place + 1, stems.count)..<min(place + 2 + mostBetween, stems.count)]
            guard let next = window.firstIndex(of: wanted) else { return false }
            place = next
        }
        return true
    }

    // MARK: what concepts are made of

    /// The fewer concepts hold a stem, the more it says.
    private static func rarity(_ counts: [[String: Int]]) -> [String: Double] {
        var holders: [String: Int] = [:]
        for count in counts { for stem in count.keys { holders[stem, default: 0] += 1 } }
        return holders.mapValues { log(1 + Double(counts.count) / Double($0)) }
    }

    private static func speaksOf(
        _ counts: [[String: Int]], _ rarity: [String: Double]
    ) -> [String: [(concept: Int, weight: Double)]] {
        var found: [String: [(concept: Int, weight: Double)]] = [:]
        for (concept, count) in counts.enumerated() {
            let weights = count.mapValues { 1 + log(Double($0)) }
            let length = weights.values.sorted().reduce(0) { $0 + $1 * $1 }.squareRoot()
            for (stem, weight) in weights {
                let rare = rarity[stem] ?? 0
                found[stem, default: []].append((concept, weight * rare * rare / length))
            }
        }
        return found
    }

    private static func kin(_ counts: [[String: Int]], _ rarity: [String: Double]) -> [[(concept: Int, weight: Double)]] {
        let vectors = counts.map { count in
            let weights = count.reduce(into: [String: Double]()) { $0[$1.key] = (1 + log(Double($1.value))) * (rarity[$1.key] ?? 0) }
            let length = max(weights.values.sorted().reduce(0) { $0 + $1 * $1 }.squareRoot(), .leastNonzeroMagnitude)
            return weights.mapValues { $0 / length }
        }
        var holders: [String: [(concept: Int, weight: Double)]] = [:]
        for (concept, vector) in vectors.enumerated() {
            for (stem, weight) in vector { holders[stem, default: []].append((concept, weight)) }
        }
        return vectors.enumerated().map { concept, vector in
            var near = [Double](repeating: 0, count: vectors.count)
            for (stem, weight) in vector.sorted(by: { $0.key < $1.key }) {
                for other in holders[stem] ?? [] { near[other.concept] += weight * other.weight }
            }
            near[concept] = 0
            return near.enumerated().filter { $0.element >= leastKin }.map { ($0.offset, $0.element * kinWeight) }
        }
    }
}
