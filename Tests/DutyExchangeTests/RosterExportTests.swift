import DutyDomain
import Testing

@testable import DutyExchange

/// The district with these shifts planned.
private func room(_ shifts: [Shift], _ pattern: ShiftPattern? = nil) throws -> Duty {
  var duty = Duty()
  duty.office = Office(name: "云岭区应急管理办公室")
  duty.directory = try district()
  var position: Int64 = 0
  func line(_ event: DutyEvent) -> LogLine {
    position += 1
    return LogLine(
      position: position, recordedAt: Timestamp(milliseconds: 0), author: "", terminal: "",
      event: event)
  }
  if let pattern { duty.evolve(line(.shiftPatternAdopted(pattern))) }
  for shift in shifts { duty.evolve(line(.shiftPlanned(shift))) }
  return duty
}

private func reimported(_ bytes: [UInt8], _ duty: Duty) -> ImportResult<Shift> {
  importRoster(
    bytes, file: "roster.csv", directory: duty.directory, roster: duty.roster,
    office: duty.office!, pattern: duty.shiftPattern)
}

@Suite("Rosters as they leave the room")
struct RosterExportTests {
  @Test(
    "a month that is exported and imported again changes nothing",
    arguments: [TextEncoding.gb18030, .utf8, .utf8WithMark],
    ["roster-2026-11.csv", "roster-2026-12.csv"])
  func thereAndBack(_ encoding: TextEncoding, _ file: String) throws {
    let duty = try room(try imported(file).values)
    let bytes = encoding.bytes(of: rosterCSV(duty.roster.shifts, duty))
    let again = reimported(bytes, duty)
    #expect(again.problems == [])
    #expect(again.encoding == encoding)
    #expect(again.differences == [])
    #expect(again.values == duty.roster.shifts)
    #expect(throws: Refusal.nothingChanged) {
      try duty.decide(
        .planShifts(again.values, replacing: true),
        Act(now: Timestamp(milliseconds: 0), author: "白一鸣"))
    }
  }

  @Test("the bytes are those of the office's own file: CRLF, four bytes for what GBK does not have")
  func bytes() throws {
    let own = try fixture("roster-2026-11.csv")
    let duty = try room(try imported("roster-2026-11.csv").values)
    #expect(TextEncoding.gb18030.bytes(of: rosterCSV(duty.roster.shifts, duty)) == own)
  }

  @Test("every character of Unicode that GB 18030 has goes there and back")
  func encoding() {
    var text = ""
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value), !(0xE000...0xF8FF).contains(value) else { continue }
      text.unicodeScalars.append(scalar)
    }
    #expect(GB18030.decode(GB18030.encode(text)) == .success(text))
  }

  @Test("a cell that a spreadsheet would run is kept from it, and comes back as it was")
  func formulas() throws {
    var shift = try imported("roster-2026-11.csv").values[0]
    shift.note = "=cmd|'/c calc'!A1"
    shift.phone = "+86-900"
    let duty = try room([shift])
    let text = rosterCSV(duty.roster.shifts, duty)
    #expect(text.contains("'=cmd") && text.contains("'+86-900"))
    let again = reimported(Array(text.utf8), duty)
    #expect(again.values == [shift])
  }

  @Test("two shifts a day and a further post have columns of their own")
  func pattern() throws {
    let pattern = ShiftPattern(
      turns: [
        ShiftTurn(name: "白班", startMinute: 510, lengthMinutes: 490),
        ShiftTurn(name: "夜班", startMinute: 1000, lengthMinutes: 950),
      ], posts: ["备班"])
    var duty = try room([], pattern)
    let crew = try imported("roster-2026-11.csv").values
    for (place, turn) in pattern.turns.enumerated() {
      var shift = duty.emptyShift(day(11, 1), turn)
      (shift.leader, shift.leadOfficer) = (crew[place].leader, crew[place].leadOfficer)
      shift.secondOfficer = crew[place].secondOfficer
      shift[post: "备班"] = crew[5].leadOfficer
      duty.roster.plan(shift, keepingSince: Timestamp(milliseconds: 0))
    }
    let text = rosterCSV(duty.roster.shifts, duty)
    #expect(text.hasPrefix("日期,星期,班次,带班领导,职务,主班,副班,备班,值班电话,备注\r\n"))
    let again = reimported(Array(text.utf8), duty)
    #expect(again.values == duty.roster.shifts)
    let unknown = Array(text.replacing("夜班", with: "晚班").utf8)
    #expect(
      reimported(unknown, duty).problems.map(\.what).contains(
        .unknownShift("晚班", known: ["白班", "夜班"])))
  }

  @Test("the printed roster may have who is really on duty")
  func effective() throws {
    let shift = try imported("roster-2026-11.csv").values[0]
    var duty = try room([shift])
    let act = Act(now: shift.from.adding(minutes: -600), author: "白一鸣")
    let incoming = duty.directory.people.first { $0.role == .officer && $0.name == "彭雪" }!
    let events = try duty.decide(
      .roster(
        .substitute(
          SubstitutionEntry(
            slot: ShiftSlot(date: shift.date), post: "lead_officer", incoming: incoming.id,
            reason: "培训", approver: shift.leader))), act)
    for event in events {
      duty.evolve(
        LogLine(position: 9, recordedAt: act.now, author: "", terminal: "", event: event))
    }
    #expect(!rosterCSV(duty.roster.shifts, duty).contains("彭雪"))
    #expect(rosterCSV(duty.roster.shifts, duty, effective: true).contains("彭雪"))
  }

  @Test("the faulty roster gives an error, a warning or nothing on each line as its page says")
  func expectation() throws {
    let page = String(decoding: try fixture("roster-bad.expected.md"), as: UTF8.self)
    let result = try imported("roster-bad.csv")
    var lines = 0
    for row in page.split(separator: "\n") where row.hasPrefix("|") {
      let cells = row.split(separator: "|").map { trim(String($0)) }
      guard cells.count == 4, let line = Int(cells[0]) else { continue }
      lines += 1
      let found = result.problems.filter { $0.line == line }
      switch cells[2] {
      case "**error**": #expect(found.contains { $0.severity == .error }, "\(row)")
      case "**warning**":
        #expect(found.map(\.severity) == [.warning], "\(row)")
      default: #expect(found == [], "\(row)")
      }
    }
    #expect(lines == 15)
    #expect(Set(result.problems.filter { $0.severity == .error }.map(\.line)).count == 6)
  }
}

