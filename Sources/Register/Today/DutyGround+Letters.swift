import Clocks

extension DutyGround {
    /// Letters that were written and are not recorded as sent.
    var letters: [Owed] {
        let expected = Expectations.shipped[.letter]
        return cases.flatMap { one in
            one.file.letters.enumerated().filter { $0.element.sent == nil }.map { index, letter in
                let number = index + 1
                var owed = one.owed(
                    .letter, "Send letter \(number) about \(one.reference)", "Written on \(letter.written.words).",
                    standing(expected, from: letter.written),
                    why: "The coordinator sends it; the national lead waits.", .writeLetters,
                    act: "letters/\(number)/sent")
                (owed.doers, owed.watchers) = ([.coordinator], [.lead])
                return owed
            }
        }
    }
}
