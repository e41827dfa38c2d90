import Foundation
import Glibc
import TerminalTestKit
import Testing

@Suite("Hostile data stays data")
struct HostileDataTests {
  /// Words that would be a path, a formula, a tag, a query, an option.
  private static let words = [
    "../../../etc/passwd", "/etc/passwd", "=cmd|'/c calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1",
    "\r=1+1", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
    "'; DROP TABLE journal; --",
    "--help", "-rf", "a\u{0}b", "$(id)", "`id`", "${HOME}", "%n%n%n", "[x](javascript:alert(1))",
  ]

  /// Every file below a folder with its bytes.
  private func tree(_ folder: String) -> [String] {
    (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).sorted()
  }

  @Test("whatever a call, a note, an instruction and a report say, the log has it word for word")
  func stored() throws {
    let room = try DutyRoom.furnished()
    // A zero byte cannot be an argument; through the pipe it can come.
    for (place, word) in Self.words.enumerated() {
      let outcome = try room.run(["call", "-"], input: Array("停水 \(word)".utf8))
      #expect(outcome.code == 0, "\(word): \(outcome.errors)")
      let calls = try room.document("list", "calls").list()
      #expect(calls.count == place + 1 && calls.last?.text("text")?.hasPrefix("停水") == true)
      #expect(try room.run(["note", "1", "-"], input: Array(word.utf8)).code == 0)
    }
    for word in Self.words where !word.contains("\u{0}") {
      let search = try room.run(["search", "--", word])
      #expect(search.code == 0, "\(word): \(search.errors)")
      let found = try room.run(["list", "calls", "--since=\(word)"])
      #expect(found.code == 2, "\(word)")
    }
    #expect(try room.run("verify").code == 0)
    #expect(try room.done("show", "1").contains("DROP TABLE"))
  }

  @Test("arguments that begin with a dash are words behind --, and never options")
  func dashes() throws {
    let room = try DutyRoom.furnished()
    try room.done("call", "--", "-rf 停水 --json")
    #expect(try room.document("list", "calls").list().first?.text("text") == "-rf 停水 --json")
    #expect(try room.run("call", "-rf 停水").code == 2, "an option that nobody knows")
  }

  @Test("no title, unit, terminal, series or paper leads out of its folder")
  func paths() throws {
    let room = try DutyRoom.furnished()
    room.environment["LOGNAME"] = "../../evil"
    let units = room.folder.path + "/u.csv"
    try "id,name\n../../../evil,../../../evil\n".write(
      toFile: units, atomically: true, encoding: .utf8)
    _ = try room.run("import", "units", units, "--accept-warnings")
    try room.done("call", "石门镇 ../../../evil 起火", "--id", "../../evil")
    for words in [
      ["report", "1", "first", "--draft"],
      ["report", "1", "print"], ["show", "1"], ["shift", "log"],
      ["bulletin", "draft", "--series", "../evil"],
    ] {
      _ = try room.run(words)
    }
    for name in ["../evil", "/etc/evil", "..", "a/b"] {
      let outcome = try room.run("board", "--once", "--theme", name)
      #expect(outcome.code != 0, "\(name)")
      #expect(try room.run("show", name).code == 2)
    }
    let outside = tree(room.folder.path).filter { $0.contains("evil") }
    #expect(outside == [])
    #expect(access("/etc/evil", F_OK) != 0)
  }

  @Test("papers and views are for the owner, and a link that lies in their place is not followed")
  func links() throws {
    let room = try DutyRoom.demo()
    let victim = room.folder.path + "/victim"
    try "mine".write(toFile: victim, atomically: true, encoding: .utf8)
    let board = try room.board()
    try board.waitForScreen("事件队列")
    board.send("p")
    try board.waitForScreen("已存到")
    board.send("q")
    board.send("q")
    _ = try? board.waitForEnd()
    let papers = try FileManager.default.contentsOfDirectory(atPath: room.data + "/papers")
    #expect(!papers.isEmpty)
    for name in papers {
      let path = room.data + "/papers/" + name
      unlink(path)
      symlink(victim, path)
    }
    let again = try room.board()
    try again.waitForScreen("事件队列")
    again.send("p")
    try again.waitForScreen("已存到")
    again.send("q")
    again.send("q")
    _ = try? again.waitForEnd()
    #expect(try String(contentsOfFile: victim, encoding: .utf8) == "mine")
  }

