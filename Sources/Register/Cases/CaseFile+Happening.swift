extension CaseFile {
    /// Something that happened to the record, for its timeline.
    public struct Happening: Equatable, Sendable {
        public enum Kind: String, Sendable {
            case told, described, involvement, decision, review, corrected, withdrawn, reinstated, learnt, linked,
                unlinked, safety, madeSafe, firstDay, reopened, staff, reply, letter, clock, account
        }
        public let kind: Kind
        public let recorded: Recorded
    }
}

extension CaseFact {
    var happening: CaseFile.Happening.Kind {
        switch self {
        case .notified: .told
        case .childDescribed: .described
        case .involvementFound: .involvement
        case .decided: .decision
        case .reviewAnnounced, .reviewGraded, .aspectGraded, .reviewPublished: .review
        case .receivedCorrected, .natureCorrected, .incidentCorrected, .childCorrected, .areaFound: .corrected
        case .notificationWithdrawn: .withdrawn
        case .notificationReinstated: .reinstated
        case .accountAdded: .account
        case .learntLater: .learnt
        case .linkedAsSame: .linked
        case .linkUndone: .unlinked
        case .safetyAnswered: .safety
        case .madeSafe: .madeSafe
        case .firstDayDone: .firstDay
        case .firstDayReopened: .reopened
        case .staffNamed, .staffNamedInError: .staff
        case .replyOwed, .replySent: .reply
        case .letterKept, .letterSent: .letter
        case .regimeBegun, .clockStarted, .clockExtended, .clockSuspended, .stepDone: .clock
        }
    }

    /// Whether it changes what a form for editing the record shows. Ticking a list or sending a letter does not.
    var changesTheRecord: Bool {
        switch happening {
        case .told, .described, .involvement, .decision, .corrected, .withdrawn, .reinstated, .account: true
        case .review, .learnt, .linked, .unlinked, .safety, .madeSafe, .firstDay, .reopened, .staff, .reply, .letter,
            .clock:
            false
        }
    }
}
