package import DutyDomain
import DutyJournal

extension DataDirectory {
  /// What brings this directory back to a sound log; looks at everything, so it is asked only once
  /// something was found to be damaged.
  ///
  /// Where the chain is whole, what is derived is made anew. Where lines are missing at the end, the log
  /// itself holds more than any backup, unless one reaches further. Else the newest sound backup.
  package func recovery() -> Recovery {
    let witness = Witness(self)
    let found = try? verifyLog(at: log)
    let broken = found?.problems.filter { $0.what != .cut }
    let backup = soundBackup()
    if let found, broken?.isEmpty == true {
      let isCut =
        !found.problems.isEmpty || witness.map { $0.position > found.head.position } == true
      if !isCut { return .rebuild }
      if let backup, backup.position > found.head.position { return .restore(path: backup.path) }
      return .restore(path: log)
    }
    return backup.map { .restore(path: $0.path) } ?? .noSoundCopy
  }

  /// The newest backup that can be read from the first line to the last.
  private func soundBackup() -> (path: String, position: Int64)? {
    for backup in (try? listBackups()) ?? [] {
      if let found = try? verifyLog(at: backup.path), found.problems.isEmpty {
        return (backup.path, found.head.position)
      }
    }
    return nil
  }
}
