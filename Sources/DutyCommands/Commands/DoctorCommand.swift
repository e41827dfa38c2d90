import ArgumentParser
import DutyDesk
import DutyDomain
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
    let findings = machine(path) + data(path)
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
    if findings.contains(where: { !$0.isFine }) { throw SilentExit(code: 1) }
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
        free < 500 ? .diskLow(path: path, freeMegabytes: free)
          : .disk(path: path, freeMegabytes: free))
    }
    return findings
  }

  private func data(_ path: String) -> [Finding] {
    let place = DataDirectory(path)
    guard place.hasLog else { return [.noDataFile(path: path)] }
    let phrases = Phrases(language: Environment.language(common.lang))
    do {
      let session = try Session(common, .read)
      var findings: [Finding] = []
      if let obstacle = session.journal.obstacle {
        findings.append(.dataFileTrouble(phrases.troubles.failure(obstacle).oneLine))
      } else {
        findings.append(
          .dataFile(
            path: place.log, events: session.journal.head.position,
            megabytes: Files.megabytes(place.log)))
      }
      let back = session.duty.lastRecordedAt.minutes(since: Environment.now())
      if back > 1 { findings.append(.clockSetBack(minutes: back)) }
      guard let at = session.lastBackup() else { return findings + [.noBackup] }
      let hours = Environment.now().minutes(since: at) / 60
      return findings + [
        hours > 48 ? .backupOld(path: place.backups, ageHours: hours)
          : .backup(path: place.backups, ageHours: hours)
      ]
    } catch let trouble as CommandTrouble {
      return [.dataFileTrouble(trouble.message.oneLine)]
    } catch {
      return [.dataFileTrouble("\(error)")]
    }
  }
}
