/// Every page and form about members of staff.
enum PeoplePages {
    static let all =
        PeopleListPages.routes + PersonNewForm.routes + StaffImport.routes + InterestForm.routes + PersonPages.routes
        + PersonForms.routes
}
