import ArgumentParser
import DutyDesk
import DutyDomain
import DutyReports
import DutyText

struct RatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rates",
    abstract: "批示办结率 · Completion rates of instructions, with the definition that they follow.",
    discussion: """
      EXAMPLE
        dutyboard rates
        dutyboard rates --since 2026-01-01 --until 2026-12-31T23:59 --by unit --json
      """)

  @Option(help: "Limits from this time on (ISO 8601 or a date).")
  var since: String?
  @Option(help: "Limits up to this time; a date means its whole day.")
  var until: String?
  @Option(help: "In rows by leader, unit or month of the limit.")
  var by = Word(RateGrouping.leader)
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common, .read)
    let since = try since.map(session.instant)
    let until = try until.map { text in
      // A day is meant to its end.
      let instant = try session.instant(text)
      return text.contains("T") || text.contains(":") ? instant : instant.adding(minutes: 1439)
    }
    let rates = try session.reading { () throws(Failure) in
      try session.desk.rates(by: by.value, since: since, until: until, at: session.now)
    }
    if common.json {
      Output.line(session.documents.rates(rates).written)
    } else {
      Output.text(session.sheets.rates(rates))
    }
    try session.endReading()
  }
}
