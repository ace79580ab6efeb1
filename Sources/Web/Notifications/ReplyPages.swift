import Papers
import Register

/// Answers that we owe, and what was learnt later.
enum ReplyPages {
    static let routes = [owed, sent, late]

    private static let owed = ActForm.route(
        "replies/new", .reply,
        ActForm(
            heading: "A reply we owe", says: "<p>It stays on Today until it is recorded as sent.</p>",
            button: "Save reply owed"),
        summary: "Records that a reply is owed.", saved: "reply",
        fields: { _, sheet in "\(sheet.field("to", "To whom"))\(sheet.date("due", "By when", hint: "Leave it empty if nobody said."))" },
        facts: { reading, told, _ throws(Refusal) in
            let to = reading.needed("to", "Say to whom the reply is owed")
            return [
                .replyOwed(
                    reply: told.file.replies.count + 1, to: .said(to), due: reading.day("due"), on: reading.today)
            ]
        })

    private static let sent = ActForm.route(
        "replies/{reply}/sent", .reply,
        ActForm(heading: "A reply was sent", says: .none, button: "Save as sent"),
        summary: "Records that a reply was sent.", saved: "sent",
        fields: { _, sheet in
            """
            \(sheet.choose("how", "How", Channel.choices, direction: .across))\(sheet.date("on", "When", hint: "Leave it empty for today."))\
            \(sheet.field("signed-by", "Who signed it", hint: "A post, such as National Safeguarding Lead."))
            """
        },
        facts: { reading, _, visit throws(Refusal) in
            guard let reply = Int(visit.parameter("reply")) else { throw .noReply }
            let how: Channel = reading.neededChoice("how", "Choose how it was sent")
            let signedBy = reading.needed("signed-by", "Say who signed it")
            return [.replySent(reply: reply, how: how, signedBy: .said(signedBy), on: reading.day("on") ?? reading.today)]
        })

    private static let late = ActForm.route(
        "late-facts/new", .recordLateFact,
        ActForm(
            heading: "Learnt later",
            says: "<p>A cause, an inquest, a charge. The day it happened and the day we learnt it are kept apart.</p>",
            button: "Save what was learnt"),
        summary: "Records what was learnt later.", saved: "late-fact",
        fields: { _, sheet in
            """
            \(sheet.select("kind", "What it is about", Component.Choice.list(.lateFacts)))\(sheet.area("words", "What was learnt", rows: 3))\
            \(sheet.uncertainDate("happened", "When it happened"))\(sheet.date("known", "When we learnt it", hint: "Leave it empty for today."))
            """
        },
        facts: { reading, _, _ throws(Refusal) in
            let kind = reading.needed("kind", "Choose what it is about")
            let words = reading.needed("words", "Write what was learnt")
            return [
                .learntLater(
                    kind: kind, words: .said(words), happened: reading.uncertainDay("happened"),
                    on: reading.day("known") ?? reading.today)
            ]
        })
}

extension Refusal {
    fileprivate static let noReply = Refusal("no-such-reply", .missing, "There is no such reply.")
}
