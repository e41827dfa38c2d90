import ArgumentParser
import DutyDesk
import DutyDomain
import DutyExchange
import DutyJournal
import DutyReports
import DutyText

struct RosterExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "导出 · A month as CSV for WPS and Excel, or as a calendar (iCalendar).",
    discussion: """
      EXAMPLE
        dutyboard roster export --month 2026-11 --encoding gb18030 > roster-2026-11.csv
        dutyboard roster export --month 2026-11 --ics > roster.ics
      """)

  @Option(help: "The month (2026-11).")
  var month: String
  @Option(help: "utf-8-bom (the default), utf-8 or gb18030.")
  var encoding: String = TextEncoding.utf8WithMark.rawValue
  @Flag(help: "As iCalendar (RFC 5545), with whoever is really on duty.")
  var ics = false
  @Flag(help: "In the CSV, too, whoever is really on duty: for printing, not for import.")
  var effective = false
  @Option(help: "Into this file; else to standard output.")
  var out: String?
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if TextEncoding(rawValue: encoding) == nil {
      throw ValidationError(
        "--encoding: " + TextEncoding.allCases.map(\.rawValue).joined(separator: ", "))
    }
  }

  func run() throws {
    let session = try Session(common, .read)
    let days = try session.month(month)
    let shifts = try session.shifts(days.first, days.last)
    let bytes = ics ? calendar(shifts, session) : csv(shifts, session)
    if let out {
      try session.reading { () throws(Failure) in try Files.write(bytes, to: out) }
      Output.line(session.phrases.roster.exported(path: out, shifts: shifts.count))
    } else {
      Output.bytes(bytes)
    }
    try session.endReading()
  }

  private func csv(_ shifts: [Shift], _ session: Session) -> [UInt8] {
    let encoding = TextEncoding(rawValue: encoding) ?? .utf8WithMark
    return encoding.bytes(of: rosterCSV(shifts, session.duty, effective: effective))
  }

  private func calendar(_ shifts: [Shift], _ session: Session) -> [UInt8] {
    let words = session.phrases.roster
    let naming = session.naming
    let entries = shifts.map { shift in
      let held = shift.held(at: shift.from)
      let lines =
        held.posts.map { post in
          let person = session.duty.directory.person(held[post: post])
          let name = [person?.name ?? held[post: post], person?.title ?? ""]
          return "\(words.postName(post)) " + name.filter { !$0.isEmpty }.joined(separator: " ")
        } + shift.changes.map { words.change($0, naming) } + [shift.note]
      return RosterCalendarEntry(
        shift, summary: words.calendarSummary(held, naming),
        description: lines.filter { !$0.isEmpty }.joined(separator: "\n"))
    }
    let office = session.duty.office?.name ?? ""
    return Array(
      rosterCalendar(entries, office: office, name: words.calendarName(office), stamp: session.now)
        .utf8)
  }
}

struct RosterPatternCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pattern",
    abstract: "班次安排 · How a day is cut into shifts, and the posts beside the three.",
    discussion: """
      EXAMPLE
        dutyboard roster pattern
        dutyboard roster pattern --shift 白班=08:30-16:40 --shift 夜班=16:40-08:30 --post 备班 --basis 值班制度
        dutyboard roster pattern --shift 08:30-08:30
      """)

  @Option(name: .customLong("shift"), help: "NAME=HH:MM-HH:MM, or HH:MM-HH:MM for the only one.")
  var shifts: [String] = []
  @Option(name: .customLong("post"), help: "A further post.")
  var posts: [String] = []
  @Option(help: "How many days ahead a shift should be confirmed; 0: not at all.")
  var confirmDays: Int = 3
  @Option(help: "The rule or decision behind it.")
  var basis: String = ""
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    if shifts.isEmpty { return try show() }
    let session = try Session(common, .write, write)
    let pattern = ShiftPattern(
      turns: try shifts.map { try turn($0, session) }, posts: posts,
      confirmDays: max(0, confirmDays), basis: basis)
    try session.tellRoster(try session.perform(.roster(.adoptPattern(pattern))))
  }

  private func show() throws {
    let session = try Session(common, .read)
    let pattern = session.duty.shiftPattern
    if common.json {
      Output.line(session.documents.pattern(pattern).written)
    } else {
      for turn in pattern.turns { Output.line(session.phrases.roster.patternLine(turn)) }
      Output.line(session.phrases.roster.patternPosts(pattern))
    }
    try session.endReading()
  }

  private func turn(_ text: String, _ session: Session) throws -> ShiftTurn {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    let clocks = (parts.last ?? "").split(separator: "-").map { minute(String($0)) }
    guard clocks.count == 2, let from = clocks[0], let until = clocks[1] else {
      throw CommandTrouble(session.phrases.usage.unreadableTime(text), exitCode: 2)
    }
    return ShiftTurn(
      name: parts.count == 2 ? trim(parts[0]) : "", startMinute: from,
      lengthMinutes: until > from ? until - from : until + 1440 - from)
  }

  private func minute(_ text: String) -> Int? {
    let parts = text.split(separator: ":").map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }
}
