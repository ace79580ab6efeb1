import Clocks
import HashTreeCollections
import Register

/// How an area stands with what everybody in it is asked: sign-offs, compulsory training, practitioners to a manager.
struct AreaReport {
    let sentences: [String]

    init(_ area: String, in register: Register, on day: Day) {
        let staff = register.all(PersonFile.self) { $0.isInPost(on: day) && $0.post(on: day)?.area == area }
        let here = Set(staff.map(\.id))
        sentences =
            AreaReport.signOffs(register, staff.map(\.file), on: day)
            + register.all(CourseFile.self).compactMap { _, course in
                register.compliance(with: course, on: day).map { AreaReport.training(course, $0.among(here.contains)) }
            }
            + [AreaReport.ratio(staff.map(\.file), on: day)].compactMap { $0 }
    }

    /// Of the version in force of each policy that people were asked to sign.
    private static func signOffs(_ register: Register, _ staff: [PersonFile], on day: Day) -> [String] {
        register.all(PolicyFile.self).compactMap { id, policy in
            guard let version = policy.version(on: day), let asked = version.asked else { return nil }
            let signed = staff.count { $0.hasSigned(id, version: version.number) }
            let of = asked.whom == "people in post" ? "\(signed.grouped) of \(staff.count.grouped) people in post here say" : "\(signed.grouped) \(signed == 1 ? "person says" : "people say")"
            let whom = asked.whom == "people in post" ? "" : " It was asked of \(asked.whom)."
            return "\(policy.title), version \(version.number): \(of) they have read it.\(whom)"
        }
    }

    private static func training(_ course: CourseFile, _ compliance: Compliance) -> String {
        "\(course.title): \(compliance.count(.complete).grouped) of \(compliance.asked().grouped) people of whom it is asked are complete, \(compliance.count(.missing) + compliance.count(.runOut)) have not done it in time."
    }

    /// People in post, not posts: a vacancy manages nobody.
    private static func ratio(_ staff: [PersonFile], on day: Day) -> String? {
        func count(_ role: PostRole) -> Int { staff.count { $0.post(on: day)?.role == role } }
        let (practitioners, managers) = (count(.practitioner), count(.operationalManager))
        guard practitioners > 0 else { return nil }
        guard managers > 0 else { return "\(practitioners) practitioners are in post, and no operational manager." }
        let tenths = (practitioners * 10 + managers / 2) / managers
        return "\(practitioners) \(practitioners == 1 ? "practitioner" : "practitioners") to \(managers) operational \(managers == 1 ? "manager" : "managers") in post: \(tenths / 10).\(tenths % 10) to 1."
    }
}
