import ArgumentParser
import DutyDesk
import DutyDomain
import DutyJournal
import DutyReports
import DutyStore
import DutyText
@preconcurrency import Glibc

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "值班日志 · The duty log as people read it.",
    discussion: """
      EXAMPLE
        dutyboard log --shift 2026-11-23
        dutyboard log --shift 2026-11-23 --format html --output log.html
        dutyboard log --follow
      """)

  @Option(help: "Only the shift that began on this day.")
  var shift: String?
  @Option(help: "The duty log as a paper: text, or html for a browser to print.")
  var format: ShiftForm?
  @Option(help: "Write that paper into this file instead of printing it.")
  var output: String?
  @Flag(help: "Go on as lines are written; ends with Ctrl-C.")
  var follow = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if format != nil || output != nil {
      guard shift != nil, !follow, !common.json else {
        throw ValidationError("log --shift DATE --format text|html --output FILE")
      }
    }
  }

  func run() throws {
    let session = try Session(common, .read)
    if format != nil || output != nil { return try printPaper(session) }
    var first: Int64 = 1
    var last = session.journal.head.position
    if let shift {
      let span = try shiftSpan(shift, session)
      first = try session.reading { () throws(Failure) in
        try session.journal.position(at: Timestamp(milliseconds: span.from.milliseconds - 1)) + 1
      }
      last = try session.reading { () throws(Failure) in
        try session.journal.position(at: Timestamp(milliseconds: span.until.milliseconds - 1))
      }
    } else if follow {
      first = max(1, last - 9)
    }
    if common.json, !follow {
      try printDocument(first, last, session)
    } else {
      try print(first, last, session)
    }
    if follow { try watch(session, after: last) }
    try session.endReading()
  }

  /// The shift as people keep it on paper.
  private func printPaper(_ session: Session) throws {
    let date = session.duty.time.date(try session.instant(shift ?? ""))
    let paper = try session.reading { () throws(Failure) in
      try session.shiftFiles.paper(of: date)
    }
    let text = format == .html ? paper.html : paper.text
    try session.give(text, to: output ?? "", onOutput: output == nil)
    try session.endReading()
  }

  private func shiftSpan(_ text: String, _ session: Session) throws
    -> (from: Timestamp, until: Timestamp)
  {
    let date = session.duty.time.date(try session.instant(text))
    let planned = try session.reading { () throws(Failure) in
      try session.journal.shift(on: date)
    }
    if let planned { return (planned.from, planned.until) }
    let office = session.duty.office ?? .blank
    let from = office.time.instant(date, minuteOfDay: office.shiftStartMinute)
    return (from, from.adding(minutes: office.shiftLengthMinutes))
  }

  /// One document of all lines; only `--follow`, which has no end, prints JSON Lines.
  private func printDocument(_ first: Int64, _ last: Int64, _ session: Session) throws {
    var list = JSONList()
    let documents = session.documents
    Output.text(list.head)
    try each(first, last, session) { line, isStruck in
      Output.text(list.item(documents.line(line, isStruck: isStruck)))
    }
    Output.text(list.foot)
  }

  private func print(_ first: Int64, _ last: Int64, _ session: Session) throws {
    let documents = session.documents
    let sheets = session.sheets
    try each(first, last, session) { line, isStruck in
      if common.json {
        Output.line(documents.line(line, isStruck: isStruck).written)
      } else {
        Output.text(sheets.logLine(line, isStruck: isStruck))
      }
    }
    Output.flush()
  }

  private func each(
    _ first: Int64, _ last: Int64, _ session: Session, _ body: (LogLine, Bool) -> Void
  ) throws {
    guard first <= last else { return }
    try session.reading { () throws(Failure) in
      let struck = Set(try session.journal.struck(from: first, through: last))
      try session.journal.forEachLine(from: first, through: last) { line in
        body(line, struck.contains(line.position))
      }
    }
  }

  /// Prints what is written from now on, as soon as its notice comes, until the reader goes away.
  private func watch(_ session: Session, after position: Int64) throws {
    var last = position
    let watch = try? NoticeWatch(session.place)
    while ferror(stdout) == 0, session.journal.obstacle == nil {
      var descriptors = [pollfd(fd: watch?.descriptor ?? -1, events: Int16(POLLIN), revents: 0)]
      poll(&descriptors, 1, 1000)
      _ = watch?.drain()
      _ = try session.reading { () throws(Failure) in try session.desk.catchUp() }
      let head = session.journal.head.position
      if head > last { try print(last + 1, head, session) }
      last = head
    }
  }
}

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "校验 · Check the whole chain of the log.",
    discussion: "EXAMPLE\n  dutyboard verify --head 9f2c…\n  dutyboard verify --derived")

  @Flag(
    help: "Also compare archive and timelines with what the log gives anew; takes longer.")
  var derived = false
  @Option(
    help: "A head as printed on a handover sheet: succeeds when it stands anywhere in the chain.")
  var head: String?
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let head, ChainHash(hex: head) == nil {
      throw ValidationError("--head: 64 hexadecimal digits")
    }
  }

  /// In the data directory, where the words of the log may lie; elsewhere only when it cannot be written.
  private func verifyDerived(_ session: Session) throws(Failure) -> [DerivedProblem] {
    if session.place.isWritable {
      return try session.journal.verifyDerived(in: session.place.backups)
    }
    let room = try TemporaryFolder.make()
    defer { TemporaryFolder.remove(room) }
    return try session.journal.verifyDerived(in: room)
  }

  func run() throws {
    let session = try Session(common, .read)
    let wanted = head.flatMap { ChainHash(hex: $0) }
    let found = try session.reading { () throws(Failure) in
      var found = try session.journal.verify(lookingFor: wanted)
      if derived, found.problems.isEmpty { found.derived += try verifyDerived(session) }
      return found
    }
    let words = session.phrases.commands
    if common.json {
      Output.line(
        session.documents.verified(
          events: found.events, head: found.head.hash.hex,
          problems: found.problems.map {
            ($0.position, $0.what)
          }, derived: found.derived.map { ($0.what, $0.place) }, lookedFor: wanted != nil,
          foundAt: found.sought
        ).adding(("shift", try shiftOfHead(found.sought, session))).written)
    } else {
      for problem in found.problems {
        Output.line(words.chainProblem(problem.position, problem.what))
      }
      for problem in found.derived {
        Output.line(words.derivedProblem(problem.what, problem.place))
      }
      Output.line(
        found.isSound
          ? words.verified(events: found.events, head: found.head.hash.hex)
          : words.notVerified(problems: found.problems.count + found.derived.count))
      if !found.isSound {
        let advice = RecoveryAdvice(session.place)
        Output.line(
          session.phrases.troubles.recovery(advice.recovery, command: advice.command))
      }
      if let head {
        Output.line(
          found.sought.map { words.headFound(head, position: $0) } ?? words.headNotFound(head))
        try tellShift(found.sought, session)
      }
    }
    if !found.isSound || (wanted != nil && found.sought == nil) {
      throw SilentExit(code: 3)
    }
    try session.endReading()
  }
}

