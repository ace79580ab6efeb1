import Clocks

extension DutyGround {
    /// Meetings of an area in its next six weeks, and those gone by of which nobody has said whether they were held.
    var meetings: [Owed] {
        register.all(MeetingFile.self) { meeting in
            meeting.series != MeetingFile.panel && meeting.held == nil && meeting.reasonNotHeld == nil
                && meeting.planned <= today + MeetingFile.areaInterval
        }
        .filter { !register.isFromEarlier($0.id) }
        .map { id, meeting in
            let isOver = meeting.planned < today
            let duty = Duty(
                .meeting, "\(register.areaName(meeting.series)) improvement meeting, \(id)",
                isOver ? "Nobody has recorded whether it was held." : "Planned for \(meeting.planned.wordsWithWeekday).",
                reference: id.description, standing: Duty.Standing(meeting.planned, on: today),
                why: "The area’s manager holds it.", deed: .keepMeetings, matter: .meeting(id))
            var owed = Owed(duty, at: "/meetings/\(id)", act: isOver ? "/meetings/\(id)/minutes/new" : "/meetings/\(id)")
            (owed.doers, owed.area) = ([.areaManager], meeting.series)
            return owed
        }
    }
}
