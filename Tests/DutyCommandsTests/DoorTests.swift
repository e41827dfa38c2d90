import Foundation
import Glibc
import TerminalTestKit
import Testing

@Suite("The doors themselves")
struct DoorTests {
  private static let needingData: [[String]] = [
    ["call", "x"], ["parse", "x"], ["show", "1"], ["list", "incidents"], ["classify", "1"],
    ["figures", "1", "死1"], ["note", "1", "x"], ["link", "1", "2"], ["close", "1"],
    ["reopen", "1", "--reason", "x"], ["strike", "1", "--reason", "x"], ["ack", "1"],
    ["report", "1", "first"], ["instruct", "1", "--words", "x"], ["instruction", "1", "chase"],
    ["roster", "show"], ["search", "x"], ["log"], ["log", "--follow"], ["verify"], ["rebuild"],
    ["backup"], ["board", "--once", "--readonly"],
  ]

  @Test("a missing data directory is told and not made", arguments: ["zh", "en"])
  func missingDirectory(language: String) throws {
    let room = try DutyRoom()
    for words in Self.needingData {
      let outcome = try room.run(words + ["--lang", language])
      #expect(outcome.code == 1, "\(words)")
      #expect(threeParts(outcome)?[0].contains(room.data) == true, "\(words): \(outcome.errors)")
    }
    #expect(access(room.data, F_OK) != 0)
  }

  @Test("board, demo, import and restore make the data directory, for its owner alone")
  func makers() throws {
    let copy = try DutyRoom.demo()
    let backup = copy.folder.path + "/b"
    try copy.done("backup", backup)
    for words in [
      ["board", "--once"], ["import", "units", DutyRoom.fixture("units.csv")],
      ["restore", backup],
    ] {
      let room = try DutyRoom()
      #expect(try room.run(words).code == 0, "\(words)")
      var status = stat()
      #expect(stat(room.data, &status) == 0 && status.st_mode & 0o777 == 0o700)
      #expect(stat(room.data + "/duty.sqlite", &status) == 0 && status.st_mode & 0o777 == 0o600)
    }
  }

  @Test("wrong usage ends with 2, says so in three parts, and touches nothing")
  func wrongUsage() throws {
    let room = try DutyRoom()
    for words in [
      ["nonsense"], ["call"], ["call", "x", "y"], ["call", "x", "--nonsense"], ["list"],
      ["list", "nonsense"], ["show"], ["ack", "1", "--channel", "drum"],
      ["classify", "1", "--level", "9"], ["report", "1", "nonsense"],
      ["instruct", "1", "--words", "x", "--kind", "nonsense"], ["instruction", "1", "extend"],
      ["board", "--once", "--size", "0x0"], ["board", "--once", "--size", "big"],
      ["board", "--role", "king"], ["call", "x", "--lang", "fr"], ["themes", "nonsense"],
      ["verify", "--head", "xyz"], ["reopen", "1"], ["strike", "x", "--reason", "y"],
    ] {
      for language in ["zh", "en"] {
        room.environment["DUTYBOARD_LANG"] = language
        let outcome = try room.run(words)
        #expect(outcome.code == 2, "\(words)")
        #expect(outcome.output.isEmpty, "\(words)")
        let parts = try #require(threeParts(outcome), "\(words): \(outcome.errors)")
        #expect(parts[2].contains("--help"), "\(words)")
        #expect(parts[1].unicodeScalars.contains { $0.value > 0x4E00 } == (language == "zh"))
      }
    }
    #expect(access(room.data, F_OK) != 0)
    let demo = try DutyRoom.demo()
    for words in [
      ["show", "x9"], ["note", "", "x"], ["roster", "--at", "x"], ["figures", "1", "无"],
    ] {
      #expect(try demo.run(words).code == 2, "\(words)")
    }
  }

