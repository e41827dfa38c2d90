import DutyDomain
import DutyStore

extension RecoveryAdvice {
  /// Nil for a failure that is no damage of the data in this directory.
  init?(_ failure: Failure, _ place: DataDirectory) {
    switch failure {
    case .notADutyLog(let path, _) where path != place.log: return nil
    case .notADutyLog, .chainBroken, .derivedBroken: self.init(place)
    case .noDataDirectory, .directoryNotWritable, .directoryOpenToOthers, .diskFull, .cannotRead,
      .cannotWrite, .fileMissing, .fileExists, .newerFormat, .unknownEvent, .busy,
      .heldByStopped, .uncertain, .boardsOpen, .backupNotVerified, .directoryNotEmpty,
      .unknownTerminal, .noTerminal, .terminalLost, .themeUnusable, .notText:
      return nil
    }
  }

  /// What mends a directory, looked for in all of it.
  init(_ place: DataDirectory) {
    let data = "--data \(quoted(place.path))"
    switch place.recovery() {
    case .rebuild: self.init(.rebuild, command: "dutyboard rebuild \(data)")
    case .restore(let path):
      self.init(.restore(path: path), command: "dutyboard restore \(quoted(path)) \(data)")
    case .noSoundCopy: self.init(.noSoundCopy, command: "dutyboard restore FILE \(data)")
    }
  }
}

/// A path as a shell takes it for one word.
private func quoted(_ path: String) -> String {
  let isPlain = path.unicodeScalars.allSatisfy { scalar in
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || "/._-+,:@".unicodeScalars.contains(scalar)
  }
  if isPlain { return path }
  let parts = path.split(separator: "'", omittingEmptySubsequences: false)
  return "'" + parts.joined(separator: "'\\''") + "'"
}
