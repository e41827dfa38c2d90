import Foundation
import TerminalTestKit
import Testing

@Suite("Instructions to the end by command")
struct InstructionEndTranscriptTests {
  @Test("from the words to the file, with slips, the leader told and the rates")
  func life() throws {
    let room = try DutyRoom.furnished()
    try room.done(
      "instruct", "none", "--by", "祁建山", "--words", "请应急局3日内报告原因", "--to", "应急局,住建局",
      "--due", "3日内", "--urgency", "urgent", "--source", "应急专报第9期", "--received-by", "白一鸣")
    func verb(_ words: String...) throws -> String {
      let outcome = try room.run(["instruction", "1"] + words)
      #expect(outcome.code == 0, "\(words): \(outcome.errors)")
      return outcome.output
    }
    func refused(_ words: String...) throws -> String {
      let outcome = try room.run(["instruction", "1"] + words)
      #expect(outcome.code == 1, "\(words)")
      return outcome.errors
    }
    _ = try verb("convey", "--unit", "应急局")
    _ = try verb("convey", "--unit", "住建局")
    _ = try verb("receive", "--unit", "应急局", "--person", "张华")
    _ = try verb("describe", "--unit", "应急局", "--responsible", "赵强", "--phone", "0571-1")
    #expect(try verb("slip", "--unit", "住建局").contains("papers/slip-chase-"))
    #expect(try room.document("list", "chases").list().count == 2)
    _ = try verb("feedback", "--unit", "应急局", "--text", "护栏锈蚀", "--for-joint")
    #expect(try refused("complete").contains("tell"))
    _ = try verb("tell", "--channel", "phone", "--words", "再查同类护栏")
    _ = try verb("complete", "--text", "已查明")
    _ = try verb("file", "--file-number", "督-1")
    let said = try verb("print")
    let path = try #require(
      said.split(separator: " ").last.map(String.init)?.trimmingCharacters(in: .newlines))
    let form = try String(
      contentsOfFile: path.replacingOccurrences(of: ".html", with: ".txt"), encoding: .utf8)
    for part in ["应急专报第9期", "赵强", "张华", "护栏锈蚀", "再查同类护栏", "督-1"] {
      #expect(form.contains(part), "\(part)")
    }
    #expect(try refused("print", "--slip", "chase-7").contains("chase-7"))
    let item = try room.document("show", "p2").inner("item")
    #expect(item.number("follows") == 1)
    let rates = try room.document("rates", "--by", "unit")
    // The new word is a matter of its own, with the limit that the rules set.
    #expect(rates.inner("total").number("due") == 2)
    #expect(rates.inner("total").number("completed") == 1)
    #expect(try room.done("rates").contains("50.0%"))
  }
}
