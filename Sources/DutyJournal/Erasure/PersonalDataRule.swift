/// How a kind of line is treated when the personal data of a call are erased.
package enum PersonalDataRule: Hashable, Sendable {
  /// What the office knows and does itself: its own people, its rules, its roster. Never touched.
  case kept
  /// The words of a call: touched when it is this one, and never for the sake of another.
  case call
  /// About a thing: names and numbers go where the thing hangs together with the call; elsewhere in the
  /// lines that have one of its numbers.
  case item
  /// About the room as a whole: names and numbers go wherever they stand.
  case room
  /// An earlier erasure carries what a line says now: as that line is treated.
  case erasure
}

extension EventKind {
  /// A new kind does not compile before somebody has said how it is treated.
  package var personalData: PersonalDataRule {
    switch self {
    case .officeEstablished, .policyAdopted, .calendarAdopted, .codesAdopted, .unitRecorded,
      .personRecorded, .shiftPlanned, .arrived, .pinChanged, .deskTaken, .presenceConfirmed,
      .presenceMissed, .bulletinSeriesAdopted, .handoverPlanAdopted, .shiftPatternAdopted,
      .swapProposed, .swapConsented, .swapRefused, .shiftSwapped, .substitutionRecorded,
      .substitutionApproved, .leaveRecorded, .leaveEnded, .shiftConfirmed, .holidayRosterFiled,
      .clocksAdjusted, .acknowledgementExpired, .itemRead, .officerReleased, .shiftStarted,
      .journalRestored:
      .kept
    case .callRegistered, .callLinked, .callSupplemented: .call
    case .incidentOpened, .incidentClassified, .figuresStated, .incidentDescribed, .noteAdded,
      .incidentAcknowledged, .acknowledgementWithdrawn, .alarmSilenced, .alarmClimbed,
      .incidentMerged, .incidentClosed, .incidentReopened, .lineStruck, .reportRecorded,
      .reportDrafted, .reportRevised, .reportReviewed, .reportSigned, .reportConfirmed,
      .reportWithdrawn, .bulletinDrafted, .bulletinSigned, .bulletinSent, .bulletinReceived,
      .bulletinWithdrawn, .spotRoundOpened, .spotCheckRecorded, .spotCheckWithdrawn,
      .spotRoundFinished, .checkOfUsRecorded, .deadlineSettled, .instructionRegistered,
      .instructionConveyed, .instructionReceived, .instructionObjected, .instructionReassigned,
      .instructionProgressed, .instructionFedBack, .feedbackAccepted, .feedbackReturned,
      .instructionExtended, .instructionChased, .stepWithdrawn, .instructionDescribed,
      .slipIssued, .chaseFellDue, .leaderTold, .instructionCompleted, .instructionFiled:
      .item
    case .lineTested, .handoverOpened, .handoverItemStated, .handoverItemChecked,
      .handoverItemAccepted, .handoverItemQuestioned, .handoverSigned, .handoverWithdrawn,
      .shiftHandedOver, .shiftSupplemented, .dailyReportSent, .zeroReportReceived,
      .zeroReportReminded, .noticeIssued, .noticeReceived, .noticeChased:
      .room
    case .personalDataErased: .erasure
    }
  }
}
