/// The world said no: disk, file, terminal, another process. What was acknowledged is still safe.
public enum Failure: Error, Hashable, Sendable {
  case noDataDirectory(path: String)
  case directoryNotWritable(path: String)
  /// Others than the owner and its group may write there.
  case directoryOpenToOthers(path: String)
  case diskFull(path: String)
  case cannotRead(path: String, detail: String)
  case cannotWrite(path: String, detail: String)
  case fileMissing(path: String)
  /// Something stands where a new file was to be made.
  case fileExists(path: String)
  /// The file is no duty log, or its pages are broken.
  case notADutyLog(path: String, detail: String)
  /// A row of the chain is not what it was.
  case chainBroken(position: Int64, what: ChainFault)
  /// What is derived from the log is damaged; making it anew mends it.
  case derivedBroken(path: String, detail: String)
  /// The file was written by a newer program; it can only be read.
  case newerFormat(found: Int)
  /// An event that this program does not know; it can only be read up to there.
  case unknownEvent(position: Int64, kind: String, version: Int)
  /// Another process holds the file; `holder` names it where known.
  case busy(holder: String)
  /// Another process holds the file and was stopped, so that waiting is in vain.
  case heldByStopped(holder: String, process: Int)
  /// The disk failed in the moment of storing: the act may be in the log or not.
  case uncertain(path: String, detail: String)
  /// A `restore` needs every other board closed.
  case boardsOpen(holders: [String])
  case backupNotVerified(path: String, detail: String)
  case directoryNotEmpty(path: String)
  case unknownTerminal(name: String)
  case noTerminal
  case terminalLost
  case themeUnusable(name: String)
  case notText(path: String, line: Int)
}

/// What is wrong with a row of the chain.
public enum ChainFault: String, CaseIterable, Hashable, Sendable {
  /// The row's own hash does not fit its columns.
  case hash = "hash"
  /// The row does not continue the row before it.
  case link = "link"
  /// The payload is not what was hashed.
  case payload = "payload"
  /// The payload is gone without an erasure that names it.
  case missingPayload = "missing_payload"
  /// Positions do not run without gaps.
  case gap = "gap"
  /// A snapshot or the last notice knows more than the journal: lines are gone from its end.
  case cut = "cut"
  /// The line cannot be read from the file, or its payload cannot be understood.
  case unreadable = "unreadable"
}

/// What is derived from the chain and can be made anew, and what guards it.
public enum DerivedPart: String, CaseIterable, Hashable, Sendable {
  case calls = "calls"
  case incidents = "incidents"
  case instructions = "instructions"
  case reports = "reports"
  case shifts = "shifts"
  case timelines = "timelines"
  case callers = "callers"
  case struckLines = "struck_lines"
  case words = "words"
  case search = "search"
  case snapshots = "snapshots"
  /// The rules in the file that let the journal only grow.
  case guards = "guards"
  /// The structure of the file: pages and indexes.
  case structure = "structure"
}
