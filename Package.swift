// swift-tools-version: 6.2
import PackageDescription

// In CI a warning is an error.
let warnings: [SwiftSetting] = Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]
let strict: [SwiftSetting] = warnings + [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let collections = Target.Dependency.product(name: "HashTreeCollections", package: "swift-collections")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let http = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let server = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let nio = ["NIOCore", "NIOHTTP1"].map { Target.Dependency.product(name: $0, package: "swift-nio") }
let embedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "heed",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "heed", targets: ["heed"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        .target(name: "Clocks", resources: [.copy("Calendars"), .copy("Regimes")], swiftSettings: strict),
        .target(name: "Figures", swiftSettings: strict),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
        .target(name: "Likeness", dependencies: ["CStemmer"], swiftSettings: strict),
        .target(name: "Journal", dependencies: ["Clocks", crypto, grdb, sqlite], swiftSettings: strict),
        .target(
            name: "Register", dependencies: ["Clocks", "Figures", "Likeness", collections], resources: [.copy("CodeLists")],
            swiftSettings: strict),
        .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"]), .brew(["libcsv"])]),
        .target(
            name: "Imports", dependencies: ["CLibCSV", "Clocks", "Register"], resources: [.copy("Columns")],
            swiftSettings: strict),
        .systemLibrary(name: "CCrypt", providers: [.apt(["libcrypt-dev"]), .brew(["libxcrypt"])]),
        .target(
            name: "SignIn", dependencies: ["CCrypt", "Clocks", crypto], resources: [.copy("CommonPasswords")],
            swiftSettings: strict),
        .target(name: "Office", dependencies: ["Clocks", "Journal", "Register"], swiftSettings: strict),
        .target(
            name: "Demo", dependencies: ["Clocks", "Register"], resources: [.copy("AsItUsedToBeWritten"), .copy("Northmoor"), .copy("NorthmoorNow")], swiftSettings: strict),
        .systemLibrary(name: "CCMark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .target(
            name: "Papers", dependencies: ["CCMark", "Clocks", "Figures", "Register"], resources: [.copy("Letters/Templates"), .copy("Print"), .copy("Style"), .copy("Word")],
            swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: ["Clocks", "Imports", "Journal", "Office", "Papers", "Register", "SignIn", crypto, hummingbird, server, http, logging] + nio,
            resources: [.copy("heed.js")], swiftSettings: strict),
        .executableTarget(
            name: "heed", dependencies: ["Clocks", "Demo", "Figures", "Imports", "Journal", "Likeness", "Office", "Papers", "Register", "SignIn", "Web", hummingbird, logging, arguments], swiftSettings: strict),
        .executableTarget(
            name: "Bench", dependencies: ["Clocks", "Demo", "Journal", "Office", "Papers", "Register", grdb],
            swiftSettings: strict),
        .testTarget(name: "ClocksTests", dependencies: ["Clocks", crypto], swiftSettings: strict),
        .testTarget(name: "FiguresTests", dependencies: ["Figures"], swiftSettings: strict),
        .testTarget(
            name: "LikenessTests", dependencies: ["Imports", "Likeness", "Register", grdb], resources: [.copy("Pairs")],
            swiftSettings: strict),
        .testTarget(name: "ImportsTests", dependencies: ["Clocks", "Imports", "Register"], swiftSettings: strict),
        .testTarget(name: "JournalTests", dependencies: ["Clocks", "Journal", grdb], swiftSettings: strict),
        .testTarget(
            name: "RegisterTests", dependencies: ["Clocks", "Figures", "Register", collections],
            resources: [.copy("Policy"), .copy("Wire")], swiftSettings: strict),
        .testTarget(name: "SignInTests", dependencies: ["Clocks", "SignIn"], swiftSettings: strict),
        .testTarget(name: "OfficeTests", dependencies: ["Clocks", "Journal", "Office", "Register"], swiftSettings: strict),
        .testTarget(name: "PapersTests", dependencies: ["Clocks", "Papers", "Register"], swiftSettings: strict),
        .testTarget(
            name: "WebTests", dependencies: ["Clocks", "Journal", "Office", "Register", "SignIn", "Web", hummingbird, http, logging, embedded] + nio,
            swiftSettings: strict),
        .testTarget(
            name: "Stories", dependencies: ["Clocks", "Demo", "Figures", "Journal", "Office", "Papers", "Register"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
