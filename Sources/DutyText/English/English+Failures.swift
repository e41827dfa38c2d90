import DutyDomain

extension English {
  func failure(_ failure: Failure) -> Message {
    let logIsSafe = "Everything stored so far is safe."
    switch failure {
    case .noDataDirectory(let path):
      return Message(
        "There is no data directory \(path).", safe: "No file was created.",
        next: "Open the board to create it, or name another with --data.")
    case .directoryNotWritable(let path):
      return Message(
        "The data directory \(path) cannot be written to.", safe: logIsSafe,
        next: "Check its owner and permissions, or name another with --data.")
    case .directoryOpenToOthers(let path):
      return Message(
        "Other users may write to the data directory \(path).", safe: logIsSafe,
        next: "Tighten its permissions first (chmod o-w).")
    case .diskFull(let path):
      return Message(
        "The disk is full; \(path) cannot grow.",
        safe: "The log is complete; this entry was not stored, its draft is still on the screen.",
        next: "Free some space and store again; note this entry on paper meanwhile.")
    case .cannotRead(let path, let detail):
      return Message(
        "\(path) cannot be read (\(detail)).", safe: logIsSafe,
        next: "Check that the file exists and may be read.")
    case .cannotWrite(let path, let detail):
      return Message(
        "\(path) cannot be written (\(detail)).",
        safe: "The log is complete; this entry was not stored.",
        next: "Check disk and permissions and store again; note this entry on paper meanwhile.")
    case .fileMissing(let path):
      return Message("There is no file \(path).", safe: logIsSafe, next: "Check the file name.")
    case .fileExists(let path):
      return Message(
        "\(path) is there already.", safe: "It was not touched.", next: "Choose another file name.")
    case .notADutyLog(let path, let detail):
      return Message(
        "\(path) is no duty log, or it is damaged (\(detail)).",
        safe: "The program has not changed it.",
        next: "Restore a backup: dutyboard restore FILE.")
    case .chainBroken(let position, let what):
      return Message(
        "Line \(position) is not what was written: \(chainFault(what)).",
        safe: "Everything before this line can be trusted; the log is read-only now.",
        next: "Keep the file as it is, run dutyboard verify, then restore a backup.")
    case .derivedBroken(let path, let detail):
      return Message(
        "Archive, search index or snapshots in \(path) are damaged (\(detail)).",
        safe: "They are made from the log, which is kept line by line; nothing is lost.",
        next: "Leave all boards and run dutyboard rebuild.")
    case .newerFormat(let found):
      return Message(
        "The data file has a newer format (\(found)) than this program knows.",
        safe: "Nothing is damaged; this board can only read, and drafts are kept.",
        next: "Update this program.")
    case .unknownEvent(let position, let kind, let version):
      return Message(
        "Line \(position) was written by a newer program (\(kind), version \(version)).",
        safe: "Nothing is damaged; this board is read-only, and drafts are kept.",
        next: "A newer program is in use: update this one.")
    case .busy(let holder):
      return Message(
        holder.isEmpty
          ? "The data file is in use." : "The data file is in use by \(holder).",
        safe: "This entry was not stored; its draft is kept.", next: "Try again in a moment.")
    case .heldByStopped(let holder, let process):
      return Message(
        "The data file is held by \(holder), and that process was stopped.",
        safe: "This entry was not stored; its draft is kept.",
        next: "Let it go on (fg at its terminal, or kill -CONT \(process)) and store again.")
    case .uncertain(let path, let detail):
      return Message(
        "The disk did not confirm the write to \(path) (\(detail)): it is not certain whether this "
          + "entry was stored.",
        safe: "Everything stored before is safe; a draft is kept.",
        next: "Check the disk, open the log again and look whether the entry is there before "
          + "entering it again.")
    case .boardsOpen(let holders):
      return Message(
        holders.isEmpty
          ? "Boards are still open, so nothing can be restored."
          : "Boards are still open, so nothing can be restored: \(list(holders)).",
        safe: "Nothing was changed.", next: "Leave these boards first.")
    case .backupNotVerified(let path, let detail):
      return Message(
        "The trial restore of the backup \(path) failed (\(detail)).",
        safe: "The log in use is not affected.",
        next: "Do not rely on this backup; make another or choose another.")
    case .directoryNotEmpty(let path):
      return Message(
        "The directory \(path) is neither empty nor a demonstration.",
        safe: "Nothing was changed.", next: "Name an empty directory with --data.")
    case .unknownTerminal(let name):
      return Message(
        "The terminal type '\(name)' is unknown.", safe: logIsSafe,
        next: "Set TERM, for example to xterm-256color.")
    case .noTerminal:
      return Message(
        "There is no terminal here, so the board cannot open.", safe: logIsSafe,
        next: "For a single look use dutyboard board --once.")
    case .terminalLost:
      return Message(
        "The connection to the terminal was lost.",
        safe: "The log is complete and drafts are kept.",
        next: "Log in and open the board again; drafts can be recalled.")
    case .themeUnusable(let name):
      return Message(
        "The theme '\(name)' cannot be used.", safe: "The previous theme stays.",
        next: "Run dutyboard themes check to see why.")
    case .notText(let path, let line):
      return Message(
        "Line \(line) of \(path) is not text.", safe: "Nothing was changed.",
        next: "Save the file as UTF-8 or GB 18030 and try again.")
    }
  }

  func recovery(_ recovery: Recovery, command: String) -> String {
    switch recovery {
    case .rebuild: "The log itself is whole. With all boards closed run: \(command)"
    case .restore: "Keep the file as it is. With all boards closed run: \(command)"
    case .noSoundCopy:
      "No sound backup was found in backups/. Keep the file as it is, look for a copy elsewhere "
        + "and run: \(command)"
    }
  }

  func chainFault(_ fault: ChainFault) -> String {
    switch fault {
    case .hash: "its hash does not fit"
    case .link: "it does not continue the line before"
    case .payload: "its content does not fit its hash"
    case .missingPayload: "its content is gone without a record of erasure"
    case .gap: "positions do not run without gaps"
    case .cut: "lines are missing from here to the end"
    case .unreadable: "it cannot be read or understood"
    }
  }
}
