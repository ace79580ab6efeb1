import Papers
import Register

/// Withdrawing a notification, and counting it again. Nothing goes: it can still be read.
enum WithdrawalPages {
    static let routes = [
        ActForm.route(
            "withdrawal/new", .withdrawNotification,
            ActForm(
                heading: "Withdraw a notification",
                says: "<p>It no longer counts, stays readable with its reason, and can be counted again.</p>",
                button: "Withdraw notification"),
            summary: "Withdraws a notification.", saved: "withdrawn", isEdit: true,
            fields: { _, sheet in sheet.area("reason", "Why it is withdrawn", rows: 3) },
            facts: { reading, told, _ throws(Refusal) in
                let reason = reading.needed("reason", "Say why the notification is withdrawn")
                return [.notificationWithdrawn(notification: told.notification.id, on: reading.today, reason: .said(reason))]
            }),
        ActForm.route(
            "reinstatement/new", .withdrawNotification,
            ActForm(
                heading: "Count a notification again", says: "<p>That it was withdrawn stays in the record.</p>",
                button: "Count it again"),
            summary: "Counts a withdrawn notification again.", saved: "reinstated", isEdit: true,
            fields: { _, sheet in sheet.area("reason", "Why it counts again", rows: 3) },
            facts: { reading, told, _ throws(Refusal) in
                let reason = reading.needed("reason", "Say why the notification counts again")
                return [.notificationReinstated(notification: told.notification.id, on: reading.today, reason: .said(reason))]
            }),
    ]
}
