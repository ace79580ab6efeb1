extension ReviewFile {
    /// How far a review has got.
    public enum Stage: String, Sendable, CaseIterable {
        case waitingForAuthor = "waiting-for-an-author"
        case beingWritten = "being-written"
        case submitted, returned, complete

        public var words: String {
            switch self {
            case .waitingForAuthor: "Waiting for an author"
            case .beingWritten: "Being written"
            case .submitted: "Submitted"
            case .returned: "Returned for changes"
            case .complete: "Complete"
            }
        }
    }

    public var standing: Stage {
        if completed != nil { return .complete }
        if submitted.count > returned.count { return .submitted }
        if !returned.isEmpty { return .returned }
        return authors.isEmpty && external == nil ? .waitingForAuthor : .beingWritten
    }

    /// How far it has got, in words.
    public var stage: String { standing.words }
}
