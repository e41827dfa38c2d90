import ArgumentParser
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyText

struct DailyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "daily",
    abstract: "日报、零报告 · What the room itself owes on holidays, and what units report to it.",
    discussion: """
      EXAMPLE
        dutyboard daily
        dutyboard daily report 无事报平安 --to 市总值班室
        dutyboard daily zero 石门镇 柳沟镇
        dutyboard daily remind 桦树岭乡
        dutyboard daily file --holiday 2026-10-01 --to 市总值班室
      """,
    subcommands: [Show.self, Report.self, Zero.self, Remind.self, File.self],
    defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "What was reported on a day, and what is missing.",
      discussion: "EXAMPLE\n  dutyboard daily show 2026-10-01 --json")

    @Argument(help: "The day; else today.")
    var date: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try Session(common, .read)
      let date = try date.map(session.date) ?? session.duty.time.date(session.now)
      if common.json {
        Output.line(session.documents.roomDay(date).written)
      } else {
        Output.text(session.sheets.roomDay(date))
      }
      try session.endReading()
    }
  }

  struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "report", abstract: "Sends the daily report; on a quiet day the nil report.",
      discussion: "EXAMPLE\n  dutyboard daily report 无事报平安 --to 市总值班室")

    @Argument(help: "What there is to report.")
    var content: String
    @Option(help: "The receiver.")
    var to: String?
    @Option(help: "desk, phone, message, fax or paper.")
    var channel = Word(Channel.phone)
    @Option(help: "For this day; else today.")
    var date: String?
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
      let session = try Session(common, .write, write)
      let entry = DailyReportEntry(
        date: try date.map(session.date), receiver: to ?? "", channel: channel.value,
        content: content)
      try session.tellStored(try session.perform(.room(.sendDailyReport(entry))))
    }
  }

  struct Zero: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "zero", abstract: "Units have sent their nil report.",
      discussion: "EXAMPLE\n  dutyboard daily zero 石门镇 柳沟镇 --by 王强")

    @Argument(help: "The units.")
    var units: [String]
    @OptionGroup var step: UnitStepOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
      let session = try Session(common, .write, write)
      try session.tellStored(
        try session.perform(.room(.takeZeroReport(try step.zeroReport(units, session)))))
    }
  }

  struct Remind: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remind", abstract: "Reminds units of their nil report; all that are missing.",
      discussion: "EXAMPLE\n  dutyboard daily remind 桦树岭乡")

    @Argument(help: "The units; else all whose report is missing.")
    var units: [String] = []
    @OptionGroup var step: UnitStepOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
      let session = try Session(common, .write, write)
      let date = try step.date.map(session.date) ?? session.duty.time.date(session.now)
      let all = units.isEmpty ? session.duty.missingZeroReports(on: date) : units
      try session.tellStored(
        try session.perform(.room(.remindOfZeroReport(try step.zeroReport(all, session)))))
    }
  }

  struct File: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "file", abstract: "The roster of a holiday was filed with the superior.",
      discussion: "EXAMPLE\n  dutyboard daily file --holiday 2026-10-01 --to 市总值班室")

    @Option(help: "The first day of the holiday; else the next one.")
    var holiday: String?
    @Option(help: "The receiver.")
    var to: String?
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
      let session = try Session(common, .write, write)
      let first = try holiday.map(session.date)
      try session.tellStored(
        try session.perform(.room(.fileHolidayRoster(first, receiver: to ?? ""))))
    }
  }
}

/// What is said with a report or receipt of a unit.
struct UnitStepOptions: ParsableArguments {
  @Option(help: "Who at the other end.")
  var by: String?
  @Option(help: "desk, phone, message, fax or paper.")
  var channel = Word(Channel.phone)
  @Option(help: "What was said.")
  var text: String?
  @Option(help: "For this day; else today.")
  var date: String?

  func zeroReport(_ units: [String], _ session: Session) throws -> ZeroReportEntry {
    ZeroReportEntry(
      units: units, date: try date.map(session.date), person: by ?? "", channel: channel.value,
      text: text ?? "")
  }
}

