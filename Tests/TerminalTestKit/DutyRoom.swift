import Foundation
import Glibc
import Synchronization

/// A duty room of its own for one test: a data directory, a home, and the program.
package final class DutyRoom {
  package let folder: TemporaryFolder
  package let data: String
  package var environment: [String: String]

  package static let program = product("dutyboard")

  /// An empty room; the data directory is not there yet.
  package init() throws {
    folder = try TemporaryFolder()
    data = folder.path + "/data"
    environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8", "TERM": "xterm-256color",
      "DUTYBOARD_DATA": data, "LOGNAME": "tester", "SWIFT_BACKTRACE": "enable=no",
      "DUTYBOARD_AMBIGUOUS": "narrow",
    ]
  }

  /// A live room with units, people and the rosters of two months.
  package static func furnished() throws -> DutyRoom {
    try copy(of: furnishedTemplate.get())
  }

  /// The room of the demonstration, six incidents open.
  package static func demo() throws -> DutyRoom {
    try copy(of: demoTemplate.get())
  }

  // Made once and copied for each test; the folders go with the process.
  private static let furnishedTemplate = Result {
    let room = try template()
    for (kind, file) in [
      ("units", "units.csv"), ("people", "people.csv"), ("roster", "roster-2026-11.csv"),
      ("roster", "roster-2026-12.csv"),
    ] {
      try room.done("import", kind, fixture(file))
    }
    return room.folder
  }

  private static let demoTemplate = Result {
    let room = try template()
    try room.done("demo", "--data", room.data, "--once")
    return room.folder
  }

  private static func template() throws -> DutyRoom {
    let room = try DutyRoom()
    templates.withLock { $0.append(room.folder) }
    atexit { templates.withLock { $0 }.forEach { $0.remove() } }
    return room
  }

  private static func copy(of template: TemporaryFolder) throws -> DutyRoom {
    let room = try DutyRoom()
    try copyFiles(of: template, to: room)
    return room
  }

  private static func copyFiles(of folder: TemporaryFolder, to room: DutyRoom) throws {
    let copied = try TerminalTestKit.run(["/bin/cp", "-a", folder.path + "/data", room.data])
    if copied.code != 0 { throw KitFailure(copied.errors) }
  }

  /// A room with the same data, of its own.
  package func copy() throws -> DutyRoom {
    let room = try DutyRoom()
    try DutyRoom.copyFiles(of: folder, to: room)
    return room
  }

  package static func fixture(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "DutyExchangeTests/Fixtures/" + name).path
  }

  /// Runs the program to its end.
  package func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(arguments, input: Array(input.utf8))
  }

  package func run(_ arguments: [String], input: [UInt8] = []) throws -> Outcome {
    try TerminalTestKit.run(
      [Self.program] + arguments, environment: environment, input: input)
  }

  /// Runs what must succeed and gives what it printed.
  @discardableResult
  package func done(_ arguments: String..., input: String = "") throws -> String {
    let outcome = try run(arguments, input: Array(input.utf8))
    if outcome.code != 0 {
      throw KitFailure("\(arguments) ended with \(outcome.code): \(outcome.errors)")
    }
    return outcome.output
  }

  /// Runs what must succeed with `--json` and reads the one document that it prints.
  package func document(_ arguments: String..., input: String = "", code: Int32 = 0) throws
    -> Document
  {
    let outcome = try run(arguments + ["--json"], input: Array(input.utf8))
    if outcome.code != code {
      throw KitFailure("\(arguments) ended with \(outcome.code): \(outcome.errors)")
    }
    return try Document(outcome.output)
  }

  /// The board on a terminal of its own.
  package func board(
    _ arguments: String..., environment more: [String: String] = [:], columns: UInt16 = 120,
    rows: UInt16 = 40
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      [Self.program, "board"] + arguments, environment: environment.merging(more) { $1 },
      columns: columns, rows: rows)
    terminal.keeps = self
    return terminal
  }
}

/// The folders that are kept until the tests end.
private let templates = Mutex<[TemporaryFolder]>([])

/// One JSON document with the keys that other programs rely on.
package struct Document {
  package let object: [String: Any]

  package init(_ text: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    guard let object = value as? [String: Any] else { throw KitFailure("no object: \(text)") }
    self.object = object
  }

  package init(_ object: [String: Any]) {
    self.object = object
  }

  /// True when the key is there and `null`.
  package func isNull(_ key: String) -> Bool { object[key] is NSNull }

  package func number(_ key: String) -> Int? { object[key] as? Int }

  package func text(_ key: String) -> String? { object[key] as? String }

  package func flag(_ key: String) -> Bool? { object[key] as? Bool }

  package func inner(_ key: String) -> Document { Document(object[key] as? [String: Any] ?? [:]) }

  package func list(_ key: String = "items") -> [Document] {
    (object[key] as? [[String: Any]] ?? []).map(Document.init)
  }

  /// Of these keys, separated by blanks, the ones that the document lacks.
  package func lacks(_ keys: String) -> [String] {
    keys.split(separator: " ").map(String.init).filter { object[$0] == nil }
  }
}

/// The three parts of a trouble, as everybody must be told: what happened, what is safe, what next.
package func threeParts(_ outcome: Outcome) -> [String]? {
  let lines = outcome.errors.split(separator: "\n", omittingEmptySubsequences: false)
  guard lines.count == 4, lines[3].isEmpty, lines[0].hasPrefix("dutyboard: "),
    lines[1].hasPrefix("  "), lines[2].hasPrefix("  ")
  else { return nil }
  return [lines[0].dropFirst(11), lines[1].dropFirst(2), lines[2].dropFirst(2)].map(String.init)
}

/// Bytes that a terminal would act on, or that turn the direction of text.
package func dangers(in bytes: [UInt8]) -> [String] {
  String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { scalar in
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }.map { "U+" + String($0.value, radix: 16) }
}
