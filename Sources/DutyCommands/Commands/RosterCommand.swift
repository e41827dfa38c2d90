import ArgumentParser
import CellGrid
import DutyDesk
import DutyDomain
import DutyExchange
import DutyJournal
import DutyReports
import DutyStore
import DutyText

struct RosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "值班表 · Who is on duty, and what is changed about it.",
    discussion: """
      EXAMPLE
        dutyboard roster show --at 2026-11-24T09:00
        dutyboard roster check --month 2026-12
        dutyboard roster swap 2026-11-18 侯佳宁 2026-11-26 蒋欣怡 --reason 家事
        dutyboard roster substitute 2026-12-09 秦晓岚 孟庆元 --reason 培训
        dutyboard roster takeover 秦晓岚 孟庆元 --reason 突发疾病
        dutyboard roster leave 祁建山 --from 2026-11-28 --until 2026-11-30 --substitute 方学文 --reason 出差
        dutyboard roster fairness --since 2026-11-01
        dutyboard roster export --month 2026-11 --encoding gb18030 > roster.csv
      """,
    subcommands: [
      Show.self, Check.self, Fairness.self, Changes.self, RosterSwapCommand.self,
      RosterConsentCommand.self, RosterApproveCommand.self, RosterRefuseCommand.self,
      RosterSubstituteCommand.self, RosterTakeoverCommand.self, RosterLeaveCommand.self,
      RosterReturnCommand.self, RosterConfirmCommand.self, RosterExportCommand.self,
      RosterPatternCommand.self,
    ], defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Who is on duty now or at a time, who is next, and the gaps.",
      discussion: "EXAMPLE\n  dutyboard roster show --at 2026-11-24T09:00")

    @Option(help: "At this time (ISO 8601), by everything known now.")
    var at: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try Session(common, .read)
      let instant = try at.map(session.instant) ?? session.now
      let duty = try session.duty(knowing: instant)
      if common.json {
        let documents = Documents(duty, now: session.now, phrases: session.phrases)
        Output.line(documents.onDuty(at: instant).written)
      } else {
        Output.text(session.sheets(of: duty).onDuty(at: instant))
      }
      try session.endReading()
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Gaps, two shifts running, two posts, absences, confirmations: 30 days or a month.",
      discussion: "EXAMPLE\n  dutyboard roster check --month 2026-12")

    @Option(help: "The month (2026-12); else the next 30 days.")
    var month: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try Session(common, .read)
      var span = (from: session.now, until: session.now.adding(minutes: 30 * 1440))
      if let month {
        let days = try session.month(month)
        let start = session.duty.shiftPattern.turns.first?.startMinute ?? 0
        span.from = session.duty.time.instant(days.first, minuteOfDay: start)
        span.until = session.duty.time.instant(days.last.adding(days: 1), minuteOfDay: start)
      }
      let warnings = session.duty.rosterWarnings(
        from: span.from, until: span.until, now: session.now)
      if common.json {
        Output.text(JSONList.document(warnings.map(session.documents.warning)))
      } else {
        Output.text(session.sheets.warnings(warnings))
      }
      try session.endReading()
    }
  }

  struct Fairness: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "fairness",
      abstract: "How many shifts, weekend days, holidays and nights each person has.",
      discussion: "EXAMPLE\n  dutyboard roster fairness --since 2026-10-01 --until 2027-01-01")

    @Option(help: "From this time on; else from the beginning of the year.")
    var since: String?
    @Option(help: "Up to this time; else everything that is planned.")
    var until: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try Session(common, .read)
      let time = session.duty.time
      let year = CivilDate(year: time.date(session.now).year, month: 1, day: 1)!
      let from = try since.map(session.instant) ?? time.instant(year, minuteOfDay: 0)
      let end =
        try until.map(session.instant) ?? time.instant(year.adding(days: 800), minuteOfDay: 0)
      let shifts = try session.shifts(time.date(from), time.date(end))
      let loads = dutyLoads(shifts, session.duty.calendar, time, from: from, until: end)
      if common.json {
        Output.line(
          JSON.object(
            ("schema", .number(1)), ("since", .text(time.iso(from))),
            ("until", .known(until == nil ? "" : time.iso(end))),
            ("items", .list(loads.map(session.documents.load)))
          ).written)
      } else {
        Output.text(session.sheets.loads(loads))
      }
      try session.endReading()
    }
  }

  struct Changes: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "changes",
      abstract: "Swaps that wait, substitutions and absences, with their numbers.",
      discussion: "EXAMPLE\n  dutyboard roster changes --json")

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try Session(common, .read)
      let now = session.now
      if common.json {
        let roster = session.duty.roster
        let documents = session.documents
        var items = roster.swaps.map(documents.swap)
        items += roster.leaves.filter { $0.until > now }.map(documents.leave)
        for shift in roster.shifts where shift.until > now {
          items += shift.changes.map {
            documents.change($0).adding(("date", .text(shift.date.iso)))
          }
        }
        Output.text(JSONList.document(items))
      } else {
        let text = session.sheets.changes(at: now)
        if text.isEmpty { Output.line(session.phrases.commands.nothingToList) }
        Output.text(text)
      }
      try session.endReading()
    }
  }
}

