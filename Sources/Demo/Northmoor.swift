public import Clocks
public import Foundation
public import Register

/// Northmoor Family Court Service: an invented organisation of about 1,900 people in 10 areas, recorded day by day from
/// April 2008 to 23 October 2009, with what its earlier register knew from 2006 on. Nobody in it is real.
public enum Northmoor {
    /// The day on which the demonstration stands.
    public static let today: Day = "2009-10-23"
    /// The period its Board paper covers.
    public static let period = Period("2009-04-to-09")!

    /// Its half-yearly paper as such papers used to be written, sentence by sentence: a JSON list.
    public static func asItUsedToBeWritten() throws -> Data {
        guard let folder = Bundle.module.url(forResource: "AsItUsedToBeWritten", withExtension: nil) else {
            throw CocoaError(.fileNoSuchFile)
        }
        return try Data(contentsOf: folder.appending(path: "sentences.json"))
    }

    /// Everything that was recorded, in the order recorded.
    public static func lines() throws -> [FactLine] { try FactFolder.lines(of: "Northmoor") }
}
