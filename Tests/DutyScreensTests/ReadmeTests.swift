import CellGrid
import DutyFlow
import DutyText
import Foundation
import Testing

/// The README shows what the program has: its keys and its screen are taken from the program.
@Suite("What the README shows", .serialized)
struct ReadmeTests {
  private static let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("README.md")

  @Test("the keys in the README are those of the one table")
  func keys() throws {
    let words = Phrases.chinese.board
    let english = Phrases.english.board
    var lines = ["| key | 作用 | does |", "|---|---|---|"]
    for row in KeyTable.rows {
      let keys = row.keys.map { "`\($0.description)`" }.joined(separator: " ")
      lines.append("| \(keys) | \(words.command(row.command)) | \(english.help(row.command)) |")
    }
    try expectSection("keys", lines.joined(separator: "\n"))
  }

  @Test("the screen in the README is the golden frame of the demo")
  func frame() throws {
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Frames/queue-zh-120x40.txt")
    let text = try String(contentsOf: golden, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { !$0.hasPrefix("---") }
    let screen = lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
    try expectSection("frame", "```\n" + screen + "\n```")
  }

  /// The part of the README between `<!-- name -->` and `<!-- /name -->`.
  private func expectSection(_ name: String, _ wanted: String) throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- \(name) -->\n"))
    let end = try #require(text.range(of: "\n<!-- /\(name) -->"))
    if ProcessInfo.processInfo.environment["DUTYBOARD_RECORD"] != nil {
      let new = text[..<start.upperBound] + wanted + text[end.lowerBound...]
      try String(new).write(to: Self.readme, atomically: true, encoding: .utf8)
      return
    }
    let found = start.upperBound <= end.lowerBound ? text[start.upperBound..<end.lowerBound] : ""
    #expect(String(found) == wanted)
  }
}
