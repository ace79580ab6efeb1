import NIOHTTP1

extension Limits {
    var headTooSlow: LimitReached {
        LimitReached(
            status: .requestTimeout, sentence: "The request did not arrive within \(seconds(head)). Try again.")
    }

    var bodyTooSlow: LimitReached {
        LimitReached(
            status: .requestTimeout,
            sentence:
                "What was sent came too slowly: it has \(seconds(body)), and a second more for every \(bodyRate) bytes. Try again."
        )
    }

    func bodyTooLarge(_ most: Int) -> LimitReached {
        let words = most < 1024 * 1024 ? "\(most / 1024) KB" : "\(most / 1024 / 1024) MB"
        return LimitReached(status: .payloadTooLarge, sentence: "What was sent is too large: \(words) at most.")
    }

    var headTooLarge: LimitReached {
        LimitReached(
            status: .requestHeaderFieldsTooLarge,
            sentence:
                "The address and headers of this request are too large: \(headBytes / 1024) KB and \(headerCount) headers at most."
        )
    }

    var tooMany: LimitReached {
        LimitReached(
            status: .serviceUnavailable,
            sentence: "Too many are connected at once: \(connections) at most. Try again in a minute.", retryAfter: 60)
    }

    /// Not a limit, and met the same way.
    static let unreadable = LimitReached(
        status: .badRequest, sentence: "What was sent cannot be read as a request.")

    private func seconds(_ duration: Duration) -> String {
        let count = duration.components.seconds
        return count == 1 ? "1 second" : "\(count) seconds"
    }
}
