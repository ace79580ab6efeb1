/// A lesson's golden thread as it is shown, from the review to the audit: every word ready.
public struct ThreadView: Encodable, Sendable {
    public let reference: String
    public let title: String
    /// How far it has got: "Reached: policy signed by 171 of 180 people."
    public let reached: String
    /// What is missing: "Not yet: audit."
    public let missing: String?
    public let steps: [Step]

    public init(reference: String, title: String, reached: String, missing: String?, steps: [Step]) {
        (self.reference, self.title, self.reached, self.missing, self.steps) = (
            reference, title, reached, missing, steps
        )
    }

    public struct Step: Encodable, Sendable {
        /// "Review", "Policy and sign-offs".
        public let kind: String
        public let state: State
        /// What was done; where the state is `notYet`, what is missing.
        public let title: String
        public let address: String?
        /// "12 June 2009, Tom Okafor".
        public let who: [String]
        public let words: [String]
        public let evidence: [Evidence]
        /// Several actions in one step.
        public let items: [Item]
        public let coverage: Coverage?
        /// For the strip: "171 of 180 signed".
        public let short: String
        /// Whether there is evidence for going on from here.
        public let isLineSolid: Bool

        public init(
            kind: String, state: State, title: String, address: String? = nil, who: [String] = [], words: [String] = [],
            evidence: [Evidence] = [], items: [Item] = [], coverage: Coverage? = nil, short: String, isLineSolid: Bool
        ) {
            (self.kind, self.state, self.title, self.address) = (kind, state, title, address)
            (self.who, self.words, self.evidence, self.items) = (who, words, evidence, items)
            (self.coverage, self.short, self.isLineSolid) = (coverage, short, isLineSolid)
        }
    }

    public enum State: String, Encodable, Sendable, CaseIterable {
        case done, partly
        case notYet = "not yet"
        case notNeeded = "not needed"
        case checked
        /// An audit that found practice had not changed.
        case notChanged = "not changed"
    }

    public struct Evidence: Encodable, Sendable {
        public let words: String
        public let address: String?

        public init(words: String, address: String? = nil) { (self.words, self.address) = (words, address) }
    }

    public struct Item: Encodable, Sendable {
        public let reference: String
        public let title: String
        public let status: String
        public let words: [String]

        public init(reference: String, title: String, status: String, words: [String] = []) {
            (self.reference, self.title, self.status, self.words) = (reference, title, status, words)
        }
    }

    public struct Coverage: Encodable, Sendable {
        public let signed: Int
        public let of: Int
        /// "95%, 171 of 180 people who supervise others."
        public let sentence: String

        public init(signed: Int, of: Int, sentence: String) {
            (self.signed, self.of, self.sentence) = (signed, of, sentence)
        }
    }
}
