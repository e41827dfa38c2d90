import ArgumentParser
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyStore
import DutyText

extension ShiftCommand {
  struct Checklist: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "checklist",
      abstract: "交接班清单 · What every handover goes by; shows it or sets it.",
      discussion: """
        EXAMPLE
          dutyboard shift checklist
          dutyboard shift checklist --check phones --check drone=无人机 --basis 值班制度第8条
        """)

    @Option(
      help: "A line or piece of equipment, id or id=name; may be repeated, replaces those before.")
    var check: [String] = []
    @Option(
      help: "Deadlines within so many minutes after the cut-off stay with the outgoing officer.")
    var boundMinutes: Int?
    @Option(help: "So many minutes after the planned change a handover is late.")
    var lateAfter: Int?
    @Option(help: "The text that sets it.")
    var basis: String?
    @OptionGroup var common: CommonOptions
    @OptionGroup var write: WriteOptions

    private var changes: Bool {
      !check.isEmpty || boundMinutes != nil || lateAfter != nil || basis != nil
    }

    func run() throws {
      let session = try Session(common, changes ? .write : .read, changes ? write : nil)
      var plan = session.duty.planOfHandover
      guard changes else { return show(plan, session) }
      if !check.isEmpty {
        plan.checks = check.map { text in
          let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
          return HandoverCheck(id: parts.first ?? "", name: parts.count > 1 ? parts[1] : "")
        }
      }
      plan.boundMinutes = boundMinutes ?? plan.boundMinutes
      plan.lateAfterMinutes = lateAfter ?? plan.lateAfterMinutes
      plan.basis = basis ?? plan.basis
      try session.tellStored(try session.perform(.handover(.adopt(plan))))
    }

    private func show(_ plan: HandoverPlan, _ session: Session) {
      guard session.json else {
        for line in session.phrases.handover.checklist(plan) { Output.line(line) }
        return
      }
      Output.line(session.documents.checklist(plan).written)
    }
  }

  struct Files: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "files", abstract: "Writes those files of closed shifts that are not there.",
      discussion: "EXAMPLE\n  dutyboard shift files")

    @OptionGroup var common: CommonOptions

    func run() throws {
      let session = try Session(common, .read)
      let paths = try session.reading { () throws(Failure) in
        try session.shiftFiles.writeAllMissing()
      }
      if session.json {
        Output.line(
          JSON.object(("schema", .number(1)), ("paths", .list(paths.map(JSON.text)))).written)
      } else {
        for path in paths { Output.line(path) }
        Output.line(session.phrases.handover.filesWritten(paths))
      }
      try session.endReading()
    }
  }

  struct Pack: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "pack",
      abstract: "备用包 · Roster, telephones, open items and blank sheets for work on paper.",
      discussion: "EXAMPLE\n  dutyboard shift pack --format html --sheets 10")

    @Option(help: "text or html; html for a browser to print.")
    var format = ShiftForm.html
    @Option(help: "How many blank call sheets.")
    var sheets = 4
    @Flag(help: "Print it to standard output instead of writing it into shifts/.")
    var stdout = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
      if !(1...200).contains(sheets) { throw ValidationError("--sheets: 1 … 200") }
    }

    func run() throws {
      let session = try Session(common, .read)
      let pack = FallbackPack(
        session.duty, phrases: session.phrases, now: session.now, sheets: sheets)
      let text = format == .html ? pack.html : pack.text
      let date = session.duty.time.date(session.now)
      try session.give(
        text, to: session.place.shifts + "/pack-\(date.iso).\(format.suffix)", onOutput: stdout)
      try session.endReading()
    }
  }
}

/// Forms in which a paper of the shift leaves the room.
enum ShiftForm: String, CaseIterable, ExpressibleByArgument {
  case text, html

  var suffix: String { self == .html ? "html" : "txt" }
}

extension Session {
  /// Prints a paper, or writes it whole and says where.
  func give(_ text: String, to path: String, onOutput: Bool) throws {
    if onOutput { return Output.text(text) }
    try reading { () throws(Failure) in
      if let slash = path.lastIndex(of: "/") { Files.makeFolders(String(path[..<slash])) }
      try Files.replace(path, with: text)
    }
    if json {
      Output.line(JSON.object(("schema", .number(1)), ("path", .text(path))).written)
    } else {
      Output.line(phrases.notices.notice(.saved(path: path), naming))
    }
  }

  /// The shift is closed whatever becomes of its files; what cannot be written now is told, and written
  /// by the next board or by `shift files`.
  func tellFiles() {
    do throws(Failure) {
      let paths = try shiftFiles.writeMissing()
      if !json {
        Output.line(phrases.notices.notice(.shiftFilesWritten(count: paths.count), naming))
      }
    } catch {
      failed(error).tell()
    }
  }

  /// The shift in which a line of the log stands.
  func shift(ofLine position: Int64) throws -> (date: CivilDate, closed: ClosedHandover?) {
    var found: ClosedHandover?
    var after = duty.held?.date ?? desk.currentShift(at: now)
    try reading { () throws(Failure) in
      try desk.forEachHandover { closed in
        if closed.line.position == position {
          found = closed
          return false
        }
        guard closed.handover.cutOff >= position else { return false }
        found = closed
        return true
      }
    }
    if let found { after = found.handover.outgoingShift }
    return (after, found)
  }
}