/// One property of a calendar, as the grammar of RFC 5545 has it.
private struct CalendarLine: Equatable {
  var name: String
  var value: String
}

/// Reads iCalendar by the grammar and takes nothing that it does not allow.
private struct CalendarReader {
  struct Fault: Error { var what: String }

  static func lines(_ bytes: [UInt8]) throws -> [CalendarLine] {
    guard bytes.suffix(2) == [13, 10] else { throw Fault(what: "no line break at the end") }
    var physical: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      if bytes[index] == 13 {
        guard index + 1 < bytes.count, bytes[index + 1] == 10 else { throw Fault(what: "bare CR") }
        physical.append([])
        index += 2
        continue
      }
      if bytes[index] == 10 { throw Fault(what: "bare LF") }
      physical[physical.count - 1].append(bytes[index])
      index += 1
    }
    physical.removeLast()
    var logical: [[UInt8]] = []
    for line in physical {
      if line.isEmpty { throw Fault(what: "empty line") }
      if line.count > 75 { throw Fault(what: "line of \(line.count) octets") }
      guard String(validating: line, as: UTF8.self) != nil else {
        throw Fault(what: "folded within a character")
      }
      if line[0] == 32 {
        if logical.isEmpty { throw Fault(what: "folded from nothing") }
        logical[logical.count - 1] += line.dropFirst()
      } else {
        logical.append(line)
      }
    }
    return try logical.map { try property(String(decoding: $0, as: UTF8.self)) }
  }

  private static func property(_ text: String) throws -> CalendarLine {
    guard let colon = text.firstIndex(of: ":") else { throw Fault(what: "no colon: \(text)") }
    let name = String(text[..<colon])
    guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isUppercase || $0 == "-") }) else {
      throw Fault(what: "name: \(name)")
    }
    let value = String(text[text.index(after: colon)...])
    if value.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) {
      throw Fault(what: "control in \(name)")
    }
    return CalendarLine(name: name, value: value)
  }

  /// A TEXT value without its escapes.
  static func text(_ value: String) throws -> String {
    var plain = ""
    var isEscaped = false
    for character in value {
      if isEscaped {
        switch character {
        case "\\", ";", ",": plain.append(character)
        case "n", "N": plain.append("\n")
        default: throw Fault(what: "escape \(character)")
        }
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == ";" || character == "," {
        throw Fault(what: "bare \(character)")
      } else {
        plain.append(character)
      }
    }
    if isEscaped { throw Fault(what: "escape at the end") }
    return plain
  }

  /// `20261118T003000Z`.
  static func instant(_ value: String) throws -> Timestamp {
    let digits = value.filter(\.isNumber)
    guard value.count == 16, value.hasSuffix("Z"), Array(value)[8] == "T", digits.count == 14,
      let at = OfficeTime(utcOffsetMinutes: 0).instant(
        iso: "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.dropFirst(6).prefix(2))"
          + "T\(digits.dropFirst(8).prefix(2)):\(digits.dropFirst(10).prefix(2)):\(digits.suffix(2))Z"
      )
    else { throw Fault(what: "time \(value)") }
    return at
  }

  /// The events of a calendar, each as its properties; every required one exactly once.
  static func events(_ bytes: [UInt8]) throws -> [[String: String]] {
    var events: [[String: String]] = []
    var open: [String] = []
    var current: [String: String] = [:]
    for line in try lines(bytes) {
      switch line.name {
      case "BEGIN":
        guard
          (line.value == "VCALENDAR" && open.isEmpty)
            || (line.value == "VEVENT" && open == ["VCALENDAR"])
        else { throw Fault(what: "BEGIN \(line.value)") }
        open.append(line.value)
        current = [:]
      case "END":
        guard open.popLast() == line.value else { throw Fault(what: "END \(line.value)") }
        if line.value == "VEVENT" {
          for name in ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"] where current[name] == nil {
            throw Fault(what: "no \(name)")
          }
          events.append(current)
        }
      default:
        if open.isEmpty { throw Fault(what: "\(line.name) outside") }
        if open.last == "VEVENT", current[line.name] != nil {
          throw Fault(what: "\(line.name) twice")
        }
        current[line.name] = line.value
      }
    }
    guard open.isEmpty else { throw Fault(what: "left open") }
    return events
  }
}

