import Clocks

extension DutyGround {
    /// A backup that should have been made. A demonstration has nothing to lose.
    var backups: [Owed] {
        guard !register.home.name.isEmpty, !register.home.isDemonstration else { return [] }
        let last = register.home.lastBackup?.recorded.at
        guard let since = last ?? register.home.begun else { return [] }
        let hours = Expectations.shipped.backupHours
        if now <= since + Double(hours) * 3600 { return [] }
        let words = last.map { "The last backup was made on \($0.words)." } ?? "No backup has been made yet."
        let duty = Duty(
            .backup, "Find out why no backup was made", "\(words) One is expected every \(hours) hours at most.",
            reference: nil, standing: Duty.Standing(overdue: last == nil ? "overdue, none yet" : "overdue"),
            why: "The administrator looks into it; the national lead is told.", deed: .seeToday, matter: .nothing)
        var owed = Owed(duty, at: nil)
        owed.doers = [.administrator, .lead]
        return [owed]
    }
}
