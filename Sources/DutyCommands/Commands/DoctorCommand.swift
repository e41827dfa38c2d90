import ArgumentParser
import DutyDesk
import DutyDomain
import DutyIntake
import DutyJournal
import DutyReports
import DutyStore
import DutyText
@preconcurrency import Glibc

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "体检 · Terminal, clock, disk, data file, last backup.",
    discussion: "EXAMPLE\n  dutyboard doctor")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let phrases = Phrases(language: Environment.language(common.lang))
    let path = Environment.dataDirectory(common.data)
    let data = data(path)
    let findings = machine(path) + data.findings
    if common.json {
      Output.text(
        JSONList.document(
          findings.map {
            .object(
              ("ok", .bool($0.isFine)), ("finding", .text(phrases.commands.finding($0))))
          }))
    } else {
      Output.line(phrases.commands.doctorTitle)
      for finding in findings {
        Output.line(
          "  \(phrases.commands.verdict(finding))  \(phrases.commands.finding(finding))")
      }
    }
    if data.exitCode != 0 { throw SilentExit(code: data.exitCode) }
    // Whoever asks through a pipe has no terminal; that is said and is no fault.
    if findings.contains(where: { !$0.isFine && $0 != .noTerminal }) { throw SilentExit(code: 1) }
  }

  private func machine(_ path: String) -> [Finding] {
    var findings: [Finding] = []
    var size = winsize()
    if isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 {
      let columns = Int(size.ws_col)
      let rows = Int(size.ws_row)
      findings.append(
        columns < 80 || rows < 20
          ? .terminalTooSmall(columns: columns, rows: rows)
          : .terminal(
            name: Environment.value("TERM") ?? "", columns: columns, rows: rows,
            colours: Environment.value("NO_COLOR") != nil ? 0 : 256))
    } else {
      findings.append(.noTerminal)
    }
    let locale = Environment.value("LC_ALL") ?? Environment.value("LANG") ?? "C"
    let isUTF8 = locale.uppercased().contains("UTF-8") || locale.uppercased().contains("UTF8")
    findings.append(isUTF8 ? .locale(locale) : .localeNotUTF8(locale))
    let time = OfficeTime(utcOffsetMinutes: 480)
    findings.append(.clock(time.iso(Environment.now())))
    var disk = statvfs()
    if statvfs(path, &disk) == 0 {
      let free = Int(disk.f_bavail) * Int(disk.f_frsize) / 1_000_000
      findings.append(
        free < 500
          ? .diskLow(path: path, freeMegabytes: free)
          : .disk(path: path, freeMegabytes: free))
    }
    return findings
  }

  /// What is to say about the data, and the exit code that any other command would end with.
  private func data(_ path: String) -> (findings: [Finding], exitCode: Int32) {
    let place = DataDirectory(path)
    guard place.hasLog else { return ([.noDataFile(path: path)], 0) }
    do {
      let session = try Session(common, .read)
      return try data(session, place)
    } catch let trouble as CommandTrouble {
      return ([.dataFileTrouble(trouble.message.oneLine)], trouble.exitCode)
    } catch {
      return ([.dataFileTrouble("\(error)")], 1)
    }
  }

  private func data(_ session: Session, _ place: DataDirectory) throws
    -> (findings: [Finding], exitCode: Int32)
  {
    var findings: [Finding] = []
    let obstacle = session.journal.obstacle
    if let obstacle {
      findings.append(
        .dataFileTrouble(session.phrases.troubles.failure(obstacle).oneLine))
    } else {
      findings.append(
        .dataFile(
          path: place.log, events: session.journal.head.position,
          megabytes: Files.megabytes(place.log)))
    }
    let back = session.duty.lastRecordedAt.minutes(since: Environment.now())
    if back > 1 { findings.append(.clockSetBack(minutes: back)) }
    findings.append(backup(session, place))
    return (findings + lexicon(session, place), obstacle?.exitCode ?? 0)
  }

  /// The room's own words; nothing where there are no files.
  private func lexicon(_ session: Session, _ place: DataDirectory) -> [Finding] {
    guard let report = LexiconFolder(place).read(session.duty.codes), !report.files.isEmpty else {
      return []
    }
    let faulty = report.files.filter(\.isRefused).map { file in
      let errors = report.errors.filter { $0.file == file.name }
      return Finding.lexiconFaulty(
        path: "\(place.lexicon)/\(file.name)", faults: errors.count,
        first: errors.first.map(session.phrases.troubles.problem) ?? "")
    }
    let fine = report.files.filter { !$0.isRefused }.map(\.name)
    return faulty
      + (fine.isEmpty ? [] : [.lexicon(path: place.lexicon, files: fine, words: report.words)])
  }

  private func backup(_ session: Session, _ place: DataDirectory) -> Finding {
    guard let at = session.lastBackup() else { return .noBackup }
    let hours = Environment.now().minutes(since: at) / 60
    return hours > 48
      ? .backupOld(path: place.backups, ageHours: hours)
      : .backup(path: place.backups, ageHours: hours)
  }
}
