import DutyDomain

extension English {
  func notice(_ notice: Notice, _ naming: Naming) -> String {
    switch notice {
    case .stored(nil, let position): "stored #\(position)"
    case .stored(let item?, let position): "stored #\(position) \(self.item(item, naming))"
    case .callStored(let call, nil, let position):
      "stored #\(position) call \(naming.number(call)), register only"
    case .callStored(let call, let incident?, let position):
      "stored #\(position) incident \(naming.number(incident)) call \(naming.number(call))"
    case .callStoredAsCheck(let call, let check, let position):
      spotNotice(call, check, position, naming)
    case .checkStored(let check, let position): checkNotice(check, position, naming)
    case .lineTestStored(let test, let position): lineNotice(test, position)
    case .roundFinished(let it, let position): roundNotice(it, position, naming)
    case .resultUnclear(let words): resultUnclear(words)
    case .refused(let refusal): self.refusal(refusal, naming).oneLine
    case .failed(let failure): self.failure(failure).oneLine
    case .keyUnavailable(let command, let reason): self.reason(reason, for: command)
    case .draftKept(1): "The draft is kept. Press F2, then Up, to recall it."
    case .draftKept(let count): "\(count) drafts are kept. Press F2, then Up, to recall one."
    case .erased(let it): erased(it, naming)
    case .shiftFilesWritten(let count):
      "Handed over; the shift's log, its head and the fallback pack are \(count) files in shifts/."
    case .nothingNew: "Nothing is new since the last report; a follow-up would only say so."
    case .reportIsDone: "This report is done. Send a follow-up for news, a correction for errors."
    case .bulkAsks(let numbers, let left):
      "\(bulk(numbers, left: left, naming)). F4 or Enter again acknowledges, any other key does not."
    case .mustBeAcknowledgedAgain(let number):
      "The acknowledgement of incident \(naming.number(number)) has run out: look at it again."
    case .presenceAsked(let until):
      "Is somebody there? Press any key by \(naming.clock(until))."
    case .presenceMissed(let due, "", _):
      "Nobody answered the presence prompt of \(naming.clock(due)), and no leader is planned. Find out at once."
    case .presenceMissed(let due, let person, let phone):
      "Nobody answered the presence prompt of \(naming.clock(due)). Tell \(naming.person(person)) now: \(phone)"
    case .nothingWaits: "Nothing waits for the leader of this board."
    case .pinNotGiven: "No PIN was given, and nothing was done."
    case .draftRecalled: "The draft is back, with its original time of receipt."
    case .limitUnreadable(let words):
      "No moment can be read from '\(words)'. Write 18:00 or 2026-11-25 12:00."
    case .discardAsks: "Press x again to throw this draft away; it cannot be brought back."
    case .draftDiscarded: "The draft was thrown away."
    case .fieldNotUnderstood(let field):
      "'\(callField(field))' was not understood; nothing is stored yet. "
        + "Write \(hint(field) ?? callField(field))."
    case .formHoldsMore:
      "The form holds more than one line can. Press Ctrl-S to store it, or Esc to keep a draft."
    case .rosterStored(let number, let position): "Stored as #\(position), number \(number)."
    case .monthKept(let count): "\(count) changes were not stored; they are kept as a draft."
    case .monthUnchanged: "Nothing was changed in the month."
    case .seriesEnded(let count):
      count == 1
        ? "The series ended; 1 call was stored."
        : "The series ended; \(count) calls were stored."
    case .nothingFound(let words): "Nothing found for '\(words)'. Try another or a shorter word."
    case .unknownCommand(let text): "There is no command '\(text)'. Press F1 for all commands."
    case .noSuchNumber(let text):
      "There is no number '\(text)'. Type 31 for an incident, c123 a call, p7 an instruction."
    case .takenBack(nil): "Taken back; both lines stay in the log."
    case .takenBack(let item?):
      "The act on \(self.item(item, naming)) was taken back; both lines stay in the log."
    case .copied(let count): "\(count) characters were copied."
    case .saved(let path): "Saved to \(path)"
    case .themeChanged(let name):
      name.isEmpty
        ? "The theme follows the clock: light by day, dark at night."
        : "The theme is now '\(name)'."
    case .quitAsksOpenItems(1):
      "1 item is open and no other board is watching. Press F10 again to leave, any key to stay."
    case .quitAsksOpenItems(let count):
      "\(count) items are open and no other board is watching. F10 again leaves, any key stays."
    case .pasteHasLines(let count):
      "The pasted text has \(count) lines. Enter stores it as one entry, Esc cancels."
    case .nobodyWatched(let minutes):
      "Nobody watched the board for \(length(minutes: minutes)). Look at the deadlines first."
    case .climbed(let number, let person, let phone):
      "Nobody has acknowledged incident \(naming.number(number)); ring up "
        + "\(naming.person(person)) \(phone) now."
    case .chaseDue(let number, let unit, let slip):
      "Instruction \(naming.number(number)), \(naming.unit(unit)): \(slip.map { "a \(self.slip($0)) is due, press s." } ?? "a reminder is due; call, then press z.")"
    case .flood(let count):
      "\(count) new incidents within a minute, all in the queue; merge those that are one."
    case .timersMissed(1): "1 timer ran out while the board was down. It does not ring; M shows it."
    case .timersMissed(let count):
      "\(count) timers ran out while the board was down. They do not ring; M lists them."
    case .nothingMissed: "Nothing that ran out while the board was down is left."
    case .lexiconRead(0, _): "This room has no word list any more; the built-in words stay."
    case .lexiconRead(1, let words):
      "The room's word list is in force from the next key: \(words) words."
    case .lexiconRead(let files, let words):
      "The room's word lists are in force from the next key: \(files) files, \(words) words."
    case .lexiconRefused(let problem, 0):
      "A word list has a fault, the words before it stay. \(self.problem(problem))."
    case .lexiconRefused(let problem, let more):
      "Word lists have faults, the words before them stay. \(self.problem(problem)); \(more) more."
    }
  }
}
