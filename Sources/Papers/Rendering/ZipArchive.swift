import Foundation

/// A ZIP file of parts laid down as they are, without compression, always the same for the same parts.
struct ZipArchive {
    private var entries = Data()
    private var directory = Data()
    private var count: UInt16 = 0

    mutating func add(_ name: String, _ bytes: Data) {
        let name = Data(name.utf8)
        var facts = Data()
        facts.append(little: UInt16(20), UInt16(0), UInt16(0), UInt16(0), ZipArchive.firstDay)
        facts.append(little: ZipArchive.crc(bytes), UInt32(bytes.count), UInt32(bytes.count))
        facts.append(little: UInt16(name.count), UInt16(0))
        directory.append(little: 0x0201_4b50 as UInt32)
        directory.append(little: UInt16(20))
        directory += facts
        directory.append(little: UInt16(0), UInt16(0), UInt16(0))
        directory.append(little: UInt32(0), UInt32(entries.count))
        directory += name
        entries.append(little: 0x0403_4b50 as UInt32)
        entries += facts + name + bytes
        count += 1
    }

    var bytes: Data {
        var end = Data()
        end.append(little: 0x0605_4b50 as UInt32)
        end.append(little: UInt16(0), UInt16(0), count, count)
        end.append(little: UInt32(directory.count), UInt32(entries.count))
        end.append(little: UInt16(0))
        return entries + directory + end
    }

    /// 1 January 1980, the first day that a ZIP file can say.
    private static let firstDay: UInt16 = 1 << 5 | 1

    private static func crc(_ bytes: Data) -> UInt32 {
        var sum: UInt32 = ~0
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB8_8320 }
        }
        return ~sum
    }
}

extension Data {
    fileprivate mutating func append<each Number: FixedWidthInteger>(little numbers: repeat each Number) {
        for number in repeat each numbers { Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) } }
    }
}
