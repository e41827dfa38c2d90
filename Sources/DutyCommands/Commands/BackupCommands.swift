import ArgumentParser
import DutyDomain
import DutyJournal
import DutyReports
import DutyStore
import DutyText

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "备份 · A verified copy of the log.",
    discussion: """
      Reported only after a trial restore of the copy has verified. How many are kept is a rule of the
      office (policy file, [backups]); --keep overrides it once.

      EXAMPLE
        dutyboard backup /mnt/usb/duty.sqlite
        dutyboard backup --daily --keep 7,4,12
      """)

  @Argument(help: "Where to; a dated file in the data directory's backups when left out.")
  var file: String?
  @Flag(help: "The dated copy of the day; lets go of old ones that the rules no longer keep.")
  var daily = false
  @Option(help: "With --daily: days, weeks and months of which the newest is kept, as 7,4,12.")
  var keep: String?
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if keep != nil, !daily || retention == nil { throw ValidationError("--daily --keep 7,4,12") }
  }

  /// Nil when it was not given or cannot be read.
  private var retention: BackupRetention? {
    let counts = keep?.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard let counts, counts.count == 3, counts[0] > 0, counts.allSatisfy((0...1000).contains)
    else { return nil }
    return BackupRetention(daily: counts[0], weekly: counts[1], monthly: counts[2])
  }

  func run() throws {
    let session = try Session(common, .read)
    let made = try session.reading { () throws(Failure) in
      daily ? try session.backUpForTheDay(retention) : try session.backUp(to: file)
    }
    if common.json {
      let stored = session.documents.stored(position: made.events, item: nil)
      Output.line(stored.adding(("path", .text(made.path))).written)
    } else {
      Output.line(session.phrases.commands.backedUp(path: made.path, events: made.events))
    }
  }
}

struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "恢复 · Replace the log by a backup; keeps the replaced file.",
    discussion: """
      Every board on the data directory must be closed.

      EXAMPLE
        dutyboard restore /mnt/usb/duty.sqlite
      """)

  @Argument(help: "The backup.")
  var file: String
  @OptionGroup var common: CommonOptions
  @OptionGroup var write: WriteOptions

  func run() throws {
    let restored = try Session.restore(common, from: file)
    // Opening it writes, as its first line, that it was restored.
    let session = try Session(common, .write, write)
    let events = session.journal.head.position
    if common.json {
      let stored = session.documents.stored(position: events, item: nil)
      Output.line(
        stored.adding(("from", .text(file)), ("kept", .known(Files.name(restored.kept)))).written)
    } else {
      Output.line(
        session.phrases.commands.restored(
          from: file, events: restored.verification.events, kept: restored.kept))
    }
    session.finish()
  }
}
