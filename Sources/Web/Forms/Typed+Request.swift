import Foundation
import HTTPTypes
import Hummingbird

extension Typed {
    /// The largest body of a form without files.
    static let mostBytes = 240 * 1024

    /// Reads what was sent with a request by what it says it is: a form, or one JSON object of texts and lists of texts.
    init(_ request: Request) async throws {
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: Typed.mostBytes)
        } catch let error as HTTPError {
            throw error
        } catch {
            throw HTTPError(
                .contentTooLarge,
                message: "What was sent is too large: a form here holds \(Typed.mostBytes / 1024) KB at most.")
        }
        let type = request.headers[.contentType].flatMap(MediaType.init(from:))
        if type?.isType(.applicationUrlEncoded) == true {
            self = try Typed(urlEncoded: String(buffer: body))
        } else if type?.isType(.applicationJson) == true {
            self = try Typed(json: Data(body.readableBytesView))
        } else {
            throw HTTPError(.unsupportedMediaType, message: "Send it as a form or as JSON.")
        }
    }

    init(urlEncoded text: String) throws {
        var components = URLComponents()
        guard text.allSatisfy(\.isASCII) else { throw Typed.unreadable }
        components.percentEncodedQuery = text.replacingOccurrences(of: "+", with: "%20")
        var values: [String: [String]] = [:]
        for item in components.queryItems ?? [] {
            guard let value = item.value else { throw Typed.unreadable }
            values[item.name, default: []].append(value.replacingOccurrences(of: "\r\n", with: "\n"))
        }
        self.init(values)
    }

    private init(json: Data) throws {
        guard let answers = try? JSONDecoder().decode([String: Answer].self, from: json) else { throw Typed.unreadable }
        self.init(answers.mapValues(\.texts))
    }

    /// A text, a number, yes or no, or a list of them.
    private struct Answer: Decodable {
        let texts: [String]

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if value.decodeNil() {
                texts = []
            } else if let text = try? value.decode(String.self) {
                texts = [text]
            } else if let number = try? value.decode(Int.self) {
                texts = [String(number)]
            } else if let yes = try? value.decode(Bool.self) {
                texts = yes ? ["yes"] : []
            } else {
                texts = try value.decode([String].self)
            }
        }
    }

    private static let unreadable = BadRequest("What was sent cannot be read as this form. Go back, and try again.")
}
