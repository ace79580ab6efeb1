import Clocks

/// A management review that is not complete, and that Heed saw begin.
struct OwingReview {
    let id: ID<ReviewFile>
    let file: ReviewFile
    /// "Individual management review (IMR)".
    let label: String

    var address: String { "/imrs/\(id)" }

    func owed(
        _ kind: Duty.Kind, _ title: String, _ words: String, _ standing: Duty.Standing, why: String, _ deed: Deed,
        awaited: ID<PersonFile>? = nil, clock: String
    ) -> Owed {
        let duty = Duty(
            kind, title, words, reference: id.description, standing: standing, why: why, deed: deed,
            matter: .review(id), awaited: awaited, clock: clock)
        return Owed(duty, at: address)
    }
}

extension DutyGround {
    /// Every one of them, by reference.
    var owingReviews: [OwingReview] {
        let words = register.home.value(of: .reviewLabel, on: today)
        let label = words.prefix(1).uppercased() + words.dropFirst()
        return register.all(ReviewFile.self) { $0.completed == nil && $0.recorded?.source == nil }
            .map { OwingReview(id: $0.id, file: $0.file, label: label) }
    }
}
