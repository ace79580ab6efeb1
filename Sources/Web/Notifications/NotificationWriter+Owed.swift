import Clocks
import Journal
import Office
import Papers
import Register

extension NotificationWriter {
    /// Replies owed and sent.
    var owed: [NotificationView.Owed] {
        let may = visit.may(.reply, matter)
        return file.replies.enumerated().map { index, reply in
            let to = mayCorrect ? opened[reply.to] ?? "somebody" : "whoever asked"
            if let sent = reply.sent {
                return .init(
                    words: "Reply to \(to)",
                    standing: "Sent on \(sent.on.words), \(sent.how.words.lowercased())"
                        + (opened[sent.signedBy].map { ", signed by \($0)" } ?? ""),
                    isOverdue: false, act: nil, actWords: "")
            }
            let standing = reply.due.map { DueStanding(due: $0, today: today) }
            return .init(
                words: "Reply to \(to)",
                standing: reply.due.map { "Due \($0.words), \(standing?.words ?? "")" } ?? "Owed since \(reply.owedSince.words)",
                isOverdue: standing?.state == .overdue, act: may ? "\(address)/replies/\(index + 1)/sent" : nil,
                actWords: "Record it as sent")
        }
    }

    var clocks: [NotificationView.ClockShown] {
        file.clocks().map { clock in
            let standing = clock.standing(on: today)
            return .init(
                step: clock.step.name, standing: standing.words, due: clock.due?.words,
                firstDue: clock.firstDue == clock.due ? nil : clock.firstDue?.words, force: clock.force.rawValue,
                isOverdue: standing.state == .overdue)
        }
    }

    /// What else there is: reviews, other reports of the same child, letters, the account.
    var related: [NotificationView.Related] {
        let reviews = register.all(ReviewFile.self) { $0.of == told.id }
            .filter { visit.may(.readReview, .review($0.id)) }
            .map { NotificationView.Related(words: "\($0.id), \($0.file.stage.lowercased())", address: "/imrs/\($0.id)") }
        let others = file.notifications.filter { $0.id != notification.id }.map {
            NotificationView.Related(words: "\($0.id), of the same incident", address: "/notifications/\($0.id)")
        }
        let same = register.sameChild(as: told.id).filter { visit.may(.readNotification, .incident($0)) }.flatMap { register[$0].notifications }.map {
            NotificationView.Related(words: "\($0.id), linked as the same child", address: "/notifications/\($0.id)")
        }
        return reviews + others + same
    }

    /// What this visitor may do about it, besides filling it in.
    var acts: [NotificationView.Related] {
        let review = visit.may(.commissionReview, matter) && notification.withdrawn == nil
        return [
            act(.readAccount, "Read what we were told about how the child died or was hurt (some people may find this upsetting)", "account"),
            act(.correctNotification, "Add another child, same caller", "children/new"),
            review ? .init(words: "Commission a management review", address: "/imrs/new?notification=\(notification.id)") : nil,
            act(.recordLateFact, "Record what was learnt later", "late-facts/new"),
            act(.reply, "Record a reply we owe", "replies/new"),
            act(.writeLetters, "Write a letter", "letters/new"),
            act(.keepClocks, "Clocks and regimes", "clocks"),
            act(.nameStaff, "Name staff who worked with the family", "staff/new"),
            act(.linkDuplicates, "Possible duplicates", "possible-duplicates"),
            notification.withdrawn == nil
                ? act(.withdrawNotification, "Withdraw this notification", "withdrawal/new")
                : act(.withdrawNotification, "Count this notification again", "reinstatement/new"),
        ].compactMap { $0 }
    }

    private func act(_ deed: Deed, _ words: String, _ page: String) -> NotificationView.Related? {
        visit.may(deed, matter) ? .init(words: words, address: "\(address)/\(page)") : nil
    }

    /// What happened to the record, newest first.
    var events: [NotificationView.Event] {
        file.history.reversed().map { happening in
            .init(
                title: happening.kind.words,
                when: happening.recorded.source == nil ? happening.recorded.at.words : happening.recorded.day.words,
                who: "by \(names[happening.recorded.by])",
                words: happening.recorded.source.map { "Brought in from \($0)." } ?? "")
        }
    }

    /// Who has looked at the case, for those who may know: never for somebody shut out of its review.
    var readers: [String] {
        guard visit.may(.seeReaders, matter), let entries = try? visit.office.readers(of: told.id, last: 5) else { return [] }
        return entries.reversed().map { "\(names.known($0.access.who)), \($0.access.at.words)" }
    }
}

extension CaseFile.Happening.Kind {
    var words: String {
        switch self {
        case .told: "Somebody told us"
        case .described: "What is known of a child was recorded"
        case .involvement: "Our involvement was recorded"
        case .decision: "A decision was recorded"
        case .review: "A board’s review was recorded"
        case .corrected: "Something was put right"
        case .withdrawn: "It was withdrawn"
        case .reinstated: "It counts again"
        case .learnt: "Something was learnt later"
        case .linked: "It was linked to another report of the same child"
        case .unlinked: "A link to another report was undone"
        case .safety: "Whether other children are at risk was answered"
        case .madeSafe: "What made the other children safe was recorded"
        case .firstDay: "A task of the first-day list was done"
        case .reopened: "A task of the first-day list was opened again"
        case .staff: "Staff were named"
        case .reply: "A reply was recorded"
        case .letter: "A letter was recorded"
        case .clock: "A clock was kept"
        case .account: "More of what we were told was recorded"
        }
    }
}
