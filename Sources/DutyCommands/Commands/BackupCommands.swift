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
      Reported only after a trial restore of the copy has verified.

      EXAMPLE
        dutyboard backup /mnt/usb/duty.sqlite
      """)

  @Argument(help: "Where to; a dated file in the data directory's backups when left out.")
  var file: String?
  @Flag(help: "The dated copy of the day; lets go of the oldest ones beyond fourteen.")
  var daily = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let session = try Session(common, .read)
    let made = try session.reading { () throws(Failure) in
      daily ? try session.backUpForTheDay() : try session.backUp(to: file)
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
    let session = try Session(common, .write, write)
    _ = try session.perform(
      .noteRestore(from: Files.name(file), kept: Files.name(restored.kept)))
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
