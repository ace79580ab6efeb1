import Foundation
import Journal
import Office

/// How a command reaches the server that holds its data folder: one line of JSON each way over `heed.sock`, which only
/// the same user can open.
enum CommandSocket {
    private struct Question: Codable {
        let words: [String]
    }

    private static let longestQuestion = 1 << 20

    /// Asks the server, and waits for its answer.
    static func ask(_ folder: DataFolder, words: [String]) throws -> Output {
        let socket = try connect(folder)
        defer { close(socket) }
        write(try JSONEncoder().encode(Question(words: words)) + Data("\n".utf8), to: socket)
        return try JSONDecoder().decode(Output.self, from: readLine(from: socket, limit: .max))
    }

    /// Serves commands until the process ends.
    static func serve(_ office: Office, in folder: DataFolder) throws {
        unlink(folder.socket)
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        let previous = umask(0o177)
        let bound = withAddress(folder) { bind(listener, $0, $1) }
        umask(previous)
        guard listener >= 0, bound == 0, listen(listener, 128) == 0 else { throw NoSocket(path: folder.socket) }
        Thread.detachNewThread {
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else {
                    // Out of descriptors, say: it may pass.
                    usleep(10_000)
                    continue
                }
                guard isSameUser(connection) else {
                    close(connection)
                    continue
                }
                limitWaiting(connection)
                Thread.detachNewThread { answer(connection, office) }
            }
        }
    }

    private static func answer(_ connection: Int32, _ office: Office) {
        guard let line = try? readLine(from: connection, limit: longestQuestion),
            let question = try? JSONDecoder().decode(Question.self, from: line)
        else {
            close(connection)
            return
        }
        Task {
            let output = await Session.run(words: question.words, in: office)
            if let data = try? JSONEncoder().encode(output) { write(data + Data("\n".utf8), to: connection) }
            close(connection)
        }
    }

    /// A question comes at once; whoever says nothing holds nobody up.
    private static func limitWaiting(_ connection: Int32) {
        var limit = timeval(tv_sec: 2, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    private static func isSameUser(_ connection: Int32) -> Bool {
        var peer = Credentials()
        var size = socklen_t(MemoryLayout<Credentials>.size)
        return getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.user == geteuid()
    }

    /// The kernel's `struct ucred`, which Glibc shows to GNU programs alone.
    private struct Credentials {
        var process: pid_t = 0
        var user: uid_t = .max
        var group: gid_t = .max
    }

    private static func connect(_ folder: DataFolder) throws -> Int32 {
        let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0, withAddress(folder, { Glibc.connect(socket, $0, $1) }) == 0 else {
            if socket >= 0 { close(socket) }
            throw NoSocket(path: folder.socket)
        }
        return socket
    }

    /// A socket's address holds 107 bytes; through the folder's own descriptor any path fits.
    private static func withAddress(_ folder: DataFolder, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32)
        -> Int32
    {
        let directory = open(folder.url.path(percentEncoded: false), O_RDONLY | O_DIRECTORY)
        defer { close(directory) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) {
            $0.copyBytes(from: "/proc/self/fd/\(directory)/heed.sock".utf8)
        }
        return withUnsafePointer(to: address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
    }

    private static func write(_ data: Data, to socket: Int32) {
        data.withUnsafeBytes { bytes in
            var sent = 0
            while sent < bytes.count {
                let count = send(socket, bytes.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
                guard count > 0 else { return }
                sent += count
            }
        }
    }

    private static func readLine(from socket: Int32, limit: Int) throws -> Data {
        var line = Data()
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while line.last != UInt8(ascii: "\n") {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0, line.count + count <= limit else { throw NoAnswer() }
            line.append(contentsOf: buffer[0..<count])
        }
        return line
    }
}

struct NoSocket: Error, CustomStringConvertible {
    let path: String
    var description: String {
        "Another Heed holds this folder, and does not answer at \(path). Stop it, or wait until it has finished."
    }
}

struct NoAnswer: Error, CustomStringConvertible {
    var description: String {
        "The server ended the conversation before it answered. Look at heed journal head before you try again."
    }
}