@Suite("The roster as a calendar")
struct RosterCalendarTests {
  private func calendar(_ shifts: [Shift], note: String = "") -> [UInt8] {
    let entries = shifts.map {
      RosterCalendarEntry(
        $0, summary: "值班 带班陈绍安、主班冯岩、副班卢明哲; 备用, 反斜\\杠", description: "第一行\n第二行 \(note)")
    }
    return Array(
      rosterCalendar(
        entries, office: "云岭区应急管理办公室", name: "云岭区应急管理办公室值班表",
        stamp: Timestamp(milliseconds: 1_795_430_700_123)
      ).utf8)
  }

  @Test("it keeps the grammar: octets, escapes, UTC times, one UID a shift that never changes")
  func grammar() throws {
    let shifts = try imported("roster-2026-11.csv").values
    let note = String(repeating: "曹㛃在岗，电话0900;", count: 40)
    let events = try CalendarReader.events(calendar(shifts, note: note))
    #expect(events.count == 30)
    #expect(Set(events.compactMap { $0["UID"] }).count == 30)
    for (event, shift) in zip(events, shifts) {
      #expect(try CalendarReader.instant(event["DTSTART"]!) == shift.from)
      #expect(try CalendarReader.instant(event["DTEND"]!) == shift.until)
      #expect(event["DTSTAMP"] == "20261123T105140Z" || event["DTSTAMP"]?.hasSuffix("Z") == true)
      #expect(
        try CalendarReader.text(event["SUMMARY"]!) == "值班 带班陈绍安、主班冯岩、副班卢明哲; 备用, 反斜\\杠")
      #expect(try CalendarReader.text(event["DESCRIPTION"]!) == "第一行\n第二行 \(note)")
    }
    let again = try CalendarReader.events(calendar(shifts))
    #expect(again.map { $0["UID"] } == events.map { $0["UID"] })
  }

  @Test("what would break the file or a terminal is not in it")
  func hostile() throws {
    var shift = try imported("roster-2026-11.csv").values[0]
    shift.name = "夜\r\nEND:VCALENDAR"
    let entry = RosterCalendarEntry(
      shift, summary: "a\r\nBEGIN:VEVENT\u{1B}[2J\u{202E}", description: "")
    let text = rosterCalendar(
      [entry], office: "x\nEND:VEVENT", name: "n", stamp: Timestamp(milliseconds: 0))
    #expect(try CalendarReader.events(Array(text.utf8)).count == 1)
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
  }

  @Test("a calendar that was changed since says so by its sequence")
  func sequence() throws {
    var shift = try imported("roster-2026-11.csv").values[0]
    #expect(try CalendarReader.events(calendar([shift]))[0]["SEQUENCE"] == "0")
    shift.changes = [.blank]
    #expect(try CalendarReader.events(calendar([shift]))[0]["SEQUENCE"] == "1")
  }
}
