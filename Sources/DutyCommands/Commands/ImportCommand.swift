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

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case units, people, roster
  }

  @Argument(help: "What to import.")
  var kind: Kind
  @Argument(help: "The files; - reads standard input.")
  var files: [String]
  @Flag(help: "Take the file over although it has warnings.")
  var acceptWarnings = false
  @Flag(help: "Plan days anew that are planned already.")
  var replace = false
  @Flag(help: "Only check; a data directory that is not there is not made.")
  var check = false
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    // A mistyped file name must not leave an empty data directory behind.
    for file in files where file != "-" && !Files.exists(file) {
      throw CommandTrouble(
        .fileMissing(path: file), Phrases(language: Environment.language(common.lang)))
    }
    let session = try session()
    let duty = { session?.duty ?? Duty() }
    let phrases = session?.phrases ?? Phrases(language: Environment.language(common.lang))
    var readings: [ImportReading] = []
    for file in files {
      let reading = try read(file, duty(), phrases)
      readings.append(reading)
      if !common.json { tell(reading, phrases) }
      if verdict(reading) == .accepted, !check, let session { try store(reading, session) }
    }
    if common.json { Output.line(document(readings, duty(), phrases).written) }
    session?.finish()
    if readings.contains(where: { verdict($0) != .accepted }) { throw SilentExit(code: 1) }
  }

  /// Nil where a file is only to be checked and there is nothing to check it against.
  private func session() throws -> Session? {
    if check {
      let isThere = DataDirectory(Environment.dataDirectory(common.data)).hasLog
      return isThere ? try Session(common, .read, write) : nil
    }
    let session = try Session(common, .create, write)
    try session.establishOfficeIfNeeded()
    return session
  }

  private func read(_ file: String, _ duty: Duty, _ phrases: Phrases) throws -> ImportReading {
    let bytes: [UInt8]
    do throws(Failure) {
      bytes =
        try file == "-"
        ? Files.bytes("/dev/stdin", of: STDIN_FILENO) : Files.bytes(file)
    } catch {
      throw CommandTrouble(error, phrases)
    }
    let name = file == "-" ? "-" : Files.name(file)
    switch kind {
    case .units:
      let result = importUnits(bytes, file: name, known: duty.directory)
      return ImportReading(result, name, .recordUnits(result.values))
    case .people:
      let result = importPeople(bytes, file: name, known: duty.directory)
      return ImportReading(result, name, .recordPeople(result.values))
    case .roster:
      let result = importRoster(
        bytes, file: name, directory: duty.directory, roster: duty.roster,
        office: duty.office ?? .blank, pattern: duty.shiftPattern)
      return ImportReading(result, name, .planShifts(result.values, replacing: replace))
    }
  }

  private enum Verdict {
    case accepted, refused, needsYes, needsReplace
  }

  private func verdict(_ reading: ImportReading) -> Verdict {
    if reading.errors > 0 { return .refused }
    if check { return .accepted }
    if reading.warnings > 0, !acceptWarnings { return .needsYes }
    return reading.differences.isEmpty || replace ? .accepted : .needsReplace
  }

  private func tell(_ reading: ImportReading, _ phrases: Phrases) {
    let words = phrases.commands
    Output.line(
      words.importRead(file: reading.name, rows: reading.rows, encoding: reading.encoding))
    for problem in reading.problems { Output.line("  " + phrases.troubles.problem(problem)) }
    for it in reading.differences {
      Output.line("  " + words.difference(it.date, it.post, known: it.known, given: it.given))
    }
    switch verdict(reading) {
    case .refused:
      Output.line(words.importRefused(errors: reading.errors, warnings: reading.warnings))
    case .needsYes: Output.line(words.importNeedsYes(warnings: reading.warnings))
    case .needsReplace:
      Output.line(words.importNeedsReplace(days: Set(reading.differences.map(\.date)).count))
    case .accepted: if check { Output.line(words.importChecked(rows: reading.rows)) }
    }
  }

  /// One document, however many files: their rows together, their problems one after the other.
  private func document(_ readings: [ImportReading], _ duty: Duty, _ phrases: Phrases) -> JSON {
    var encodings: [String] = []
    for it in readings where !encodings.contains(it.encoding) { encodings.append(it.encoding) }
    return Documents(duty, now: Environment.now(), phrases: phrases).imported(
      isAccepted: readings.allSatisfy { verdict($0) == .accepted },
      rows: readings.reduce(0) { $0 + $1.rows }, encoding: encodings.joined(separator: ","),
      problems: readings.flatMap(\.problems),
      differences: readings.flatMap(\.differences).map {
        ($0.date, $0.post, $0.known, $0.given)
      })
  }

  private func store(_ reading: ImportReading, _ session: Session) throws {
    do {
      let lines = try session.perform(reading.intent, part: reading.name)
      if !common.json, let last = lines.last {
        Output.line(
          session.phrases.commands.importStored(rows: reading.rows, position: last.position))
      }
    } catch let trouble as CommandTrouble
      where trouble.message == session.refused(.nothingChanged).message
    {
      // The same file twice is no fault: everything in it stands already.
      if !common.json { Output.line(trouble.message.happened) }
    }
  }
}

/// What one file says, whatever kind it is of, and what taking it over would be.
private struct ImportReading {
  let name: String
  let rows: Int
  let encoding: String
  let problems: [ImportProblem]
  let differences: [RosterDifference]
  let intent: Intent

  init<Value>(_ result: ImportResult<Value>, _ name: String, _ intent: Intent) {
    self.name = name
    rows = result.rows
    encoding = result.encoding.rawValue
    problems = result.problems
    differences = result.differences
    self.intent = intent
  }

  var errors: Int { problems.count { $0.severity == .error } }
  var warnings: Int { problems.count - errors }
}
