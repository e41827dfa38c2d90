import ArgumentParser
import DutyDesk
import DutyDomain
import DutyIntake
import DutyReports
import DutyText

/// Fields of the telephone register as arguments: `--field read_back=yes --field ended_at=12:58`.
struct FieldOptions: ParsableArguments {
  @Option(
    name: .customLong("field"),
    help: ArgumentHelp(
      "A field of the register as name=value; may be repeated.",
      discussion: CallField.allCases.filter(\.isArgument).map(\.rawValue).joined(separator: ", ")))
  var fields: [String] = []

  func validate() throws { _ = try typed() }

  /// What was given, by field.
  func typed() throws -> [CallField: String] {
    var typed: [CallField: String] = [:]
    for argument in fields {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let field = CallField(rawValue: String(parts[0])), field.isArgument
      else { throw ValidationError("--field: \(argument)") }
      typed[field] = String(parts[1])
    }
    return typed
  }
}

extension CallField {
  /// The words, the incident and the time of the call have arguments of their own.
  fileprivate var isArgument: Bool {
    self != .content && self != .incident && self != .receivedAt
  }
}

extension Session {
  /// The fields as the form reads them; what cannot be read is wrong usage, and nothing is written.
  func read(
    _ fields: [CallField: String], over facts: CallFacts, _ form: CallForm?, receivedAt: Timestamp
  ) throws -> FormReading {
    let reading = intake.read(
      fields, over: facts, form ?? CallForm(), receivedAt: receivedAt, now: now,
      time: duty.time)
    if let field = reading.unreadable.first {
      let typed = fields[field] ?? ""
      let name = "\(phrases.form.callField(field)) \(field.rawValue)=\(typed)"
      throw CommandTrouble(
        phrases.usage.unreadableField(
          name, hint: phrases.form.hint(field) ?? phrases.form.callField(field)), exitCode: 2)
    }
    return reading
  }

  func intake(reads: Intake.Reads) -> Intake {
    Intake(directory: duty.directory, codes: duty.codes, lexicon: lexicon, reads: reads)
  }
}

struct SupplementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supplement",
    abstract: "补记来电 · Complete the register's fields of a stored call.",
    discussion: """
      EXAMPLE
        dutyboard supplement c123 --field read_back=yes --field verification=called_back
        dutyboard supplement c123 --field caller_unit=石门镇 --field ended_at=12:58
      """)

  @Argument(help: "The call: c123 or 123.")
  var call: String
  @OptionGroup var fields: FieldOptions
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .write, write)
    let number = try session.number(call, .call)
    let item = ItemReference(.call, number)
    let found = try session.reading { () throws(Failure) in try session.desk.detail(of: item)?.call
    }
    guard let found else { throw session.refused(.noSuchItem(item)) }
    let reading = try session.read(
      try fields.typed(), over: found.facts, found.form, receivedAt: found.receivedAt)
    let lines = try session.perform(.supplementCall(number, reading.facts, reading.form))
    try session.tellStored(lines)
  }
}
