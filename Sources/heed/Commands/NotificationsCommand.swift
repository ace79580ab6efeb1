import ArgumentParser
import Clocks
import Office
import Register

struct NotificationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notifications", abstract: "What we were told.",
        subcommands: [NotificationsList.self, NotificationsShow.self, NotificationsAdd.self, NotificationsCorrect.self])
}

/// A notification in words, without anything sealed.
private struct Shown: Encodable {
    let notification: String
    let `case`: String
    let received: Day
    let how: String
    let nature: String
    let area: String
    let outcome: String?
    let withdrawn: Bool

    init(_ told: Register.Told, _ register: Register) {
        notification = told.notification.id.description
        `case` = told.id.description
        (received, how, nature) = (
            told.notification.received, told.notification.how.rawValue, told.file.nature.rawValue
        )
        area = told.file.area.isEmpty ? "area not known" : register.areaName(told.file.area)
        outcome = register.outcome(of: told.id)?.rawValue
        withdrawn = told.notification.withdrawn != nil
    }

    var line: String {
        "\(notification)  \(received)  \(nature), by \(how), \(area)" + (outcome.map { ": \($0)" } ?? "")
            + (withdrawn ? " (withdrawn)" : "")
    }
}

struct NotificationsList: OfficeCommand {
    static let deed = Deed.listNotifications
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every notification, or those of a period.",
        discussion: "heed notifications list --period 2009-04-to-09")

    @OptionGroup var folder: FolderOptions
    @Option(help: "Only those received in this period.") var period: Period?
    @Flag(help: "Answer as JSON.") var json = false

    func run(in office: Office, _ output: inout Output) async throws {
        let register = office.now()
        let shown = register.notifications(withdrawn: true)
            .filter { told in period.map { $0.contains(told.notification.received) } ?? true }.map {
                Shown($0, register)
            }
        if json { return try output.print(json: shown) }
        if shown.isEmpty { output.tell("No notifications.") }
        for notification in shown { output.print(notification.line) }
    }
}

struct NotificationsShow: OfficeCommand {
    static let deed = Deed.readNotification
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract:
            "One notification. With --because, also who rang, what they said and the children’s names; that look is noted.",
        discussion:
            "heed notifications show N-0051\nheed notifications show N-0051 --because \"Preparing the reply to the board\""
    )

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The reference: N-0051.") var reference: NotificationID
    @Option(help: "Why identity is opened.") var because: String?
    @Flag(help: "Answer as JSON.") var json = false

    private struct Answer: Encodable {
        let notification: Shown
        var corrections: [String]
        var caller: String?
        var account: String?
        var children: [String]?
    }

    func run(in office: Office, _ output: inout Output) async throws {
        let register = office.now()
        let told = try register.find(reference)
        var answer = Answer(
            notification: Shown(told, register),
            corrections: told.notification.corrections.map {
                "Received was \($0.was.words), now \($0.now.words). Recorded \($0.recorded.at.words)."
            })
        if let because { try await open(told, office, because, &answer) }
        if json { return try output.print(json: answer) }
        output.print(answer.notification.line)
        for correction in answer.corrections { output.print(correction) }
        for line in [answer.caller.map { "Told us: \($0)" }, answer.account].compactMap({ $0 })
            + (answer.children ?? [])
        { output.print(line) }
    }

    private func open(_ told: Register.Told, _ office: Office, _ because: String, _ answer: inout Answer) async throws {
        let names = told.file.children.map(\.name)
        let corrections = told.notification.corrections
        let wanted =
            ([told.notification.caller, told.notification.account] + names
            + corrections.flatMap { [$0.reason, $0.source] })
            .map { Wanted($0, of: told.id) }
        let opened = try await office.open(
            wanted, for: Reader(who: Operator.name, page: "heed notifications show", because: because))
        answer.caller = opened[told.notification.caller]
        answer.account = opened[told.notification.account]
        answer.children = names.map { opened[$0] ?? "name not given" }
        answer.corrections = zip(answer.corrections, corrections).map { words, correction in
            "\(words) \(opened[correction.reason] ?? "") Source: \(opened[correction.source] ?? "")."
        }
    }
}

struct NotificationsAdd: OfficeCommand {
    static let deed = Deed.recordNotification
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Records a notification. Never refused for a gap.",
        discussion: "heed notifications add --area SW --received 2009-10-23 --account \"…\"")

    @OptionGroup var folder: FolderOptions
    @Option(help: "Our area.") var area: String
    @Option(help: "The day it reached us; today by default.") var received: Day?
    @Option(help: "phone, email, letter or in-person.") var how = Channel.phone
    @Option(help: "death, serious-harm or other.") var nature = Nature.death
    @Option(help: "When it happened: 2009-10-01, 2009-10, about 2009, not known.") var occurred = UncertainDay.notKnown
    @Option(help: "The council.") var authority: String?
    @Option(help: "Who told us.") var caller: String?
    @Option(help: "What they told us, in their words.") var account: String?
    @Option(help: "The child’s name.") var child: String?
    @Option(help: "The child’s age: 3 years, 5 months, not known.") var age = Age.notKnown
    @OptionGroup var act: ActOptions
    @Flag(help: "Answer as JSON.") var json = false

    private struct Answer: Encodable {
        let notification: String
        let receipt: Receipt
    }

    func run(in office: Office, _ output: inout Output) async throws {
        let form = self
        let receipt = try await office.record(act.act) { register, facts throws(Refusal) in
            let id = try facts.begin(
                CaseFile.self,
                with: .notified(
                    notification: register.nextNotification, received: form.received ?? facts.today, how: form.how,
                    nature: form.nature, area: form.area,
                    incident: .said(IncidentFacts(occurred: form.occurred, authority: form.authority)),
                    caller: form.caller.map { .said($0) }, account: form.account.map { .said($0) }))
            try facts.add(
                .childDescribed(
                    child: 1, on: facts.today, name: form.child.map { .said($0) },
                    facts: .said(ChildFacts(age: form.age))), to: id)
        }
        let told = office.now().notifications(withdrawn: true).first {
            $0.notification.recorded.sequence == receipt.first
        }
        let reference = told?.notification.id.description ?? receipt.files.joined(separator: ", ")
        if json { return try output.print(json: Answer(notification: reference, receipt: receipt)) }
        output.print("\(reference) is recorded, entries \(receipt.first) to \(receipt.last).")
    }
}

struct NotificationsCorrect: OfficeCommand {
    static let deed = Deed.correctNotification
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Puts right the day a notification was received. What it said before stays.",
        discussion:
            "heed notifications correct N-0054 --received 2009-10-01 --source \"Postmark\" --reason \"The letter was dated, not received, on 29 September.\""
    )

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The reference: N-0054.") var reference: NotificationID
    @Option(help: "The right day.") var received: Day
    @Option(help: "Where the right day comes from.") var source: String
    @Option(help: "Why the record is put right.") var reason: String
    @OptionGroup var act: ActOptions
    @Flag(help: "Answer as JSON.") var json = false

    func run(in office: Office, _ output: inout Output) async throws {
        let form = self
        let receipt = try await office.record(act.act) { register, facts throws(Refusal) in
            let told = try register.find(form.reference)
            try facts.add(
                .receivedCorrected(
                    notification: form.reference, to: form.received, source: .said(form.source),
                    reason: .said(form.reason)), to: told.id)
        }
        if json { return try output.print(json: receipt) }
        output.print("\(reference) now says it was received on \(received.words); entry \(receipt.last).")
    }
}
