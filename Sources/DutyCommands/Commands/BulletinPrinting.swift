import ArgumentParser
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyStore
import DutyText

/// Forms in which a paper leaves the room.
enum PaperForm: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, html

  var suffix: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    }
  }
}

extension BulletinCommand {
  struct Print: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "print",
      abstract: "Writes it as a file into papers/ of the data directory, or to standard output.",
      discussion: "EXAMPLE\n  dutyboard bulletin print b1 --format html")

    @OptionGroup var target: Target
    @Option(help: "text, markdown, or html for a browser to print.")
    var format = PaperForm.html
    @Flag(help: "Print it to standard output instead.")
    var stdout = false

    func run() throws {
      let session = try Session(target.common, .read)
      guard let it = try target.find(session).bulletin else { return }
      let paper = BulletinPaper(it, session.duty, phrases: session.phrases)
      let text =
        switch format {
        case .text: paper.text
        case .markdown: paper.markdown
        case .html: paper.html
        }
      let issue = it.issue ?? it.number
      let kind = it.issue == nil ? "draft" : Papers.word(it.series.id)
      try Papers.give(
        text, name: "bulletin-\(kind)-\(issue.year)-\(issue.serial).\(format.suffix)", session,
        toOutput: stdout)
      try session.endReading()
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "All bulletins, drafts and withdrawn ones included.",
      discussion: "EXAMPLE\n  dutyboard bulletin list --json")

    @Flag(help: "Only those that are not settled.")
    var open = false
    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try Session(common, .read)
      var json = JSONList()
      Output.text(common.json ? json.head : session.sheets.bulletins.head)
      for number in session.duty.counters.filter({ $0.kind == .bulletin }).sorted(by: {
        $0.year < $1.year
      }).flatMap({ counter in
        (0..<counter.last).map { ItemNumber(year: counter.year, serial: $0 + 1) }
      }) {
        if open, session.duty.bulletin(number) == nil { continue }
        let found = try session.reading { () throws(Failure) in
          try session.desk.detail(of: ItemReference(.bulletin, number))
        }
        guard let it = found?.bulletin else { continue }
        Output.text(
          common.json
            ? json.item(session.documents.bulletin(it)) : session.sheets.bulletins.row(it))
      }
      if common.json { Output.text(json.foot) }
      try session.endReading()
    }
  }

  struct Series: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "series", abstract: "The periodicals of the office; sets one up or changes it.",
      discussion: """
        EXAMPLE
          dutyboard bulletin series
          dutyboard bulletin series special --name 突发事件专报 --report-to 区委办 --issued-before 120
        """)

    @Argument(help: "The periodical to set up or change; without it all are shown.")
    var id: String?
    @Option(help: "Its name, without brackets.")
    var name: String?
    @Option(help: "Who publishes it (else the office).")
    var publisher: String?
    @Option(help: "报: a receiver above; may be repeated, replaces those before.")
    var reportTo: [String] = []
    @Option(help: "送: a receiver beside; may be repeated, replaces those before.")
    var sendTo: [String] = []
    @Option(help: "发: a receiver below; may be repeated, replaces those before.")
    var distributeTo: [String] = []
    @Option(help: "The telephone at the foot (else the shift's).")
    var phone: String?
    @Option(help: "How many copies are printed; 0 says nothing.")
    var copies: Int?
    @Option(help: "Issues before this log began: the total then stands at the head.")
    var issuedBefore: Int?
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    func validate() throws {
      if let copies, copies < 0 { throw ValidationError("--copies") }
      if let issuedBefore, issuedBefore < 0 { throw ValidationError("--issued-before") }
    }

    func run() throws {
      let session = try Session(common, id == nil ? .read : .write, id == nil ? nil : write)
      guard let id else { return show(session) }
      var all = session.duty.series
      let place = all.firstIndex { $0.id == id } ?? all.count
      if place == all.count { all.append(BulletinSeries(id: Papers.word(id))) }
      if let name { all[place].name = name }
      if let publisher { all[place].publisher = publisher }
      if !reportTo.isEmpty { all[place].reportTo = reportTo }
      if !sendTo.isEmpty { all[place].sendTo = sendTo }
      if !distributeTo.isEmpty { all[place].distributeTo = distributeTo }
      if let phone { all[place].phone = phone }
      if let copies { all[place].copies = copies }
      if let issuedBefore { all[place].issuedBefore = issuedBefore }
      try session.tellStored(try session.perform(.adoptSeries(all)))
    }

    private func show(_ session: Session) {
      if common.json {
        Output.text(JSONList.document(session.duty.series.map(session.documents.series)))
        return
      }
      let papers = session.phrases.papers
      for it in session.duty.series {
        let to = [
          papers.reportTo(it.reportTo), papers.sendTo(it.sendTo),
          papers.distributeTo(it.distributeTo),
        ]
        Output.line(([it.id, it.name] + to).filter { !$0.isEmpty }.joined(separator: "  "))
      }
    }
  }
}

/// Papers that leave the room as files.
enum Papers {
  /// Only letters, digits and dashes: no text from outside becomes a path.
  static func word(_ text: String) -> String {
    let kept = text.lowercased().filter {
      ($0.isASCII && ($0.isLetter || $0.isNumber)) || $0 == "-"
    }
    return kept.isEmpty ? "paper" : String(kept.prefix(40))
  }

  /// Writes papers into the folder; says where the last one is, the page for a browser to print.
  static func write(_ files: [PaperFile], _ folder: String) throws(Failure) -> String {
    Files.makeFolders(folder)
    for file in files { try Files.replace(folder + "/" + file.name, with: file.text) }
    return folder + "/" + (files.last?.name ?? "")
  }

  /// Writes papers and says where each is.
  static func give(_ files: [PaperFile], _ session: Session) throws {
    _ = try session.reading { () throws(Failure) in try write(files, session.place.papers) }
    for file in files {
      let path = session.place.papers + "/" + file.name
      if session.json {
        Output.line(JSON.object(("schema", .number(1)), ("path", .text(path))).written)
      } else {
        Output.line(session.phrases.notices.notice(.saved(path: path), session.naming))
      }
    }
  }

  /// Prints the paper, or writes it into the folder of papers and says where.
  static func give(_ text: String, name: String, _ session: Session, toOutput: Bool) throws {
    if toOutput { return Output.text(text) }
    let path = session.place.papers + "/" + name
    try session.reading { () throws(Failure) in
      Files.makeFolders(session.place.papers)
      try Files.replace(path, with: text)
    }
    if session.json {
      Output.line(JSON.object(("schema", .number(1)), ("path", .text(path))).written)
    } else {
      Output.line(session.phrases.notices.notice(.saved(path: path), session.naming))
    }
  }
}
