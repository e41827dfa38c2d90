import ArgumentParser
import CellGrid
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyStore
import DutyText

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "查看 · One thing with its whole timeline.",
    discussion: "EXAMPLE\n  dutyboard show 31\n  dutyboard show c123 --json")

  @Argument(help: "31, c123, p7, r12 or 2025-31.")
  var item: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common, .read)
    let item = try session.reference(item)
    let found = try session.reading { () throws(Failure) in
      try session.desk.detail(of: item)
    }
    guard let found else { throw session.refused(.noSuchItem(item)) }
    if common.json {
      Output.line(session.documents.detail(found).written)
    } else {
      Output.text(session.sheets.detail(found))
    }
    try session.endReading()
  }
}

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列表 · Lists of everything, open and closed.",
    discussion: """
      KINDS
        incidents calls instructions chases reports drafts deadlines roster shifts warnings
        waiting

      EXAMPLE
        dutyboard list incidents --open
        dutyboard list calls --since 2026-11-01 --json
        dutyboard list calls --caller 石门镇
        dutyboard list waiting --for 祁建山
      """)

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case incidents, calls, instructions, chases, reports, drafts, deadlines, roster, shifts,
      warnings, waiting
  }

  @Argument(help: "What to list.")
  var kind: Kind
  @Flag(help: "Only what is open.")
  var open = false
  @Option(help: "From this time on (ISO 8601 or a date).")
  var since: String?
  @Option(help: "Up to this time.")
  var until: String?
  @Option(help: "Calls only: of this unit, name or call-back number (or its first digits).")
  var caller: String?
  @Option(
    name: .customLong("for"), help: "Waiting only: for this leader (else the leader on duty).")
  var leader: String?
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if leader != nil, kind != .waiting { throw ValidationError("list waiting --for …") }
    if caller != nil, kind != .calls { throw ValidationError("list calls --caller …") }
  }

  func run() throws {
    try ListWishes(self).run()
  }
}

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "查找 · Full text over everything, open and closed, newest first.",
    discussion: "EXAMPLE\n  dutyboard search 油罐车 --since 2026-01-01")

  @Argument(help: "The words.")
  var words: [String]
  @Option(help: "From this time on.")
  var since: String?
  @Option(help: "At most so many lines.")
  var limit: Int = 200
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common, .read)
    let since = try since.map(session.instant)
    let parts = try session.searchParts(words.joined(separator: " "))
    let hits = try session.reading { () throws(Failure) in
      try session.desk.search(parts, since: since, limit: max(1, limit))
    }
    if common.json {
      Output.text(JSONList.document(hits.map(session.documents.hit)))
    } else {
      for hit in hits { Output.text(session.sheets.hit(hit)) }
      Output.line(session.phrases.commands.found(hits.count))
    }
    try session.endReading()
  }
}
