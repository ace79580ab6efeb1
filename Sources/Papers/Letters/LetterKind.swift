/// The letters that a case asks for again and again.
public enum LetterKind: String, Codable, Sendable, CaseIterable {
    case acknowledgement
    case nilReturn = "nil-return"
    case recordsRequest = "request-for-records"
    case interview = "invitation-to-interview"
    case authorAppointment = "author-appointment"
}
