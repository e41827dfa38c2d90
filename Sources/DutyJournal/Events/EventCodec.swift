package import DutyDomain

/// Events to stored text and back.
package struct EventCodec: Sendable {
  private let upcasts: UpcastTable

  package init(upcasts: UpcastTable = .standard) {
    self.upcasts = upcasts
  }

  /// The payload in the newest version of its kind: sorted, without blanks, UTF-8.
  ///
  /// A fault here is ours: every event can be written.
  package func payload(of event: DutyEvent) -> [UInt8] {
    do { return try encoded(event) } catch { preconditionFailure("unwritable event: \(error)") }
  }

  /// What a stored payload says; `unknownKind` when this program is too old to know.
  package func event(kind: String, version: Int, payload: [UInt8]) throws(CodecFault) -> DutyEvent {
    guard let known = EventKind(rawValue: kind) else {
      throw CodecFault(.unknownKind(kind, version: version))
    }
    if version == known.version { return try decoded(known, payload) }
    guard let upcast = upcasts[known, version] else {
      throw CodecFault(.unknownKind(kind, version: version))
    }
    return try upcast(payload)
  }

  private func encoded(_ event: DutyEvent) throws(CodecFault) -> [UInt8] {
    switch event {
    case .officeEstablished(let it): try JSONWriter.object(it)
    case .policyAdopted(let it): try JSONWriter.object(it)
    case .calendarAdopted(let it): try JSONWriter.object(it)
    case .codesAdopted(let it): try JSONWriter.object(it)
    case .unitRecorded(let it): try JSONWriter.object(it)
    case .personRecorded(let it): try JSONWriter.object(it)
    case .shiftPlanned(let it): try JSONWriter.object(it)
    case .arrived(let it): try JSONWriter.object(it)
    case .pinChanged(let it): try JSONWriter.object(it)
    case .callRegistered(let it): try JSONWriter.object(it)
    case .callLinked(let it): try JSONWriter.object(it)
    case .callSupplemented(let it): try JSONWriter.object(it)
    case .incidentOpened(let it): try JSONWriter.object(it)
    case .incidentClassified(let it): try JSONWriter.object(it)
    case .figuresStated(let it): try JSONWriter.object(it)
    case .incidentDescribed(let it): try JSONWriter.object(it)
    case .noteAdded(let it): try JSONWriter.object(it)
    case .itemRead(let it): try JSONWriter.object(it)
    case .incidentAcknowledged(let it): try JSONWriter.object(it)
    case .acknowledgementWithdrawn(let it): try JSONWriter.object(it)
    case .alarmSilenced(let it): try JSONWriter.object(it)
    case .incidentMerged(let it): try JSONWriter.object(it)
    case .incidentClosed(let it): try JSONWriter.object(it)
    case .incidentReopened(let it): try JSONWriter.object(it)
    case .lineStruck(let it): try JSONWriter.object(it)
    case .reportRecorded(let it): try JSONWriter.object(it)
    case .reportDrafted(let it): try JSONWriter.object(it)
    case .reportRevised(let it): try JSONWriter.object(it)
    case .reportReviewed(let it): try JSONWriter.object(it)
    case .reportSigned(let it): try JSONWriter.object(it)
    case .reportConfirmed(let it): try JSONWriter.object(it)
    case .reportWithdrawn(let it): try JSONWriter.object(it)
    case .bulletinSeriesAdopted(let it): try JSONWriter.object(it)
    case .bulletinDrafted(let it): try JSONWriter.object(it)
    case .bulletinSigned(let it): try JSONWriter.object(it)
    case .bulletinSent(let it): try JSONWriter.object(it)
    case .bulletinReceived(let it): try JSONWriter.object(it)
    case .bulletinWithdrawn(let it): try JSONWriter.object(it)
    case .spotRoundOpened(let it): try JSONWriter.object(it)
    case .spotCheckRecorded(let it): try JSONWriter.object(it)
    case .spotCheckWithdrawn(let it): try JSONWriter.object(it)
    case .spotRoundFinished(let it): try JSONWriter.object(it)
    case .checkOfUsRecorded(let it): try JSONWriter.object(it)
    case .lineTested(let it): try JSONWriter.object(it)
    case .deadlineSettled(let it): try JSONWriter.object(it)
    case .clocksAdjusted(let it): try JSONWriter.object(it)
    case .alarmClimbed(let it): try JSONWriter.object(it)
    case .instructionRegistered(let it): try JSONWriter.object(it)
    case .instructionConveyed(let it): try JSONWriter.object(it)
    case .instructionReceived(let it): try JSONWriter.object(it)
    case .instructionObjected(let it): try JSONWriter.object(it)
    case .instructionReassigned(let it): try JSONWriter.object(it)
    case .instructionProgressed(let it): try JSONWriter.object(it)
    case .instructionFedBack(let it): try JSONWriter.object(it)
    case .feedbackAccepted(let it): try JSONWriter.object(it)
    case .feedbackReturned(let it): try JSONWriter.object(it)
    case .instructionExtended(let it): try JSONWriter.object(it)
    case .instructionChased(let it): try JSONWriter.object(it)
    case .stepWithdrawn(let it): try JSONWriter.object(it)
    case .instructionCompleted(let it): try JSONWriter.object(it)
    case .instructionFiled(let it): try JSONWriter.object(it)
    case .journalRestored(let it): try JSONWriter.object(it)
    case .personalDataErased(let it): try JSONWriter.object(it)
    }
  }

  private func decoded(_ kind: EventKind, _ text: [UInt8]) throws(CodecFault) -> DutyEvent {
    switch kind {
    case .officeEstablished: .officeEstablished(try JSONReader.object(text))
    case .policyAdopted: .policyAdopted(try JSONReader.object(text))
    case .calendarAdopted: .calendarAdopted(try JSONReader.object(text))
    case .codesAdopted: .codesAdopted(try JSONReader.object(text))
    case .unitRecorded: .unitRecorded(try JSONReader.object(text))
    case .personRecorded: .personRecorded(try JSONReader.object(text))
    case .shiftPlanned: .shiftPlanned(try JSONReader.object(text))
    case .arrived: .arrived(try JSONReader.object(text))
    case .pinChanged: .pinChanged(try JSONReader.object(text))
    case .callRegistered: .callRegistered(try JSONReader.object(text))
    case .callLinked: .callLinked(try JSONReader.object(text))
    case .callSupplemented: .callSupplemented(try JSONReader.object(text))
    case .incidentOpened: .incidentOpened(try JSONReader.object(text))
    case .incidentClassified: .incidentClassified(try JSONReader.object(text))
    case .figuresStated: .figuresStated(try JSONReader.object(text))
    case .incidentDescribed: .incidentDescribed(try JSONReader.object(text))
    case .noteAdded: .noteAdded(try JSONReader.object(text))
    case .itemRead: .itemRead(try JSONReader.object(text))
    case .incidentAcknowledged: .incidentAcknowledged(try JSONReader.object(text))
    case .acknowledgementWithdrawn: .acknowledgementWithdrawn(try JSONReader.object(text))
    case .alarmSilenced: .alarmSilenced(try JSONReader.object(text))
    case .incidentMerged: .incidentMerged(try JSONReader.object(text))
    case .incidentClosed: .incidentClosed(try JSONReader.object(text))
    case .incidentReopened: .incidentReopened(try JSONReader.object(text))
    case .lineStruck: .lineStruck(try JSONReader.object(text))
    case .reportRecorded: .reportRecorded(try JSONReader.object(text))
    case .reportDrafted: .reportDrafted(try JSONReader.object(text))
    case .reportRevised: .reportRevised(try JSONReader.object(text))
    case .reportReviewed: .reportReviewed(try JSONReader.object(text))
    case .reportSigned: .reportSigned(try JSONReader.object(text))
    case .reportConfirmed: .reportConfirmed(try JSONReader.object(text))
    case .reportWithdrawn: .reportWithdrawn(try JSONReader.object(text))
    case .bulletinSeriesAdopted: .bulletinSeriesAdopted(try JSONReader.object(text))
    case .bulletinDrafted: .bulletinDrafted(try JSONReader.object(text))
    case .bulletinSigned: .bulletinSigned(try JSONReader.object(text))
    case .bulletinSent: .bulletinSent(try JSONReader.object(text))
    case .bulletinReceived: .bulletinReceived(try JSONReader.object(text))
    case .bulletinWithdrawn: .bulletinWithdrawn(try JSONReader.object(text))
    case .spotRoundOpened: .spotRoundOpened(try JSONReader.object(text))
    case .spotCheckRecorded: .spotCheckRecorded(try JSONReader.object(text))
    case .spotCheckWithdrawn: .spotCheckWithdrawn(try JSONReader.object(text))
    case .spotRoundFinished: .spotRoundFinished(try JSONReader.object(text))
    case .checkOfUsRecorded: .checkOfUsRecorded(try JSONReader.object(text))
    case .lineTested: .lineTested(try JSONReader.object(text))
    case .deadlineSettled: .deadlineSettled(try JSONReader.object(text))
    case .clocksAdjusted: .clocksAdjusted(try JSONReader.object(text))
    case .alarmClimbed: .alarmClimbed(try JSONReader.object(text))
    case .instructionRegistered: .instructionRegistered(try JSONReader.object(text))
    case .instructionConveyed: .instructionConveyed(try JSONReader.object(text))
    case .instructionReceived: .instructionReceived(try JSONReader.object(text))
    case .instructionObjected: .instructionObjected(try JSONReader.object(text))
    case .instructionReassigned: .instructionReassigned(try JSONReader.object(text))
    case .instructionProgressed: .instructionProgressed(try JSONReader.object(text))
    case .instructionFedBack: .instructionFedBack(try JSONReader.object(text))
    case .feedbackAccepted: .feedbackAccepted(try JSONReader.object(text))
    case .feedbackReturned: .feedbackReturned(try JSONReader.object(text))
    case .instructionExtended: .instructionExtended(try JSONReader.object(text))
    case .instructionChased: .instructionChased(try JSONReader.object(text))
    case .stepWithdrawn: .stepWithdrawn(try JSONReader.object(text))
    case .instructionCompleted: .instructionCompleted(try JSONReader.object(text))
    case .instructionFiled: .instructionFiled(try JSONReader.object(text))
    case .journalRestored: .journalRestored(try JSONReader.object(text))
    case .personalDataErased: .personalDataErased(try JSONReader.object(text))
    }
  }
}
