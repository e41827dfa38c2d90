import CellGrid
import DutyConsole
import DutyDesk
import DutyDomain
import DutyJournal
import DutyScreens
import DutyTestKit
import DutyText
import Testing

/// A shift of the trade's scenarios, played at the keys of one board, minute for minute.
struct Story {
  let stage: Stage
  private let name: String
  private let day: String
  private let language: Language

  /// - Parameter crew: leader, lead and second officer by name, from 08:30 for 24 hours; after them the
  ///   same three come every day.
  init(
    _ name: String, day: String, from clock: String, crew: (String, String, String),
    language: Language = .chinese, columns: Int = 120, rows: Int = 40
  ) throws {
    self.name = "\(name)-\(language.rawValue)-\(columns)x\(rows)"
    self.day = day
    self.language = language
    let district = Room.district()
    let people = district.duty.directory
    let first = district.duty.time.instant(iso: "\(day)T08:30:00")!
    let shifts = (0..<9).map { place in
      var shift = Shift.blank
      shift.from = first.adding(minutes: place * 1440)
      shift.until = shift.from.adding(minutes: 1440)
      shift.date = district.duty.time.date(shift.from)
      let isFirst = place == 0
      shift.leader = people.person(named: isFirst ? crew.0 : "杜玉萍")!.id
      shift.leadOfficer = people.person(named: isFirst ? crew.1 : "白一鸣")!.id
      shift.secondOfficer = people.person(named: isFirst ? crew.2 : "孟庆元")!.id
      return shift
    }
    let (book, time) = try MemoryBook.office(before: "\(day)T\(clock):00", shifts: shifts)
    stage = try Stage(book, clock: time, language: language, columns: columns, rows: rows)
  }

  /// Lets the clock of the board come to this moment, then presses the keys.
  ///
  /// A day other than the first is written in front: `2026-12-06 16:00`.
  func at(_ moment: String, _ keys: String) {
    let parts = moment.split(separator: " ").map(String.init)
    let iso = parts.count == 2 ? "\(parts[0])T\(parts[1]):00" : "\(day)T\(moment):00"
    let then = stage.desk.duty.time.instant(iso: iso)!
    precondition(then >= stage.clock.now, "the story goes back at \(moment)")
    stage.clock.now = then
    stage.wait(seconds: 0)
    stage.press(keys)
  }

  /// The board as it stands must be the picture of this name.
  func picture(_ point: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let frame = try #require(stage.terminal.frames.last, sourceLocation: sourceLocation)
    let trouble = try FrameFile("\(name)-\(point)", beside: #filePath).trouble(with: frame)
    if let trouble { Issue.record("\(trouble)", sourceLocation: sourceLocation) }
  }

  /// The verdicts of an open incident: rule, minutes from the start of its clock to the act, met or not.
  func verdicts(_ number: ItemNumber) -> [String] {
    let incident = stage.desk.duty.incident(number)
    return (incident?.verdicts ?? []).map { verdict in
      let done = (verdict.done.milliseconds - verdict.clockStart.milliseconds) / 60_000
      return "\(verdict.rule) \(done) \(verdict.met ? "met" : "missed")"
    }
  }
}