struct NoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice", abstract: "通知 · Notices to units, and who has confirmed them.",
    discussion: """
      EXAMPLE
        dutyboard notice issue 强降雨防范 --text 各乡镇加强值守 --to all --due 18:00
        dutyboard notice receipt n1 石门镇 --by 王强
        dutyboard notice chase n1
        dutyboard notice list --json
      """, subcommands: [Issue.self, Receipt.self, Chase.self, List.self],
    defaultSubcommand: List.self)

  struct Issue: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "issue", abstract: "Issues a notice to units.",
      discussion: "EXAMPLE\n  dutyboard notice issue 强降雨防范 --text 加强值守 --to 石门镇,柳沟镇")

    @Argument(help: "The title.")
    var title: String
    @Option(help: "The text.")
    var text: String = ""
    @Option(help: "Units, separated by commas; all: every township and street.")
    var to: String
    @Option(help: "By when it must be confirmed: 18:00, 明日 12:00 or ISO 8601.")
    var due: String?
    @Option(help: "desk, phone, message, fax or paper.")
    var channel = Word(Channel.message)
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
      let session = try Session(common, .write, write)
      let units =
        to == "all"
        ? session.duty.reportingUnits()
        : to.split { ",，、".contains($0) }.map { trim(String($0)) }.filter { !$0.isEmpty }
      let entry = NoticeEntry(
        title: title, text: text, units: units, channel: channel.value,
        due: try due.map(session.due))
      try session.tellStored(try session.perform(.room(.issueNotice(entry))))
    }
  }

  struct Receipt: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "receipt", abstract: "Units have confirmed a notice.",
      discussion: "EXAMPLE\n  dutyboard notice receipt n1 石门镇 --by 王强")

    @Argument(help: "The notice: n1 or 1.")
    var notice: String
    @Argument(help: "The units; may be left out when only one is missing.")
    var units: [String] = []
    @OptionGroup var step: UnitStepOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
      let session = try Session(common, .write, write)
      let number = try session.number(notice, .notice)
      let entry = NoticeStepEntry(
        units: units, person: step.by ?? "", channel: step.channel.value, text: step.text ?? "")
      try session.tellStored(try session.perform(.room(.noticeReceived(number, entry))))
    }
  }

  struct Chase: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "chase", abstract: "Chases units that have not confirmed; all of them.",
      discussion: "EXAMPLE\n  dutyboard notice chase n1 --text 电话催办")

    @Argument(help: "The notice: n1 or 1.")
    var notice: String
    @Argument(help: "The units; else all that are missing.")
    var units: [String] = []
    @OptionGroup var step: UnitStepOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
      let session = try Session(common, .write, write)
      let number = try session.number(notice, .notice)
      let entry = NoticeStepEntry(
        units: units, person: step.by ?? "", channel: step.channel.value, text: step.text ?? "")
      try session.tellStored(try session.perform(.room(.chaseNotice(number, entry))))
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Notices with their receipts.",
      discussion: "EXAMPLE\n  dutyboard notice list --open --json")

    @Flag(help: "Only those that somebody has not confirmed.")
    var open = false
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try Session(common, .read)
      var found: [UnitNotice] = []
      for counter in session.duty.counters where counter.kind == .notice {
        for serial in stride(from: 1, through: counter.last, by: 1) {
          let number = ItemNumber(year: counter.year, serial: serial)
          let live = session.duty.room.notices.first { $0.number == number }
          if let live { found.append(live) }
          guard live == nil, !open else { continue }
          let detail = try session.reading { () throws(Failure) in
            try session.desk.detail(of: ItemReference(.notice, number))
          }
          if let notice = detail?.notice { found.append(notice) }
        }
      }
      if common.json {
        Output.text(JSONList.document(found.map(session.documents.notice)))
      } else if found.isEmpty {
        Output.line(session.phrases.commands.nothingToList)
      } else {
        for notice in found {
          for line in session.sheets.notice(notice) { Output.line(plain(line)) }
        }
      }
      try session.endReading()
    }
  }
}
