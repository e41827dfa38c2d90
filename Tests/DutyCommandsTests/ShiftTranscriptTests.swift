import Foundation
import TerminalTestKit
import Testing

@Suite("The change of shift by command")
struct ShiftTranscriptTests {
  /// A running day, handed over by two people; the handover is open.
  private func opened() throws -> DutyRoom {
    let room = try DutyRoom.demo()
    try room.done("shift", "handover")
    return room
  }

  private func items(_ room: DutyRoom, checks: Bool = false) throws -> [String] {
    let handover = try room.document("shift", "show").inner("handover")
    return handover.list("items").filter { ($0.text("kind") == "check") == checks }
      .compactMap { $0.text("id") }
  }

  private func acceptAll(_ room: DutyRoom) throws {
    let accepted = try room.run(["shift", "accept"] + items(room))
    #expect(accepted.code == 0, "\(accepted.errors)")
    for check in try items(room, checks: true) { try room.done("shift", "check", check, "--ok") }
  }

  private func files(_ room: DutyRoom) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: room.data + "/shifts").sorted()
  }

  @Test(
    "cut off, asked, answered, accepted, signed on both sides; the files lie there for the owner alone"
  )
  func life() throws {
    let room = try opened()
    let shown = try room.document("shift", "show")
    #expect(
      shown.inner("handover").lacks(
        """
        number outgoing incoming outgoing_shift incoming_shift planned_at opened_at cut_off_seq \
        accepted words late_minutes late_reason signatures items
        """) == [])
    let again = try room.run("shift", "handover")
    #expect(again.code == 1 && again.errors.contains("还没有完成"))
    try room.done("shift", "question", "1", "--words", "现场谁负责")
    #expect(try room.run("shift", "accept", "1").code == 1)
    try room.done("shift", "say", "1", "--words", "杨志刚")
    try room.done("shift", "say", "--words", "夜间平稳")
    try acceptAll(room)
    try room.done("shift", "check", "fax", "--fault", "卡纸")
    try room.done("shift", "sign", "out")
    let closed = try room.done("shift", "sign", "in", "--late-reason", "路上堵车")
    #expect(closed.contains("5 个文件"))

    let names = try files(room)
    #expect(names.count == 5, "\(names)")
    for name in names {
      let path = room.data + "/shifts/" + name
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
    let log = try #require(names.first { $0.hasSuffix(".txt") && $0.hasPrefix("shift-") })
    let text = try String(contentsOfFile: room.data + "/shifts/" + log, encoding: .utf8)
    for word in ["夜间平稳", "现场谁负责", "杨志刚", "卡纸", "未验证身份", "190-****-"] {
      #expect(text.contains(word), "\(word)")
    }
    let head = try #require(text.split(separator: "\n").last?.split(separator: " ").last)
    let found = try room.document("verify", "--head", String(head))
    #expect(found.inner("shift").number("handover") == 1)
    #expect(try room.done("verify", "--head", String(head)).contains("第 1 次交接班的校验值"))

    let lines = try #require(names.first { $0.hasSuffix(".jsonl") })
    let rows = try String(contentsOfFile: room.data + "/shifts/" + lines, encoding: .utf8)
      .split(separator: "\n").map { try Document(String($0)) }
    #expect(rows.first?.text("head") == String(head))
    #expect(rows.first?.number("lines") == rows.count - 1)
    #expect(rows.last?.text("kind") == "handover_opened")

    try room.done("shift", "note", "1", "区委办 22 时来电漏记")
    let date = try #require(rows.first?.text("date"))
    #expect(try room.done("log", "--shift", date, "--format", "text").contains("区委办 22 时来电漏记"))
    let listed = try room.document("list", "shifts").list()
    #expect(listed.first { $0.text("date") == date }?.text("head") == String(head))
  }

  @Test("files that are missing are written again, those that are there are left alone")
  func files() throws {
    let room = try opened()
    try acceptAll(room)
    try room.done("shift", "sign", "out")
    try room.done("shift", "sign", "in", "--late-reason", "路上堵车")
    let names = try files(room)
    let gone = room.data + "/shifts/" + (names.first { $0.hasSuffix(".jsonl") } ?? "")
    try FileManager.default.removeItem(atPath: gone)
    let kept = room.data + "/shifts/" + (names.first { $0.hasSuffix(".html") } ?? "")
    try "mine".write(toFile: kept, atomically: true, encoding: .utf8)
    #expect(try room.done("shift", "files").contains(gone))
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == "mine")
    #expect(try room.done("shift", "files").contains("没有要补写的"))
  }

  @Test(
    "the handover stands when the disk is full for its files; the failure is said, and later they are written"
  )
  func fullDisk() throws {
    let room = try opened()
    try acceptAll(room)
    try room.done("shift", "sign", "out")
    let shifts = room.data + "/shifts"
    guard let disk = try SmallDisk(shifts, megabytes: 1) else { return }
    try disk.fill()
    let signed = try room.run("shift", "sign", "in", "--late-reason", "路上堵车")
    #expect(signed.code == 0)
    #expect(signed.output.contains("已存") && signed.errors.contains("磁盘"))
    #expect(try room.document("shift", "show").inner("held").number("handover") == 1)
    #expect(try files(room) == ["filler"])
    disk.free()
    try room.done("shift", "files")
    #expect(try files(room).count == 5)
  }

  @Test(
    "the pack and the duty log are papers, in both languages, with what comes from outside made harmless"
  )
  func papers() throws {
    let room = try DutyRoom.demo()
    try room.done("note", "1", "<script>x</script>")
    for language in ["zh", "en"] {
      let pack = try room.done("shift", "pack", "--stdout", "--sheets", "2", "--lang", language)
      #expect(pack.hasPrefix("<!DOCTYPE html>"))
      #expect(pack.components(separatedBy: "class=\"sheet\"").count == 3)
    }
    let text = try room.done("shift", "pack", "--stdout", "--format", "text")
    #expect(text.contains("190-0000-") || text.contains("1900000"))
    let date = try #require(
      try room.document("roster", "show").inner("now").text("from")?.prefix(10))
    let path = room.folder.path + "/log.html"
    try room.done("log", "--shift", String(date), "--format", "html", "--output", path)
    let html = try String(contentsOfFile: path, encoding: .utf8)
    #expect(html.contains("&lt;script&gt;") && !html.contains("<script>"))
    #expect(try room.run("log", "--format", "html").code == 2)
    #expect(try room.run("shift", "check", "fax").code == 2)
  }

  @Test("the list of lines is shown and set")
  func checklist() throws {
    let room = try DutyRoom.demo()
    #expect(try room.document("shift", "checklist").list("checks").count == 5)
    try room.done(
      "shift", "checklist", "--check", "phones", "--check", "drone=无人机", "--late-after", "10")
    let plan = try room.document("shift", "checklist")
    #expect(plan.list("checks").compactMap { $0.text("id") } == ["phones", "drone"])
    #expect(plan.number("late_after_minutes") == 10)
    #expect(try room.run("shift", "checklist", "--check", "1").code == 1)
  }
}
