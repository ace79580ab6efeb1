import Clocks
import Register

/// What may be said of a record without opening anything sealed.
enum RecordWords {
    static func said(of reference: String, in register: Register) -> String? {
        if let id = ID<Notification>(reference), let told = try? register.find(id) {
            return "received \(told.notification.received.words), \(register.areaName(told.file.area))"
        }
        if let id = ID<ReviewFile>(reference), let review = try? register.find(id) {
            return "commissioned \(review.commissioned.words). \(review.stage)"
        }
        if let id = ID<LessonFile>(reference), let lesson = try? register.find(id) { return lesson.title }
        if let id = ID<PersonFile>(reference), let person = try? register.find(id) { return person.posts.last?.title }
        if let id = ID<MeetingFile>(reference), let meeting = try? register.find(id) {
            return "\(register.areaName(meeting.series)), \(meeting.planned.words)"
        }
        let parts = reference.split(separator: ".")
        if parts.count == 2, let id = ID<LessonFile>(parts[0]), let part = Int(parts[1]),
            let lesson = try? register.find(id)
        {
            return lesson.parts.indices.contains(part - 1) ? lesson.parts[part - 1].title : nil
        }
        return nil
    }
}
