extension ReviewPages {
    /// Every page about management reviews.
    static let all =
        ReviewListPages.routes + CommissionPages.routes + routes + TermsForm.routes + PeopleForm.routes
        + RecordsSecuredForm.routes + MoreTimeForm.routes + ProposalPages.routes + AppointmentForm.routes
        + InvitationForm.routes + ExternalAuthorForm.routes + TimeForm.routes + ChronologyPages.routes + SectionPages.routes + ComparedPage.routes + FindingForm.routes + LearningForm.routes
        + RecommendationForm.routes + ContactForm.routes + DocumentPages.routes + SubmissionForm.routes
        + ReportPages.routes + ReturnForm.routes + PointForm.routes + AcceptanceForm.routes + GradePages.routes
        + ComparisonPage.routes + ProcedurePage.routes + ActionPlanPages.routes + FactCheckForm.routes + EntryReinstatementForm.routes
}
