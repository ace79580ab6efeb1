import Foundation

/// The bank holidays of one jurisdiction, over the years for which they are known. Data, with its source.
public struct HolidayCalendar: Sendable, Equatable {
    /// As on the command line: `england-and-wales`.
    public let name: String
    /// "England and Wales".
    public let words: String
    public let firstYear: Int
    public let lastYear: Int
    public let source: String
    /// As they were given: a day may stand twice where two parts of a country have it.
    let entries: [Holiday]
    /// The days on which holidays were proclaimed or announced, each once, in order.
    let proclamations: [Day]
    private let titles: [Day: String]

    public init(name: String, words: String, firstYear: Int, lastYear: Int, source: String, holidays: [Holiday]) {
        (self.name, self.words, self.source) = (name, words, source)
        (self.firstYear, self.lastYear) = (firstYear, lastYear)
        entries = holidays
        proclamations = Set(holidays.compactMap(\.proclaimed)).sorted()
        titles = Dictionary(holidays.map { ($0.day, $0.title) }, uniquingKeysWith: { first, _ in first })
    }

    /// "Good Friday" where `day` is a bank holiday here.
    public func holiday(on day: Day) -> String? { titles[day] }

    public func covers(_ day: Day) -> Bool { (firstYear...lastYear).contains(day.year) }

    /// One for each day, in order.
    public var holidays: [Holiday] {
        Dictionary(entries.map { ($0.day, $0) }, uniquingKeysWith: { first, _ in first }).values
            .sorted { $0.day < $1.day }
    }
}

extension HolidayCalendar {
    /// The calendars that ship with Heed.
    public static let all: [HolidayCalendar] = shipped + [unitedKingdom]

    public static func named(_ name: String) -> HolidayCalendar? { all.first { $0.name == name } }

    private static let shipped: [HolidayCalendar] = ["england-and-wales", "scotland", "northern-ireland"].map(load)

    /// A holiday in any part counts, over the years known for every part.
    private static let unitedKingdom = HolidayCalendar(
        name: "united-kingdom", words: "the United Kingdom",
        firstYear: shipped.map(\.firstYear).max()!, lastYear: shipped.map(\.lastYear).min()!,
        source: shipped.map(\.source).joined(separator: " "),
        holidays: shipped.flatMap { calendar in
            calendar.holidays.map { $0.titled("\($0.title) (\(calendar.words))") }
        })

    private struct File: Decodable {
        let name, words, source, version: String
        let first_year, last_year: Int
        let holidays: [Holiday]
    }

    private static func load(_ name: String) -> HolidayCalendar {
        do {
            guard let url = Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Calendars")
            else {
                throw CocoaError(.fileNoSuchFile)
            }
            let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: url))
            return HolidayCalendar(
                name: file.name, words: file.words, firstYear: file.first_year, lastYear: file.last_year,
                source: file.source, holidays: file.holidays)
        } catch {
            fatalError("The calendar \(name) that ships with Heed cannot be read: \(error)")
        }
    }
}
