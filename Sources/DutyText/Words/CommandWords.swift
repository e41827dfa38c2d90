package import DutyDomain

/// What commands print for people.
package protocol CommandWords: Sendable {
  // Import.
  func importRead(file: String, rows: Int, encoding: String) -> String
  func importRefused(errors: Int, warnings: Int) -> String
  /// Only warnings stand in the way.
  func importNeedsYes(warnings: Int) -> String
  func importNeedsReplace(days: Int) -> String
  func importChecked(rows: Int) -> String
  func importStored(rows: Int, position: Int64) -> String
  func difference(_ date: CivilDate, _ post: DutyPost, known: String, given: String) -> String

  // The log.
  func verified(events: Int64, head: String) -> String
  func notVerified(problems: Int) -> String
  /// A derived thing that is not as it was written, and where.
  func derivedProblem(_ part: DerivedPart, _ place: String) -> String
  /// Why nothing seems to happen: what another version of the program has derived is made anew.
  func remakingDerived(lines: Int64) -> Message
  func keptAside(_ name: String) -> String
  /// One problem of the chain at its position.
  func chainProblem(_ position: Int64, _ fault: ChainFault) -> String
  func headFound(_ head: String, position: Int64) -> String
  func headNotFound(_ head: String) -> String
  func backedUp(path: String, events: Int64) -> String
  func restored(from: String, events: Int64, kept: String) -> String
  func rebuilt(events: Int64) -> String

  // Looking.
  var nothingToList: String { get }
  func found(_ count: Int) -> String
  func onDutyTitle(_ wall: OfficeTime.Reading) -> String
  /// The head of a shift's log.
  func logTitle(office: String, _ date: CivilDate) -> String

  // Playing.
  func demoReady(path: String) -> String
  func deadlinesMet(_ met: Int, missed: Int, open: Int) -> String

  // The machine.
  var doctorTitle: String { get }
  func finding(_ finding: Finding) -> String
  /// `正常`, `注意`.
  func verdict(_ finding: Finding) -> String

  // Themes.
  func themeFine(_ name: String) -> String
  func themeHasProblems(_ name: String, _ count: Int) -> String
}

/// What `doctor` found out about terminal, clock, disk, data file and backups.
package enum Finding: Hashable, Sendable {
  case terminal(name: String, columns: Int, rows: Int, colours: Int)
  case terminalTooSmall(columns: Int, rows: Int)
  case noTerminal
  case locale(String)
  case localeNotUTF8(String)
  case clock(String)
  case clockSetBack(minutes: Int)
  case disk(path: String, freeMegabytes: Int)
  case diskLow(path: String, freeMegabytes: Int)
  case dataFile(path: String, events: Int64, megabytes: Int)
  case noDataFile(path: String)
  case dataFileTrouble(String)
  case backup(path: String, ageHours: Int)
  case backupOld(path: String, ageHours: Int)
  case noBackup
  /// The room's own words: all files of the folder are in force.
  case lexicon(path: String, files: [String], words: Int)
  /// A file of words with faults, the first of them in words.
  case lexiconFaulty(path: String, faults: Int, first: String)

  /// False when somebody should do something about it.
  package var isFine: Bool {
    switch self {
    case .terminal, .locale, .clock, .disk, .dataFile, .backup, .lexicon: true
    case .terminalTooSmall, .noTerminal, .localeNotUTF8, .clockSetBack, .diskLow, .noDataFile,
      .dataFileTrouble, .backupOld, .noBackup, .lexiconFaulty:
      false
    }
  }
}
