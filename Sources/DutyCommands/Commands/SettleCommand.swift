import ArgumentParser
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyText

struct SettleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "条线已报 · Record that a unit has reported by its own line.",
    discussion: "EXAMPLE\n  dutyboard settle 31 health_line --note 卫健局电话告知已报市卫健委")

  @Argument(help: "The incident.")
  var incident: String
  @Argument(help: "The rule whose clock was met, such as health_line.")
  var rule: String
  @Option(help: "Who said so, and how.")
  var note: String
  @Option(help: "When it was done (ISO 8601); else now.")
  var at: String?
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .write, write)
    let number = try session.number(incident, .incident)
    let done = try at.map(session.instant)
    try session.tellStored(
      try session.perform(.settle(number, rule: rule, at: done, text: note)))
  }
}

struct SilenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "silence",
    abstract: "消音 · Silences the bell of one deadline by name; its clock runs on.",
    discussion: "EXAMPLE\n  dutyboard silence 31 written_all --reason 已签发，正在传真")

  @Argument(help: "The incident.")
  var incident: String
  @Argument(help: "The rule whose bell is to be silent, such as written_all.")
  var rule: String
  @Option(help: "Why.")
  var reason: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .write, write)
    let number = try session.number(incident, .incident)
    try session.tellStored(
      try session.perform(.silence(number, rule: rule, reason: reason)))
  }
}
