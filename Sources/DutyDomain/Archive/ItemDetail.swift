/// A thing with its whole timeline, live or from the archive.
public struct ItemDetail: Hashable, Sendable {
  public var reference: ItemReference
  /// Exactly one of these is there, by the kind of the reference.
  public var incident: Incident?
  public var instruction: Instruction?
  public var call: Call?
  public var report: Report?
  public var bulletin: Bulletin?
  public var spotRound: SpotRound?
  public var spotCheck: SpotCheck?
  public var checkOfUs: CheckOfUs?
  public var lineTest: LineTest?
  /// The lines about it, oldest first.
  public var timeline: [TimelineLine]
  public var isArchived: Bool

  public init(
    reference: ItemReference, incident: Incident? = nil, instruction: Instruction? = nil,
    call: Call? = nil, report: Report? = nil, timeline: [TimelineLine], isArchived: Bool
  ) {
    self.reference = reference
    self.incident = incident
    self.instruction = instruction
    self.call = call
    self.report = report
    self.timeline = timeline
    self.isArchived = isArchived
  }
}

/// One line of a timeline, and whether it was struck through.
public struct TimelineLine: Hashable, Sendable {
  public var line: LogLine
  public var isStruck: Bool

  public init(line: LogLine, isStruck: Bool) {
    self.line = line
    self.isStruck = isStruck
  }
}

/// One line that a search has found, and the thing it belongs to.
public struct SearchHit: Hashable, Sendable {
  public var item: ItemReference?
  public var line: LogLine

  public init(item: ItemReference?, line: LogLine) {
    self.item = item
    self.line = line
  }
}