/// What the roster commands look up.
extension Session {
  /// The shifts that begin on these days, complete with their changes, as far back as the log goes.
  func shifts(_ first: CivilDate, _ last: CivilDate) throws -> [Shift] {
    try reading { () throws(Failure) in try journal.shifts(from: first, through: last) }
  }

  /// The room with the shifts around an instant, also where the live state has forgotten them.
  func duty(knowing instant: Timestamp) throws -> Duty {
    var duty = duty
    let date = duty.time.date(instant)
    guard let oldest = duty.roster.shifts.first, instant < oldest.from else { return duty }
    let past = try shifts(date.adding(days: -1), date.adding(days: 8))
    duty.roster = Roster(shifts: past, arrivals: [])
    return duty
  }

  func sheets(of duty: Duty) -> Sheets {
    Sheets(duty, now: now, phrases: phrases) { DisplayWidth.columns(of: $0) }
  }

  /// `2026-12` as its first and last day.
  func month(_ text: String) throws -> (first: CivilDate, last: CivilDate) {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 2, let year = parts[0], let month = parts[1],
      let first = CivilDate(year: year, month: month, day: 1)
    else { throw CommandTrouble(phrases.usage.unreadableTime(text), exitCode: 2) }
    let days = CivilDate.days(inMonth: month, of: year)
    return (first, first.adding(days: days - 1))
  }

  func date(_ text: String) throws -> CivilDate { duty.time.date(try instant(text)) }

  /// The id of a person, or a refusal that says whom nobody knows.
  func person(_ name: String) throws -> String {
    guard let person = duty.directory.person(name) ?? duty.directory.person(named: name) else {
      throw refused(.unknownPerson(name))
    }
    return person.id
  }

  /// The shift of a day in which somebody is, and on which post.
  func place(of name: String, on date: CivilDate) throws -> (slot: ShiftSlot, post: String) {
    let person = try person(name)
    guard let place = duty.roster.place(of: person, on: date) else {
      throw refused(.roster(.notOnShift(person, date)))
    }
    return place
  }

  /// What was stored, with the number by which the change is called.
  func tellRoster(_ lines: [LogLine]) throws {
    guard let last = lines.last else { return }
    let number = lines.compactMap(\.event.rosterNumber).last
    if json {
      Output.line(
        documents.stored(position: last.position, item: nil).adding(
          ("number", .number(number))
        ).written)
    } else if let number {
      Output.line(
        phrases.notices.notice(.rosterStored(number, position: last.position), naming))
    } else {
      Output.line(phrases.notices.notice(.stored(nil, position: last.position), naming))
    }
    finish()
  }
}
