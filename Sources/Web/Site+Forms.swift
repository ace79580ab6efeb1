import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Office
import Papers
import Register

extension Site {
    /// A form as it opens: with a draft's words where one is kept, else with what stands in the record.
    func show(_ form: Route.FormAnswer, _ visit: Visit) async throws -> Response {
        let draft = visit.draft(of: visit.address)
        let values = if let draft { Typed(draft.values) } else { try await form.filled(visit) }
        let sheet = Sheet(
            address: visit.address, values: values, token: visit.newToken(version: draft?.version ?? form.version?(visit) ?? 0),
            kept: draft?.saved, title: form.title)
        return Site.html(Layout(visit).document(try await form.page(visit, sheet)), .ok)
    }

    /// Takes a form that was sent. Whatever goes wrong, what was typed is shown again or kept.
    func take(
        _ form: Route.FormAnswer, _ route: Route, _ request: Request, _ context: Caller
    ) async throws -> Response {
        let plain = try plain(request, context)
        if !form.isOpen, !plain.visitor.isSignedIn, let session = plain.visitor.session, isOver(session) {
            return try await keepForLater(form, plain, session, request)
        }
        var visit = try await visit(request, context, for: route)
        let typed = form.takesFile ? try await Typed(withFile: request) : try await Typed(request)
        let token = visit.token(in: typed)
        guard token != nil || form.isOpen else {
            return try await again(
                form, visit, typed, [.init(field: nil, sentence: FormOfAnotherSession.sentence)], .forbidden)
        }
        visit.token = token
        visit.sent = typed.digest
        if typed.has("keep-draft"), !form.isOpen {
            try visit.keep(typed, of: visit.address, title: form.title, version: token?.version ?? 0)
            return Site.redirect(Next(address: "/today"))
        }
        do {
            let next = try await form.send(typed, visit)
            visit.putAway(visit.address)
            return Site.redirect(next)
        } catch let left as FormAgain {
            return try await again(form, visit, left.typed, left.refusal.messages, Trouble.status(of: left.refusal.kind))
        } catch let refusal as Refusal where refusal.isAboutTheForm {
            return try await again(
                form, visit, typed, refusal.messages, Trouble.status(of: refusal.kind == .missing ? .rule : refusal.kind),
                isStale: refusal.kind == .stale)
        } catch let error where !(error is Refusal || error is Absent || error is HTTPError || error is BadRequest || error is TooManyTries) {
            let trouble = Trouble(error)
            context.logger.error("\(trouble.log)", metadata: ["path": "\(visit.path)"])
            if !form.isOpen {
                _ = try? visit.keep(typed, of: visit.address, title: form.title, version: token?.version ?? 0)
            }
            return try await again(form, visit, typed, [.init(field: nil, sentence: trouble.sentence)], trouble.status)
        }
    }

    /// The form again, with every problem and nothing lost.
    private func again(
        _ form: Route.FormAnswer, _ visit: Visit, _ typed: Typed, _ problems: [Refusal.Message],
        _ status: HTTPResponse.Status, isStale: Bool = false
    ) async throws -> Response {
        let sheet = Sheet(
            address: visit.address, values: typed.answers, problems: problems,
            // Only somebody who was shown both texts has seen what stands now.
            token: visit.newToken(
                version: isStale ? form.version?(visit) ?? 0 : visit.token?.version ?? FormToken.version(said: typed["token"])),
            now: isStale ? try await form.filled(visit).answers : nil, title: form.title)
        // Both texts stand above the fields, and are called as the fields are: so the page is written once for their names.
        if isStale { _ = try await form.page(visit, sheet) }
        return Site.html(Layout(visit).document(try await form.page(visit, sheet)), status)
    }

    /// The session was over when the form was sent: its words are kept, and come back after signing in.
    private func keepForLater(
        _ form: Route.FormAnswer, _ visit: Visit, _ session: Session, _ request: Request
    ) async throws -> Response {
        // A file is not kept: whoever signs in again attaches it again.
        guard !form.takesFile else { return Site.redirect(Next(address: SessionPages.address(then: visit.address))) }
        let typed = try await Typed(request)
        if let account = session.account, let token = FormToken(typed["token"], signedWith: session.formKey) {
            let owner = Visit(
                office: visit.office, visitor: Visitor(asker: Asker(account: account, held: []), session: session),
                path: visit.path, site: self, house: visit.house, parameters: visit.parameters, query: visit.query,
                machine: visit.machine)
            try owner.keep(typed, of: visit.address, title: form.title, version: token.version)
        }
        return Site.redirect(Next(address: SessionPages.address(then: visit.address)))
    }
}

extension Visit {
    /// A token for a form that is opened now.
    func newToken(version: Int = 0) -> String {
        visitor.session.map { FormToken(version: version).signed(with: $0.formKey) } ?? ""
    }

    /// The token that was sent, if this session gave it out.
    func token(in typed: Typed) -> FormToken? {
        visitor.session.flatMap { FormToken(typed["token"], signedWith: $0.formKey) }
    }

    /// Nobody is signed in, or no longer.
    var mustSignIn: Bool {
        !visitor.isSignedIn && !isAPI && (demonstration == nil || visitor.session?.account != nil)
    }

    var isAPI: Bool { path.hasPrefix("/api/") }

    /// Whether a request was made by a page of ours, as far as the browser says.
    func isFromHere(_ request: Request) -> Bool {
        if let site = request.headers[HTTPField.Name("Sec-Fetch-Site")!] { return site == "same-origin" || site == "none" }
        guard let origin = request.headers[.origin] else { return true }
        guard let host = request.head.authority else { return false }
        return origin == "http://\(host)" || origin == "https://\(host)"
    }

    /// The record that the address names; nothing where it names none. A record that is not there, or is of another
    /// kind than the address, is written down as a guess.
    func matter(in register: Register) throws -> Matter {
        guard let reference = parameters["reference"] else { return .nothing }
        guard let matter = Matter(reference, in: register), isKind(matter) else { throw Absent(refused: .outOfReach) }
        return matter
    }

    private func isKind(_ matter: Matter) -> Bool {
        let kind = path.split(separator: "/").first { $0 != "api" && $0 != "v1" }
        return switch matter {
        case .incident: kind == "notifications"
        case .review: kind == "imrs"
        case .person: kind == "people"
        case .meeting: kind == "meetings"
        case .nothing: kind != "notifications" && kind != "imrs" && kind != "people" && kind != "meetings"
        }
    }

    func noteRefused(_ rule: Permission.Rule) async {
        await office.noteRefused(who: visitor.name, page: path, rule: rule.rawValue)
    }
}

extension Refusal {
    /// Whether the form is to be shown again: everything but that its own record is not there.
    var isAboutTheForm: Bool { kind != .missing || messages.contains { $0.field != nil } }
}

/// A form whose token is of another session, or of none.
struct FormOfAnotherSession: Error {
    static let sentence =
        "This page was opened before you last signed in, so nothing is recorded yet. Look it over and press the button again."
}

/// Somebody must sign in, and comes back to this address then.
struct SignInFirst: Error {
    let then: String
}

/// Forbidden about a record that one may see.
struct Forbidden: Error {
    let rule: Permission.Rule
    let deed: Deed

    var sentence: String {
        switch rule {
        case .namedInCase:
            "You are named in this case, or managed somebody who is, so its review is closed to you. If that is wrong, ring the coordinator."
        case .ownWork: "You wrote this report, so somebody else judges it. If that is wrong, ring the coordinator."
        case .noRole, .outOfReach:
            "\(PolicyTable.row(deed).words) is not part of what your role does. If you need it done, ring the coordinator."
        }
    }
}
