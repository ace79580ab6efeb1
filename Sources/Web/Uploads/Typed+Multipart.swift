import Foundation
import HTTPTypes
import Hummingbird

extension Typed {
    /// Reads a form that may come with a file.
    init(withFile request: Request) async throws {
        let type = request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("multipart/form-data") else {
            self = try await Typed(request)
            return
        }
        guard let named = type.range(of: "boundary=") else { throw Typed.refused(.notAForm) }
        let boundary = type[named.upperBound...].prefix { $0 != ";" }.trimmingCharacters(in: ["\"", " "])
        do {
            var reader = try MultipartReader(boundary: boundary)
            for try await buffer in request.body { try reader.take(buffer.readableBytesView) }
            try reader.finish()
            self.init(reader.values, file: reader.file)
        } catch let refused as MultipartReader.Refused {
            throw Typed.refused(refused)
        }
    }

    private static func refused(_ why: MultipartReader.Refused) -> HTTPError {
        let most = MultipartReader.Limits().fileBytes / 1024 / 1024
        return switch why {
        case .fileTooLarge:
            HTTPError(.contentTooLarge, message: "The file is too large: \(most) MB at most. Go back, and attach a smaller one.")
        case .tooMuchText, .tooManyParts:
            HTTPError(.contentTooLarge, message: "What was typed is too long for one form. Go back, and shorten it.")
        case .severalFiles: HTTPError(.badRequest, message: "Attach one file at a time.")
        case .notAForm:
            HTTPError(.badRequest, message: "What was sent cannot be read as this form. Go back, and try again.")
        }
    }
}
