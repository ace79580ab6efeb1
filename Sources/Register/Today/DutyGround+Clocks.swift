import Clocks

extension DutyGround {
    /// Steps of the law whose clocks run. One that the law gives no time limit has no day to wait for, and stands on its
    /// record alone.
    var clocks: [Owed] {
        cases.flatMap { one in
            one.file.clocks().compactMap { clock in
                guard let label = DutyGround.words(for: clock), !isCarried(clock, by: one),
                    let standing = Duty.Standing(clock, on: today)
                else { return nil }
                var owed = one.owed(
                    .clock, "\(clock.step.name), \(one.reference)", DutyGround.rule(of: clock),
                    standing, why: "The coordinator records it. Whose step it is: \(clock.step.who).", .keepClocks,
                    clock: label, act: "clocks")
                (owed.doers, owed.watchers) = ([.coordinator], [.lead])
                return owed
            }
        }
    }

    /// "15 working days from becoming aware of the incident (guidance, Working Together to Safeguard Children 2023)."
    private static func rule(of clock: StepClock) -> String {
        "\(clock.rule ?? clock.step.name) (\(clock.force.rawValue), \(clock.regime.name))."
    }

    /// Until it is decided whether there is a review, that decision itself stands in the list with its clock.
    private func isCarried(_ clock: StepClock, by one: OwingCase) -> Bool {
        clock.step.id == "decide" && clock.due != nil && (one.outcome == nil || one.outcome == .waiting)
    }
}
