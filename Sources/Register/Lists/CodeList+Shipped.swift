/// Lists by name, each in its first version. Ask ``named(_:on:)`` where the day matters.
extension CodeList {
    public static let abuseCategories = shipped("abuse-categories")
    /// The three ways of having no answer, each with when to use it.
    public static let answers = shipped("answers")
    /// What callers are to the case.
    public static let callers = shipped("callers")
    public static let childDeathOverview = shipped("child-death-overview")
    public static let circumstances = shipped("circumstances")
    /// Ways in which papers say that nothing has changed.
    public static let claims = shipped("claims")
    public static let concerns = shipped("concerns")
    public static let disabilities = shipped("disability")
    public static let ethnicities = shipped("ethnicity")
    /// What is often learnt long after the first call.
    public static let lateFacts = shipped("late-facts")
    public static let legalStatuses = shipped("legal-status")
    public static let natures = shipped("natures")
    public static let regimes = shipped("regimes")
    public static let replyRecipients = shipped("reply-recipients")
    /// Where a child lived.
    public static let settings = shipped("settings")
    public static let sexes = shipped("sexes")
    public static let themes = shipped("themes")

    private static func shipped(_ id: String) -> CodeList {
        guard let first = versions(of: id).first else { fatalError("The list \(id) does not ship with Heed.") }
        return first
    }
}
