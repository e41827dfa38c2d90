/// The rules say no. Nothing was changed; the room DutyText has the words for each case.
public enum Refusal: Error, Hashable, Sendable {
  case officeMissing
  case officeExists(name: String)
  case noSuchItem(ItemReference)
  case noSuchLine(Int64)
  case incidentIsClosed(ItemNumber)
  case incidentIsOpen(ItemNumber)
  case instructionHasEnded(ItemNumber)
  case textMissing(Field)
  case textTooLong(Field, limit: Int)
  case reasonMissing
  /// The late entry gives no reason, or a reason stands without a time.
  case lateReasonMissing
  case inTheFuture(Timestamp)
  /// A call cannot end before it was answered.
  case endsBeforeItBegins(Timestamp)
  case unknownUnit(String)
  case unknownPerson(String)
  case unknownCode(String)
  /// The person may not be leader on duty.
  case isNoLeader(String)
  /// Nobody is planned as leader at this time, so one must be named.
  case noLeaderOnDuty
  case alreadyAcknowledged(ItemNumber, by: String, at: Timestamp)
  case alreadyLinked(call: ItemNumber, incident: ItemNumber)
  case alreadyStruck(Int64)
  case cannotStrike(Int64)
  case cannotMergeWithItself(ItemNumber)
  /// Closing needs a second word, since these are missing.
  case closeHasGaps(ItemNumber, [CloseGap])
  /// Everything that was asked for stands already.
  case nothingChanged
  case noUnitNamed
  case unitNotAssigned(ItemNumber, unit: String)
  /// Several units could be meant.
  case whichUnit(ItemNumber, units: [String])
  case alreadyAssigned(ItemNumber, unit: String)
  /// The unit is at a point from which this step cannot be taken.
  case wrongStep(ItemNumber, unit: String, state: AssignmentState, step: InstructionStep)
  case unitsNotDone(ItemNumber, units: [String])
  case dueBeforeGiven
  case extensionAfterDue(ItemNumber, due: Timestamp)
  /// The days within which a unit may object are over.
  case objectionTooLate(ItemNumber, unit: String, ended: Timestamp)
  /// The result has not gone to the leader yet.
  case leaderNotTold(ItemNumber)
  /// Only the unit that leads answers for the others.
  case isNoLead(ItemNumber, unit: String)
  case noSuchSlip(ItemNumber, String)
  case noSuchRule(String)
  case daysArePlanned([CivilDate])
  case personOffDuty(String)
  /// The act cannot be taken back; `use` says what to do instead.
  case cannotTakeBack(TakeBackObstacle)
  case lateReportNeedsReason(ItemNumber, rule: String, due: Timestamp)
  case givenClockInLiveBook
  /// The report is at a point from which this step cannot be taken.
  case wrongReportStep(ItemNumber, state: ReportState, step: ReportStep)
  /// A written report on the incident is on its way and must be sent or withdrawn first.
  case draftIsOpen(ItemNumber, report: ItemNumber)
  /// No report of the incident was sent that could be corrected, or not this one.
  case nothingToCorrect(ItemNumber, report: ItemNumber?)
  /// A sent report says otherwise; only a correction that names it may.
  case contradictsReport(ItemNumber, [ReportConflict])
  case noSuchSeries(String)
  case wrongBulletinStep(ItemNumber, state: BulletinState, step: BulletinStep)
  case noSuchReceiver(ItemNumber, String, open: [String])
  case handover(HandoverRefusal)
  case notAcknowledged(ItemNumber)
  /// Only whoever gave an acknowledgement, or wrote it down, takes it back.
  case notYourAcknowledgement(ItemNumber, by: String)
  /// Somebody has acted on the incident since it was acknowledged.
  case acknowledgementActedOn(ItemNumber)
  /// Several at once need a second word, and these are never among them.
  case bulkNeedsConfirmation([ItemNumber], left: [ItemNumber])
  case nothingForBulk(left: [ItemNumber])
  case pinIsWeak(PinWeakness)
  /// The person has a PIN, so a new one needs the old one, or somebody who resets it.
  case pinNeedsOld(String)
  case pinWrong(String, triesLeft: Int)
  case pinLocked(String, until: Timestamp)
  case pinNotSet(String)
  /// Another terminal has changed it at the same moment.
  case pinChangedElsewhere(String)
  /// The PIN typed for the second time is another one.
  case pinsDiffer
  /// One round of spot checks at a time.
  case spotRoundIsOpen(ItemNumber)
  case spotRoundIsFinished(ItemNumber)
  case noOpenSpotRound
  case noUnitsToCheck(kinds: [String])
  case unitNotInRound(ItemNumber, unit: String)
  case notCheckedYet(unit: String)
  /// What was found otherwise says another result than the one that was given.
  case checkContradictsItself(result: SpotResult, facts: SpotResult)
  /// Finishing needs a second word, since these units were not called.
  case roundHasUnchecked(ItemNumber, units: [String])
  /// The roster cannot be changed so.
  case roster(RosterRefusal)
  /// The room's own duty cannot be recorded so.
  case room(RoomRefusal)
  /// Sending needs a second word, since the text leaves these open.
  case reportHasGaps(ItemNumber, [ReportElement])
  /// Personal data cannot be erased, or need a second word.
  case erasure(ErasureRefusal)
  /// This desk was opened for looking: a wall, a viewer.
  case deskIsReader
}

/// Which text a refusal is about.
public enum Field: String, CaseIterable, Hashable, Sendable {
  case call, note, words, outcome, feedback, name, reason, content, title
}

/// Why an act cannot be taken back.
public enum TakeBackObstacle: Hashable, Sendable {
  /// Nothing was done at this terminal yet, or all of it was taken back.
  case nothingDone
  /// Somebody has acted on the thing since.
  case othersActed(ItemReference)
  /// A sent report: send a correction.
  case reportSent
  /// A leader's act stands.
  case leaderActed
  /// There is no inverse; strike the line or correct it.
  case noInverse
}
