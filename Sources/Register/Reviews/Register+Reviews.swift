public import Clocks

extension Register {
    public typealias Review = (id: ID<ReviewFile>, file: ReviewFile)

    /// Management reviews commissioned in a period, by reference.
    public func reviews(commissionedIn period: Period) -> [Review] {
        all(ReviewFile.self).filter { period.contains($0.file.commissioned) }
    }

    /// Multi-agency reviews announced in a period, by reference.
    public func multiAgencyReviews(announcedIn period: Period) -> [MultiAgencyReview] {
        cases.flatMap { $0.value.reviews }.filter { period.contains($0.announced) }.sorted { $0.id < $1.id }
    }

    /// Whether the incident that a review looks at reached us before `day`.
    public func wasNotified(_ review: ReviewFile, before day: Day) -> Bool {
        let received = self[review.of].notifications.filter { $0.withdrawn == nil }.map(\.received)
        return received.min().map { $0 < day } ?? false
    }
}
