extension TodayView {
    /// "4 things need you, 2 of them overdue."
    static func lead(_ needed: [Item], checked: String) -> String {
        let overdue = needed.count { $0.isOverdue }
        switch (needed.count, overdue) {
        case (0, _): return "Nothing needs you today. Checked \(checked)."
        case (1, 0): return "1 thing needs you."
        case (1, _): return "1 thing needs you, and it is overdue."
        case (let needed, 0): return "\(needed) things need you."
        case (let needed, _) where needed == overdue: return "\(needed) things need you, all of them overdue."
        case (let needed, let overdue): return "\(needed) things need you, \(overdue) of them overdue."
        }
    }
}
