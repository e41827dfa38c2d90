import Foundation
import TerminalTestKit
import Testing

@Suite("PINs by command")
struct PinTranscriptTests {
  @Test(
    "a PIN is set from standard input, changed with the old one, reset and erased; the log says whose"
  )
  func life() throws {
    let room = try DutyRoom.furnished()
    let name = "沈砚秋"
    let set = try room.run("pin", "set", name, input: "4711\n")
    #expect(set.code == 0, "\(set.errors)")
    #expect(try room.run("pin", "set", name, input: "0815\n2580\n").code == 1)
    #expect(try room.run("pin", "set", name, input: "4711\n2580\n").code == 0)
    #expect(try room.run("pin", "reset", name, "--as", "白一鸣", input: "1895\n").code == 0)
    #expect(try room.run("pin", "erase", name, "--as", "白一鸣").code == 0)
    #expect(try room.run("pin", "erase", name).code == 1)
    let log = try room.done("log")
    #expect(log.contains("\(name)设置了口令") && log.contains("为\(name)重设口令"))
    for secret in ["4711", "2580", "1895"] { #expect(!log.contains(secret)) }
    #expect(try room.run("verify").code == 0)
  }

  @Test("weak ones and nothing at all are refused in three parts, in both languages")
  func weak() throws {
    let room = try DutyRoom.furnished()
    let name = "沈砚秋"
    for language in ["zh", "en"] {
      for input in ["123\n", "1111\n", "1234\n", "4321\n", ""] {
        let outcome = try room.run("pin", "set", name, "--lang", language, input: input)
        #expect(outcome.code == 1)
        #expect(threeParts(outcome) != nil, "\(outcome.errors)")
      }
    }
    #expect(try room.run("pin", "set", "无此人", input: "4711\n").code == 1)
    #expect(try room.run("pin", "set", name, "4711").code == 2)
    #expect(try !room.done("log").contains("口令"))
  }

  @Test("five wrong ones wait")
  func locked() throws {
    let room = try DutyRoom.furnished()
    let name = "沈砚秋"
    try room.done("pin", "set", name, input: "4711\n")
    for _ in 1...5 { _ = try room.run("pin", "set", name, input: "0815\n2580\n") }
    let outcome = try room.run("pin", "set", name, "--lang", "en", input: "4711\n2580\n")
    #expect(outcome.code == 1 && outcome.errors.contains("Too many wrong PINs"))
  }

  @Test("a backup keeps the PIN, and a rebuild as well")
  func kept() throws {
    let room = try DutyRoom.furnished()
    let name = "沈砚秋"
    try room.done("pin", "set", name, input: "4711\n")
    let copy = room.folder.path + "/copy.backup"
    try room.done("backup", copy)
    try room.done("rebuild")
    try room.done("restore", copy)
    #expect(try room.run("pin", "set", name, input: "0815\n2580\n").code == 1)
    #expect(try room.run("pin", "set", name, input: "4711\n2580\n").code == 0)
  }

  @Test("at a terminal nothing of it is echoed, and it is asked for twice")
  func unseen() throws {
    let room = try DutyRoom.furnished()
    let name = "沈砚秋"
    let terminal = try PseudoTerminal(
      [DutyRoom.program, "pin", "set", name], environment: room.environment, columns: 80, rows: 24)
    terminal.keeps = room
    try terminal.waitForScreen("新口令: ")
    terminal.send("qyx\u{7F}zv\r")
    try terminal.waitForScreen("再输一遍新口令: ")
    terminal.send("qyzv\r")
    try terminal.waitForScreen("已存")
    #expect(try terminal.waitForEnd() == 0)
    for letter in "qyzvx" { #expect(!terminal.text.contains(letter), "\(terminal.text)") }
    #expect(terminal.modes.echoes && terminal.modes.isCanonical && terminal.modes.hasSignals)
  }
}
