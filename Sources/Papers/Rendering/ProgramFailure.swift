/// Why another program did not make what was asked for, in a sentence for whoever asked.
public struct ProgramFailure: Error, CustomStringConvertible {
    public enum Kind: Sendable {
        case missing, tooLong, tooBig, failed
    }

    public let kind: Kind
    public let description: String
    /// For the log, and never for a page: what the program said, which may quote the paper.
    public let log: String

    init(_ program: Program, _ kind: Kind, log: String) {
        (self.kind, self.log) = (kind, log)
        let otherwise = "The paper can be read and printed as a web page meanwhile."
        description =
            switch kind {
            case .missing:
                """
                Heed needs \(program.name) to make a \(program.product). Install it with bin/setup, or give its full path \
                in \(program.variable). \(otherwise)
                """
            case .tooLong:
                """
                The \(program.product) took longer than \(program.limits.seconds) seconds to make, and was stopped. Try again \
                in a while. \(otherwise)
                """
            case .tooBig:
                "The \(program.product) came to more than \(program.limits.megabytes) MB, and was not kept. \(otherwise)"
            case .failed:
                "\(program.name) could not make the \(program.product). The log says why. \(otherwise)"
            }
    }
}
