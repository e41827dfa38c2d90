import ArgumentParser
import DutyDesk
import DutyDomain
import DutyExchange
import DutyJournal
import DutyReports
import DutyText

struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "节假日历 · Public holidays and days worked instead, for limits in working days.",
    discussion: """
      The file is CSV with the columns date, kind (holiday or workday) and name; the days of a file
      replace those of its years.

      EXAMPLE
        dutyboard calendar template > 2026.csv
        dutyboard calendar adopt 2026.csv
        dutyboard calendar show
      """, subcommands: [Show.self, Adopt.self, Template.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "The calendar in force.",
      discussion: "EXAMPLE\n  dutyboard calendar show --json")

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try Session(common, .read)
      let calendar = session.duty.calendar
      let words = session.phrases.policy
      if common.json {
        Output.line(session.documents.calendar(calendar).written)
      } else if calendar.days.isEmpty {
        Output.line(words.noCalendar)
      } else {
        Output.line(words.calendarInForce(calendar))
        for day in calendar.days { Output.line("  " + words.calendarDay(day)) }
      }
      try session.endReading()
    }
  }

  struct Adopt: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "adopt", abstract: "Puts a calendar in force.",
      discussion:
        "EXAMPLE\n  dutyboard calendar adopt 2026.csv\n  dutyboard calendar adopt --built-in")

    @Argument(help: "The file.")
    var file: String?
    @Flag(help: "The calendar that the program brings along; compare it with the notice first.")
    var builtIn = false
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func validate() throws {
      if (file == nil) != builtIn { throw ValidationError("calendar adopt FILE | --built-in") }
    }

    func run() throws {
      let session = try Session(common, .write, write)
      guard let file else {
        let known = session.duty.calendar
        let calendar = known.replacing(builtInCalendar.name, builtInCalendar.days)
        try session.tellStored(try session.perform(.adoptCalendar(calendar)))
        return
      }
      let name = Files.name(file)
      let result = importCalendar(try Files.bytes(file, session), file: name)
      if result.hasErrors || result.values.isEmpty { try refuse(result, session) }
      if !common.json {
        for problem in result.problems {
          Output.line("  " + session.phrases.troubles.problem(problem))
        }
      }
      let calendar = session.duty.calendar.replacing(name, result.values)
      try session.tellStored(try session.perform(.adoptCalendar(calendar)))
    }

    private func refuse(_ result: ImportResult<CalendarDay>, _ session: Session) throws {
      let errors = result.problems.count { $0.severity == .error }
      if common.json {
        Output.line(
          session.documents.imported(
            isAccepted: false, rows: result.rows, encoding: result.encoding.rawValue,
            problems: result.problems
          ).written)
      } else {
        for problem in result.problems {
          Output.line("  " + session.phrases.troubles.problem(problem))
        }
        Output.line(
          session.phrases.commands.importRefused(
            errors: errors, warnings: result.problems.count - errors))
      }
      throw SilentExit(code: 1)
    }
  }

  struct Template: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "template", abstract: "The calendar that the program brings along, as a file.",
      discussion: "EXAMPLE\n  dutyboard calendar template > 2026.csv")

    @OptionGroup var common: CommonOptions

    func run() throws {
      Output.text(builtInCalendarCSV)
    }
  }
}
