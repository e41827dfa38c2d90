import DutyDomain
import DutyJournal
import DutyStore
import DutyText

extension Session {
  func lastBackup() -> Timestamp? {
    (try? place.lastBackup())?.madeAt
  }

  /// A copy that was opened and verified before it is reported; dated when no path is given.
  func backUp(to path: String?) throws(Failure) -> (path: String, events: Int64) {
    let path = path ?? place.backupPath(at: Environment.now(), duty.time)
    let verification = try DutyStore.backUp(place, to: path)
    return (path, verification.events)
  }

  /// The copy of the day; once it has verified, those are let go that the rule no longer keeps.
  func backUpForTheDay(_ given: BackupRetention?) throws(Failure) -> (path: String, events: Int64) {
    let made = try backUp(to: nil)
    try place.expireBackups(given ?? duty.policy.backups ?? .usual, duty.time)
    return made
  }

  /// Replaces the log of a data directory; refuses while anybody else has it open.
  static func restore(_ common: CommonOptions, from file: String) throws -> Restored {
    let phrases = Phrases(language: Environment.language(common.lang))
    let place = DataDirectory(Environment.dataDirectory(common.data))
    do throws(Failure) {
      return try DutyStore.restore(
        place, from: file, as: holder, at: Environment.now(), OfficeTime(utcOffsetMinutes: 480))
    } catch {
      throw CommandTrouble(error, phrases)
    }
  }
}
