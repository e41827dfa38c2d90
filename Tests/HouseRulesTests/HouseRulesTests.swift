import Foundation
import Testing

/// Reads the sources and refuses what the compiler cannot: every complaint is `Room/File.swift:12: why`.
struct HouseRulesTests {
  @Test("every room is in the table of walls")
  func roomsAreKnown() throws {
    let rooms = try SourceFile.all().map(\.room)
    #expect(Set(rooms).subtracting(RoomRules.all.keys).isEmpty)
  }

  @Test("no room imports what its wall forbids")
  func imports() throws {
    expectNone(
      try SourceFile.all().flatMap { file in
        file.lines.compactMap { number, line in
          guard let module = importedModule(line) else { return nil }
          let isAllowed = RoomRules.all[file.room]?.mayImport.contains(module) ?? false
          return isAllowed ? nil : file.complaint(number, "may not import \(module)")
        }
      })
  }

  @Test("a pure room reads no clock, no chance, no environment and prints nothing")
  func purity() throws {
    let banned = [
      "Date()", "ContinuousClock", "SuspendingClock", "SystemRandomNumberGenerator", ".random(",
      "UUID()", "ProcessInfo", "getenv(", "FileManager", "FileHandle", "readLine(", "clock_gettime",
    ]
    expectNone(
      try SourceFile.all().filter { RoomRules.all[$0.room]?.isPure == true }.flatMap { file in
        file.code.compactMap { number, line in
          banned.first { line.contains($0) }.map {
            file.complaint(number, "\($0) in a pure room")
          }
        }
      })
  }

  @Test("nothing prints but the doors")
  func printing() throws {
    expectNone(
      try SourceFile.all().filter { $0.room != "DutyCommands" }.flatMap { file in
        file.code.compactMap { number, line in
          line.range(of: #"(^|[^.\w])print\("#, options: .regularExpression) == nil
            ? nil : file.complaint(number, "a stray print")
        }
      })
  }

  @Test("no trap is in the making")
  func traps() throws {
    let banned = ["try!", "as!", "fatalError("]
    expectNone(
      try SourceFile.all().flatMap { file in
        file.code.compactMap { number, line in
          banned.first { line.contains($0) }.map { file.complaint(number, $0) }
        }
      })
  }

  @Test("what is unsafe has a sentence above it")
  func unsafety() throws {
    let marks = ["unsafeBitCast", "@unchecked", "nonisolated(unsafe)"]
    expectNone(
      try SourceFile.all().flatMap { file in
        file.code.compactMap { number, line in
          guard marks.contains(where: { line.contains($0) }) else { return nil }
          let above = number >= 2 ? file.text[number - 2].trimmingCharacters(in: .whitespaces) : ""
          return above.hasPrefix("//") ? nil : file.complaint(number, "unsafe without a word why")
        }
      })
  }

  @Test("only DutyText has sentences: no other room says 。 or ？ to people")
  func sentences() throws {
    let speaking: Set = ["DutyText", "DutyIntake", "DutyExchange"]
    expectNone(
      try SourceFile.all().filter { !speaking.contains($0.room) }.flatMap { file in
        file.code.compactMap { number, line in
          let literals = line.split(separator: "\"", omittingEmptySubsequences: false)
          let spoken = literals.enumerated().contains { index, text in
            // Marks in a table of punctuation are no sentence; four Chinese characters may be.
            index % 2 == 1 && (text.contains("。") || text.contains("！"))
              && text.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) } >= 4
          }
          return spoken ? file.complaint(number, "a sentence outside DutyText") : nil
        }
      })
  }

  @Test("no colour stands outside the themes and the room that reads them")
  func colours() throws {
    expectNone(
      try SourceFile.all().filter {
        !($0.room == "DutyScreens" && $0.path.contains("/Theme/")) && $0.room != "CellGrid"
          && $0.room != "TerminalDriver"
      }.flatMap { file in
        file.code.compactMap { number, line in
          let isColour =
            line.range(of: ##""#[0-9a-fA-F]{6}""##, options: .regularExpression) != nil
            || line.contains(".rgb(") || line.contains("Colour.")
          return isColour ? file.complaint(number, "a colour outside themes") : nil
        }
      })
  }

  @Test("a public type says what it is")
  func documentation() throws {
    expectNone(
      try SourceFile.all().flatMap { file in
        file.lines.compactMap { number, line in
          let declares = [
            "public struct ", "public enum ", "public protocol ", "package protocol ",
          ]
          guard declares.contains(where: { line.hasPrefix($0) }) else { return nil }
          var above = number - 2
          while above >= 0, file.text[above].hasPrefix("@") { above -= 1 }
          let isDocumented = above >= 0 && file.text[above].hasPrefix("///")
          return isDocumented ? nil : file.complaint(number, "no word about what it is")
        }
      })
  }

  @Test("the top level of the repository is what was agreed")
  func topLevel() throws {
    let allowed: Set = ["Package.swift", "Sources", "Tests", "themes", "README.md"]
    let found = try FileManager.default.contentsOfDirectory(atPath: SourceFile.root.path)
    let extra = found.filter {
      !$0.hasPrefix(".") && !allowed.contains($0) && $0 != "Package.resolved"
    }
    #expect(extra.isEmpty)
  }

  private func expectNone(_ complaints: [String]) {
    #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
  }

  private func importedModule(_ line: String) -> String? {
    let words = line.split(separator: " ").map(String.init)
    guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
      words[..<place].allSatisfy({
        ["package", "public", "internal", "private", "@preconcurrency"].contains($0)
      })
    else { return nil }
    let isKind = ["struct", "class", "enum", "func", "protocol", "typealias", "var"]
      .contains(words[place + 1])
    let path = words[min(place + (isKind ? 2 : 1), words.count - 1)]
    return path.split(separator: ".").first.map(String.init)
  }
}

/// One source file of a room.
struct SourceFile {
  let room: String
  let path: String
  let text: [String]

  /// Lines with their number, from 1.
  var lines: [(Int, String)] { text.enumerated().map { ($0 + 1, $1) } }

  /// Lines that are not comments.
  var code: [(Int, String)] {
    lines.filter { !$0.1.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
  }

  func complaint(_ line: Int, _ why: String) -> String {
    "\(path):\(line): \(why)"
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func all() throws -> [SourceFile] {
    let sources = root.appendingPathComponent("Sources")
    let found = FileManager.default.enumerator(atPath: sources.path)
    let paths = (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }
    return try paths.sorted().map { path in
      let content = try String(
        contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      return SourceFile(
        room: String(path.split(separator: "/")[0]), path: path,
        text: content.components(separatedBy: "\n"))
    }
  }
}
