import DutyDomain
import DutyReports
import DutyText
import Foundation
import Testing

@Suite("The papers of a shift")
struct ShiftPaperTests {
  private static func line(
    _ position: Int64, _ clock: String, _ event: DutyEvent, by author: String
  )
    -> LogLine
  {
    LogLine(
      position: position, recordedAt: Evening.at(clock), author: author, terminal: "tty1",
      event: event)
  }

  private static let call: Call = Evening.filled {
    $0.number = Evening.number(7)
    $0.receivedAt = Evening.at("12:45:00")
    $0.text = "石门隧道两油罐车追尾<起火>"
    $0.facts.callerUnit = "t-shimen"
    $0.facts.callerName = "王强"
    $0.incident = Evening.number(31)
  }

  private static let weather: Call = Evening.filled {
    $0.number = Evening.number(8)
    $0.receivedAt = Evening.at("15:00:00")
    $0.text = "气象局 大风蓝色预警"
    $0.facts.kind = .weather
  }

  private static func item(
    _ id: String, _ kind: HandoverItemKind, _ change: (inout HandoverItem) -> Void
  )
    -> HandoverItem
  {
    var it = HandoverItem.blank
    it.id = id
    it.kind = kind
    it.state = .accepted
    it.by = "p27"
    it.at = Evening.at("16:40:00")
    change(&it)
    return it
  }

  private static let handover: Handover = Evening.filled {
    let tunnel = ItemReference(.incident, Evening.number(31))
    $0.number = 12
    $0.outgoing = "p29"
    $0.incoming = "p27"
    $0.openedAt = Evening.at("16:35:00")
    $0.cutOff = 40
    $0.words = "夜间注意大风"
    $0.lateMinutes = 25
    $0.lateReason = "路上堵车"
    $0.items = [
      item("2026-31/written_first", .deadline) {
        $0.item = tunnel
        $0.title = "石门隧道两油罐车追尾起火"
        $0.rule = "written_first"
        $0.due = Evening.at("16:50:00")
      },
      item("2026-31", .incident) {
        $0.item = tunnel
        $0.title = "石门隧道两油罐车追尾起火"
        $0.question = "现场谁负责"
        $0.answer = "赵队"
        $0.acknowledgedBy = "p8"
      }, item("phones", .check) { $0.isSound = true },
      item("fax", .check) {
        $0.isSound = false
        $0.words = "卡纸"
      },
    ]
    $0.outgoingSigned = Evening.filled {
      $0.by = "p29"
      $0.at = Evening.at("16:41:00")
    }
    $0.incomingSigned = Evening.filled {
      $0.by = "p27"
      $0.at = Evening.at("16:42:00")
      $0.isProven = true
    }
  }

  private static var record: ShiftRecord {
    var record = ShiftRecord(date: Evening.time.date(Evening.now))
    record.shift = Evening.duty.roster.shift(on: record.date)
    record.lines = [
      line(10, "12:46:00", .callRegistered(call), by: "白一鸣"),
      line(
        11, "12:46:00",
        .incidentOpened(
          Evening.filled {
            $0.incident.number = Evening.number(31)
            $0.call = Evening.number(7)
          }), by: "白一鸣"),
      line(
        12, "12:49:00",
        .incidentAcknowledged(
          Evening.filled {
            $0.incident = Evening.number(31)
            $0.acknowledgement.leader = "p8"
            $0.acknowledgement.at = Evening.at("12:49:00")
            $0.acknowledgement.words = "先救人"
          }), by: "白一鸣"),
      line(
        13, "13:00:00",
        .noteAdded(
          Evening.filled {
            $0.item = ItemReference(.incident, Evening.number(31))
            $0.text = "记错的一行"
          }), by: "白一鸣"), line(14, "15:00:00", .callRegistered(weather), by: "孟庆元"),
    ]
    record.struck = [13]
    record.takenOverAt = Evening.at("08:31:00")
    record.ended = handover
    record.bound = [handover.items[0]]
    record.closedAt = Evening.at("16:42:00")
    record.closedBy = 52
    record.head = String(repeating: "9f2c", count: 16)
    record.supplements = [
      line(
        60, "16:42:05",
        .shiftSupplemented(
          Evening.filled {
            $0.handover = 12
            $0.words = "区委办来电漏记"
          }), by: "白一鸣")
    ]
    return record
  }

  @Test("the duty log with its handover, as text and for printing", arguments: Language.allCases)
  func dutyLog(_ language: Language) throws {
    let paper = DutyLogPaper(
      Self.record, Evening.duty, phrases: Phrases(language: language), now: Evening.now)
    try expectGolden("daylog.\(language.rawValue).txt", paper.text)
    try expectGolden("daylog.\(language.rawValue).html", paper.html)
  }

  @Test("a shift that goes on has no signatures and no head, and says so")
  func goingOn() {
    var record = ShiftRecord(date: Evening.time.date(Evening.now))
    record.lines = Self.record.lines
    let paper = DutyLogPaper(record, Evening.duty, phrases: .chinese, now: Evening.now)
    #expect(paper.check.isEmpty)
    #expect(paper.text.contains("还没有交接"))
    #expect(paper.text.contains("办理中") && !paper.text.contains("移交"))
  }

  @Test("the pack for work on paper", arguments: Language.allCases)
  func pack(_ language: Language) throws {
    let pack = FallbackPack(
      Evening.duty, phrases: Phrases(language: language), now: Evening.now, sheets: 1)
    try expectGolden("pack.\(language.rawValue).txt", pack.text)
    try expectGolden("pack.\(language.rawValue).html", pack.html)
  }
}
