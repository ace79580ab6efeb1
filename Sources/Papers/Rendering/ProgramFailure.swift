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
        let (name, product, limits) = (program.name, program.product, program.limits)
        let reason =
            switch kind {
            case .missing:
                """
                Heed needs \(name) to make a \(product). Install it with bin/setup, or give its full path in \
                \(program.variable).
                """
            case .tooLong:
                "The \(product) took longer than \(limits.seconds) seconds to make, and was stopped. Try again in a while."
            case .tooBig: "The \(product) came to more than \(limits.megabytes) MB, and was not kept."
            case .failed: "\(name) could not make the \(product). The log says why."
            }
        description = "\(reason) \(program.meanwhile)"
    }
}