  @Test("every file of a room is for the owner alone, or for the group of a shared one")
  func modes() throws {
    for isShared in [false, true] {
      let room = try DutyRoom()
      if isShared {
        mkdir(room.data, 0o700)
        chmod(room.data, 0o2770)
      }
      for (kind, file) in [("units", "units.csv"), ("people", "people.csv")] {
        try room.done("import", kind, DutyRoom.fixture(file))
      }
      try room.done("call", "停水")
      try room.done("backup")
      let board = try room.board()
      try board.waitForScreen("事件队列")
      board.send("p")
      try board.waitForScreen("已存到")
      board.send("n石门镇半句")
      try board.waitForScreen("半句")
      var wrong: [String] = []
      for name in tree(room.data) {
        var status = stat()
        guard stat(room.data + "/" + name, &status) == 0 else { continue }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        let wanted: mode_t =
          isShared ? (isFolder ? 0o770 : 0o660) : (isFolder ? 0o700 : 0o600)
        if status.st_mode & 0o777 != wanted {
          wrong.append("\(name) \(String(status.st_mode & 0o7777, radix: 8))")
        }
      }
      #expect(wrong == [], "\(isShared)")
      #expect(tree(room.data).contains { $0.hasPrefix("drafts/") })
      board.send("\u{1B}")
    }
  }

  @Test("a table, a scenario, a theme and a policy that are no such thing are refused with words")
  func bounds() throws {
    let room = try DutyRoom.furnished()
    let folder = room.folder.path
    let deep = String(repeating: "[", count: 200_000)
    let keys = "[" + Array(repeating: "a", count: 30_000).joined(separator: ".") + "]\nx = 1\n"
    let dots = String(keys.dropFirst()).replacingOccurrences(of: "]", with: " = 1")
    let files: [(String, String, [[String]])] = [
      (
        "big.csv", "id,name\n" + String(repeating: "x,停水\n", count: 600_000), [["import", "units"]]
      ),
      ("deep.json", deep, [["simulate"]]),
      ("wide.json", String(repeating: #"{"a":"#, count: 100_000), [["simulate"]]),
      ("deep.toml", "a = " + deep, [["themes", "check"], ["policy", "check"]]),
      ("keys.toml", keys, [["themes", "check"], ["policy", "check"]]),
      ("dots.toml", dots, [["themes", "check"], ["policy", "check"]]),
      ("deep.jsonl", #"{"id":"# + deep + "\n", [["parse", "--batch"]]),
    ]
    for (name, text, commands) in files {
      let path = folder + "/" + name
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      for words in commands {
        let outcome = try room.run(words + [path])
        #expect(outcome.code == 1, "\(words) \(name) \(outcome.code)")
        let said = outcome.errors + outcome.output
        #expect(!said.isEmpty && said.utf8.count < 20_000, "\(words) \(name)")
        #expect(dangers(in: outcome.outputBytes) == [] && dangers(in: outcome.errorBytes) == [])
      }
    }
  }

  @Test("neither PIN nor mobile number stands in an error, in JSON or in the program's log")
  func secrets() throws {
    let room = try DutyRoom.furnished()
    let pin = "8264"
    let mobile = "19000001280"
    var said = ""
    for input in ["\(pin)\n", "\(pin)\n\(pin)\n", "999\(pin)\n\(pin)\n"] {
      for words in [
        ["pin", "set", "沈砚秋"], ["pin", "set", "沈砚秋", "--json"], ["pin", "set", "无此人"],
      ] {
        let outcome = try room.run(words, input: Array(input.utf8))
        said += outcome.output + outcome.errors
      }
    }
    try room.done("call", "停水")
    for words in [
      ["ack", "1", "--by", "沈砚秋", "--pin"], ["ack", "1", "--by", "沈砚秋", "--pin", "--json"],
      ["instruct", "1", "--by", "沈砚秋", "--words", "x", "--to", "无此单位", "--json"],
      ["roster", "show"], ["roster", "show", "--json"], ["log"], ["doctor"], ["list", "roster"],
    ] {
      let outcome = try room.run(words, input: Array("1\(pin)\n".utf8))
      said += outcome.output + outcome.errors
    }
    // Where it does not belong at all, and still nothing repeats it.
    for words in [
      ["ack", "1", "--pin", pin], ["ack", "1", "--pin", "x\(pin)"], ["ack", "1", "--pin=\(pin)"],
      ["pin", "set", "沈砚秋", pin], ["pin", "set", "沈砚秋", "--pin", pin],
    ] {
      let outcome = try room.run(words)
      #expect(outcome.code == 2, "\(words.first ?? "")")
      said += outcome.output + outcome.errors
    }
    #expect(!said.contains(pin))
    #expect(!said.contains(mobile))
    let state = room.folder.path + "/.local/state/dutyboard/dutyboard.log"
    let log = (try? String(contentsOfFile: state, encoding: .utf8)) ?? ""
    #expect(!log.contains(pin) && !log.contains("1900000") && !log.contains("停水"))
  }
}
