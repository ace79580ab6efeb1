import Clocks

extension DutyGround {
    /// Answers that we owe and have not sent.
    var replies: [Owed] {
        cases.flatMap { one in
            one.file.replies.enumerated().filter { $0.element.sent == nil }.map { index, reply in
                var owed = one.owed(
                    .reply, "Send the reply owed about \(one.reference)\(DutyGround.which(index, of: one.file.replies.count))",
                    "Owed since \(reply.owedSince.words).",
                    reply.due.map { Duty.Standing($0, on: today) }
                        ?? Duty.Standing(open: "owed since \(reply.owedSince.words)"),
                    why: "The coordinator sends it; the national lead waits.", .reply,
                    act: "replies/\(index + 1)/sent")
                (owed.doers, owed.watchers) = ([.coordinator], [.lead])
                return owed
            }
        }
    }

    /// ", reply 2" where there are several.
    private static func which(_ index: Int, of count: Int) -> String { count > 1 ? ", reply \(index + 1)" : "" }
}