extension VerifyCommand {
  /// Which shift a printed head closed, or in which shift its line stands.
  private func tellShift(_ position: Int64?, _ session: Session) throws {
    guard let position else { return }
    let (date, closed) = try session.shift(ofLine: position)
    let words = session.phrases.handover
    let naming = session.naming
    guard let closed, closed.line.position == position else {
      return Output.line(words.headWithinShift(date, closedBy: closed?.handover.number))
    }
    let it = closed.handover
    Output.line(
      words.headOfHandover(
        it.number, date, out: naming.person(it.outgoing), in: naming.person(it.incoming)))
  }

  private func shiftOfHead(_ position: Int64?, _ session: Session) throws -> JSON {
    guard let position else { return .null }
    let (date, closed) = try session.shift(ofLine: position)
    return session.documents.shiftOfHead(
      date, closedBy: closed?.handover.number, isItsHead: closed?.line.position == position)
  }
}

struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "重建 · Make archive, search index and snapshots anew from the log.",
    discussion: "EXAMPLE\n  dutyboard rebuild")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let place = DataDirectory(Environment.dataDirectory(common.data))
    do {
      try within()
    } catch let trouble as CommandTrouble {
      // Too broken for it to be done within the file: its lines are copied into a new one.
      guard trouble.isMendedByRebuild else { throw trouble }
      try aside(place)
    }
  }

  private func within() throws {
    let session = try Session(common, .write)
    try session.reading { () throws(Failure) in try session.journal.rebuild() }
    try tell(session.journal.head.position, kept: "", session)
  }

  private func aside(_ place: DataDirectory) throws {
    let made: (kept: String, events: Int64)
    do throws(Failure) {
      made = try rebuildAside(
        place, as: Session.holder, at: Environment.now(), OfficeTime(utcOffsetMinutes: 480))
    } catch {
      throw CommandTrouble(error, Phrases(language: Environment.language(common.lang)))
    }
    try tell(made.events, kept: made.kept, try Session(common, .read))
  }

  private func tell(_ events: Int64, kept: String, _ session: Session) throws {
    if common.json {
      Output.line(
        session.documents.stored(position: events, item: nil).adding(("kept", .known(kept)))
          .written)
    } else {
      Output.line(session.phrases.commands.rebuilt(events: events))
      if !kept.isEmpty { Output.line(session.phrases.commands.keptAside(kept)) }
    }
  }
}
