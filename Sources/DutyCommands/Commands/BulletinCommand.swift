import ArgumentParser
import DutyConsole
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyStore
import DutyText

struct BulletinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletin", abstract: "刊物 · Periodicals: 应急专报, 应急快报, 值班信息.",
    discussion: """
      EXAMPLE
        dutyboard bulletin new special --report r12
        dutyboard bulletin sign b1 --by 祁建山 --reviewer 孟庆元
        dutyboard bulletin send b1
        dutyboard bulletin receipt b1 --from 市政府总值班室 --by 张三
        dutyboard bulletin print b1 --format html
      """,
    subcommands: [
      New.self, Sign.self, Send.self, Receipt.self, Withdraw.self, List.self, Show.self,
      Print.self, Series.self,
    ])

  /// One bulletin and who acts on it.
  struct Target: ParsableArguments {
    @Argument(help: "The bulletin: b3 or b2025-3.")
    var bulletin: String
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func perform(_ act: BulletinAct) throws {
      let session = try Session(common, .write, write)
      let number = try session.number(bulletin, .bulletin)
      try session.tellStored(try session.perform(.bulletin(act, number)))
    }

    /// The bulletin, open or settled.
    func find(_ session: Session) throws -> ItemDetail {
      let item = ItemReference(.bulletin, try session.number(bulletin, .bulletin))
      let found = try session.reading { () throws(Failure) in try session.desk.detail(of: item) }
      guard let found else { throw session.refused(.noSuchItem(item)) }
      return found
    }
  }

  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "Drafts an issue, from a report or from free text.",
      discussion: "EXAMPLE\n  dutyboard bulletin new flash --title 降温提示 --text - < text.txt")

    @Argument(help: "The periodical: special, flash, duty, or its name.")
    var series: String
    @Option(help: "The report that it is made from (r12).")
    var report: String?
    @Option(help: "The incident that it is about.")
    var incident: String?
    @Option(help: "The title; else that of the report.")
    var title: String?
    @Option(help: "The text, a paragraph a line; - reads standard input; else that of the report.")
    var text: String?
    @Option(help: "How urgent it is.")
    var urgency = Word(PaperUrgency.none)
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func run() throws {
      let session = try Session(common, .write, write)
      var source: Report?
      if let report {
        let item = ItemReference(.report, try session.number(report, .report))
        source = try session.reading { () throws(Failure) in
          try session.desk.detail(of: item)
        }?.report
        if source == nil { throw session.refused(.noSuchItem(item)) }
      }
      let number = try incident.map { try session.number($0, .incident) } ?? source?.incident
      var entry = BulletinEntry(
        series: series, on: number, source, session.duty, session.phrases, now: session.now)
      if let title { entry.title = title }
      if let text { entry.text = text == "-" ? try StandardInput.all(session) : text }
      entry.urgency = urgency.value
      try session.tellStored(try session.perform(.draftBulletin(entry)))
    }
  }

  struct Sign: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sign", abstract: "A leader signs it off; it takes its issue number.",
      discussion: "EXAMPLE\n  dutyboard bulletin sign b1 --by 祁建山 --reviewer 孟庆元")

    @OptionGroup var target: Target
    @Option(help: "The leader, by name (else the leader on duty).")
    var by: String = ""
    @Option(help: "Who reviewed it.")
    var reviewer: String = ""

    func run() throws { try target.perform(.sign(leader: by, reviewer: reviewer)) }
  }

  struct Send: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "send", abstract: "It went out, to all its receivers or to these.",
      discussion: "EXAMPLE\n  dutyboard bulletin send b1 --to 市政府总值班室 --channel fax")

    @OptionGroup var target: Target
    @Option(help: "A receiver; may be repeated.")
    var to: [String] = []
    @Option(help: "How it went.")
    var channel = Word(Channel.paper)

    func run() throws { try target.perform(.send(to: to, channel: channel.value)) }
  }

  struct Receipt: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "receipt", abstract: "A receiver has confirmed it.",
      discussion: "EXAMPLE\n  dutyboard bulletin receipt b1 --from 市政府总值班室 --by 张三")

    @OptionGroup var target: Target
    @Option(help: "The receiver; may be left out when only one is open.")
    var from: String = ""
    @Option(help: "Who confirmed it.")
    var by: String

    func run() throws { try target.perform(.receipt(from: from, by: by)) }
  }

  struct Withdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "withdraw", abstract: "作废 · It is withdrawn; its number stays used.",
      discussion: "EXAMPLE\n  dutyboard bulletin withdraw b1 --reason 内容有误")

    @OptionGroup var target: Target
    @Option(help: "Why.")
    var reason: String

    func run() throws { try target.perform(.withdraw(reason: reason)) }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "One bulletin with its receivers and its timeline.",
      discussion: "EXAMPLE\n  dutyboard bulletin show b1 --json")

    @OptionGroup var target: Target

    func run() throws {
      let session = try Session(target.common, .read)
      let found = try target.find(session)
      if target.common.json {
        Output.line(session.documents.detail(found).written)
      } else {
        Output.text(session.sheets.detail(found))
      }
      try session.endReading()
    }
  }
}
