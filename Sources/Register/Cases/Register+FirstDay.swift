public import Clocks
import HashTreeCollections

extension Register {
    /// One task of a case's first-day list, with when it is due.
    public struct FirstDayDue: Sendable {
        public let task: FirstDayTask
        /// `nil` where no date can be given.
        public let due: DueDate?
        public let done: CaseFile.FirstDayDone?

        /// How it stands on a day; `nil` where it is done or no date can be given.
        public func standing(on today: Day) -> DueStanding? {
            guard done == nil, let due else { return nil }
            return DueStanding(due: due.due, today: today, counting: due.limit.unit, calendar: due.calendar)
        }
    }

    /// Whether a case owes the first-day list and the question of other children: every case that Heed itself saw begin,
    /// from the day on which the organisation first kept such a list. What came before was dealt with as it was then,
    /// and what an earlier register held was dealt with there.
    public func owesFirstDay(_ file: CaseFile) -> Bool {
        guard let begun = file.begun, begun.source == nil else { return false }
        if !file.safety.answers.isEmpty || !file.firstDay.isEmpty { return true }
        return firstDaySince.map { begun.sequence >= $0 } ?? true
    }

    /// A case's first-day list, as the list stood when the case began; empty where none is owed.
    public func firstDayList(of file: CaseFile) -> [FirstDayDue] {
        guard owesFirstDay(file), let received = file.notifications.map(\.received).min() else { return [] }
        let calendar = HolidayCalendar.named(calendar)
        return home.firstDayList(on: file.begun?.day ?? received).map { task in
            FirstDayDue(
                task: task, due: try? DueDate(from: received, allow: task.within, calendar: calendar),
                done: file.firstDay[task.code])
        }
    }

    /// The calendar whose bank holidays hold where the organisation works.
    public var calendar: String {
        switch home.nation {
        case .scotland: "scotland"
        case .northernIreland: "northern-ireland"
        case .england, .wales, .englandAndWales, .unitedKingdom, nil: "england-and-wales"
        }
    }
}
