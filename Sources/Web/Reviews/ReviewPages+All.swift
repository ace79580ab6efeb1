extension ReviewPages {
    /// Every page about management reviews.
    static let all =
        ReviewListPages.routes + CommissionPages.routes + routes + TermsForm.routes + PeopleForm.routes
        + RecordsSecuredForm.routes + MoreTimeForm.routes + ProposalPages.routes + AppointmentForm.routes
}
