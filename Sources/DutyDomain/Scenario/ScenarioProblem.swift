/// What is wrong with a scenario file, or worth saying about it; DutyText has the words for each case.
public struct ScenarioProblem: Error, Hashable, Sendable {
  /// Where in the document: `steps[3].fields.due`; empty for the file as a whole.
  public var path: String
  /// Line and column of the file, from 1; 0 where the document has no such place.
  public var line: Int
  public var column: Int
  public var what: ScenarioFault

  public init(path: String, line: Int = 0, column: Int = 0, what: ScenarioFault) {
    self.path = path
    self.line = line
    self.column = column
    self.what = what
  }
}

/// One thing about a scenario file.
public enum ScenarioFault: Hashable, Sendable {
  // The file cannot be played.
  case notText
  case notJSON
  case keyMissing(String)
  case wrongType(ScenarioType)
  case timeUnreadable(String)
  case unknownWord(String, known: [String])
  // It is played all the same.
  case unknownField(String)
  /// The duty room of this program has no place for what the step does; it was left out.
  case notPlayed(String)
  /// The step names something that no step before it has brought up.
  case unknownLabel(String)
  /// A late report without a reason: the words of the step stand for it.
  case reasonTakenFromText
  // The rules said no to the step; the others were played.
  case refused(Refusal)

  /// Whether the file can be played at all.
  public var isFatal: Bool {
    switch self {
    case .notText, .notJSON, .keyMissing, .wrongType, .timeUnreadable, .unknownWord: true
    case .unknownField, .notPlayed, .unknownLabel, .reasonTakenFromText, .refused: false
    }
  }

  public var isRefusal: Bool {
    if case .refused = self { true } else { false }
  }
}

/// What a place of a scenario file must hold.
public enum ScenarioType: String, CaseIterable, Hashable, Sendable {
  case object, list, text, number, flag
}
