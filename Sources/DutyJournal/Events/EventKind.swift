package import DutyDomain

/// What an event is called in the journal: a promise, like the keys of its payload.
package enum EventKind: String, CaseIterable, Hashable, Sendable {
  case officeEstablished = "office_established"
  case policyAdopted = "policy_adopted"
  case calendarAdopted = "calendar_adopted"
  case codesAdopted = "codes_adopted"
  case unitRecorded = "unit_recorded"
  case personRecorded = "person_recorded"
  case shiftPlanned = "shift_planned"
  case arrived = "arrived"
  case pinChanged = "pin_changed"
  case callRegistered = "call_registered"
  case callLinked = "call_linked"
  case callSupplemented = "call_supplemented"
  case incidentOpened = "incident_opened"
  case incidentClassified = "incident_classified"
  case figuresStated = "figures_stated"
  case incidentDescribed = "incident_described"
  case noteAdded = "note_added"
  case itemRead = "item_read"
  case incidentAcknowledged = "incident_acknowledged"
  case acknowledgementWithdrawn = "acknowledgement_withdrawn"
  case alarmSilenced = "alarm_silenced"
  case incidentMerged = "incident_merged"
  case incidentClosed = "incident_closed"
  case incidentReopened = "incident_reopened"
  case lineStruck = "line_struck"
  case reportRecorded = "report_recorded"
  case reportDrafted = "report_drafted"
  case reportRevised = "report_revised"
  case reportReviewed = "report_reviewed"
  case reportSigned = "report_signed"
  case reportConfirmed = "report_confirmed"
  case reportWithdrawn = "report_withdrawn"
  case bulletinSeriesAdopted = "bulletin_series_adopted"
  case bulletinDrafted = "bulletin_drafted"
  case bulletinSigned = "bulletin_signed"
  case bulletinSent = "bulletin_sent"
  case bulletinReceived = "bulletin_received"
  case bulletinWithdrawn = "bulletin_withdrawn"
  case spotRoundOpened = "spot_round_opened"
  case spotCheckRecorded = "spot_check_recorded"
  case spotCheckWithdrawn = "spot_check_withdrawn"
  case spotRoundFinished = "spot_round_finished"
  case checkOfUsRecorded = "check_of_us_recorded"
  case lineTested = "line_tested"
  case deadlineSettled = "deadline_settled"
  case clocksAdjusted = "clocks_adjusted"
  case alarmClimbed = "alarm_climbed"
  case instructionRegistered = "instruction_registered"
  case instructionConveyed = "instruction_conveyed"
  case instructionReceived = "instruction_received"
  case instructionObjected = "instruction_objected"
  case instructionReassigned = "instruction_reassigned"
  case instructionProgressed = "instruction_progressed"
  case instructionFedBack = "instruction_fed_back"
  case feedbackAccepted = "feedback_accepted"
  case feedbackReturned = "feedback_returned"
  case instructionExtended = "instruction_extended"
  case instructionChased = "instruction_chased"
  case stepWithdrawn = "step_withdrawn"
  case instructionCompleted = "instruction_completed"
  case instructionFiled = "instruction_filed"
  case journalRestored = "journal_restored"
  case personalDataErased = "personal_data_erased"

  /// The version in which this program writes the kind. Older ones are upcast when they are read.
  package var version: Int {
    switch self {
    // 3: a report says which of the series it is, what it stated, and who signed it.
    case .reportRecorded, .incidentReopened: 3
    case .policyAdopted, .callRegistered, .incidentOpened, .incidentMerged,
      .instructionRegistered, .instructionReceived, .instructionObjected, .stepWithdrawn,
      .instructionCompleted, .instructionFiled:
      2
    case .officeEstablished, .calendarAdopted, .codesAdopted, .unitRecorded, .personRecorded,
      .shiftPlanned, .arrived, .callLinked, .callSupplemented, .incidentClassified, .figuresStated,
      .incidentDescribed, .noteAdded, .itemRead, .incidentAcknowledged, .acknowledgementWithdrawn,
      .alarmSilenced, .incidentClosed, .lineStruck, .deadlineSettled, .clocksAdjusted,
      .alarmClimbed,
      .instructionConveyed, .instructionReassigned, .instructionProgressed, .instructionFedBack,
      .feedbackAccepted, .feedbackReturned, .instructionExtended, .instructionChased,
      .journalRestored, .personalDataErased, .reportDrafted, .reportRevised, .reportReviewed,
      .reportSigned, .reportConfirmed, .reportWithdrawn, .bulletinSeriesAdopted, .bulletinDrafted,
      .bulletinSigned, .bulletinSent, .bulletinReceived, .bulletinWithdrawn, .pinChanged,
      .spotRoundOpened, .spotCheckRecorded, .spotCheckWithdrawn, .spotRoundFinished,
      .checkOfUsRecorded, .lineTested:
      1
    }
  }
}

