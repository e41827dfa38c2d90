import ArgumentParser
import DutyDesk
import DutyDomain
import DutyExchange
import DutyJournal
import DutyReports
import DutyStore
import DutyText
@preconcurrency import Glibc

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "导入 · Take over units, people or a roster from CSV files.",
    discussion: """
      UTF-8, UTF-8 with BOM and GB 18030 are recognised. All problems are listed with line and
      column; an error refuses the whole file.

      EXAMPLE
        dutyboard import units units.csv
        dutyboard import roster roster-2026-11.csv --accept-warnings
      """)

  @Argument(help: "units, people or roster.")
  var kind: String
  @Argument(help: "The files; - reads standard input.")
  var files: [String]
  @Flag(help: "Take the file over although it has warnings.")
  var acceptWarnings = false
  @Flag(help: "Plan days anew that are planned already.")
  var replace = false
  @Flag(help: "Only check.")
  var check = false
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .create, write)
    try session.establishOfficeIfNeeded()
    var isRefused = false
    for file in files {
      let bytes = file == "-" ? StandardInput.bytes(limit: Files.limit) : try Files.bytes(file, session)
      let name = file == "-" ? "-" : Files.name(file)
      isRefused = try !take(bytes, name, session) || isRefused
    }
    session.finish()
    if isRefused { throw SilentExit(code: 1) }
  }

  /// True when the file was taken over, or would have been.
  private func take(_ bytes: [UInt8], _ name: String, _ session: Session) throws -> Bool {
    let duty = session.duty
    switch kind {
    case "units":
      let result = importUnits(bytes, file: name, known: duty.directory)
      return try finish(result, name, session) { .recordUnits($0) }
    case "people":
      let result = importPeople(bytes, file: name, known: duty.directory)
      return try finish(result, name, session) { .recordPeople($0) }
    case "roster":
      let result = importRoster(
        bytes, file: name, directory: duty.directory, roster: duty.roster,
        office: duty.office ?? .blank)
      return try finish(result, name, session) { .planShifts($0, replacing: replace) }
    default: throw ValidationError("units, people, roster")
    }
  }

  private func finish<Value>(
    _ result: ImportResult<Value>, _ name: String, _ session: Session,
    _ intent: ([Value]) -> Intent
  ) throws -> Bool {
    let words = session.phrases.commands
    let errors = result.problems.count { $0.severity == .error }
    let warnings = result.problems.count - errors
    let isStopped = errors > 0 || (warnings > 0 && !acceptWarnings && !check)
    let needsReplace = !isStopped && !check && !replace && !result.differences.isEmpty
    let isTaken = !isStopped && !needsReplace
    if common.json {
      Output.line(
        session.documents.imported(
          isAccepted: isTaken, rows: result.rows, encoding: result.encoding.rawValue,
          problems: result.problems
        ).written)
    } else {
      Output.line(
        words.importRead(file: name, rows: result.rows, encoding: result.encoding.rawValue))
      for problem in result.problems {
        Output.line("  " + session.phrases.troubles.problem(problem))
      }
      for difference in result.differences {
        Output.line(
          "  "
            + words.difference(
              difference.date, difference.post, known: difference.known, given: difference.given))
      }
      if errors > 0 { Output.line(words.importRefused(errors: errors, warnings: warnings)) }
      else if isStopped { Output.line(words.importNeedsYes(warnings: warnings)) }
      else if needsReplace { Output.line(words.importNeedsReplace(days: result.differences.count)) }
      else if check { Output.line(words.importChecked(rows: result.rows)) }
    }
    guard isTaken, !check else { return isTaken }
    try store(intent(result.values), name, result.rows, session)
    return true
  }

  private func store(_ intent: Intent, _ name: String, _ rows: Int, _ session: Session) throws {
    do {
      let lines = try session.perform(intent, part: name)
      if !common.json, let last = lines.last {
        Output.line(session.phrases.commands.importStored(rows: rows, position: last.position))
      }
    } catch let trouble as CommandTrouble
      where trouble.message == session.refused(.nothingChanged).message
    {
      // The same file twice is no fault: everything in it stands already.
      if !common.json { Output.line(trouble.message.happened) }
    }
  }
}
