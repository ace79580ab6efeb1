public import Clocks

extension CodeList {
    /// Every version of every list that ships with Heed, by list and then by day.
    public static let all: [CodeList] = Resource.names
        .compactMap { (Resource.read($0) as Shipped).list }
        .sorted { ($0.id, $0.effective) < ($1.id, $1.effective) }

    /// Those of one list, the earliest first; none where there is no such list.
    public static func versions(of id: String) -> [CodeList] { all.filter { $0.id == id } }

    /// The version in force on a day. What happened before the first is told in the first; `nil` where there is no such
    /// list, or it has ended.
    public static func named(_ id: String, on day: Day) -> CodeList? {
        let versions = versions(of: id)
        guard let first = versions.first, day >= first.effective else { return versions.first }
        return versions.last { $0.effective <= day && day <= $0.until ?? day }
    }

    /// A file of the folder. What has codes is a list of them; bands, groups and tables are read by their own types.
    private struct Shipped: Decodable {
        let list: CodeList?

        init(from decoder: any Decoder) throws {
            let keys = try decoder.container(keyedBy: CodingKeys.self)
            list = keys.contains(.codes) ? try CodeList(from: decoder) : nil
        }

        private enum CodingKeys: CodingKey { case codes }
    }
}