  @Test("every command has help with an example")
  func help() throws {
    let room = try DutyRoom()
    let overview = try room.done("--help")
    let commands = overview.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("  "), let word = line.split(separator: " ").first,
        line.dropFirst(2).hasPrefix(word), line.contains("·"), word.first?.isLowercase == true
      else { return nil }
      return String(word)
    }
    #expect(commands.count >= 27)
    for command in commands {
      let help = try room.done(command, "--help")
      #expect(help.contains("EXAMPLE"), "\(command)")
      #expect(help.contains("  dutyboard \(command)"), "\(command)")
    }
    #expect(try room.done("roster", "show", "--help").contains("EXAMPLE"))
    #expect(try room.done("--version").first?.isNumber == true)
  }

  @Test("the shell's completion knows the commands and the words of the domain")
  func completion() throws {
    let room = try DutyRoom()
    for shell in ["bash", "zsh", "fish"] {
      let script = try room.done("--generate-completion-script", shell)
      for word in ["instruct", "followup", "incidents", "message"] {
        #expect(script.contains(word), "\(shell) \(word)")
      }
      guard shell == "bash" else { continue }
      let checked = try TerminalTestKit.run(["/bin/bash", "-n"], input: Array(script.utf8))
      #expect(checked.code == 0, "\(checked.errors)")
    }
  }

  @Test("output that cannot be delivered is a failure")
  func fullOutput() throws {
    let room = try DutyRoom.demo()
    let script = "\"$0\" list calls > /dev/full"
    let outcome = try TerminalTestKit.run(
      ["/bin/sh", "-c", script, DutyRoom.program], environment: room.environment)
    #expect(outcome.code == 1)
    #expect(threeParts(outcome) != nil)
  }

  @Test("a reader that has enough ends a long list quietly")
  func closedPipe() throws {
    let room = try DutyRoom.demo()
    let script = "\"$0\" log | head -1; \"$0\" log --json | head -1"
    let outcome = try TerminalTestKit.run(
      ["/bin/sh", "-c", script, DutyRoom.program], environment: room.environment)
    #expect(outcome.errors.isEmpty)
  }

  @Test("the language is that of the option, else the variable, else the locale")
  func language() throws {
    let room = try DutyRoom()
    let isChinese = { (words: [String]) in
      try room.run(["verify"] + words).errors.contains("数据目录")
    }
    #expect(try isChinese([]))
    room.environment["LANG"] = "en_GB.UTF-8"
    #expect(try !isChinese([]))
    room.environment["LC_ALL"] = "de_DE.UTF-8"
    #expect(try isChinese([]), "only values that begin with en choose English")
    room.environment["DUTYBOARD_LANG"] = "en"
    #expect(try !isChinese([]))
    #expect(try isChinese(["--lang", "zh"]))
  }

  @Test("themes are listed and checked")
  func themes() throws {
    let room = try DutyRoom()
    let listed = try room.document("themes").list()
    #expect(listed.contains { $0.text("file") == "night" })
    #expect(try room.done("themes").contains("night"))
    let checked = try room.document("themes", "check").list()
    #expect(checked.allSatisfy { $0.flag("ok") == true })
    let bad = room.folder.path + "/bad.toml"
    try "name = 3\n[colours\n".write(toFile: bad, atomically: true, encoding: .utf8)
    let outcome = try room.run("themes", "check", bad)
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("bad"))
    let document = try room.document("themes", "check", bad, code: 1)
    #expect(document.list().first?.flag("ok") == false)
    #expect(try room.run("themes", "check", "no-such.toml").code == 1)
    let demo = try DutyRoom.demo()
    #expect(try demo.run("board", "--once", "--theme", "nonsense").code == 1)
  }

  @Test("the doctor looks at machine and data and ends with what they are worth")
  func doctor() throws {
    let room = try DutyRoom.demo()
    #expect(try room.run("doctor").code == 1, "there is no backup yet")
    try room.done("backup")
    let findings = try room.document("doctor").list()
    #expect(findings.count >= 5)
    #expect(findings.allSatisfy { $0.lacks("ok finding").isEmpty })
    #expect(try room.done("doctor", "--lang", "en").contains("duty.sqlite"))
    #expect(try DutyRoom().run("doctor").code == 1)
  }
}

@Suite("One frame without a terminal")
struct OnceTests {
  @Test("a frame fits its size and names all panes", arguments: ["80x24", "120x40", "200x50"])
  func frame(size: String) throws {
    let room = try DutyRoom.demo()
    let frame = try room.done("board", "--once", "--size", size)
    let rows = try #require(size.split(separator: "x").last.flatMap { Int($0) })
    #expect(frame.split(separator: "\n", omittingEmptySubsequences: false).count <= rows + 1)
    for pane in ["事件队列", "值班", "批示"] { #expect(frame.contains(pane)) }
    let english = try room.done("board", "--once", "--size", size, "--lang", "en")
    for pane in ["Incidents", "On duty", "Instructions"] { #expect(english.contains(pane)) }
  }

  @Test("small frames say so or show one pane, and never fail")
  func small() throws {
    let room = try DutyRoom.demo()
    for size in ["1x1", "10x3", "39x9", "40x10", "79x19"] {
      #expect(try room.run("board", "--once", "--size", size).code == 0, "\(size)")
    }
  }

  @Test("the frame as JSON has the panes with the items of the lists")
  func json() throws {
    let room = try DutyRoom.demo()
    let board = try room.document("board", "--once")
    #expect(board.lacks("schema at panes") == [])
    let panes = board.inner("panes")
    #expect(panes.lacks("incidents roster instructions") == [])
    #expect(panes.list("incidents").count == 6)
    #expect(try #require(panes.list("incidents").first).lacks("number level next_deadline") == [])
    #expect(panes.inner("roster").lacks("now next gaps") == [])
    #expect(try room.document("demo", "--data", room.data, "--once").lacks("at panes") == [])
  }

  @Test("a demonstration stays out of the office's book and of folders with something in them")
  func demo() throws {
    let live = try DutyRoom.furnished()
    let refused = try live.run("demo", "--data", live.data, "--once")
    #expect(refused.code == 1)
    #expect(threeParts(refused) != nil)
    #expect(refused.output.isEmpty)
    try live.done("demo", "--once")
    #expect(access(live.folder.path + "/.local/share/dutyboard-demo/duty.sqlite", F_OK) == 0)
    #expect(try live.document("list", "calls").list().isEmpty, "the variable was not obeyed")
    let precious = live.folder.path + "/precious"
    mkdir(precious, 0o700)
    try "x".write(toFile: precious + "/file", atomically: true, encoding: .utf8)
    #expect(try live.run("demo", "--data", precious, "--once").code == 1)
    #expect(access(precious + "/duty.sqlite", F_OK) != 0)
  }

  @Test("ten years are told at once")
  func tenYears() throws {
    let room = try DutyRoom()
    let frame = try room.done(
      "demo", "--data", room.data, "--events", "3000", "--open", "40", "--once")
    #expect(frame.contains("40"))
    #expect((try room.document("verify").number("events") ?? 0) >= 3000)
    #expect(try room.document("list", "incidents", "--open").list().count == 40)
  }
}
