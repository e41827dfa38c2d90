/// The circumstances under which an intent is decided: handed in, never looked up.
public struct Act: Sendable {
  public var now: Timestamp
  /// Who acts, by name.
  public var author: String
  /// Where it is typed.
  public var terminal = ""
  /// What the intent names that is no longer live, put in by the desk.
  public var archived: ArchivedItems

  public init(now: Timestamp, author: String, archived: ArchivedItems = ArchivedItems()) {
    self.now = now
    self.author = author
    self.archived = archived
  }
}

/// Things and lines from the archive that one decision needs.
public struct ArchivedItems: Hashable, Sendable {
  public var calls: [Call]
  public var incidents: [Incident]
  public var instructions: [Instruction]
  /// Reports that were sent or withdrawn.
  public var reports: [Report] = []
  public var bulletins: [Bulletin] = []
  /// Rounds of spot checks that are over.
  public var rounds: [SpotRound] = []
  /// Checks that were taken back.
  public var withdrawnChecks: [ItemNumber] = []
  /// What was found in the log for an erasure.
  public var erasure = ErasureFindings()
  /// Lines that the intent names by position.
  public var lines: [LogLine]
  /// Positions among them that are struck through already.
  public var struck: [Int64]

  public init(
    calls: [Call] = [], incidents: [Incident] = [], instructions: [Instruction] = [],
    lines: [LogLine] = [], struck: [Int64] = []
  ) {
    self.calls = calls
    self.incidents = incidents
    self.instructions = instructions
    self.lines = lines
    self.struck = struck
  }
}

extension Intent {
  /// Whether a closed incident may be open afterwards.
  public var mayReopen: Bool {
    switch self {
    case .reopen, .takeBack: true
    case _: false
    }
  }

  /// What the desk must look up before this intent can be decided.
  public var needs: (items: [ItemReference], lines: [Int64]) {
    switch self {
    case .linkCall(let call, let incident):
      ([ItemReference(.call, call)] + (incident.map { [ItemReference(.incident, $0)] } ?? []), [])
    case .erase(let entry): ([ItemReference(.call, entry.call)], [])
    case .openIncident(let call), .supplementCall(let call, _, _):
      ([ItemReference(.call, call)], [])
    case .addNote(let item, _), .markRead(let item, _): ([item], [])
    case .reopen(let incident, _), .close(let incident, _, _), .classify(let incident, _, _),
      .stateFigures(let incident, _, _), .describe(let incident, _, _, _, _),
      .settle(let incident, _, _, _), .climb(let incident, _), .acknowledge(let incident, _),
      .silence(let incident, _, _),
      .withdraw(let incident, _), .withdrawAcknowledgement(let incident, _),
      .expireAcknowledgement(let incident, _):
      ([ItemReference(.incident, incident)], [])
    case .merge(let incident, let into):
      ([ItemReference(.incident, incident), ItemReference(.incident, into)], [])
    case .registerCall(let entry):
      (entry.incident.map { [ItemReference(.incident, $0)] } ?? [], [])
    case .report(let entry):
      (
        [ItemReference(.incident, entry.incident)]
          + (entry.draft.map { [ItemReference(.report, $0)] } ?? []), []
      )
    case .adoptSeries, .openSpotRound, .recordCheckOfUs, .recordLineTest: ([], [])
    case .recordSpotCheck(let entry):
      if case .number(let number) = entry.round {
        ([ItemReference(.spotRound, number)], [])
      } else {
        ([], [])
      }
    case .finishSpotRound(let number, _, _):
      (number.map { [ItemReference(.spotRound, $0)] } ?? [], [])
    case .handover: ([], [])
    case .draftBulletin(let entry):
      (entry.incident.map { [ItemReference(.incident, $0)] } ?? [], [])
    case .bulletin(_, let number): ([ItemReference(.bulletin, number)], [])
    case .draftReport(let entry): ([ItemReference(.incident, entry.incident)], [])
    case .reviseReport(let number, _), .reviewReport(let number, _, _),
      .signReport(let number, _, _), .confirmReport(let number, _, _),
      .withdrawReport(let number, _):
      ([ItemReference(.report, number)], [])
    case .instruct(let entry):
      (entry.incident.map { [ItemReference(.incident, $0)] } ?? [], [])
    case .step(_, let number, _), .reassign(let number, _, _, _), .extend(let number, _, _, _),
      .completeInstruction(let number, _), .fileInstruction(let number, _),
      .instruction(_, let number):
      ([ItemReference(.instruction, number)], [])
    case .strike(let position, _): ([], [position])
    case .takeBack(let lines): (lines.flatMap(\.event.subjects), lines.map(\.position))
    case .establishOffice, .adoptPolicy, .adoptCalendar, .recordUnits, .recordPeople, .planShifts,
      .arrive, .noteRestore, .takeDesk, .confirmPresence, .missPresence, .roster, .room:
      ([], [])
    }
  }
}
