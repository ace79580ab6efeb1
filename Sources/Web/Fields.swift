import Foundation
import HTTPTypes
import Hummingbird

/// What was sent with a request, decoded by what it says it is.
struct Fields: Sendable {
    let type: MediaType?
    let body: ByteBuffer

    /// The largest body of a form without files.
    static let mostBytes = 64 * 1024

    init(_ request: Request) async throws {
        type = request.headers[.contentType].flatMap(MediaType.init(from:))
        do {
            body = try await request.body.collect(upTo: Fields.mostBytes)
        } catch {
            throw HTTPError(
                .contentTooLarge,
                message: "What was sent is too large: a form here holds \(Fields.mostBytes / 1024) KB at most.")
        }
    }

    func decode<Form: Decodable>(_ form: Form.Type) throws -> Form {
        do {
            if type?.isType(.applicationUrlEncoded) == true {
                return try URLEncodedFormDecoder().decode(form, from: String(buffer: body))
            }
            if type?.isType(.applicationJson) == true {
                return try JSONDecoder().decode(form, from: Data(body.readableBytesView))
            }
        } catch {
            throw BadRequest("What was sent cannot be read as this form. Go back, and try again.")
        }
        throw HTTPError(.unsupportedMediaType, message: "Send it as a form or as JSON.")
    }
}
