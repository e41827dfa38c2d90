import DutyDomain

extension English {
  func importRead(file: String, rows: Int, encoding: String) -> String {
    "\(file): \(rows) rows read, encoding \(encoding)."
  }

  func importRefused(errors: Int, warnings: Int) -> String {
    "Errors: \(errors), warnings: \(warnings). The whole file was refused; "
      + "correct it and import it again."
  }

  func importNeedsYes(warnings: Int) -> String {
    "Warnings: \(warnings). Nothing was imported; if they are in order, "
      + "import again with --accept-warnings."
  }

  func importNeedsReplace(days: Int) -> String {
    "Days that differ from what is planned: \(days). Nothing was imported; "
      + "to plan them anew, import again with --replace."
  }

  func importChecked(rows: Int) -> String { "\(rows) rows checked, nothing was written." }

  func importStored(rows: Int, position: Int64) -> String {
    "\(rows) rows imported, stored #\(position)."
  }

  func difference(_ date: CivilDate, _ post: DutyPost, known: String, given: String) -> String {
    "\(day(date)) \(self.post(post)): planned \(known.isEmpty ? "nobody" : known), "
      + "in the file \(given.isEmpty ? "nobody" : given)"
  }

  func verified(events: Int64, head: String) -> String {
    "The log is whole: \(events) lines, every one verified. Head \(head)"
  }

  func notVerified(problems: Int) -> String {
    "Places that are not as they were written: \(problems)."
  }

  func derivedProblem(_ part: DerivedPart, _ place: String) -> String {
    "\(derivedPart(part)) \(place): not as it was written; the log itself is not affected."
  }

  private func derivedPart(_ part: DerivedPart) -> String {
    switch part {
    case .calls: "Archived call"
    case .incidents: "Archived incident"
    case .instructions: "Archived instruction"
    case .reports: "Archived report"
    case .shifts: "Archived shift"
    case .timelines: "Timeline of line"
    case .callers: "Register of callers, call"
    case .struckLines: "Struck line"
    case .words: "Names for completion, line"
    case .search: "Search index, line"
    case .snapshots: "Snapshot at line"
    case .guards: "Guard of the log"
    case .structure: "Structure of the file"
    }
  }

  func remakingDerived(lines: Int64) -> Message {
    Message(
      "This version makes its indexes anew from \(lines) lines of the log.",
      safe: "The log itself stays as it is.",
      next: "Please wait: a million lines take about a minute.")
  }

  func keptAside(_ name: String) -> String { "The replaced file is kept in backups/ as \(name)." }

  func chainProblem(_ position: Int64, _ fault: ChainFault) -> String {
    "Line \(position): \(chainFault(fault))."
  }

  func headFound(_ head: String, position: Int64) -> String {
    "The hash \(head) is that of line \(position); nothing before it was changed."
  }

  func headNotFound(_ head: String) -> String {
    "The log has no line with the hash \(head); check it against the handover sheet."
  }

  func backedUp(path: String, events: Int64) -> String {
    "Backed up to \(path): \(events) lines, verified by a trial restore."
  }

  func restored(from: String, events: Int64, kept: String) -> String {
    "Restored from \(from): \(events) lines. The replaced file is kept as \(kept)."
  }

  func rebuilt(events: Int64) -> String {
    "Archive and search index were rebuilt from \(events) lines."
  }

  var nothingToList: String { "There is nothing to list." }
  func found(_ count: Int) -> String { "Found: \(count)." }
  func onDutyTitle(_ wall: OfficeTime.Reading) -> String { "On duty, \(moment(wall))" }
  func logTitle(office: String, _ date: CivilDate) -> String {
    "Duty log of \(office), \(day(date))"
  }
  func demoReady(path: String) -> String {
    "The demonstration is in \(path). Yunling District is fictional."
  }

  func deadlinesMet(_ met: Int, missed: Int, open: Int) -> String {
    "Deadlines: \(met) met, \(missed) missed, \(open) still open."
  }

  var doctorTitle: String { "This machine" }
  func verdict(_ finding: Finding) -> String { finding.isFine ? "fine" : "look" }

  func finding(_ finding: Finding) -> String {
    switch finding {
    case .terminal(let name, let columns, let rows, let colours):
      "Terminal \(name), \(columns) columns, \(rows) rows, \(colours) colours."
    case .terminalTooSmall(let columns, let rows):
      "The terminal has \(columns)x\(rows) cells; the board needs 40x10, and 80x24 to be useful."
    case .noTerminal: "There is no terminal here: commands work, the board does not."
    case .locale(let name): "Locale \(name)."
    case .localeNotUTF8(let name):
      "The locale \(name) is not UTF-8, so Chinese will be garbled. Set zh_CN.UTF-8 or C.UTF-8."
    case .clock(let time): "Clock \(time)."
    case .clockSetBack(let minutes):
      "The clock is \(minutes) min behind the last line of the log. Please set it right."
    case .disk(let path, let free): "Disk at \(path): \(free) MB free."
    case .diskLow(let path, let free): "Disk at \(path): only \(free) MB free. Make room soon."
    case .dataFile(let path, let events, let megabytes):
      "Data file \(path), \(events) lines, \(megabytes) MB."
    case .noDataFile(let path): "There is no data file in \(path) yet; opening the board makes one."
    case .dataFileTrouble(let text): text
    case .backup(let path, let hours): "Last backup \(hours) h ago: \(path)."
    case .backupOld(let path, let hours):
      "The last backup is \(hours) h old (\(path)). Run dutyboard backup."
    case .noBackup: "There is no backup yet. Run dutyboard backup."
    case .lexicon(let path, let files, let words):
      "The room's own words are in force, \(words) of them: "
        + "\(path)/\(files.joined(separator: ", "))."
    case .lexiconFaulty(let path, let faults, let first):
      "The word list \(path) has \(faults) faults and is not used. \(first)."
    }
  }

  func themeFine(_ name: String) -> String {
    "The theme '\(name)' can be used; its contrast is sufficient."
  }
  func themeHasProblems(_ name: String, _ count: Int) -> String {
    "Problems of the theme '\(name)': \(count)."
  }
}
