import Clocks
import Office
import Papers
import Register

/// What somebody typed to write a letter, read.
struct LetterForm: Sendable {
    let to: String
    let theirReference: String?
    let greeting: String
    let written: Day
    /// The day the letter asks for.
    let due: Day?
    let added: String
    let signature: [String]

    static let greeting = "Dear colleague"

    init(_ typed: Typed, today: Day) throws(Refusal) {
        var reading = Reading(typed, today: today)
        to = reading.needed("to", "Write to whom the letter goes")
        written = reading.neededDay("date", "Enter the day the letter bears")
        due = reading.day("due")
        if let due, due <= written { reading.problem("due", "Choose a day after the one the letter bears") }
        signature = [reading.needed("signed-by", "Write who signs the letter"), typed["post"]].filter { !$0.isEmpty }
        try reading.done()
        theirReference = typed.has("their-reference") ? typed["their-reference"] : nil
        greeting = typed.has("greeting") ? typed["greeting"] : LetterForm.greeting
        added = typed["added"]
    }

    func letter(
        _ template: LetterTemplate, _ told: Register.Told, review: ReviewFile?, in register: Register, on today: Day
    )
        -> Letter
    {
        Letter(
            template, LetterPlaces(told, review: review, due: due, in: register, on: today),
            organisation: register.home.name, to: to, ourReference: "\(told.notification.id)",
            theirReference: theirReference, written: written.words, greeting: greeting, added: added,
            signature: signature, isDemonstration: register.home.isDemonstration)
    }
}
