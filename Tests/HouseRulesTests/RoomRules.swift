/// What each room may import and whether it is pure. The compiler sees undeclared targets of this
/// package, but not undeclared products of others, so the table stands here as well.
struct RoomRules {
  let mayImport: Set<String>
  /// A pure room has no clock, no chance, no input and no output.
  let isPure: Bool

  static let all: [String: RoomRules] = [
    "DutyDomain": RoomRules(mayImport: [], isPure: true),
    "CellGrid": RoomRules(mayImport: [], isPure: true),
    "DutyText": RoomRules(mayImport: ["DutyDomain"], isPure: true),
    "DutyIntake": RoomRules(mayImport: ["DutyDomain"], isPure: true),
    "DutyExchange": RoomRules(mayImport: ["DutyDomain", "TOMLKit"], isPure: true),
    "DutyScenario": RoomRules(mayImport: ["DutyDomain", "DutyIntake"], isPure: true),
    "DutyReports": RoomRules(mayImport: ["DutyDomain", "DutyText"], isPure: true),
    "DutyFlow": RoomRules(mayImport: ["DutyDomain", "DutyIntake", "CellGrid"], isPure: true),
    "DutyScreens": RoomRules(
      mayImport: ["DutyDomain", "DutyFlow", "DutyIntake", "DutyText", "CellGrid", "TOMLKit"],
      isPure: true),
    "DutyJournal": RoomRules(
      mayImport: ["DutyDomain", "FoundationEssentials", "Crypto", "CryptoExtras"], isPure: true),
    "DutyDesk": RoomRules(mayImport: ["DutyDomain", "DutyJournal"], isPure: true),
    "DutyStore": RoomRules(
      mayImport: [
        "DutyDomain", "DutyJournal", "GRDB", "GRDBSQLite", "Glibc", "FoundationEssentials",
        "Foundation", "Crypto",
      ], isPure: false),
    "TerminalDriver": RoomRules(mayImport: ["CellGrid", "CNcurses", "Glibc"], isPure: false),
    "CNcurses": RoomRules(mayImport: [], isPure: false),
    "DutyConsole": RoomRules(
      mayImport: [
        "DutyDomain", "DutyFlow", "DutyScreens", "DutyText", "DutyIntake", "DutyReports",
        "CellGrid", "DutyDesk",
        "DutyJournal",
      ], isPure: false),
    "DutyCommands": RoomRules(
      mayImport: [
        "DutyDomain", "CellGrid", "DutyText", "DutyIntake", "DutyExchange", "DutyScenario",
        "DutyReports", "DutyFlow", "DutyScreens", "DutyJournal", "DutyDesk", "DutyStore",
        "TerminalDriver",
        "DutyConsole", "ArgumentParser", "Logging", "Foundation", "FoundationEssentials", "Glibc",
      ], isPure: false),
    // Glibc: exit.
    "dutyboard": RoomRules(mayImport: ["DutyCommands", "Glibc"], isPure: false),
  ]
}
