package import DutyDomain

/// Lines of the duty log and of timelines.
package protocol LogWords: Sendable {
  /// What one line says, without its own time and author. Every event has its words.
  func sentence(for line: LogLine, naming: Naming) -> String
  /// The sentence of a line that was struck through.
  func struck(_ sentence: String) -> String
  /// How a deadline was settled: `电话报市 12:58 完成，按时`.
  func verdict(_ verdict: Verdict, _ naming: Naming) -> String
  /// Who stands as the author of a line that the program wrote by itself.
  var program: String { get }
}

extension LogWords {
  /// True when the line tells what a person did or said, false when it is bookkeeping.
  package func isByPerson(_ line: LogLine) -> Bool {
    guard !line.author.isEmpty else { return false }
    return switch line.event {
    case .officeEstablished, .policyAdopted, .calendarAdopted, .codesAdopted, .unitRecorded,
      .personRecorded,
      .shiftPlanned, .itemRead, .alarmSilenced, .clocksAdjusted, .alarmClimbed, .journalRestored,
      .personalDataErased, .bulletinSeriesAdopted:
      false
    case .arrived, .pinChanged, .callRegistered, .callLinked, .callSupplemented, .incidentOpened,
      .incidentClassified,
      .figuresStated, .incidentDescribed, .noteAdded, .incidentAcknowledged,
      .acknowledgementWithdrawn, .incidentMerged, .incidentClosed, .incidentReopened, .lineStruck,
      .reportRecorded, .deadlineSettled, .reportDrafted, .reportRevised,
      .reportReviewed, .reportSigned, .reportConfirmed, .reportWithdrawn, .bulletinDrafted,
      .bulletinSigned, .bulletinSent, .bulletinReceived, .bulletinWithdrawn, .spotRoundOpened,
      .spotCheckRecorded, .spotCheckWithdrawn, .spotRoundFinished, .checkOfUsRecorded, .lineTested,
      .instructionRegistered,
      .instructionConveyed,
      .instructionReceived,
      .instructionObjected, .instructionReassigned, .instructionProgressed, .instructionFedBack,
      .feedbackAccepted, .feedbackReturned, .instructionExtended, .instructionChased,
      .stepWithdrawn, .instructionCompleted, .instructionFiled:
      true
    }
  }
}
