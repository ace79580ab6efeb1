import Clocks

extension DutyGround {
    /// What has to be done on the first day, task by task, until each is done.
    var firstDay: [Owed] {
        cases.flatMap { one in
            register.firstDayList(of: one.file).filter { $0.done == nil }.map { owed in
                let task = owed.task
                var duty = one.owed(
                    .firstDay, "\(task.words) for \(one.reference)", task.hint ?? "",
                    Duty.Standing(owed.due, on: today), why: DutyGround.why(task, one), .keepFirstDay,
                    clock: "\(task.words), \(task.within.words)", task: task.words, act: "first-day")
                duty.doers = [task.who, .coordinator]
                return duty
            }
        }
    }

    private static func why(_ task: FirstDayTask, _ one: OwingCase) -> String {
        if task.who == .coordinator { return "The coordinator does this." }
        if task.who == .areaManager, one.file.area.isEmpty {
            return "Nobody knows yet whose area it is, so only the coordinator is told."
        }
        return "The \(task.who.words) usually does this; the coordinator is told too."
    }
}
