import TerminalTestKit
import Testing

/// `call` and `list` read plain arguments themselves; with `--lang=zh` among them the parser does.
@Suite("Plain arguments")
struct PlainArgumentTests {
  private static let clock = ["--now", "2026-11-23T16:42:00+08:00"]

  private static let calls: [[String]] =
    [
      ["石门镇王强报 石门隧道两油罐车追尾起火 2死3失联"], ["南关街道报中山路火警已派车", "--json"],
      ["--as", "周敏", "停水", "--id", "a-b"], ["停水", "--incident", "1"], ["停水", "--incident", "x9"],
      ["停水", "--happened-at", "2026-11-23T02:10", "--late-reason", "停电"],
      ["停水", "--late-reason", "停电"], ["-"], ["help"], ["停水", "--"], ["--", "-x"], ["-x"], [""],
      [" "],
      [], ["x", "y"], ["x", "--json", "--json"], ["x", "--id", "a", "--id", "b"], ["x", "--id"],
      ["x", "--as", ""], ["x", "--as", "-y"], ["x", "--as", "--json"],
      ["x", "--field", "read_back=yes"], ["x", "--open"], ["x", "--help"],
    ].map { clock + $0 } + [["x", "--now", "nonsense"]]

  private static let lists: [[String]] =
    [
      "incidents", "calls", "instructions", "chases", "reports", "drafts", "deadlines", "roster",
      "shifts", "warnings", "waiting",
    ].map { [$0] } + [
      [], ["nonsense"], ["incidents", "calls"], ["help"], ["--open", "incidents", "--json"],
      ["incidents", "--since", "2026-11-20", "--until", "2026-11-24", "--open"],
      ["calls", "--since", "nonsense"], ["calls", "--caller", "石门镇"], ["calls", "--open"],
      ["incidents", "--caller", "石门镇"], ["waiting", "--for", "nobody"],
      ["incidents", "--as", "周敏"],
    ]

  @Test("are read as the parser reads them, to the last word of what is wrong")
  func asTheParser() throws {
    // The same calls in two rooms, and the same lists of what they made.
    let room = try DutyRoom.demo()
    let other = try room.copy()
    let all = Self.calls.map { ("call", $0) } + Self.lists.map { ("list", $0) }
    for (command, words) in all {
      let plain = try told(room, [command, "--lang", "zh"] + words)
      let parsed = try told(other, [command, "--lang=zh"] + words)
      #expect(plain == parsed, "\(command) \(words)")
    }
    #expect(try room.document("list", "calls").list().count >= 10)
  }

  @Test("a language that is none is told as wrong usage")
  func language() throws {
    let room = try DutyRoom()
    for words in [["call", "x"], ["list", "calls"]] {
      let outcome = try room.run(words + ["--lang", "fr"])
      #expect(outcome.code == 2 && outcome.errors.contains("--help"), "\(words)")
    }
  }

  /// What a run ends with and says; rooms and the moment differ.
  private func told(_ room: DutyRoom, _ words: [String]) throws -> [String] {
    let outcome = try room.run(words, input: Array("柳沟镇报 全镇停电".utf8))
    return ["\(outcome.code)"]
      + [outcome.output, outcome.errors].map {
        $0.replacing(room.data, with: "DATA")
          .replacing(/\d\d:\d\d(:\d\d)?|(\d+[日时分秒])+|\s+/, with: "~")
      }
  }
}
