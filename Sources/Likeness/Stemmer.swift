import CStemmer

/// English words cut to their stems by Snowball: “missed” and “missing” are both “miss”.
///
/// It works in a buffer of its own, so it belongs to one task at a time.
final class Stemmer {
    private let stemmer: OpaquePointer

    init() {
        guard let stemmer = sb_stemmer_new("english", "UTF_8") else { fatalError("Snowball has no English stemmer.") }
        self.stemmer = stemmer
    }

    deinit { sb_stemmer_delete(stemmer) }

    func stem(_ word: String) -> String {
        let bytes = Array(word.utf8)
        guard let stem = sb_stemmer_stem(stemmer, bytes, Int32(bytes.count)) else { return word }
        return String(decoding: UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))), as: UTF8.self)
    }

    /// The stems of a text's words, in order; `words` are the words themselves.
    func stems(of text: String) -> (stems: [String], words: [String]) {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map { word in
            var word = word.trimmingPrefix { $0 == "'" || $0 == "’" }
            for end in ["'s", "’s", "'", "’"] where word.hasSuffix(end) { word = word.dropLast(end.count) }
            return String(word)
        }.filter { !$0.isEmpty }
        return (words.map(stem), words)
    }
}
