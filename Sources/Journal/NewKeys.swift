/// Keys made while an act is being sealed, and not yet on disk.
public struct NewKeys: Sendable {
    struct Made {
        let subject: String
        let layer: Layer
        let key: SealingKey
    }

    private(set) var made: [String: Made] = [:]
    private var names: [String: String] = [:]

    public init() {}
    public var isEmpty: Bool { made.isEmpty }
    public func key(_ id: String) -> SealingKey? { names[id].flatMap { made[$0]?.key } }

    mutating func add(_ key: SealingKey, for subject: String, _ layer: Layer, named name: String) {
        made[name] = Made(subject: subject, layer: layer, key: key)
        names[key.id] = name
    }
}