extension DutyEvent {
  package var kind: EventKind {
    switch self {
    case .officeEstablished: .officeEstablished
    case .policyAdopted: .policyAdopted
    case .calendarAdopted: .calendarAdopted
    case .codesAdopted: .codesAdopted
    case .unitRecorded: .unitRecorded
    case .personRecorded: .personRecorded
    case .shiftPlanned: .shiftPlanned
    case .arrived: .arrived
    case .pinChanged: .pinChanged
    case .callRegistered: .callRegistered
    case .callLinked: .callLinked
    case .callSupplemented: .callSupplemented
    case .incidentOpened: .incidentOpened
    case .incidentClassified: .incidentClassified
    case .figuresStated: .figuresStated
    case .incidentDescribed: .incidentDescribed
    case .noteAdded: .noteAdded
    case .itemRead: .itemRead
    case .incidentAcknowledged: .incidentAcknowledged
    case .acknowledgementWithdrawn: .acknowledgementWithdrawn
    case .alarmSilenced: .alarmSilenced
    case .incidentMerged: .incidentMerged
    case .incidentClosed: .incidentClosed
    case .incidentReopened: .incidentReopened
    case .lineStruck: .lineStruck
    case .reportRecorded: .reportRecorded
    case .reportDrafted: .reportDrafted
    case .reportRevised: .reportRevised
    case .reportReviewed: .reportReviewed
    case .reportSigned: .reportSigned
    case .reportConfirmed: .reportConfirmed
    case .reportWithdrawn: .reportWithdrawn
    case .bulletinSeriesAdopted: .bulletinSeriesAdopted
    case .bulletinDrafted: .bulletinDrafted
    case .bulletinSigned: .bulletinSigned
    case .bulletinSent: .bulletinSent
    case .bulletinReceived: .bulletinReceived
    case .bulletinWithdrawn: .bulletinWithdrawn
    case .spotRoundOpened: .spotRoundOpened
    case .spotCheckRecorded: .spotCheckRecorded
    case .spotCheckWithdrawn: .spotCheckWithdrawn
    case .spotRoundFinished: .spotRoundFinished
    case .checkOfUsRecorded: .checkOfUsRecorded
    case .lineTested: .lineTested
    case .deadlineSettled: .deadlineSettled
    case .clocksAdjusted: .clocksAdjusted
    case .alarmClimbed: .alarmClimbed
    case .instructionRegistered: .instructionRegistered
    case .instructionConveyed: .instructionConveyed
    case .instructionReceived: .instructionReceived
    case .instructionObjected: .instructionObjected
    case .instructionReassigned: .instructionReassigned
    case .instructionProgressed: .instructionProgressed
    case .instructionFedBack: .instructionFedBack
    case .feedbackAccepted: .feedbackAccepted
    case .feedbackReturned: .feedbackReturned
    case .instructionExtended: .instructionExtended
    case .instructionChased: .instructionChased
    case .stepWithdrawn: .stepWithdrawn
    case .instructionCompleted: .instructionCompleted
    case .instructionFiled: .instructionFiled
    case .journalRestored: .journalRestored
    case .personalDataErased: .personalDataErased
    }
  }
}
