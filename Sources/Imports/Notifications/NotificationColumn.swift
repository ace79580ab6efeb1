/// A column of an earlier register of notifications. `Columns/notifications.json` says what each is called.
public enum NotificationColumn: String, Decodable, Hashable, Sendable, CaseIterable {
    case received, time, how
    case toldBy = "told-by"
    case organisation, nature, occurred, area, council
    case childName = "child-name"
    case childAge = "child-age"
    case born, circumstance, ethnicity, disability, account
    /// Whom we knew, and when.
    case whom, when
    case outcome
    case outcomeDate = "outcome-date"
    case reference
    case knownBy = "known-by"
}
