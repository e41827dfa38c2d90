package import CellGrid
package import DutyDomain
package import DutyIntake

/// Something that happened, as far as the board is concerned.
package enum Action: Sendable {
  case keyPressed(Key, at: Timestamp)
  case pasted(String, isTruncated: Bool, at: Timestamp)
  case resized(CellSize)
  case ticked(Timestamp)
  /// The journal has grown, here or elsewhere.
  case dutyChanged(at: Timestamp)
  /// Nothing else is waiting: time for what must not delay a key.
  case idled
  case detailLoaded(ItemDetail?)
  /// The stored call whose form was asked for; nil when the log has no such call.
  case callLoaded(Call?)
  /// The texts of a report as the record gives them; nil when its incident is not in the log.
  case reportComposed(ReportRequest, ReportTexts?)
  case searchFound(words: String, hits: [SearchHit])
  /// What the register knows about a caller; nil when it knows nothing.
  case callerFound(CallerQuery, CallerHistory?)
  case performed(Outcome, at: Timestamp)
  case pinChecked(PinCheck, at: Timestamp)
  /// What a rule asked for was written, here or by another board at the same time.
  case actedByRule([LogLine], at: Timestamp)
  case draftsListed([Draft])
  /// The duty log of a shift, written for reading.
  case dayLogLoaded(DayLogSheet)
  case shiftFilesWritten(count: Int)
  /// Personal data were erased at this board; where the rest of them is.
  case erased(ErasureRemains)
  /// Personal data were erased, here or elsewhere: what was read before is forgotten.
  case erasureSeen
  case ratesComputed(InstructionRates)
  case copied(characters: Int)
  case viewSaved(path: String)
  case failed(Failure)
  /// The file could not be read for a while, or can again (nil).
  case dataTroubled(Failure?)
  case watchersCounted(others: Int)
  case backupDone(at: Timestamp)
  /// The room's own words, or some of their files, are other than before; `isFirst` when the board
  /// has just opened.
  case lexiconRead(LexiconReport, isFirst: Bool)
  /// Names that have come into the log since the last time, the newest first.
  case wordsKnown([KnownWord])
  /// The moment that is shown from now on with its duty; nil is now.
  case pastShown(PastMoment?, at: Timestamp)
}

/// What became of an intent.
package enum Outcome: Sendable {
  /// On the disk; the lines as written.
  case stored([LogLine])
  case refused(Refusal)
  case failed(Failure)
}

/// What the edge must do for the board.
package enum Effect: Hashable, Sendable {
  case perform(Intent)
  /// An act without a person; the id is the same on every board.
  case performByRule(Intent, id: String)
  /// An act of a person that is one act on all boards together.
  case performOnce(Intent, id: String)
  case loadDetail(ItemReference)
  case checkPin(Secret, of: String)
  /// `old` is the PIN that it replaces, where there is one.
  case setPin(Secret, of: String, old: Secret?)
  /// Brings a stored call for its form.
  case loadCall(ItemNumber)
  /// Writes the texts of a report from the record.
  case composeReport(ReportRequest)
  /// Stores a written report as a draft, or as the new text of one; the edge finds what it leaves open.
  case writeReport(ReportRequest, text: String)
  /// Drafts an issue of a periodical from the last report of an incident.
  case draftBulletin(ItemNumber, series: String)
  /// Begins a handover; the edge adds the drafts that lie about.
  case openHandover(incoming: String)
  /// The shift is closed: its log, its sheet and the fallback pack are written.
  case writeShiftFiles
  /// The duty log of the shift that began on a day; nil for the present one.
  case loadDayLog(CivilDate?)
  case saveDayLog(CivilDate)
  case copyText(String)
  /// Writes a round of spot checks as papers for a notice (通报).
  case saveRound(ItemNumber)
  case search(String)
  /// Asks the register who is on the line; the answer comes as `callerFound`.
  case lookUpCaller(CallerQuery)
  case saveDraft(DraftContent, startedAt: Timestamp)
  /// The draft of the open line is no longer needed.
  case dropDraft
  /// The draft of the open line joins the parked ones; the next line gets its own.
  case parkDraft
  /// Takes a parked draft over from the list.
  case takeDraft(id: String)
  /// Throws a parked draft away.
  case discardDraft(id: String)
  case ring
  case copy(ItemReference)
  case saveView
  /// Writes the paper of a thing into the folder of papers.
  case savePaper(ItemReference)
  case saveSlip(SlipIssued)
  /// Counts the completion rates over open and ended instructions.
  case computeRates(RateGrouping)
  /// Shows another moment of the log; the answer comes as `pastShown`.
  case lookBack(PastStep)
  /// A theme by name; the empty name follows the clock.
  case setTheme(String)
  /// The theme that was chosen stays for the next start.
  case keepTheme(String)
  case setLanguage
  case redraw
  case suspend
  case quit
}
