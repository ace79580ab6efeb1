public import Clocks

extension Register {
    /// Area meetings planned in a period, by reference.
    public func areaMeetings(plannedIn period: Period) -> [(id: ID<MeetingFile>, file: MeetingFile)] {
        all(MeetingFile.self).filter { $0.file.series != MeetingFile.panel && period.contains($0.file.planned) }
    }

    /// The panel's meetings held in a period, by reference.
    public func panelMeetings(heldIn period: Period) -> [(id: ID<MeetingFile>, file: MeetingFile)] {
        all(MeetingFile.self).filter { meeting in
            meeting.file.series == MeetingFile.panel && meeting.file.held.map(period.contains) == true
        }
    }

    /// The meetings that have looked at any of these actions, the earliest first.
    public func meetings(thatDiscussed actions: [ID<ActionFile>]) -> [(id: ID<MeetingFile>, file: MeetingFile)] {
        guard !actions.isEmpty else { return [] }
        return all(MeetingFile.self) { $0.discussed.contains { actions.contains($0.action) } }
            .sorted { ($0.file.held ?? $0.file.planned, $0.id) < ($1.file.held ?? $1.file.planned, $1.id) }
    }

    /// By reference or as people say it: M-0073, SW-2009-10-27, panel-2009-09-29.
    public func meeting(named text: String) -> ID<MeetingFile>? {
        if let id = ID<MeetingFile>(text) { return (try? find(id)) == nil ? nil : id }
        let parts = text.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let day = Day(String(parts[1])) else { return nil }
        return all(MeetingFile.self) { $0.series == parts[0] && $0.planned == day }.first?.id
    }

    /// "South West improvement meeting".
    public func words(of meeting: MeetingFile) -> String {
        meeting.isPanel ? "Learning Action Panel" : "\(areaName(meeting.series)) improvement meeting"
    }

    /// The meetings of one series, by day.
    public func meetings(of series: String) -> [(id: ID<MeetingFile>, file: MeetingFile)] {
        all(MeetingFile.self) { $0.series == series }.sorted { ($0.file.planned, $0.id) < ($1.file.planned, $1.id) }
    }

    /// The last one held of the same series before a meeting.
    public func lastHeld(before meeting: MeetingFile) -> (id: ID<MeetingFile>, file: MeetingFile)? {
        let day = meeting.held ?? meeting.planned
        return all(MeetingFile.self) { $0.series == meeting.series && $0.held.map { $0 < day } ?? false }
            .max { ($0.file.held ?? day, $0.id) < ($1.file.held ?? day, $1.id) }
    }
}
