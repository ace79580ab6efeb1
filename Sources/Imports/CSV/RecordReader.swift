import CLibCSV

/// Cuts lines into records with libcsv. Lines are handed to it one at a time, so that each record knows its own.
final class RecordReader {
    /// A cell of more lines than this is taken for a quotation mark that was never closed.
    private static let mostLines = 200

    private let parser: UnsafeMutablePointer<csv_parser>
    private var cells: [String] = []
    private var finished: [[String]] = []
    private var isBetweenRecords = true

    /// Every record, first to last. Lines with nothing on them are no records.
    static func read(_ lines: Lines, by delimiter: Delimiter, from first: Int = 1) -> [Record] {
        var records: [Record] = []
        var reader = RecordReader(delimiter)
        var (start, line) = (first, first)
        while line <= lines.count {
            reader.feed(lines[line])
            if line == lines.count { reader.feedLineEndIfMissing(after: lines[line]) }
            if reader.isBetweenRecords {
                records += reader.take().map { Record(lines: start...line, cells: $0) }
                (start, line) = (line + 1, line + 1)
            } else if line == lines.count || line - start >= mostLines {
                records.append(unclosed(lines[start], on: start))
                reader = RecordReader(delimiter)
                (start, line) = (start + 1, start + 1)
            } else {
                line += 1
            }
        }
        return records.map { flawed($0, lines) }
    }

    private static func unclosed(_ text: ArraySlice<UInt8>, on line: Int) -> Record {
        let text = String(decoding: text, as: UTF8.self).filter { !$0.isNewline }
        return Record(
            lines: line...line, cells: [text], flaws: ["A quotation mark that opens on this line is never closed."])
    }

    private static func flawed(_ record: Record, _ lines: Lines) -> Record {
        var record = record
        record.flaws += record.lines.compactMap(lines.flaw(on:)).prefix(1)
        return record
    }

    private init(_ delimiter: Delimiter) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: csv_parser())
        // An empty line is reported as well, and then known to be the end of nothing.
        csv_init(parser, UInt8(CSV_REPALL_NL))
        csv_set_delim(parser, delimiter.byte)
    }

    deinit {
        csv_free(parser)
        parser.deallocate()
    }

    private func feed(_ bytes: ArraySlice<UInt8>) {
        isBetweenRecords = false
        _ = bytes.withUnsafeBytes { bytes in
            csv_parse(
                parser, bytes.baseAddress, bytes.count,
                { text, count, reader in RecordReader.at(reader).takeCell(text, count) },
                { _, reader in RecordReader.at(reader).endRecord() },
                Unmanaged.passUnretained(self).toOpaque())
        }
    }

    private func feedLineEndIfMissing(after line: ArraySlice<UInt8>) {
        guard let last = line.last, last != UInt8(ascii: "\n"), last != UInt8(ascii: "\r") else { return }
        feed([UInt8(ascii: "\n")])
    }

    private func take() -> [[String]] {
        defer { finished = [] }
        return finished
    }

    private static func at(_ place: UnsafeMutableRawPointer?) -> RecordReader {
        Unmanaged<RecordReader>.fromOpaque(place!).takeUnretainedValue()
    }

    private func takeCell(_ text: UnsafeMutableRawPointer?, _ count: Int) {
        cells.append(String(decoding: UnsafeRawBufferPointer(start: text, count: count), as: UTF8.self))
    }

    private func endRecord() {
        isBetweenRecords = true
        guard !cells.isEmpty else { return }
        finished.append(cells)
        cells = []
    }
}
