// swift-tools-version: 6.2
import PackageDescription

/// The walls of the house are kept here: what a room may import is what it declares.
/// The rooms and the reasons for each wall are described in
/// `Sources/DutyDomain/DutyDomain.docc/Architecture.md`.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let customDump = Target.Dependency.product(name: "CustomDump", package: "swift-custom-dump")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let tomlKit = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")

func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: house)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + [customDump], exclude: exclude, resources: resources,
    swiftSettings: house)
}

let package = Package(
  name: "dutyboard",
  products: [
    .executable(name: "dutyboard", targets: ["dutyboard"]),
    // Loaded by tests between the program and its disk; no part of the program.
    .library(name: "DiskShim", type: .dynamic, targets: ["DiskShim"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
  ],
  targets: [
    // The pure rooms.
    room("DutyDomain"),
    room("CellGrid"),
    room("DutyText", ["DutyDomain"]),
    room("DutyIntake", ["DutyDomain"]),
    room("DutyExchange", ["DutyDomain", tomlKit]),
    room("DutyScenario", ["DutyDomain", "DutyIntake"]),
    room("DutyReports", ["DutyDomain", "DutyText"]),
    room("DutyFlow", ["DutyDomain", "DutyIntake", "CellGrid"]),
    room(
      "DutyScreens", ["DutyDomain", "DutyFlow", "DutyIntake", "DutyText", "CellGrid", tomlKit],
      resources: [.embedInCode("Themes")]),

    // The rooms that keep things.
    room("DutyJournal", ["DutyDomain", crypto, cryptoExtras]),
    room("DutyDesk", ["DutyDomain", "DutyJournal"]),
    room("DutyStore", ["DutyDomain", "DutyJournal", grdb, grdbSQLite]),

    // The rooms that touch the terminal.
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    room("TerminalDriver", ["CellGrid", "CNcurses"]),
    room(
      "DutyConsole",
      [
        "DutyDomain", "DutyFlow", "DutyScreens", "DutyText", "DutyIntake", "DutyReports",
        "CellGrid",
        "DutyDesk", "DutyJournal",
      ]),

    // The doors.
    room(
      "DutyCommands",
      [
        "DutyDomain", "CellGrid", "DutyText", "DutyIntake", "DutyExchange", "DutyScenario",
        "DutyReports", "DutyFlow", "DutyScreens", "DutyJournal", "DutyDesk", "DutyStore",
        "TerminalDriver",
        "DutyConsole", argumentParser, logging,
      ]),
    .executableTarget(
      name: "dutyboard", dependencies: ["DutyCommands"], swiftSettings: house,
      // Nothing is loaded into the program, so nobody asks for its 31,000 names; looking each of them up
      // in the other libraries took a fifth of an empty start.
      linkerSettings: [.unsafeFlags(["-Xlinker", "--no-export-dynamic"])]),

    // What the tests and the benchmarks share, and the benchmarks themselves.
    .target(
      name: "DutyTestKit",
      dependencies: [
        "DutyDomain", "CellGrid", "DutyJournal", "DutyDesk", "DutyIntake", "DutyExchange",
        "DutyFlow", "DutyScreens", "DutyText",
      ],
      path: "Tests/DutyTestKit", swiftSettings: house),
    .executableTarget(
      name: "DutyBenchmarks",
      dependencies: [
        "DutyDomain", "CellGrid", "DutyIntake", "DutyFlow", "DutyScreens", "DutyText",
        "DutyJournal", "DutyDesk", "DutyStore", "DutyExchange", "DutyTestKit", crypto, grdb,
      ],
      path: "Tests/Benchmarks", swiftSettings: house),

    tests("CellGridTests", ["CellGrid"]),
    tests("DutyDomainTests", ["DutyDomain", "DutyTestKit"]),
    tests("DutyTextTests", ["DutyDomain", "DutyText"]),
    tests(
      "DutyIntakeTests", ["DutyDomain", "DutyIntake", "DutyTestKit"], exclude: ["Fixtures"]),
    tests(
      "DutyExchangeTests", ["DutyDomain", "DutyExchange", "DutyTestKit"],
      resources: [.copy("Fixtures")]),
    tests(
      "DutyReportsTests", ["DutyDomain", "DutyReports", "DutyText", "DutyTestKit"],
      resources: [.copy("Golden")]),
    tests(
      "DutyScenarioTests",
      [
        "DutyDomain", "DutyScenario", "DutyIntake", "DutyExchange", "DutyJournal", "DutyDesk",
        "DutyTestKit",
      ], resources: [.copy("Fixtures")]),
    tests("DutyFlowTests", ["DutyDomain", "DutyFlow", "DutyIntake", "CellGrid", "DutyTestKit"]),
    tests(
      "DutyScreensTests",
      [
        "DutyDomain", "DutyFlow", "DutyScreens", "DutyIntake", "DutyText", "CellGrid",
        "DutyTestKit",
      ],
      resources: [.copy("Frames")]),
    tests("DutyJournalTests", ["DutyDomain", "DutyJournal", "DutyTestKit"]),
    tests("DutyDeskTests", ["DutyDomain", "DutyJournal", "DutyDesk", "DutyTestKit"]),
    tests(
      "DutyStoreTests",
      ["DutyDomain", "DutyJournal", "DutyDesk", "DutyStore", "DutyTestKit", grdb, grdbSQLite]),
    tests(
      "FuzzTests",
      [
        "DutyDomain", "CellGrid", "DutyFlow", "DutyScreens", "DutyIntake", "DutyExchange",
        "DutyScenario", "DutyJournal", "DutyTestKit",
      ]),
    tests(
      "SimulationTests", ["DutyDomain", "DutyJournal", "DutyStore", "DutyTestKit"]),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["CellGrid", "TerminalDriver"],
      path: "Tests/TerminalProbe", swiftSettings: house),
    .target(name: "TerminalTestKit", path: "Tests/TerminalTestKit", swiftSettings: house),
    tests(
      "TerminalDriverTests",
      ["CellGrid", "TerminalDriver", "TerminalProbe", "TerminalTestKit", "CNcurses"]),
    tests(
      "DutyConsoleTests",
      [
        "DutyDomain", "DutyFlow", "DutyScreens", "DutyText", "DutyIntake", "CellGrid", "DutyDesk",
        "DutyJournal", "DutyConsole", "DutyReports", "DutyTestKit",
      ], resources: [.copy("Frames")]),
    .target(name: "DiskShim", path: "Tests/DiskShim"),
    .executableTarget(
      name: "WriterProbe", dependencies: ["DutyDomain", "DutyJournal", "DutyDesk", "DutyStore"],
      path: "Tests/WriterProbe", swiftSettings: house),
    tests("DutyCommandsTests", ["dutyboard", "DutyTestKit", "TerminalTestKit"]),
    tests(
      "CrashTests",
      [
        "dutyboard", "DiskShim", "WriterProbe", "TerminalTestKit", "DutyDomain", "DutyJournal",
        "DutyDesk", "DutyStore", grdb,
      ]),
    tests("HouseRulesTests", []),
  ],
  cxxLanguageStandard: .cxx17
)
