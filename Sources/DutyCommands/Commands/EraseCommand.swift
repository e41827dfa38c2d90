import ArgumentParser
import DutyConsole
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyText

struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "清除个人信息 · Erase the personal data of a call for ever, by law.",
    discussion: """
      Names and telephone numbers of the caller are struck out of the log, of its search and its
      snapshots, and of the files of closed shifts; the chain still verifies. Without --yes it says what
      would go and changes nothing. The incident must be closed. Papers, drafts and backups are left and
      told of.

      EXAMPLE
        dutyboard erase c123 --reason 处置结束，依突发事件应对法第八十五条 --by 杜玉萍
        dutyboard erase c123 --reason 处置结束 --by 杜玉萍 --also 张伟 --yes
      """)

  @Argument(help: "The call: c123.")
  var call: String
  @Option(help: "Why, with the ground in law.")
  var reason: String
  @Option(help: "The leader who approved, by name (else whoever acts, where that is a leader).")
  var by: String = ""
  @Option(help: "A further name in the words of the call; may be repeated.")
  var also: [String] = []
  @Flag(help: "Erase, after having seen what will go.")
  var yes = false
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let session = try Session(common, .write, write)
    let number = try session.number(call, .call)
    let entry = ErasureEntry(
      call: number, reason: reason, approver: by, names: also, isConfirmed: yes)
    // Before the act: afterwards the log does not know any more what to look for.
    let terms = try session.reading { () throws(Failure) in
      try session.desk.personalTerms(of: number, names: also)
    }
    let lines = try session.perform(.erase(entry))
    let positions = lines.compactMap(\.erasedPosition)
    let remains = try session.reading { () throws(Failure) in
      var remains = ErasureRemains(call: number, lines: positions.count)
      remains.isFileClean = try session.desk.isScrubbed()
      return try ErasureCare(place: session.place, files: session.shiftFiles, terms: terms)
        .look(remains, positions)
    }
    if common.json {
      Output.line(
        session.documents.erased(remains, positions, position: lines.last?.position ?? 0).written)
    } else {
      Output.line(session.phrases.notices.notice(.erased(remains), session.naming))
      for paper in remains.papers { Output.line("  papers/" + paper) }
    }
    session.finish()
  }
}
