import Clocks
import Journal
import Office
import Papers
import Register

/// Writing a letter about a case from one of our templates.
enum LetterPages {
    static let routes = [
        Route(
            form: "/notifications/{reference}/letters/new", .writeLetters, summary: "Writes a letter about a case.",
            example: "/notifications/N-0001/letters/new?kind=acknowledgement", title: "A letter", view: view,
            filled: filled, page: page, send: send),
        Route(
            file: "/notifications/{reference}/letters/{letter}/letter.docx", .writeLetters,
            summary: "A letter as it was written.", example: "/notifications/N-0001/letters/1/letter.docx",
            make: document),
    ]

    struct View: Encodable {
        struct Template: Encodable {
            let kind: String
            let name: String
            let use: String
        }
        let reference: String
        let review: String?
        /// The one chosen; nothing while none is.
        let template: Template?
        let templates: [Template]
        /// How it reads so far, with gaps in brackets.
        let paragraphs: [String]
        let signature: [String]
        /// Whether this machine can make the document.
        let canBeMade: Bool
    }

    /// The case and, where the letter is about one, its review.
    private static func about(_ visit: Visit) throws -> (
        told: Register.Told, review: (id: ID<ReviewFile>, file: ReviewFile)?
    ) {
        let told = try NotificationPages.told(visit)
        guard let reference = visit.query["review"] else { return (told, nil) }
        guard let id = ID<ReviewFile>(reference) else { throw Absent() }
        let file = try visit.office.now().find(id)
        guard file.of == told.id, visit.may(.readReview, .review(id)) else { throw Absent(refused: .outOfReach) }
        return (told, (id, file))
    }

    private static func view(_ visit: Visit) throws -> View {
        let (told, review) = try about(visit)
        let (register, today) = (visit.office.now(), visit.office.today)
        let kind = visit.query["kind"].flatMap(LetterKind.init)
        let template = kind.map(LetterTemplate.of)
        let places = LetterPlaces(told, review: review?.file, due: nil, in: register, on: today)
        let post = visit.visitor.asker.person.flatMap { register[$0].post(on: today)?.title }
        return View(
            reference: "\(told.notification.id)", review: review.map { "\($0.id)" }, template: template.map(shown),
            templates: LetterTemplate.shipped.map(shown),
            paragraphs: template.map { Letter.preview($0, places) } ?? [],
            signature: [visit.visitor.session?.kept.name ?? "", post ?? ""], canBeMade: LetterWord.isAvailable)
    }

    private static func shown(_ template: LetterTemplate) -> View.Template {
        .init(kind: template.kind.rawValue, name: template.name, use: template.use)
    }

    private static func filled(_ view: View, _ visit: Visit) -> Typed {
        var typed = Typed([
            "greeting": [LetterForm.greeting], "signed-by": [view.signature[0]], "post": [view.signature[1]],
        ])
        typed.fill("date", with: visit.office.today)
        return typed
    }

    private static func send(_ typed: Typed, _ visit: Visit) async throws -> Next {
        let (told, review) = try about(visit)
        guard let kind = visit.query["kind"].flatMap(LetterKind.init) else {
            throw Refusal("no-such-letter", .rule, "Choose which letter it is.")
        }
        let form = try LetterForm(typed, today: visit.office.today)
        let letter = form.letter(
            .of(kind), told, review: review?.file, in: visit.office.now(), on: visit.office.today)
        let (id, about) = (told.id, review?.id)
        try await LetterPress.only.oneAtATime {
            guard try !visit.office.isRecorded(visit.act) else { return }
            // Made and kept first: nothing is recorded of a letter that is not there.
            let document = try visit.office.keep(document: try await LetterWord.make(letter), format: "docx")
            _ = try await visit.office.record(visit.act) { register, facts throws(Refusal) in
                try facts.add(
                    .letterKept(
                        letter: register[id].letters.count + 1, kind: kind.rawValue, review: about, to: .said(form.to),
                        document: document, on: form.written), to: id)
            }
        }
        return Next(address: "\(about?.address ?? "/notifications/\(told.notification.id)")?saved=letter")
    }

    private static func document(_ visit: Visit) async throws -> Download {
        let told = try NotificationPages.told(visit)
        guard let number = Int(visit.parameter("letter")), let letter = told.file.letters[place: number] else {
            throw Absent()
        }
        // A letter names people, so that opening it is noted as opening a name is.
        _ = try await visit.open([Wanted(letter.to, of: told.id)], because: "a letter as it was written")
        guard let bytes = try visit.office.issuedFile(letter.document) else { throw Absent() }
        return Download(
            bytes: bytes, type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            name: "\(told.notification.id)-letter-\(number).docx")
    }
}
