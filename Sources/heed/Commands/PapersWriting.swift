import ArgumentParser
import Clocks
import Office
import Register

// What an author adds to a paper: that it is begun, their own words, what the Board is asked, and why it needs detail.

struct PapersBegin: OfficeCommand {
    static let deed = Deed.writeBoardPapers
    static let configuration = CommandConfiguration(
        commandName: "begin", abstract: "Begins the paper for a period.",
        discussion:
            "heed papers begin 2009-10-to-2010-03 --meeting 2010-04-30 --author P-0002 --post \"National Safeguarding Lead\""
    )

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The period: 2009-04-to-09.") var period: Period
    @Option(help: "The day on which the Board meets.") var meeting: Day
    @Option(help: "Who writes it: P-0002.") var author: ID<PersonFile>
    @Option(help: "The author’s post, as it stands on the paper.") var post: String
    @OptionGroup var act: ActOptions

    func run(in office: Office, _ output: inout Output) async throws {
        let form = self
        let receipt = try await office.record(act.act) { _, facts throws(Refusal) in
            try facts.begin(
                PaperFile.self,
                with: .begun(
                    period: form.period, meeting: form.meeting, author: form.author, post: form.post, on: facts.today))
        }
        output.print("\(receipt.files[0]) is begun, for the Board meeting on \(meeting.words).")
    }
}

struct PapersInterpret: OfficeCommand {
    static let deed = Deed.writeBoardPapers
    static let configuration = CommandConfiguration(
        commandName: "interpret", abstract: "Writes the author’s own words about a check, with what they rest on.",
        discussion:
            "heed papers interpret 2009-04-to-09 --about window --words \"So far nothing connects the 7.\" --rests-on \"N-0055 to N-0061\""
    )

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The period: 2009-04-to-09.") var period: Period
    @Option(help: "months, half-years, direction, previous-to-this or window.") var about: String
    @Option(help: "The words. They replace earlier ones about the same; both are kept.") var words: String
    @Option(help: "What they rest on.") var restsOn: String
    @OptionGroup var act: ActOptions

    func run(in office: Office, _ output: inout Output) async throws {
        let form = self
        try await PaperWords.add(to: period, in: office, act) {
            .interpreted(about: form.about, words: form.words, restsOn: form.restsOn, on: $0)
        }
        output.print("Written about \(about). The paper shows it beside what the records show.")
    }
}

struct PapersAsk: OfficeCommand {
    static let deed = Deed.writeBoardPapers
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "Says what the Board is asked to decide: two things at most.",
        discussion:
            "heed papers ask 2009-04-to-09 \"whether to hear about the October notifications on 18 December 2009\"")

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The period: 2009-04-to-09.") var period: Period
    @Argument(help: "“whether to …”.") var words: String
    @OptionGroup var act: ActOptions

    func run(in office: Office, _ output: inout Output) async throws {
        let words = words
        try await PaperWords.add(to: period, in: office, act) { .decisionAsked(words: words, on: $0) }
        output.print("The paper asks the Board to decide \(words).")
    }
}

struct PapersDetail: OfficeCommand {
    static let deed = Deed.writeBoardPapers
    static let configuration = CommandConfiguration(
        commandName: "detail", abstract: "Records why the Board needs more than general terms about single children.",
        discussion: """
            heed papers detail 2009-04-to-09 --about 4.5 --reason "The Board asked in April to know the ages."
            Without a reason the closed Board copy gives ages in bands and withholds what would single out a child.
            """)

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The period: 2009-04-to-09.") var period: Period
    @Option(help: "4.5 (the children of the reviews) or ages-by-circumstance (the table).") var about: String
    @Option(help: "Why. It stands in the paper beside the table.") var reason: String
    @OptionGroup var act: ActOptions

    func run(in office: Office, _ output: inout Output) async throws {
        let form = self
        try await PaperWords.add(to: period, in: office, act) {
            .detailNeeded(about: form.about, reason: form.reason, on: $0)
        }
        output.print("Recorded. From now on \(about) is given in detail.")
    }
}

struct PapersAnnotate: OfficeCommand {
    static let deed = Deed.writeBoardPapers
    static let configuration = CommandConfiguration(
        commandName: "annotate", abstract: "Marks a day on the run of a figure: something to know when reading it.",
        discussion: """
            heed papers annotate notifications --at 2008-12-01 --kind recording \\
              --words "One national duty desk took every call from this day." --rests-on "the duty desk’s log"
            """)

    @OptionGroup var folder: FolderOptions
    @Argument(help: "The figure: notifications.") var figure: String
    @Option(help: "The day it marks.") var at: Day
    @Option(help: "interpretation, recording or event.") var kind: Annotation.Kind
    @Option(help: "What is to be known.") var words: String
    @Option(help: "What it rests on.") var restsOn: String
    @OptionGroup var act: ActOptions

    func run(in office: Office, _ output: inout Output) async throws {
        let form = self
        _ = try await office.record(in: ID<OrganisationFile>(1), as: act.act) {
            [today = office.today] _ throws(Refusal) in
            .annotated(
                figure: form.figure, at: form.at, kind: form.kind, words: form.words, restsOn: form.restsOn, on: today)
        }
        output.print("Marked on \(at.words).")
    }
}

private enum PaperWords {
    /// Adds what an author wrote to the paper of a period.
    static func add(
        to period: Period, in office: Office, _ act: ActOptions, _ fact: @escaping @Sendable (Day) -> PaperFact
    ) async throws {
        _ = try await office.record(act.act) { register, facts throws(Refusal) in
            guard let paper = register.paper(for: period) else {
                throw Refusal("no-such-paper", .missing, "No paper has been begun for \(period.words).")
            }
            try facts.add(fact(facts.today), to: paper.id)
        }
    }
}
