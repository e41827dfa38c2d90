/// A name that stands in the log and in no directory: what completion and search by pinyin go by.
public struct KnownWord: Hashable, Sendable {
  /// What it names.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Where something happened.
    case place = "place"
    /// Who called, by name.
    case person = "person"
    /// Which unit called, by its id.
    case unit = "unit"
  }

  public var kind: Kind
  public var text: String
  /// The last line of the log in which it stands.
  public var position: Int64

  public init(_ kind: Kind, _ text: String, position: Int64) {
    self.kind = kind
    self.text = text
    self.position = position
  }
}

extension LogLine {
  /// The names in this line, as far as facts and fields give them; none is empty or a whole sentence.
  public var knownWords: [KnownWord] {
    let named: [(KnownWord.Kind, String)] =
      switch event {
      case .callRegistered(let call):
        [
          (.place, call.facts.place), (.person, call.facts.callerName),
          (.unit, call.facts.callerUnit),
        ]
      case .callSupplemented(let it):
        [(.place, it.facts.place), (.person, it.facts.callerName), (.unit, it.facts.callerUnit)]
      case .incidentOpened(let it): [(.place, it.incident.place)]
      case .incidentDescribed(let it): [(.place, it.place)]
      case .officeEstablished, .policyAdopted, .calendarAdopted, .deadlineSettled, .clocksAdjusted,
        .alarmClimbed, .codesAdopted, .unitRecorded, .personRecorded,
        .shiftPlanned, .arrived, .callLinked, .incidentClassified, .figuresStated, .noteAdded,
        .incidentAcknowledged, .acknowledgementWithdrawn, .itemRead, .alarmSilenced,
        .incidentMerged, .incidentClosed, .incidentReopened, .lineStruck, .reportRecorded,
        .reportDrafted, .reportRevised, .reportReviewed, .reportSigned, .reportConfirmed,
        .reportWithdrawn, .bulletinSeriesAdopted, .bulletinDrafted, .bulletinSigned,
        .bulletinSent, .bulletinReceived, .bulletinWithdrawn, .spotRoundOpened,
        .spotCheckRecorded, .spotCheckWithdrawn, .spotRoundFinished, .checkOfUsRecorded,
        .lineTested,
        .instructionRegistered, .instructionConveyed, .instructionReceived, .instructionObjected,
        .instructionProgressed, .instructionFedBack, .feedbackAccepted, .feedbackReturned,
        .instructionChased, .stepWithdrawn, .instructionReassigned, .instructionExtended,
        .instructionCompleted, .instructionFiled, .personalDataErased, .journalRestored,
        .pinChanged:
        []
      }
    return named.filter { (1...30).contains($0.1.count) }.map {
      KnownWord($0.0, $0.1, position: position)
    }
  }
}
